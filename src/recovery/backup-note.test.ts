import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { accountRecord } from '../account/record-schema';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, recordOf } from '../account/testing/samples';
import { daysAgo } from '../checks/testing/samples';
import { withBackup } from './backup-note';
import { FieldError } from './request/field-error';
import { codesHint } from './triage/codes-hint';

const NOW = daysAgo(0);
const record = recordOf(HEALTHY, daysAgo(2));
const { generatedAt } = HEALTHY.recoveryCodes;
const SAFE = { where: 'in the safe', withAuthenticator: false };

/** What is refused, as a code for its words. */
function refusal(where: string, of = record): string {
  try {
    withBackup(of, { where, withAuthenticator: false }, NOW);
  } catch (error) {
    if (error instanceof FieldError) return error.code;
    throw error;
  }
  return 'taken';
}

describe('a note of where the codes are', () => {
  it('speaks of the set that was seen last, and leaves the rest of the record alone', () => {
    const before = structuredClone(record);
    const noted = withBackup(record, SAFE, NOW);
    const backup = { where: 'in the safe', generatedAt, notedAt: NOW, authenticator: 'elsewhere' };
    expect(noted).toEqual({ ...record, backup });
    expect(record).toEqual(before);
    expect(z.parse(accountRecord, noted)).toEqual(noted);
  });

  it('takes the place of the one before', () => {
    const noted = withBackup(withBackup(record, SAFE, daysAgo(1)), { where: 'at home', withAuthenticator: true }, NOW);
    expect(noted.backup).toEqual({ where: 'at home', generatedAt, notedAt: NOW, authenticator: 'same-place' });
  });

  it('says nothing of the authenticator app that the user did not say', () => {
    const { withAuthenticator, ...unsaid } = SAFE;
    expect(withBackup(record, unsaid, NOW).backup).toEqual({ where: 'in the safe', generatedAt, notedAt: NOW });
  });

  it('is found again, until another set is made', () => {
    const noted = withBackup(record, SAFE, NOW);
    expect(codesHint(noted)?.where).toBe('in the safe');
    const recoveryCodes = { ...HEALTHY.recoveryCodes, generatedAt: daysAgo(1) };
    expect(codesHint(recordOf({ recoveryCodes }, NOW, noted))?.where).toBeNull();
  });

  it.each([
    'in the safe',
    'Bitwarden, entry "PyPI"',
    'Printed, drawer 3 (of 5)',
    '在保险箱里',
    'PyPI-Recovery-Codes-alice-dev-2026-08-01T12.txt on the USB stick',
  ])('may be any place: %s', (where) => {
    expect(withBackup(record, { ...SAFE, where }, NOW).backup?.where).toBe(where);
  });

  it('is kept without the white space around it', () => {
    expect(withBackup(record, { ...SAFE, where: ' \n in the\tsafe\u00a0' }, NOW).backup?.where).toBe('in the\tsafe');
  });

  it.each(['', ' ', '\n\t\u00a0'])('is refused when it names nothing: %j', (where) => {
    expect(refusal(where)).toBe('answer-missing');
  });

  it.each([
    ['a recovery code', '0123456789abcdef'],
    ['a recovery code in capitals', '0123456789ABCDEF'],
    ['a recovery code in groups', '0123 4567 89ab cdef'],
    ['eight of them', Array.from({ length: 8 }, (_, i) => `${i}123456789abcdef`).join('\n')],
    ['a code at the end of a place', 'in the safe: 0123456789abcdef'],
    ['a token', 'pypi-AgEIcHlwaS5vcmcCJDAxMjM0NTY3LTg5YWItY2RlZg'],
    ['a password', 'in the safe, password: hunter2'],
    ['a six-digit code', '123 456'],
    ["an authenticator's secret", 'otpauth://totp/PyPI:alice?secret=JBSWY3DPEHPK3PXP'],
    ['an address', 'mailbox of alice@example.org'],
  ])('is refused when it holds %s', (_, where) => {
    expect(refusal(where)).toBe('backup-private');
  });

  it.each([
    ['nothing was seen', newRecord(ALICE)],
    ['none are left', recordOf({ recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } })],
    ['the last page could not tell', recordOf({ unreadable: ['recoveryCodes'] }, NOW, record)],
  ])('is refused when %s', (_, of) => {
    expect(refusal('in the safe', of)).toBe('backup-no-codes');
  });

  it('says first what is wrong with the words', () => {
    expect(refusal('', newRecord(ALICE))).toBe('answer-missing');
    expect(refusal('0123456789abcdef', newRecord(ALICE))).toBe('backup-private');
  });

  it('does not repeat a secret in what it says', () => {
    expect(() => withBackup(record, { ...SAFE, where: '0123456789abcdef' }, NOW)).not.toThrow(/0123/);
  });
});
