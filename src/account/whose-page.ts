import type { Facts } from '../pypi/facts';
import type { AccountRecord } from './record';

/** Whose page it is, as far as its report can be believed. */
export interface WhosePage {
  /** `null`: the page didn't tell, or another account's page named it. */
  username: string | null;
  /** The accounts whose page it may be then; `null`: any of the index. */
  suspects: string[] | null;
}

/**
 * Whose page a report speaks of. A page that names its account itself is believed. On all others the name comes from a
 * header that may have been answered after another tab logged in as somebody else: it is refused when the hash of PyPI's
 * cookie is known to be another account's, or isn't the one that is known of the named account.
 *
 * @param userHash SHA-256 of PyPI's `user_id__insecure`, one value per account; `undefined`: there was no cookie
 * @param records all accounts that are remembered
 */
export function whosePage(facts: Facts, userHash: string | undefined, records: readonly AccountRecord[]): WhosePage {
  const { site, username } = facts;
  const own = records.filter((record) => record.site === site);
  if (username !== undefined && (namesItself(facts) || isBelieved(username, userHash, own))) {
    return { username, suspects: [] };
  }
  return {
    username: null,
    suspects: userHash === undefined || own.length === 0 ? null : suspects(username, userHash, own),
  };
}

/** The account page links to the account's profile, and the page of new codes names it in the file's name. */
export function namesItself({ page, username, recoveryCodes }: Facts): boolean {
  return username !== undefined && (page === 'account' || (page === 'recovery-codes' && recoveryCodes !== undefined));
}

function isBelieved(username: string, userHash: string | undefined, records: AccountRecord[]): boolean {
  if (userHash === undefined) return true;
  const isOther = records.some((record) => record.userHash === userHash && !isOf(record, username));
  const known = records.find((record) => isOf(record, username))?.userHash;
  return !isOther && (known === undefined || known === userHash);
}

/** The account of the cookie, else those of which no cookie is known; and the one that was named, whether or not that is true. */
function suspects(named: string | undefined, userHash: string, records: AccountRecord[]): string[] {
  const known = records.filter((record) => record.userHash === userHash);
  const possible = known.length > 0 ? known : records.filter((record) => record.userHash === undefined);
  const isNamed = (record: AccountRecord) => named !== undefined && isOf(record, named);
  return records.filter((record) => possible.includes(record) || isNamed(record)).map(({ username }) => username);
}

function isOf(record: AccountRecord, username: string): boolean {
  return record.username.toLowerCase() === username.toLowerCase();
}

/**
 * The records that change when a page that named its account told the hash: its own gets it, and no other account of the
 * index keeps it. So an account that PyPI renamed, or whose cookie PyPI changed, is learnt anew from its own pages.
 *
 * @param named the account's record, as it is after the page
 */
export function withUserHash(
  named: AccountRecord,
  userHash: string,
  records: readonly AccountRecord[],
): AccountRecord[] {
  const others = records.filter((one) => one.site === named.site && !isOf(one, named.username));
  const robbed = others.filter((one) => one.userHash === userHash);
  return [{ ...named, userHash }, ...robbed.map(withoutUserHash)];
}

/** A record as it may leave this browser. */
export function withoutUserHash({ userHash, ...record }: AccountRecord): AccountRecord {
  return record;
}
