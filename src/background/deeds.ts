import * as z from 'zod/mini';
import type { Deed } from '../account/deed';
import { deed } from '../account/deed-schema';
import { USER_HASH } from '../account/record';
import { browser } from '../platform/browser';
import { SITES, type Site } from '../pypi/urls';

/** A deed, and whose it is: by the index, and the hash of PyPI's cookie when it was done. */
const storedDeed = z.extend(deed, { site: z.enum(SITES), userHash: z.string().check(z.regex(USER_HASH)) });
export type StoredDeed = z.infer<typeof storedDeed>;

/** Kept until the browser ends: the next page of the account that tells of it may be opened hours later. */
const KEY = 'deeds';
const MOST_DEEDS = 100;

export function keepDeed(one: StoredDeed): Promise<void> {
  return changeDeeds((kept) => [...kept, one].slice(-MOST_DEEDS));
}

/**
 * All deeds that are kept, the oldest first. Those that are being stored are waited for. When they can't be read there are
 * none: then the user is asked about every change.
 */
export function loadDeeds(): Promise<StoredDeed[]> {
  return navigator.locks.request(KEY, () => stored().catch(() => []));
}

/** The deeds done on one account. `userHash`: the one that is known of it; without one, nobody knows whose a deed is. */
export function deedsOf(deeds: readonly StoredDeed[], site: Site, userHash: string | undefined): Deed[] {
  return deeds.filter((one) => one.site === site && one.userHash === userHash);
}

/** Forgets the deeds of an account that is erased. */
export function forgetDeedsOf(site: Site, userHash: string | undefined): Promise<void> {
  return changeDeeds((kept) => kept.filter((one) => one.site !== site || one.userHash !== userHash));
}

function changeDeeds(change: (kept: StoredDeed[]) => StoredDeed[]): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const before = await stored();
    const next = change(before);
    if (next.length > 0 || before.length > 0) await browser.storage.session.set({ [KEY]: next });
  });
}

async function stored(): Promise<StoredDeed[]> {
  const { [KEY]: found } = await browser.storage.session.get(KEY);
  return z.safeParse(z.array(storedDeed), found).data ?? [];
}
