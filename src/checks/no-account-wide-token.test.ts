import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../account/record';
import { page, recordOf } from '../account/testing/samples';
import { type Context, fail, notApplicable, pass, unknown } from './check';
import { evaluateCheck } from './evaluate';
import { noAccountWideToken } from './no-account-wide-token';
import { contextWith, daysAgo, NOW, token } from './testing/samples';

const judge = (...tokens: ReturnType<typeof token>[]) => noAccountWideToken.judge({ tokens }, contextWith());
const scoped = token({ scope: ['one', 'two'] });
const wide = token({ name: 'wide', scope: 'account' });
const unread = token({ scope: 'unreadable' });

it('passes when every token is limited to projects', () => {
  expect(judge(scoped)).toEqual(pass('evidence_tokens_scoped', [1]));
  expect(judge(scoped, scoped)).toEqual(pass('evidence_tokens_scoped', [2]));
});

it('names each token for the whole account, whatever the others are', () => {
  expect(judge(wide)).toEqual(fail('evidence_account_wide_tokens', [1], ['wide']));
  expect(judge(scoped, wide, unread, { ...wide, name: 'old' })).toEqual(
    fail('evidence_account_wide_tokens', [2], ['wide', 'old']),
  );
});

describe('of an account that is known to have no project', () => {
  const none = { value: [], seenAt: daysAgo(3) };
  const without = (...tokens: ReturnType<typeof token>[]) =>
    noAccountWideToken.judge({ tokens }, contextWith({ projects: none }));

  it('does not apply to a token that PyPI can not limit yet, on the grounds of that day', () => {
    const verdict = notApplicable('evidence_no_project_for_token', [1], ['wide']);
    expect(without(wide)).toEqual({ ...verdict, askedAt: daysAgo(3) });
  });

  it('fails when another token is limited to a project: there is one', () => {
    expect(without(wide, scoped).outcome).toBe('fail');
  });

  it('fails as long as nobody knows, and when there is a project', () => {
    const project = { name: 'sample', owner: true, soleOwner: true, released: true };
    const unsure: Context['projects'][] = ['not-seen', 'unreadable', { ...none, value: [project] }];
    for (const projects of unsure)
      expect(noAccountWideToken.judge({ tokens: [wide] }, contextWith({ projects })).outcome).toBe('fail');
  });

  it('fails when the account settings tell of a project that the older list does not have', () => {
    const known = (soleOwnerOf: string[]) => recordOf({ projects: [], tokens: [wide], soleOwnerOf });
    const outcome = (record: AccountRecord) => evaluateCheck(noAccountWideToken, page(), record, NOW).outcome;
    expect(outcome(known(['sample']))).toBe('fail');
    expect(outcome(known([]))).toBe('not-applicable');
  });
});

it('is unknown when a scope could not be read, even if the other tokens are in order', () => {
  expect(judge(scoped, unread)).toEqual(unknown('evidence_scope_unreadable'));
});

it('does not apply without tokens', () => {
  expect(judge()).toEqual(notApplicable('evidence_no_tokens'));
});

it('counts a token for no project as limited', () => {
  expect(judge(token({ scope: [] })).outcome).toBe('pass');
});
