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
    const { where, withAuthenticator } = found.note;
    if (withAuthenticator === undefined) return unknown('evidence_basket_never_said');
    return withAuthenticator ? fail('evidence_one_basket', [], [where]) : pass('evidence_two_baskets', [], [where]);
  },
};
