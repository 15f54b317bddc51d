import type { AccountFacts } from '../pypi/facts';
import type { pass } from './check';

/** The second factors that are on, as evidence: the words, how many security devices, and their labels. */
export function secondFactors({ totp, securityDevices }: AccountFacts['twoFactor']): Parameters<typeof pass> {
  const count = securityDevices.length;
  if (count === 0) return [totp ? 'evidence_app_alone' : 'evidence_no_second_factor'];
  return [totp ? 'evidence_app_and_devices' : 'evidence_devices_alone', [count], securityDevices];
}
