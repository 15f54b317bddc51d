import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../account/account-id';
import { type AccountRecord, accountRecord } from '../account/record';
import { newRecord } from '../account/remember';
import { safeParse } from '../account/safe-parse';
import { visitAfter, visitWithout } from '../account/visit';
import { visit } from '../account/visit-schema';
import type { StoredAndOthers } from '../messages/messages';
import type { Kept } from '../overview/export-file';
import type { Stored } from '../overview/overview';
import { isAnythingSet, NOTHING_SET, type Settings, settings } from '../overview/settings';
import { browser } from '../platform/browser';
import type { Facts } from '../pypi/facts';
import { SITES, type Site } from '../pypi/urls';
import { type DraftOwner, draftKey, ownerOf, type RecoveryDraft } from '../recovery/request/recovery-draft';
import { recoveryDraft } from '../recovery/request/recovery-draft-schema';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import { trackedRequest } from '../recovery/tracker/tracked-request-schema';
import { forget, NEVER_NUDGED, type NudgeState, nudgeState } from '../reminders/nudge';

/**
 * The only place that writes to storage. One key per record; every change reads, changes and writes under one lock, so
 * that two tabs can't overwrite each other. A value that can't be parsed is copied aside in the same write that uses its
 * key again: no moment without it, and no copy for a write that fails.
 */
const LOCK = 'store';
const SET_ASIDE = 'set-aside/';
const visitKey = (site: Site) => `visit/${site}`;
const requestKey = (id: AccountId) => accountKey(id).replace(/^account/, 'request');

const SETTINGS = 'settings';
const NUDGES = 'nudges';

const asideKey = (key: string) => `${SET_ASIDE}${key}/${new Date().toISOString()}`;
const PREFIXES = ['account/', 'visit/', 'draft/', 'request/', SETTINGS];

const { local } = browser.storage;

/**
 * Changes records by all that can be read: those that `change` gives back are written, together. Rejects when storage fails.
 */
export function changeRecords(change: (stored: Stored) => AccountRecord[]): Promise<AccountRecord[]> {
  return navigator.locks.request(LOCK, async () => {
    const changed = change(await loadAll()).map((record) => z.parse(accountRecord, record));
    const loaded = await Promise.all(changed.map((record) => load(accountKey(record), accountRecord)));
    const items = changed.map((record) => [accountKey(record), record]);
    await local.set(Object.assign({}, ...loaded.map(({ aside }) => aside), Object.fromEntries(items)));
    return changed;
  });
}

/** Changes an account's record; an account that was never seen starts empty. Rejects when storage fails. */
export function changeRecord(id: AccountId, change: (record: AccountRecord) => AccountRecord): Promise<AccountRecord> {
  return changeItem(accountKey(id), accountRecord, (record) => change(record ?? newRecord(id)));
}

/** Of the account nothing is kept: it was erased. */
export class NotKept extends Error {
  override message = 'Nothing is kept of this account any more.';
}

/**
 * Changes the record of an account of which anything is kept, if only a request. Rejects with `NotKept` when nothing is, so
 * that what was erased doesn't come back, and when storage fails.
 */
export function changeKeptRecord(
  id: AccountId,
  change: (record: AccountRecord) => AccountRecord,
): Promise<AccountRecord> {
  return navigator.locks.request(LOCK, async () => {
    const keys = [accountKey(id), draftKey(id), requestKey(id)];
    if (Object.keys(await local.get(keys)).length === 0) throw new NotKept();
    return changeUnderLock(accountKey(id), accountRecord, (record) => change(record ?? newRecord(id)));
  });
}

/** Keeps the last page seen of an index, and the doubts about it (`visitAfter`). */
export async function saveVisit(facts: Facts, loadedAt: string, suspects: string[] | null): Promise<void> {
  const now = new Date().toISOString();
  await changeItem(visitKey(facts.site), visit, (kept) => visitAfter(facts, loadedAt, suspects, kept, now));
}

/** Keeps what was answered and typed on the recovery page, in the place of what was. */
export async function saveDraft(draft: RecoveryDraft): Promise<void> {
  await changeDraft(ownerOf(draft), () => draft);
}

/** Changes the draft of an account, or of one of an index that isn't remembered. */
export async function changeDraft(
  owner: DraftOwner,
  change: (draft: RecoveryDraft | undefined) => RecoveryDraft,
): Promise<void> {
  await changeItem(draftKey(owner), recoveryDraft, change);
}

/**
 * Changes an account's recovery request, by what is kept of the account too; `change` throws when it refuses. Rejects when it
 * does, or when storage fails.
 */
export function changeRequest(
  id: AccountId,
  change: (request: TrackedRequest | undefined, record: AccountRecord | undefined) => TrackedRequest,
): Promise<TrackedRequest> {
  return navigator.locks.request(LOCK, async () => {
    const { value: record } = await load(accountKey(id), accountRecord);
    return changeUnderLock(requestKey(id), trackedRequest, (request) => change(request, record));
  });
}

/** Keeps what the user set. */
export async function changeSettings(change: (kept: Settings) => Settings): Promise<void> {
  await changeItem(SETTINGS, settings, (kept) => change(kept ?? NOTHING_SET));
}

/**
 * Changes what is kept of the nudges, by all that is kept. What stays as it is isn't written: a write draws the popup anew.
 * Rejects when storage fails.
 */
export function changeNudges<Change extends { state: NudgeState }>(
  change: (stored: Stored) => Change,
): Promise<Change> {
  return navigator.locks.request(LOCK, async () => {
    const stored = await loadAll();
    const changed = change(stored);
    if (JSON.stringify(changed.state) === JSON.stringify(stored.nudges)) return changed;
    const { aside } = await load(NUDGES, nudgeState);
    await local.set({ ...aside, [NUDGES]: z.parse(nudgeState, changed.state) });
    return changed;
  });
}

function changeItem<T>(key: string, schema: z.ZodMiniType<T>, change: (value: T | undefined) => T): Promise<T> {
  return navigator.locks.request(LOCK, () => changeUnderLock(key, schema, change));
}

async function changeUnderLock<T>(
  key: string,
  schema: z.ZodMiniType<T>,
  change: (value: T | undefined) => T,
): Promise<T> {
  const { value, aside } = await load(key, schema);
  const next = z.parse(schema, change(value));
  await local.set({ ...aside, [key]: next });
  return next;
}

/** A key's value, or what is to be set aside when the key is used again. */
async function load<T>(key: string, schema: z.ZodMiniType<T>): Promise<{ value?: T; aside?: Record<string, unknown> }> {
  const raw = (await local.get(key))[key];
  if (raw === undefined) return {};
  const parsed = safeParse(schema, raw);
  if (parsed.success) return { value: parsed.data };
  return { aside: { [asideKey(key)]: raw } };
}

/** Reads everything. What can't be parsed is named in `broken` and left where it is. */
export async function loadAll(): Promise<Stored> {
  return readAll(await local.get(null));
}

function readAll(items: Record<string, unknown>): Stored {
  const all = Object.entries(items);
  const broken = all.map(([key]) => key).filter((key) => key.startsWith(SET_ASIDE));
  const read = <T>(prefix: string, schema: z.ZodMiniType<T>): [key: string, value: T][] =>
    all.flatMap(([key, raw]) => {
      if (!key.startsWith(prefix)) return [];
      const parsed = safeParse(schema, raw);
      if (!parsed.success) broken.push(key);
      return parsed.success ? [[key, parsed.data]] : [];
    });
  const values = <T>(found: [string, T][]) => found.map(([, value]) => value);
  return {
    records: values(read('account/', accountRecord)),
    visits: Object.fromEntries(SITES.flatMap((site) => read(visitKey(site), visit).map(([, seen]) => [site, seen]))),
    drafts: latestOfEach(values(read('draft/', recoveryDraft))),
    requests: values(read('request/', trackedRequest)),
    settings: values(read(SETTINGS, settings))[0] ?? NOTHING_SET,
    nudges: values(read(NUDGES, nudgeState))[0] ?? NEVER_NUDGED,
    broken,
  };
}

/** Before December 2026 one draft was kept for accounts that aren't remembered, of whichever index: the present keys sort after it. */
function latestOfEach(drafts: RecoveryDraft[]): RecoveryDraft[] {
  return [...new Map(drafts.map((draft) => [draftKey(ownerOf(draft)), draft])).values()];
}

/** Reads everything, and by key what belongs to no account, what can't be read and what was set aside. */
export async function loadWithOthers(): Promise<StoredAndOthers> {
  const items = await local.get(null);
  const stored = readAll(items);
  const isRead = (key: string) => PREFIXES.some((prefix) => key.startsWith(prefix)) && !stored.broken.includes(key);
  return { ...stored, others: Object.fromEntries(Object.entries(items).filter(([key]) => !isRead(key))) };
}

/**
 * Changes all that can be read, in one write: all of it, or when it fails nothing. What can't be read is set aside when
 * its key is used again, as always.
 */
export function changeAll(change: (all: Kept) => Kept): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const raw = await local.get(null);
    const { broken, nudges, ...all } = readAll(raw);
    const items = itemsOf(change(all));
    const used = broken.filter((key) => Object.hasOwn(items, key));
    await local.set({ ...Object.fromEntries(used.map((key) => [asideKey(key), raw[key]])), ...items });
  });
}

function itemsOf({ records, visits, drafts, requests, settings: set }: Kept): Record<string, unknown> {
  return Object.fromEntries([
    ...records.map((one) => [accountKey(one), z.parse(accountRecord, one)]),
    ...Object.entries(visits).map(([site, one]) => [`visit/${site}`, z.parse(visit, one)]),
    ...drafts.map((one) => [draftKey(ownerOf(one)), z.parse(recoveryDraft, one)]),
    ...requests.map((one) => [requestKey(one), z.parse(trackedRequest, one)]),
    ...(isAnythingSet(set) ? [[SETTINGS, z.parse(settings, set)]] : []),
  ]);
}

/**
 * Erases an account: record, draft and request, also what of them was set aside, its name in the last visit, and what was
 * said of it.
 */
export function eraseAccount(id: AccountId): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const own = [accountKey(id), draftKey(id), requestKey(id)];
    const isOwn = (key: string) => own.some((one) => key === one || key.startsWith(`${SET_ASIDE}${one}/`));
    const items = await local.get(null);
    const { visits, nudges, broken } = readAll(items);
    const last = visits[id.site];
    const left = last && visitWithout(last, id.username);
    if (left) await local.set({ [visitKey(id.site)]: left });
    if (nudges.said.length > 0) await local.set({ [NUDGES]: forget(nudges, id) });
    // What can't be read of the nudges may name anyone.
    const unreadable = broken.filter((key) => key.replace(SET_ASIDE, '').startsWith(NUDGES));
    const gone = [...Object.keys(items).filter(isOwn), ...unreadable];
    await local.remove(left === null ? [...gone, visitKey(id.site)] : gone);
  });
}

/** Erases everything, whether it can be read or not, and what is kept until the browser ends. */
export function eraseEverything(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    await local.clear();
    await browser.storage.session.clear();
  });
}

/** Erases stored values that can't be read, and nothing else, whatever keys are named. */
export function eraseBroken(keys: string[]): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { broken } = await loadAll();
    await local.remove(broken.filter((key) => keys.includes(key)));
  });
}
