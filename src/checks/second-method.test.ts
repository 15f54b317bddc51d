import { expect, it } from 'vitest';
import { fail, notApplicable, pass } from './check';
import { secondMethod } from './second-method';
import { contextWith } from './testing/samples';

const judge = (totp: boolean, securityDevices: string[]) =>
  secondMethod.judge({ twoFactor: { totp, securityDevices } }, contextWith());

it('passes with an app and a device, and with two devices', () => {
  expect(judge(true, ['blue key'])).toEqual(pass('evidence_app_and_devices', [1], ['blue key']));
  expect(judge(false, ['a', 'b'])).toEqual(pass('evidence_devices_alone', [2], ['a', 'b']));
});

it('counts two devices of the same name as two', () => {
  expect(judge(false, ['key', 'key']).outcome).toBe('pass');
});

it('fails with one, and names it', () => {
  expect(judge(true, [])).toEqual(fail('evidence_app_alone'));
  expect(judge(false, ['blue key'])).toEqual(fail('evidence_devices_alone', [1], ['blue key']));
});

it('does not apply with none: there is nothing yet to be spared', () => {
  expect(judge(false, [])).toEqual(notApplicable('evidence_no_second_factor'));
});
