import { primaryEmail } from '../account';
import { changed, type KeptAccount } from '../kept-account';
import { linkOf } from '../mail';
import { RESET_SUBJECT } from './log-in';
import { done, type Outcome } from './outcome';

/** PyPI, `request_password_reset`: to the address that was typed, or to the primary one; no link for an unverified one. */
export function requestReset(account: KeptAccount, typed: string, now: Date): Outcome {
  const email = account.emails.find(({ address }) => address === typed) ?? primaryEmail(account);
  const to = email?.address ?? '';
  if (!email?.verified) return done(account, { to, subject: 'Password reset requested for unverified email' });
  const link = linkOf({ action: 'reset-password', username: account.username, about: to });
  return done(changed(account, {}, now, { kind: 'email-sent', text: to }), { to, subject: 'Password reset', link });
}

export function setPassword(account: KeptAccount, password: string, now: Date): Outcome {
  const after = changed(account, { password }, now, { kind: 'password-changed' });
  return done(after, { to: primaryEmail(account)?.address ?? '', subject: 'Your password changed' });
}

/** What support does at the end of a recovery (PyPI, `user_recover_account_complete`), with a notice in place of a link. */
export function recoverBySupport(account: KeptAccount): Outcome {
  const after = {
    ...account,
    twoFactor: { totp: false, securityDevices: [] },
    recoveryCodes: { unused: 0, generatedAt: null, confirmed: false },
    codesUsedUp: false,
    usedCodes: [],
    password: null,
  };
  return done(after, { to: primaryEmail(account)?.address ?? '', subject: RESET_SUBJECT });
}
