import { expect, it } from 'vitest';
import { fail, pass } from './check';
import { recoveryCodesAvailable } from './recovery-codes-available';
import { contextWith, daysAgo } from './testing/samples';

const judge = (unused: number, generatedAt: string | null, confirmed = false) =>
  recoveryCodesAvailable.judge({ recoveryCodes: { unused, generatedAt, confirmed } }, contextWith());

it.each([1, 7, 8])('passes with %i unused, tried or not', (unused) => {
  const words = pass('evidence_codes_unused', [unused, { moment: daysAgo(30) }]);
  expect(judge(unused, daysAgo(30), true)).toEqual(words);
  expect(judge(unused, daysAgo(30), false)).toEqual(words);
});

it('fails when none is left or none was ever made', () => {
  expect(judge(0, null)).toEqual(fail('evidence_no_codes'));
  expect(judge(0, daysAgo(30), true)).toEqual(fail('evidence_no_codes'));
});
