import type { Site } from '../pypi/urls';

/** Which account: an index, and a user name as PyPI writes it. PyPI's user names differ only by more than case. */
export interface AccountId {
  site: Site;
  username: string;
}

/** The storage key of an account's record. */
export function accountKey({ site, username }: AccountId): string {
  return `account/${site}/${username.toLowerCase()}`;
}

export function sameAccount(a: AccountId, b: AccountId): boolean {
  return accountKey(a) === accountKey(b);
}
