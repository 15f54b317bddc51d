import { type Check, fail, pass } from './check';
import { secondFactors } from './second-factors';

/**
 * A security device is among the second factors. Since November 2025 the other methods also need a mailed link when
 * they are used from an unknown network.
 */
export const phishingResistantMethod: Check<'twoFactor'> = {
  id: 'phishing-resistant-method',
  severity: 'high',
  needs: ['twoFactor'],
  section: 'two-factor',
  source: 'https://blog.pypi.org/posts/2025-11-14-login-verification/',
  judge({ twoFactor }) {
    return (twoFactor.securityDevices.length > 0 ? pass : fail)(...secondFactors(twoFactor));
  },
};
