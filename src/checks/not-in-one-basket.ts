import { authenticatorPlace } from '../account/backup';
import { noteOrUnknown } from './backup-of-set';
import { type Check, fail, notApplicable, pass, unknown } from './check';

/** One loss doesn't take both the authenticator app and the codes that replace it; only the user can say so. */
export const notInOneBasket: Check<'recoveryCodes' | 'twoFactor'> = {
  id: 'not-in-one-basket',
  severity: 'medium',
  byUser: true,
  needs: ['twoFactor', 'recoveryCodes'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#recoverycodes',
  judge({ twoFactor, recoveryCodes }, { backup }) {
    if (!twoFactor.totp) return notApplicable('evidence_no_app');
    const found = noteOrUnknown(recoveryCodes, backup);
    if ('verdict' in found) return found.verdict;
    const { where } = found.note;
    switch (authenticatorPlace(found.note)) {
      case 'same-place':
        return fail('evidence_one_basket', [], [where]);
      case 'elsewhere':
        return pass('evidence_two_baskets', [], [where]);
      default:
        return unknown('evidence_basket_never_said', [], [where]);
    }
  },
};
