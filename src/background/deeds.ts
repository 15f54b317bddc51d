import * as z from 'zod/mini';
import type { Deed } from '../account/deed';
import { deed } from '../account/deed-schema';
import { USER_HASH } from '../account/record';
import { SITES, type Site } from '../pypi/urls';
import { sessionList } from './session-list';

/** A deed, and whose it is: by the index, and the hash of PyPI's cookie when it was done. */
const storedDeed = z.extend(deed, { site: z.enum(SITES), userHash: z.string().check(z.regex(USER_HASH)) });
export type StoredDeed = z.infer<typeof storedDeed>;

/** The next page of the account that tells of a deed may be opened hours later. */
const deeds = sessionList('deeds', storedDeed, 100);

export function keepDeed(one: StoredDeed): Promise<void> {
  return deeds.change((kept) => [...kept, one]);
}

/**
 * All deeds that are kept, the oldest first. Those that are being stored are waited for. When they can't be read there are
 * none: then the user is asked about every change.
 */
export function loadDeeds(): Promise<StoredDeed[]> {
  return deeds.loadSettled().catch(() => []);
}

/** The deeds done on one account. `userHash`: the one that is known of it; without one, nobody knows whose a deed is. */
export function deedsOf(all: readonly StoredDeed[], site: Site, userHash: string | undefined): Deed[] {
  return all.filter((one) => one.site === site && one.userHash === userHash);
}

/** Forgets the deeds of an account that is erased. */
export function forgetDeedsOf(site: Site, userHash: string | undefined): Promise<void> {
  return deeds.change((kept) => kept.filter((one) => one.site !== site || one.userHash !== userHash));
}
