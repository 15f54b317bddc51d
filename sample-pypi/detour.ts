import { hasTwoFactor, hasVerifiedPrimary } from './account';
import type { Arrival } from './visit';

const UNVERIFIED = '/manage/unverified-account/';
const TWO_FACTOR = '/manage/account/two-factor/';

/** The account settings themselves are open without a second factor, and so is all that is needed to set one up. */
const OPEN_WITHOUT_TWO_FACTOR =
  /^\/manage\/account\/($|two-factor\/|recovery-codes\/|totp-provision|webauthn-provision)/;

/** Where PyPI leads someone who asks for a manage page that is closed to them. */
export function detour({ account, url }: Pick<Arrival, 'account' | 'url'>): string | undefined {
  const back = `?next=${encodeURIComponent(url.pathname + url.search)}`;
  if (!account) return `/account/login/${back}`;
  if (url.pathname === '/account/verify-email/') return undefined;
  if (!hasVerifiedPrimary(account)) return url.pathname === UNVERIFIED ? undefined : UNVERIFIED + back;
  if (url.pathname === UNVERIFIED) return '/manage/account/';
  if (hasTwoFactor(account) || OPEN_WITHOUT_TWO_FACTOR.test(url.pathname)) return undefined;
  return TWO_FACTOR + back;
}
