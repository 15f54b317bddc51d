import { type Check, fail, notApplicable, pass } from './check';
import { secondFactors } from './second-factors';

/**
 * A security device is among the second factors. Since November 2025 the other methods also need a mailed link when
 * they are used from an unknown network. With none at all, `two-factor-enabled` speaks.
 */
export const phishingResistantMethod: Check<'twoFactor'> = {
  id: 'phishing-resistant-method',
  severity: 'high',
  needs: ['twoFactor'],
  section: 'two-factor',
  source: 'https://blog.pypi.org/posts/2025-11-14-login-verification/',
  judge({ twoFactor }) {
    const { totp, securityDevices } = twoFactor;
    if (!totp && securityDevices.length === 0) return notApplicable('evidence_no_second_factor');
    return (securityDevices.length > 0 ? pass : fail)(...secondFactors(twoFactor));
  },
};
