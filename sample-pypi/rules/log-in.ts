import { primaryEmail } from '../account';
import { changed, type KeptAccount } from '../kept-account';
import { linkOf } from '../mail';
import { SECRETS } from '../secrets';
import { done, type Outcome, refuse } from './outcome';
import { isLockedOut, withFailure } from './tries';

/** PyPI, `LoginForm`: a breached password is disabled and said to be so once; from then on it is merely wrong. */
export function checkPassword(account: KeptAccount, password: string, now: Date): Outcome {
  if (account.password === null || password !== account.password) {
    return refuse(changed(account, {}, now, { kind: 'log-in-failed' }), 'wrong-password');
  }
  if (password !== SECRETS.breachedPassword) return done(account);
  const mail = { to: primaryEmail(account)?.address ?? '', subject: RESET_SUBJECT };
  return refuse({ ...account, password: null }, 'breached-password', mail);
}

/** PyPI's subject of two mails, that of a breach and that of a reset by support (`docs/recovery.md`). */
export const RESET_SUBJECT = 'Your PyPI password has been reset';

/** PyPI, `check_totp_value`. */
export function checkAppCode(account: KeptAccount, code: string, now: Date): Outcome {
  if (isLockedOut(account, now)) return refuse(account, 'too-many-tries');
  return code === SECRETS.appCode ? done(account) : refuse(withFailure(account, now), 'wrong-code');
}

/** PyPI, `device_is_known`: from a network that is not, a link is mailed. */
export function askToConfirm(account: KeptAccount, network: string): Outcome {
  const { username } = account;
  const link = linkOf({ action: 'confirm-login', username, about: network });
  return done(account, { to: primaryEmail(account)?.address ?? '', subject: 'Unrecognized log-in', link });
}
