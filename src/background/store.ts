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
import { type TrackedRequest, trackedRequest } from '../recovery/tracked-request';

/**
 * The only place that writes to storage. One key per record; every change reads, changes and writes under one lock, so
 * that two tabs can't overwrite each other. A value that can't be parsed is copied aside in the same write that uses its
 * key again: no moment without it, and no copy for a write that fails.
 */
const LOCK = 'store';
const SET_ASIDE = 'set-aside/';
const visitKey = (site: Site) => `visit/${site}`;
const requestKey = (id: AccountId) => accountKey(id).replace(/^account/, 'request');

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
  return { aside: { [`${SET_ASIDE}${key}/${new Date().toISOString()}`]: raw } };
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

/** Erases stored values that can't be read, and nothing else, whatever keys are named. */
export function eraseBroken(keys: string[]): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { broken } = await loadAll();
    await local.remove(broken.filter((key) => keys.includes(key)));
  });
}
