import { expect, it } from 'vitest';
import { fail, notApplicable, pass } from './check';
import { passwordUnique } from './password-unique';
import { contextWith, daysAgo } from './testing/samples';

const twoFactor = { totp: true, securityDevices: [] };
const judge = (isUnique?: boolean, days = 0) => {
  const passwordSaid = isUnique === undefined ? null : { at: daysAgo(days), isUnique };
  return passwordUnique.judge({ twoFactor }, contextWith({ passwordSaid }));
};

it('does not apply until the user says something, and a year after they said yes', () => {
  expect(judge()).toEqual(notApplicable('evidence_password_not_said'));
  expect(judge(true, 365)).toEqual(pass('evidence_password_said', [{ date: daysAgo(365) }]));
  expect(judge(true, 366)).toEqual(notApplicable('evidence_password_not_said'));
});

it('fails for as long as the user says no', () => {
  for (const days of [0, 366])
    expect(judge(false, days)).toEqual(fail('evidence_password_said', [{ date: daysAgo(days) }]));
});
