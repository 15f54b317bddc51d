import { type Check, fail, notApplicable, pass } from './check';
import { recoveryCodeSet } from './recovery-code-set';

/** Enough codes are left for more than the next mishap. With none left, `recovery-codes-available` speaks. */
export const recoveryCodesNotLow: Check<'recoveryCodes'> = {
  id: 'recovery-codes-not-low',
  severity: 'medium',
  needs: ['recoveryCodes'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#recoverycodes',
  judge({ recoveryCodes }, { limits }) {
    const { unused } = recoveryCodes;
    if (unused === 0) return notApplicable('evidence_no_codes');
    if (unused < limits.fewestCodes) return fail('evidence_codes_low', [unused, limits.fewestCodes]);
    return pass(...recoveryCodeSet(recoveryCodes));
  },
};
