import { expect, it } from 'vitest';
import { fail, notApplicable, pass } from './check';
import { DEFAULT_LIMITS } from './limits';
import { noOldToken } from './no-old-token';
import { contextWith, daysAgo, token } from './testing/samples';

const limit = DEFAULT_LIMITS.tokenOldDays;
const judge = (...ages: number[]) =>
  noOldToken.judge(
    { tokens: ages.map((days) => token({ name: `made ${days}`, createdAt: daysAgo(days) })) },
    contextWith(),
  );

it.each([0, limit - 1, limit, limit + 0.99])('passes when made %d days ago', (days) => {
  expect(judge(days)).toEqual(pass('evidence_tokens_recent', [1, limit]));
});

it('fails the day after the limit', () => {
  expect(judge(limit + 1)).toEqual(fail('evidence_old_tokens', [1, limit], [`made ${limit + 1}`]));
});

it('lists every old token and no other', () => {
  expect(judge(10, 400, 365, 2000)).toEqual(fail('evidence_old_tokens', [2, limit], ['made 400', 'made 2000']));
});

it('takes a time in the future for today', () => {
  expect(judge(-400).outcome).toBe('pass');
  expect(judge(-400, 400).items).toEqual(['made 400']);
});

it('does not apply without tokens', () => {
  expect(judge()).toEqual(notApplicable('evidence_no_tokens'));
});
