import { passwordHoldsUntil } from '../account/password-said';
import { type Check, fail, notApplicable, pass } from './check';

/** The user said within a year that the password is strong, unique and in a manager. It is never read, and no silence is held against them. */
export const passwordUnique: Check<'twoFactor'> = {
  id: 'password-unique',
  severity: 'low',
  byUser: true,
  needs: ['twoFactor'],
  section: 'password',
  source: 'https://pypi.org/help/#compromised-password',
  judge(_, { passwordSaid, now }) {
    if (passwordSaid === null) return notApplicable('evidence_password_not_said');
    const said = [{ date: passwordSaid.at }];
    const until = passwordHoldsUntil(passwordSaid);
    if (until === null) return fail('evidence_password_said', said);
    return until >= now.toISOString()
      ? pass('evidence_password_said', said)
      : notApplicable('evidence_password_not_said');
  },
};
