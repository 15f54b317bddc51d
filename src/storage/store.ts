import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../account/account-id';
import { visitAfter } from '../account/last-visit';
import type { AccountRecord } from '../account/record';
import { accountRecord } from '../account/record-schema';
import { newRecord } from '../account/remember';
import { NOTHING_SET, type Settings } from '../overview/settings';
import { SNAPSHOT } from '../overview/snapshot';
import { browser } from '../platform/browser';
import type { Facts } from '../pypi/facts';
import { type DraftOwner, draftKey, ownerOf, type RecoveryDraft } from '../recovery/request/recovery-draft';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import type { NudgeState } from '../reminders/daily-nudge';
import { clampTimes } from './clock';
import { ALL_ITEMS, ITEMS, type Kept, type Stored, type StoredAndOthers, visitKey } from './items';
import { safeParse } from './safe-parse';

/**
 * The only place that writes to storage. One key per record; every change reads, changes and writes under one lock, so
 * that two tabs can't overwrite each other. A value that can't be parsed is copied aside in the same write that uses its
 * key again: no moment without it, and no copy for a write that fails.
 */
const LOCK = 'store';
const SET_ASIDE = 'set-aside/';
const asideKey = (key: string) => `${SET_ASIDE}${key}/${new Date().toISOString()}`;

/** The keys under which an account's own things stand. */
const keysOf = (id: AccountId) => ALL_ITEMS.flatMap(([, { keyOf }]) => keyOf?.(id) ?? []);

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
    if (Object.keys(await local.get(keysOf(id))).length === 0) throw new NotKept();
    return changeUnderLock(accountKey(id), accountRecord, (record) => change(record ?? newRecord(id)));
  });
}

/** Keeps the last page seen of an index, and the doubts about it (`visitAfter`). */
export async function saveVisit(facts: Facts, loadedAt: string, suspects: string[] | null): Promise<void> {
  const now = new Date().toISOString();
  await changeItem(visitKey(facts.site), ITEMS.visits.schema, (kept) =>
    visitAfter(facts, loadedAt, suspects, kept, now),
  );
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
  await changeItem(draftKey(owner), ITEMS.drafts.schema, change);
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
    return changeUnderLock(ITEMS.requests.keyOf(id), ITEMS.requests.schema, (request) => change(request, record));
  });
}

/** Keeps what the user set. */
export async function changeSettings(change: (kept: Settings) => Settings): Promise<void> {
  await changeItem(ITEMS.settings.prefix, ITEMS.settings.schema, (kept) => change(kept ?? NOTHING_SET));
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
    const { prefix, schema } = ITEMS.nudges;
    const { aside } = await load(prefix, schema);
    await local.set({ ...aside, [prefix]: z.parse(schema, changed.state) });
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
  return parsed(schema, raw, new Date()) ?? { aside: { [asideKey(key)]: raw } };
}

/** A stored value as it is to be used; `null`: it can't be read. */
function parsed<T>(schema: z.ZodMiniType<T>, raw: unknown, now: Date): { value: T } | null {
  const read = safeParse(schema, raw);
  return read.success ? { value: clampTimes(schema, read.data, now) } : null;
}

/** Does something with what is kept, which stays as it is meanwhile. */
export function whileKept(work: (load: typeof loadAll) => Promise<void>): Promise<void> {
  return navigator.locks.request(LOCK, () => work(loadAll));
}

/** Reads everything. What can't be parsed is named in `broken` and left where it is. */
export async function loadAll(): Promise<Stored> {
  return readAll(await local.get(null));
}

function readAll(items: Record<string, unknown>): Stored {
  const now = new Date();
  const all = Object.entries(items);
  const broken = all.map(([key]) => key).filter((key) => key.startsWith(SET_ASIDE));
  const read = ALL_ITEMS.map(([name, { prefix, schema, read }]) => {
    const found = all
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, raw]) => ({ key, stored: parsed(schema, raw, now) }));
    broken.push(...found.filter(({ stored }) => stored === null).map(({ key }) => key));
    return [name, read(new Map(found.flatMap(({ key, stored }) => (stored ? [[key, stored.value]] : []))))];
  });
  return { ...Object.fromEntries(read), broken };
}

/** Reads everything, and by key what belongs to no account, what can't be read and what was set aside. */
export async function loadWithOthers(): Promise<StoredAndOthers> {
  const items = await local.get(null);
  const stored = readAll(items);
  const shown = ALL_ITEMS.filter(([, { merge }]) => merge);
  const isRead = (key: string) =>
    shown.some(([, { prefix }]) => key.startsWith(prefix)) && !stored.broken.includes(key);
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

/** What is to stand under which key, of all kinds that are given. */
function itemsOf(all: Partial<Stored>): Record<string, unknown> {
  const items = ALL_ITEMS.flatMap(([name, { schema, write }]) => {
    const value = all[name];
    return value === undefined ? [] : Object.entries(write(value)).map(([key, one]) => [key, z.parse(schema, one)]);
  });
  return Object.fromEntries(items);
}

/** Erases an account: all that stands under its own keys, also what of that was set aside, and its name in all else. */
export function eraseAccount(id: AccountId): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const items = await local.get(null);
    const { broken, ...stored } = readAll(items);
    const left = Object.fromEntries(ALL_ITEMS.map(([name, { without }]) => [name, without(stored[name], id)]));
    const [before, after] = [itemsOf(stored), itemsOf(left)];
    const own = keysOf(id);
    const isOwn = (key: string) => own.some((one) => key === one || key.startsWith(`${SET_ASIDE}${one}/`));
    // What can't be read of what has no key for each account may name anyone.
    const shared = ALL_ITEMS.filter(([, { keyOf, merge }]) => !keyOf && !merge).map(([, { prefix }]) => prefix);
    const mayName = broken.filter((key) => shared.some((prefix) => key.replace(SET_ASIDE, '').startsWith(prefix)));
    const gone = Object.keys(before).filter((key) => !(key in after));
    const changed = Object.entries(after).filter(
      ([key, value]) => key in items && JSON.stringify(value) !== JSON.stringify(before[key]),
    );
    await browser.storage.session.remove(SNAPSHOT);
    if (changed.length > 0) await local.set(Object.fromEntries(changed));
    await local.remove([...Object.keys(items).filter(isOwn), ...mayName, ...gone]);
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
