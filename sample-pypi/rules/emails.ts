import { hasTwoFactor, hasVerifiedPrimary, primaryEmail } from '../account';
import { changed, type KeptAccount } from '../kept-account';
import { done, type Outcome, refuse } from './outcome';
import { verificationMail } from './sign-up';

const SHAPE = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** PyPI, `add_email`: not verified yet, and never the primary one. The others are told. */
export function addEmail(account: KeptAccount, address: string, now: Date): Outcome {
  const refused = newAddress(account, address);
  if (refused) return refused;
  const email = { address, primary: false, verified: false, problem: 'unverified' as const };
  const after = changed(account, { emails: [...account.emails, email] }, now, { kind: 'email-added', text: address });
  const news = account.emails.map((other) => ({ to: other.address, subject: 'An address was added to your account' }));
  return done(after, verificationMail(after, address), ...news);
}

export function verifyEmail(account: KeptAccount, address: string, now: Date): Outcome {
  if (!account.emails.some((email) => email.address === address && !email.verified))
    return refuse(account, 'address-is-taken');
  const emails = account.emails.map((email) =>
    email.address === address ? { ...email, verified: true, problem: 'none' as const } : email,
  );
  return done(changed(account, { emails }, now, { kind: 'email-verified', text: address }));
}

/** PyPI, `change_primary_email`: offered without a second factor, and then refused. */
export function makePrimary(account: KeptAccount, address: string, now: Date): Outcome {
  if (!hasTwoFactor(account)) return refuse(account, 'needs-second-factor');
  if (!account.emails.some((email) => email.address === address && email.verified))
    return refuse(account, 'address-is-unverified');
  const emails = account.emails.map((email) => ({ ...email, primary: email.address === address }));
  const before = primaryEmail(account)?.address ?? '';
  const after = changed(account, { emails }, now, { kind: 'primary-changed', text: address });
  return done(after, { to: before, subject: 'Your primary address changed' });
}

export function removeEmail(account: KeptAccount, address: string, now: Date): Outcome {
  if (primaryEmail(account)?.address === address) return refuse(account, 'primary-stays');
  const emails = account.emails.filter((email) => email.address !== address);
  return done(changed(account, { emails }, now, { kind: 'email-removed', text: address }));
}

/** PyPI, `change_unverified_primary_email`: the only address is replaced, for who has nothing to lose yet. */
export function replaceUnverified(account: KeptAccount, address: string, now: Date): Outcome {
  if (hasVerifiedPrimary(account)) return refuse(account, 'address-is-taken');
  if (hasTwoFactor(account)) return refuse(account, 'has-second-factor');
  if (account.projects.length > 0) return refuse(account, 'has-projects');
  const refused = newAddress(account, address);
  if (refused) return refused;
  const rest = account.emails.filter(({ primary }) => !primary);
  const emails = [{ address, primary: true, verified: false, problem: 'unverified' as const }, ...rest];
  const after = changed(account, { emails }, now, { kind: 'primary-changed', text: address });
  return done(after, verificationMail(after, address));
}

function newAddress(account: KeptAccount, address: string): Outcome | undefined {
  if (!SHAPE.test(address)) return refuse(account, 'address-is-malformed');
  return account.emails.some((email) => email.address === address) ? refuse(account, 'address-is-taken') : undefined;
}
