import { hasTwoFactor, hasVerifiedPrimary } from './account';
import type { Visit } from './visit';

const UNVERIFIED = '/manage/unverified-account/';
const TWO_FACTOR = '/manage/account/two-factor/';

/** The account settings themselves are open without a second factor, and so is all that is needed to set one up. */
const OPEN_WITHOUT_TWO_FACTOR =
  /^\/manage\/account\/($|two-factor\/|recovery-codes\/|totp-provision|webauthn-provision)/;

/** Where PyPI leads someone who asks for a manage page that is closed to them. */
export function detour({ account, signedIn, url }: Visit): string | undefined {
  const back = `?next=${encodeURIComponent(url.pathname + url.search)}`;
  if (!signedIn) return `/account/login/${back}`;
  if (!hasVerifiedPrimary(account)) return url.pathname === UNVERIFIED ? undefined : UNVERIFIED + back;
  if (url.pathname === UNVERIFIED) return '/manage/account/';
  if (hasTwoFactor(account) || OPEN_WITHOUT_TWO_FACTOR.test(url.pathname)) return undefined;
  return TWO_FACTOR + back;
}
