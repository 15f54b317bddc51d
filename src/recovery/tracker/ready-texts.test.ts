import { describe, expect, it } from 'vitest';
import { guard } from '../guard/guard';
import { FieldError } from '../request/field-error';
import { aRequest } from '../testing/request';
import { LINES, type Reply, replyText } from './ready-texts';

const request = aRequest({ filedAt: '2026-08-21T12:00:00.000Z', site: 'test.pypi.org' });

describe('a reply to support', () => {
  it.each<[string, Reply, string[], RegExp]>([
    ['the branch is pushed', 'branch-pushed', ['pushed the branch'], /two-factor|7 days/],
    ['the intent', 'intent', ['two-factor authentication is to be reset'], /branch|can't/],
    ['the wait', 'wait', ['confirm by mail instead', '7 days', 'two-factor authentication is to be reset'], /pushed/],
    ['another project', { project: 'lantern' }, ['another project of mine instead: lantern'], /7 days|two-factor/],
  ])('%s: says that, whose account it is, and nothing else', (_, reply, says, never) => {
    const text = replyText(request, reply);
    for (const part of [...says, request.issue ?? '', 'Username: alice-dev', 'Index: TestPyPI (test.pypi.org)'])
      expect(text).toContain(part);
    expect(text).not.toMatch(never);
    expect(guard(text)).toEqual([]);
  });

  it('names what stands in the way as the user said it', () => {
    expect(replyText({ ...request, cannotPush: 'no-access' }, 'wait')).toContain("I can't push to the repository");
    expect(replyText({ ...request, cannotPush: 'no-repository' }, { project: 'a' })).toContain('no such repository');
    expect(replyText(request, 'wait')).not.toMatch(/can't push|no such/);
  });

  it('refuses what is no name of a project', () => {
    expect(() => replyText(request, { project: 'alice@example.org' })).toThrow(FieldError);
  });
});

it('what is posted in public holds nothing private', () => {
  for (const line of Object.values(LINES)) expect(guard(line)).toEqual([]);
});
