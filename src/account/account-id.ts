import * as z from 'zod/mini';
import { SITES, type Site, USERNAME } from '../pypi/urls';

/** Which account: an index, and a user name as PyPI writes it. PyPI's user names differ only by more than case. */
export const accountId = z.object({ site: z.enum(SITES), username: z.string().check(z.regex(USERNAME)) });
export type AccountId = z.infer<typeof accountId>;

/** The storage key of an account's record. */
export function accountKey({ site, username }: { site: Site; username: string }): string {
  return `account/${site}/${username.toLowerCase()}`;
}

export function sameAccount(a: AccountId, b: AccountId): boolean {
  return accountKey(a) === accountKey(b);
}
