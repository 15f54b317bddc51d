import { expect, it } from 'vitest';
import { fail, notApplicable, pass } from './check';
import { recoveryCodesConfirmed } from './recovery-codes-confirmed';
import { contextWith, daysAgo } from './testing/samples';

const judge = (unused: number, generatedAt: string | null, confirmed: boolean) =>
  recoveryCodesConfirmed.judge({ recoveryCodes: { unused, generatedAt, confirmed } }, contextWith());

it('passes when PyPI has seen one used', () => {
  expect(judge(7, daysAgo(30), true)).toEqual(pass('evidence_codes_tried'));
});

it('passes when a dated set is all used', () => {
  expect(judge(0, daysAgo(30), true)).toEqual(pass('evidence_codes_tried'));
});

it('fails when none was used, dated or not', () => {
  expect(judge(8, daysAgo(30), false)).toEqual(fail('evidence_codes_untried'));
  expect(judge(8, null, false)).toEqual(fail('evidence_codes_untried'));
});

it('does not apply without codes: all used looks like never generated', () => {
  expect(judge(0, null, false)).toEqual(notApplicable('evidence_no_codes'));
});
