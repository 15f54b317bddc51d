import { type Check, fail, pass } from './check';
import { recoveryCodeSet } from './recovery-code-set';

/** There are unused recovery codes. Asked of an account without a second factor too: PyPI wants the codes first. */
export const recoveryCodesAvailable: Check<'recoveryCodes'> = {
  id: 'recovery-codes-available',
  severity: 'critical',
  needs: ['recoveryCodes'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#recoverycodes',
  judge({ recoveryCodes }) {
    if (recoveryCodes.unused > 0) return pass(...recoveryCodeSet(recoveryCodes));
    return fail('evidence_no_codes');
  },
};
