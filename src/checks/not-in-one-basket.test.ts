import { expect, it } from 'vitest';
import type { Backup } from '../account/fields';
import { fail, notApplicable, pass, unknown } from './check';
import { notInOneBasket } from './not-in-one-basket';
import { contextWith, daysAgo } from './testing/samples';

const codes = { unused: 7, generatedAt: daysAgo(30), confirmed: true };
const note = { where: 'printed, desk', generatedAt: daysAgo(30), notedAt: daysAgo(29) };
const app = { totp: true, securityDevices: [] };
const judge = (backup: Backup | null, twoFactor = app, recoveryCodes = codes) =>
  notInOneBasket.judge({ twoFactor, recoveryCodes }, contextWith({ backup }));

it('fails when the user said that both are in one place', () => {
  const failed = fail('evidence_one_basket', [], ['printed, desk']);
  expect(judge({ ...note, authenticator: 'same-place' })).toEqual(failed);
  expect(judge({ ...note, withAuthenticator: true })).toEqual(failed);
});

it('passes when the user said that they are not', () => {
  expect(judge({ ...note, authenticator: 'elsewhere' })).toEqual(pass('evidence_two_baskets', [], ['printed, desk']));
});

it('is unknown without the word of the user on this set', () => {
  expect(judge(null)).toEqual(unknown('evidence_backup_never_noted'));
  const unsaid = unknown('evidence_basket_never_said', [], ['printed, desk']);
  expect(judge(note)).toEqual(unsaid);
  expect(judge({ ...note, withAuthenticator: false })).toEqual(unsaid); // a box that nobody ticked
  const old = { ...note, generatedAt: daysAgo(31), authenticator: 'elsewhere' } as const;
  expect(judge(old)).toEqual(unknown('evidence_backup_never_noted'));
});

it('does not apply without an app, or without codes', () => {
  const together = { ...note, authenticator: 'same-place' } as const;
  expect(judge(together, { totp: false, securityDevices: [] })).toEqual(notApplicable('evidence_no_app'));
  expect(judge(together, app, { ...codes, unused: 0 })).toEqual(notApplicable('evidence_no_codes'));
});
