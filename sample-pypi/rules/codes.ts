import { primaryEmail } from '../account';
import { changed, type KeptAccount, secondsOf } from '../kept-account';
import { SECRETS } from '../secrets';
import { done, type Outcome, refuse } from './outcome';
import { isLockedOut, withFailure } from './tries';

/** PyPI, `generate_recovery_codes`: eight new ones; those of before are gone for good, and none is confirmed. */
export function makeCodes(account: KeptAccount, now: Date): Outcome {
  const { recoveryCodes, codesUsedUp } = account;
  const kind = recoveryCodes.generatedAt === null && !codesUsedUp ? 'codes-generated' : 'codes-regenerated';
  const made = { unused: SECRETS.recoveryCodes.length, generatedAt: secondsOf(now), confirmed: false };
  const after = changed(account, { recoveryCodes: made, codesUsedUp: false, usedCodes: [] }, now, { kind });
  return done(after, { to: primaryEmail(account)?.address ?? '', subject: 'New recovery codes were made' });
}

/** PyPI, `check_recovery_code`: each one works once, and none while too many wrong ones were tried. */
export function useCode(account: KeptAccount, code: string, now: Date): Outcome {
  if (isLockedOut(account, now)) return refuse(account, 'too-many-tries');
  const { recoveryCodes, usedCodes } = account;
  const isRight = recoveryCodes.unused > 0 && SECRETS.recoveryCodes.includes(code) && !usedCodes.includes(code);
  if (!isRight) return refuse(withFailure(account, now), 'wrong-code');
  const unused = recoveryCodes.unused - 1;
  const left =
    unused === 0 ? { unused, generatedAt: null, confirmed: false } : { ...recoveryCodes, unused, confirmed: true };
  return done({ ...account, recoveryCodes: left, codesUsedUp: unused === 0, usedCodes: [...usedCodes, code] });
}
