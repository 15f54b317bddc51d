import { expect, it } from 'vitest';
import { fail, notApplicable, pass, unknown } from './check';
import { recoveryCodesBackedUp } from './recovery-codes-backed-up';
import { contextWith, daysAgo } from './testing/samples';

const codes = { unused: 7, generatedAt: daysAgo(30), confirmed: true };
const none = { unused: 0, generatedAt: null, confirmed: false };
const note = { where: 'printed, desk', generatedAt: daysAgo(30), notedAt: daysAgo(29) };
const judge = (recoveryCodes: typeof codes | typeof none, backup: typeof note | null) =>
  recoveryCodesBackedUp.judge({ recoveryCodes }, contextWith({ backup }));

it('is unknown until the user says where the codes are', () => {
  expect(judge(codes, null)).toEqual(unknown('evidence_backup_never_noted'));
});

it('passes with a note on the set that PyPI has, however its time is written', () => {
  expect(judge(codes, note)).toEqual(pass('evidence_backup_noted', [{ date: daysAgo(29) }], ['printed, desk']));
  const written = { ...note, generatedAt: daysAgo(30).replace('.000Z', 'Z') };
  expect(judge(codes, written).outcome).toBe('pass');
});

it.each([31, 29.99])('fails loudly with a note on another set (%d days old)', (days) => {
  const old = { ...note, generatedAt: daysAgo(days) };
  expect(judge(codes, old)).toEqual(fail('evidence_backup_void', [{ moment: daysAgo(days) }], ['printed, desk']));
});

it.each([null, note])('is unknown of a set without a date', (backup) => {
  const undated = { ...codes, unused: 8, generatedAt: null };
  expect(recoveryCodesBackedUp.judge({ recoveryCodes: undated }, contextWith({ backup }))).toEqual(
    unknown('evidence_backup_never_noted'),
  );
});

it.each([null, note])('does not apply without codes', (backup) => {
  expect(judge(none, backup)).toEqual(notApplicable('evidence_no_codes'));
  expect(judge({ ...codes, unused: 0 }, backup)).toEqual(notApplicable('evidence_no_codes'));
});
