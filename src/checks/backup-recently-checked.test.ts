import { expect, it } from 'vitest';
import { backupRecentlyChecked } from './backup-recently-checked';
import { fail, notApplicable, pass, unknown } from './check';
import { DEFAULT_LIMITS } from './limits';
import { contextWith, daysAgo } from './testing/samples';

const limit = DEFAULT_LIMITS.backupCheckDays;
const codes = { unused: 7, generatedAt: daysAgo(900), confirmed: true };
const noted = (days: number, checked?: number) => ({
  where: 'printed, desk',
  generatedAt: daysAgo(900),
  notedAt: daysAgo(days),
  ...(checked === undefined ? {} : { checkedAt: daysAgo(checked) }),
});
const judge = (backup: ReturnType<typeof noted> | null, unused = 7) =>
  backupRecentlyChecked.judge({ recoveryCodes: { ...codes, unused } }, contextWith({ backup }));

it.each([0, limit, limit + 0.99])('passes %d days after the note', (days) => {
  expect(judge(noted(days))).toEqual(pass('evidence_backup_checked', [{ date: daysAgo(days) }], ['printed, desk']));
});

it('fails the day after', () => {
  const values = [{ date: daysAgo(limit + 1) }, limit];
  expect(judge(noted(limit + 1))).toEqual(fail('evidence_backup_check_old', values, ['printed, desk']));
});

it('counts from the last look', () => {
  expect(judge(noted(800, 10)).outcome).toBe('pass');
  expect(judge(noted(800, limit + 1)).outcome).toBe('fail');
});

it('is unknown without a note on this set, or with a look in the future', () => {
  expect(judge(null)).toEqual(unknown('evidence_backup_never_noted'));
  expect(judge({ ...noted(1), generatedAt: daysAgo(901) })).toEqual(unknown('evidence_backup_never_noted'));
  expect(judge(noted(800, -0.01))).toEqual(unknown('evidence_backup_never_noted'));
});

it('does not apply without codes', () => {
  expect(judge(noted(1), 0)).toEqual(notApplicable('evidence_no_codes'));
});
