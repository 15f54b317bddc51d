import type { KeptAccount } from '../kept-account';

const ALLOWED = 5;
const LOCKED_OUT_MS = 5 * 60_000;

/** PyPI, `_check_2fa_ratelimits`: after five wrong codes none is looked at for five minutes, right ones included. */
export function isLockedOut({ failures }: KeptAccount, now: Date): boolean {
  return failures.filter((at) => now.getTime() - at < LOCKED_OUT_MS).length >= ALLOWED;
}

export function withFailure(account: KeptAccount, now: Date): KeptAccount {
  return { ...account, failures: [...account.failures, now.getTime()] };
}
