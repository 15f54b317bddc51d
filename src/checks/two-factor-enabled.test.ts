import { expect, it } from 'vitest';
import { fail, pass } from './check';
import { contextWith } from './testing/samples';
import { twoFactorEnabled } from './two-factor-enabled';

const judge = (totp: boolean, securityDevices: string[]) =>
  twoFactorEnabled.judge({ twoFactor: { totp, securityDevices } }, contextWith());

it('passes with an app, with a device, and with both', () => {
  expect(judge(true, [])).toEqual(pass('evidence_app_alone'));
  expect(judge(false, ['blue key'])).toEqual(pass('evidence_devices_alone', [1], ['blue key']));
  expect(judge(true, ['blue key'])).toEqual(pass('evidence_app_and_devices', [1], ['blue key']));
});

it('passes with a device whose label is empty', () => {
  expect(judge(false, ['']).outcome).toBe('pass');
});

it('fails with neither', () => {
  expect(judge(false, [])).toEqual(fail('evidence_no_second_factor'));
});
