import { describe, expect, it } from 'vitest';
import type { AccountFacts, Token } from '../pypi/facts';
import { type Context, fail, notApplicable, pass, unknown } from './check';
import { DEFAULT_LIMITS } from './limits';
import { contextWith, daysAgo, token } from './testing/samples';
import { trustedPublishing } from './trusted-publishing';

const project = (name: string, owner = true): AccountFacts['projects'][number] => ({
  name,
  owner,
  soleOwner: false,
  released: true,
});
const seen = (name: string, count?: number, days = 3) => ({
  project: name,
  ...(count !== undefined && { count }),
  seenAt: daysAgo(days),
});
const known = (...names: string[]): Context['projects'] => ({
  value: names.map((name) => project(name)),
  seenAt: daysAgo(1),
});
const judge = (tokens: Token[], context: Partial<Context> = {}) =>
  trustedPublishing.judge({ tokens }, contextWith(context));
const scoped = (...scope: string[]) => token({ scope });
const wide = token({ scope: 'account' });
const NONE = notApplicable('evidence_no_token_in_use');

describe('does not apply', () => {
  it('without tokens', () => {
    expect(judge([])).toEqual(notApplicable('evidence_no_tokens'));
  });

  it('where no token is in use', () => {
    const { tokenUnusedDays } = DEFAULT_LIMITS;
    const used = (lastUsedAt: string | null) => judge([token({ scope: ['a'], lastUsedAt })]);
    expect(used(null)).toEqual(NONE);
    expect(used(daysAgo(tokenUnusedDays + 1))).toEqual(NONE);
    expect(used(daysAgo(tokenUnusedDays)).outcome).toBe('unknown');
  });

  it('to who has no project, or only maintains those that tokens are for', () => {
    expect(judge([wide, scoped('a')], { projects: known() })).toEqual(NONE);
    const maintained = { value: [project('a', false), project('b')], seenAt: daysAgo(1) };
    expect(judge([scoped('a')], { projects: maintained })).toEqual(NONE);
  });
});

describe('a project with a token in use', () => {
  it('passes with a publisher, whichever page told of it, on the oldest of these grounds', () => {
    const publishers = [seen('my-one', undefined, 2), seen('b', 2, 5), seen('c', 0)];
    expect(judge([scoped('My.One', 'b')], { publishers })).toEqual({
      ...pass('evidence_publishers', [2], ['My.One', 'b']),
      askedAt: daysAgo(5),
    });
  });

  it('fails when its own page shows none, whatever else is not known', () => {
    const found = { ...fail('evidence_no_publisher', [1], ['a']), askedAt: daysAgo(3) };
    const publishers = [seen('a', 0), seen('c', 1)];
    expect(judge([scoped('a', 'b', 'c')], { publishers })).toEqual(found);
    expect(judge([wide], { publishers, projects: known('a', 'b') })).toEqual(found);
    expect(judge([token({ scope: 'unreadable' }), scoped('a')], { publishers })).toEqual(found);
  });

  it('is unknown until a page told of it: the account page proves no absence', () => {
    const others = [seen('other')];
    expect(judge([scoped('a', 'b')], { publishers: [seen('a')] })).toEqual(unknown('evidence_not_seen', [], ['b']));
    expect(judge([wide], { publishers: others, projects: known('a') })).toEqual(
      unknown('evidence_not_seen', [], ['a']),
    );
    expect(judge([scoped('a')])).toEqual(unknown('evidence_not_seen', [], ['a']));
    expect(judge([scoped('a')], { publishers: 'unreadable' })).toEqual(unknown('evidence_unreadable'));
  });

  it('is unknown where nobody can say which projects a token is for', () => {
    const publishers = [seen('a', 1)];
    expect(judge([wide], { publishers }).outcome).toBe('unknown');
    expect(judge([wide, scoped('a')], { publishers }).outcome).toBe('unknown');
    expect(judge([token({ scope: 'unreadable' }), scoped('a')], { publishers }).outcome).toBe('unknown');
    expect(judge([wide], { publishers, projects: known('a') }).outcome).toBe('pass');
  });
});
