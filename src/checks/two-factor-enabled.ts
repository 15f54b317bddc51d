import { type Check, fail, pass } from './check';
import { secondFactors } from './second-factors';

/** Something besides the password is asked for at log-in. */
export const twoFactorEnabled: Check<'twoFactor'> = {
  id: 'two-factor-enabled',
  severity: 'critical',
  needs: ['twoFactor'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#twofa',
  judge({ twoFactor }) {
    const on = twoFactor.totp || twoFactor.securityDevices.length > 0;
    return (on ? pass : fail)(...secondFactors(twoFactor));
  },
};
