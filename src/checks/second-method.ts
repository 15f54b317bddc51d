import { type Check, fail, notApplicable, pass } from './check';
import { secondFactors } from './second-factors';

/**
 * When one second factor is lost, another one is left. PyPI allows one authenticator app and many security devices.
 * With none at all, `two-factor-enabled` speaks.
 */
export const secondMethod: Check<'twoFactor'> = {
  id: 'second-method',
  severity: 'high',
  needs: ['twoFactor'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#utfkey',
  judge({ twoFactor }) {
    const count = (twoFactor.totp ? 1 : 0) + twoFactor.securityDevices.length;
    if (count === 0) return notApplicable('evidence_no_second_factor');
    return (count >= 2 ? pass : fail)(...secondFactors(twoFactor));
  },
};
