import { type Check, fail, notApplicable, pass } from './check';

/** PyPI has seen one of the codes used since they were generated, so they were at hand at least once. */
export const recoveryCodesConfirmed: Check<'recoveryCodes'> = {
  id: 'recovery-codes-confirmed',
  severity: 'high',
  needs: ['recoveryCodes'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#recoverycodes',
  judge({ recoveryCodes: { unused, generatedAt, confirmed } }) {
    // The page can't tell a set that is all used from one that was never generated.
    if (unused === 0 && generatedAt === null) return notApplicable('evidence_no_codes');
    return confirmed ? pass('evidence_codes_tried') : fail('evidence_codes_untried');
  },
};
