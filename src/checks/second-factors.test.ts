import { expect, it } from 'vitest';
import { secondFactors } from './second-factors';

it.each([
  [false, [], ['evidence_no_second_factor']],
  [true, [], ['evidence_app_alone']],
  [false, ['blue key'], ['evidence_devices_alone', [1], ['blue key']]],
  [true, ['a', 'b'], ['evidence_app_and_devices', [2], ['a', 'b']]],
])('tells an app %s and devices %j', (totp, securityDevices, evidence) => {
  expect(secondFactors({ totp, securityDevices })).toEqual(evidence);
});
