import { expect, it } from 'vitest';
import { fail, notApplicable, pass } from './check';
import { DEFAULT_LIMITS } from './limits';
import { recoveryCodesNotLow } from './recovery-codes-not-low';
import { contextWith, daysAgo } from './testing/samples';

const judge = (unused: number) =>
  recoveryCodesNotLow.judge({ recoveryCodes: { unused, generatedAt: daysAgo(30), confirmed: true } }, contextWith());
const enough = DEFAULT_LIMITS.fewestCodes;

it('passes from the fewest wanted on', () => {
  expect(judge(enough)).toEqual(pass('evidence_codes_unused', [enough, { moment: daysAgo(30) }]));
  expect(judge(8).outcome).toBe('pass');
});

it.each([1, enough - 1])('fails with %i', (unused) => {
  expect(judge(unused)).toEqual(fail('evidence_codes_low', [unused, enough]));
});

it('leaves it to recovery-codes-available when none is left', () => {
  expect(judge(0)).toEqual(notApplicable('evidence_no_codes'));
});
