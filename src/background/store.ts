import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../account/account-id';
import { type AccountRecord, accountRecord } from '../account/record';
import { newRecord } from '../account/remember';
import { visit, visitOf, withDoubtOf } from '../account/visit';
import type { Stored } from '../overview/overview';
import { browser } from '../platform/browser';
import type { Facts } from '../pypi/facts';
import { SITES, type Site } from '../pypi/urls';
import { draftKey, type RecoveryDraft, recoveryDraft } from '../recovery/recovery-draft';
import type { TrackedRequest } from '../recovery/tracked-request';
import { trackedRequest } from '../recovery/tracked-request-schema';

/**
 * The only place that writes to storage. One key per record; every change reads, changes and writes under one lock, so
 * that two tabs can't overwrite each other. A value that can't be parsed is copied aside in the same write that uses its
 * key again: no moment without it, and no copy for a write that fails.
 */
const LOCK = 'store';
const SET_ASIDE = 'set-aside/';
const visitKey = (site: Site) => `visit/${site}`;
const requestKey = (id: AccountId) => accountKey(id).replace(/^account/, 'request');

const asideKey = (key: string) => `${SET_ASIDE}${key}/${new Date().toISOString()}`;
const PREFIXES = ['account/', 'visit/', 'draft/', 'request/'];

/** What could be read. */
type Readable = Omit<Stored, 'broken'>;

const { local } = browser.storage;

/** Changes an account's record; an account that was never seen starts empty. Rejects when storage fails. */
export function changeRecord(id: AccountId, change: (record: AccountRecord) => AccountRecord): Promise<AccountRecord> {
  return changeItem(accountKey(id), accountRecord, (record) => change(record ?? newRecord(id)));
}

/** Keeps the last page seen of an index; of a page older than the one that is kept (not: in the future), its doubt alone. */
export async function saveVisit(facts: Facts, loadedAt: string): Promise<void> {
  await changeItem(visitKey(facts.site), visit, (kept) => {
    const next = visitOf(facts, loadedAt, kept);
    const isOlder = kept && kept.at > loadedAt && kept.at <= new Date().toISOString();
    return isOlder ? withDoubtOf(kept, next) : next;
  });
}

/** Keeps what was answered and typed on the recovery page, in the place of what was. */
export async function saveDraft(draft: RecoveryDraft): Promise<void> {
  await changeItem(draftKey(draft.account), recoveryDraft, () => draft);
}

/** Changes an account's recovery request; `change` throws when it refuses. Rejects when it does, or when storage fails. */
export function changeRequest(
  id: AccountId,
  change: (request: TrackedRequest | undefined) => TrackedRequest,
): Promise<TrackedRequest> {
  return changeItem(requestKey(id), trackedRequest, change);
}

function changeItem<T>(key: string, schema: z.ZodMiniType<T>, change: (value: T | undefined) => T): Promise<T> {
  return navigator.locks.request(LOCK, async () => {
    const { value, aside } = await load(key, schema);
    const next = z.parse(schema, change(value));
    await local.set({ ...aside, [key]: next });
    return next;
  });
}

/** A key's value, or what is to be set aside when the key is used again. */
async function load<T>(key: string, schema: z.ZodMiniType<T>): Promise<{ value?: T; aside?: Record<string, unknown> }> {
  const raw = (await local.get(key))[key];
  if (raw === undefined) return {};
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return { value: parsed.data };
  return { aside: { [asideKey(key)]: raw } };
}

/** Reads everything. What can't be parsed is named in `broken` and left where it is. */
export async function loadAll(): Promise<Stored> {
  const all = Object.entries(await local.get(null));
  const broken = all.map(([key]) => key).filter((key) => key.startsWith(SET_ASIDE));
  const read = <T>(prefix: string, schema: z.ZodMiniType<T>): [key: string, value: T][] =>
    all.flatMap(([key, raw]) => {
      if (!key.startsWith(prefix)) return [];
      const parsed = z.safeParse(schema, raw);
      if (!parsed.success) broken.push(key);
      return parsed.success ? [[key, parsed.data]] : [];
    });
  const values = <T>(found: [string, T][]) => found.map(([, value]) => value);
  return {
    records: values(read('account/', accountRecord)),
    visits: Object.fromEntries(SITES.flatMap((site) => read(visitKey(site), visit).map(([, seen]) => [site, seen]))),
    drafts: values(read('draft/', recoveryDraft)),
    requests: values(read('request/', trackedRequest)),
    broken,
  };
}

/** What belongs to no account, what can't be read and what was set aside, by key. */
export async function loadOthers(): Promise<Record<string, unknown>> {
  const { broken } = await loadAll();
  const isRead = (key: string) => PREFIXES.some((prefix) => key.startsWith(prefix)) && !broken.includes(key);
  return Object.fromEntries(Object.entries(await local.get(null)).filter(([key]) => !isRead(key)));
}

/**
 * Changes all that can be read, in one write: all of it, or when it fails nothing. What can't be read is set aside when
 * its key is used again, as always.
 */
export function changeAll(change: (all: Readable) => Readable): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { broken, ...all } = await loadAll();
    const items = itemsOf(change(all));
    const raw = await local.get(null);
    const used = broken.filter((key) => Object.hasOwn(items, key));
    await local.set({ ...Object.fromEntries(used.map((key) => [asideKey(key), raw[key]])), ...items });
  });
}

function itemsOf({ records, visits, drafts, requests }: Readable): Record<string, unknown> {
  return Object.fromEntries([
    ...records.map((one) => [accountKey(one), z.parse(accountRecord, one)]),
    ...Object.entries(visits).map(([site, one]) => [`visit/${site}`, z.parse(visit, one)]),
    ...drafts.map((one) => [draftKey(one.account), z.parse(recoveryDraft, one)]),
    ...requests.map((one) => [requestKey(one), z.parse(trackedRequest, one)]),
  ]);
}

/** Erases an account: record, draft and request, also what of them was set aside, and its name in the last visit. */
export function eraseAccount(id: AccountId): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const own = [accountKey(id), draftKey(id), requestKey(id)];
    const isOwn = (key: string) => own.some((one) => key === one || key.startsWith(`${SET_ASIDE}${one}/`));
    const { [id.site]: last } = (await loadAll()).visits;
    const isNamed = last?.username && accountKey({ ...id, username: last.username }) === accountKey(id);
    // A doubt speaks of the index's other accounts too.
    if (isNamed && last.doubt) await local.set({ [visitKey(id.site)]: { ...last, username: null } });
    const gone = Object.keys(await local.get(null)).filter(isOwn);
    await local.remove(isNamed && !last.doubt ? [...gone, visitKey(id.site)] : gone);
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
