import { expect, it } from 'vitest';
import { fail, notApplicable, pass } from './check';
import { DEFAULT_LIMITS } from './limits';
import { noUnusedToken } from './no-unused-token';
import { contextWith, daysAgo, token } from './testing/samples';

const { tokenUnusedDays, tokenNeverUsedDays } = DEFAULT_LIMITS;
const judge = (...tokens: ReturnType<typeof token>[]) => noUnusedToken.judge({ tokens }, contextWith());
const used = (days: number) => token({ name: `used ${days}`, createdAt: daysAgo(999), lastUsedAt: daysAgo(days) });
const made = (days: number) => token({ name: `made ${days}`, createdAt: daysAgo(days), lastUsedAt: null });
const failed = (...names: string[]) =>
  fail('evidence_unused_tokens', [names.length, tokenUnusedDays, tokenNeverUsedDays], names);

it.each([0, tokenUnusedDays - 1, tokenUnusedDays])('passes when last used %i days ago', (days) => {
  expect(judge(used(days))).toEqual(pass('evidence_tokens_in_use', [1]));
});

it('fails the day after', () => {
  expect(judge(used(tokenUnusedDays + 1))).toEqual(failed(`used ${tokenUnusedDays + 1}`));
});

it.each([0, tokenNeverUsedDays - 1, tokenNeverUsedDays])('passes when made %i days ago and never used', (days) => {
  expect(judge(made(days))).toEqual(pass('evidence_tokens_in_use', [1]));
});

it('fails the day after that', () => {
  expect(judge(made(tokenNeverUsedDays + 1))).toEqual(failed(`made ${tokenNeverUsedDays + 1}`));
});

it('counts whole days', () => {
  expect(judge(used(tokenUnusedDays + 0.99)).outcome).toBe('pass');
  expect(judge(made(tokenNeverUsedDays + 0.99)).outcome).toBe('pass');
});

it('lists every unused token and no other', () => {
  expect(judge(used(100), used(1), made(5), made(40))).toEqual(failed('used 100', 'made 40'));
});

it('takes a time in the future for today', () => {
  expect(judge(made(-3), used(-3))).toEqual(pass('evidence_tokens_in_use', [2]));
  expect(judge(made(-3), made(31)).outcome).toBe('fail');
});

it('does not apply without tokens', () => {
  expect(judge()).toEqual(notApplicable('evidence_no_tokens'));
});
