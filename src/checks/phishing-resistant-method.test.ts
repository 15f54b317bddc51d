import { expect, it } from 'vitest';
import { fail, notApplicable, pass } from './check';
import { phishingResistantMethod } from './phishing-resistant-method';
import { contextWith } from './testing/samples';

const judge = (totp: boolean, securityDevices: string[]) =>
  phishingResistantMethod.judge({ twoFactor: { totp, securityDevices } }, contextWith());

it('passes with at least one security device, and lists the labels', () => {
  expect(judge(false, ['blue key'])).toEqual(pass('evidence_devices_alone', [1], ['blue key']));
  expect(judge(true, ['a', 'b'])).toEqual(pass('evidence_app_and_devices', [2], ['a', 'b']));
});

it('fails with an app alone, and does not apply without any', () => {
  expect(judge(true, [])).toEqual(fail('evidence_app_alone'));
  expect(judge(false, [])).toEqual(notApplicable('evidence_no_second_factor'));
});
