import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../account/account-id';
import { type AccountRecord, accountRecord } from '../account/record';
import { newRecord } from '../account/remember';
import { visit, visitOf, withDoubtOf } from '../account/visit';
import type { Stored } from '../overview/overview';
import { browser } from '../platform/browser';
import type { Facts } from '../pypi/facts';
import { SITES, type Site } from '../pypi/urls';

/**
 * The only place that writes to storage. One key per record; every change reads, changes and writes under one lock, so
 * that two tabs can't overwrite each other. A value that can't be parsed is copied aside in the same write that uses its
 * key again: no moment without it, and no copy for a write that fails.
 */
const LOCK = 'store';
const SET_ASIDE = 'set-aside/';
const visitKey = (site: Site) => `visit/${site}`;

const { local } = browser.storage;

/** Changes an account's record; an account that was never seen starts empty. Rejects when storage fails. */
export function changeRecord(id: AccountId, change: (record: AccountRecord) => AccountRecord): Promise<AccountRecord> {
  return navigator.locks.request(LOCK, async () => {
    const key = accountKey(id);
    const { value, aside } = await load(key, accountRecord);
    const next = z.parse(accountRecord, change(value ?? newRecord(id)));
    await local.set({ ...aside, [key]: next });
    return next;
  });
}

/** Keeps the last page seen of an index; of a page older than the one that is kept (not: in the future), its doubt alone. */
export function saveVisit(facts: Facts, loadedAt: string): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const key = visitKey(facts.site);
    const { value, aside } = await load(key, visit);
    const next = visitOf(facts, loadedAt, value);
    const isOlder = value && value.at > loadedAt && value.at <= new Date().toISOString();
    await local.set({ ...aside, [key]: isOlder ? withDoubtOf(value, next) : next });
  });
}

/** A key's value, or what is to be set aside when the key is used again. */
async function load<T>(key: string, schema: z.ZodMiniType<T>): Promise<{ value?: T; aside?: Record<string, unknown> }> {
  const raw = (await local.get(key))[key];
  if (raw === undefined) return {};
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return { value: parsed.data };
  return { aside: { [`${SET_ASIDE}${key}/${new Date().toISOString()}`]: raw } };
}

/** Reads everything. What can't be parsed is named in `broken` and left where it is. */
export async function loadAll(): Promise<Stored> {
  const all = await local.get(null);
  const stored: Stored = { records: [], visits: {}, broken: [] };
  for (const [key, raw] of Object.entries(all)) {
    const site = SITES.find((name) => key === visitKey(name));
    const record = key.startsWith('account/') ? z.safeParse(accountRecord, raw) : undefined;
    const seen = site ? z.safeParse(visit, raw) : undefined;
    if (record?.success) stored.records.push(record.data);
    else if (site && seen?.success) stored.visits[site] = seen.data;
    else if (key.startsWith('account/') || site || key.startsWith(SET_ASIDE)) stored.broken.push(key);
  }
  return stored;
}

/** Erases stored values that can't be read, and nothing else, whatever keys are named. */
export function eraseBroken(keys: string[]): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { broken } = await loadAll();
    await local.remove(broken.filter((key) => keys.includes(key)));
  });
}
