import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../account/account-id';
import { mergedVisit, visitWithout } from '../account/last-visit';
import { type Visit, visit } from '../account/last-visit-schema';
import type { AccountRecord } from '../account/record';
import { accountRecord } from '../account/record-schema';
import { withoutUserHash } from '../account/whose-page';
import { isAnythingSet, mergedSettings, NOTHING_SET } from '../overview/settings';
import { settings } from '../overview/settings-schema';
import { SITES, type Site } from '../pypi/urls';
import { draftKey, ownerOf, type RecoveryDraft } from '../recovery/request/recovery-draft';
import { recoveryDraft } from '../recovery/request/recovery-draft-schema';
import { laterRequest } from '../recovery/tracker/later-request';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import { trackedRequest } from '../recovery/tracker/tracked-request-schema';
import { forget, NEVER_NUDGED } from '../reminders/daily-nudge';
import { nudgeState } from '../reminders/nudge-schema';
import { mergedRecord } from './merged-record';

/** A kind of thing that is stored, under one key or several. `All` is what is read of it. */
interface Item<All, One> {
  /** What its keys begin with. */
  prefix: string;
  /** What stands under one key. */
  schema: z.ZodMiniType<One>;
  /** All of it, from what stands under its keys. */
  read(found: ReadonlyMap<string, One>): All;
  /** What is to stand under which key. */
  write(all: All): Record<string, One>;
  /** The key of an account's own; absent where there is no such key. */
  keyOf?(id: AccountId): string;
  /** What is left when an account is erased. */
  without(all: All, id: AccountId): All;
}

/** One that is exported and imported, too. */
interface ExportedItem<All, One> extends Item<All, One> {
  /** What is here and what was imported, as one. */
  merge(here: All, there: All): All;
  /** How it leaves this browser, and how it may come to it. */
  outward(all: All): All;
  /** All of it in a file; `'list'`: a list of what stands under its keys. */
  inFile: z.ZodMiniType<All> | 'list';
}

interface Keys<One> {
  prefix: string;
  keyOf(id: AccountId): string;
  ownKey(one: One): string;
  merge(here: One, there: One): One;
}

/** One for each account. */
function perAccount<One>(
  schema: z.ZodMiniType<One>,
  { prefix, keyOf, ownKey, merge }: Keys<One>,
  { clean = (all) => all, outward = (one) => one }: { clean?(all: One[]): One[]; outward?(one: One): One } = {},
): ExportedItem<One[], One> & Required<Pick<Item<One[], One>, 'keyOf'>> {
  return {
    prefix,
    schema,
    read: (found) => clean([...found.values()]),
    write: (all) => Object.fromEntries(all.map((one) => [ownKey(one), one])),
    keyOf,
    without: (all, id) => all.filter((one) => ownKey(one) !== keyOf(id)),
    merge(here, there) {
      const result = new Map(here.map((one) => [ownKey(one), one]));
      for (const one of there) {
        const own = result.get(ownKey(one));
        result.set(ownKey(one), own ? merge(own, one) : one);
      }
      return [...result.values()];
    },
    outward: (all) => all.map(outward),
    inFile: 'list',
  };
}

type Visits = Partial<Record<Site, Visit>>;
/** Where the last visit of an index stands. */
export const visitKey = (site: Site) => `visit/${site}`;
const requestKey = (id: AccountId) => accountKey(id).replace(/^account/, 'request');
const ofSites = (visitOf: (site: Site) => Visit | null | undefined): Visits =>
  Object.fromEntries(SITES.flatMap((site) => [visitOf(site)].filter((one) => !!one).map((one) => [site, one])));

const visits: ExportedItem<Visits, Visit> = {
  prefix: 'visit/',
  schema: visit,
  read: (found) => ofSites((site) => found.get(visitKey(site))),
  write: (all) => Object.fromEntries(SITES.flatMap((site) => (all[site] ? [[visitKey(site), all[site]]] : []))),
  without: (all, id) =>
    ofSites((site) => (site === id.site && all[site] ? visitWithout(all[site], id.username) : all[site])),
  merge: (here, there) =>
    ofSites((site) => {
      const [a, b] = [here[site], there[site]];
      return a && b ? mergedVisit(a, b) : (a ?? b);
    }),
  outward: (all) => all,
  inFile: z.partialRecord(z.enum(SITES), visit),
};

/** Before December 2026 one draft was kept for accounts that aren't remembered, of whichever index: the present keys sort after it. */
function latestOfEach(drafts: RecoveryDraft[]): RecoveryDraft[] {
  return [...new Map(drafts.map((draft) => [draftKey(ownerOf(draft)), draft])).values()];
}

/**
 * Everything that is stored, each kind once: store, export, import and erasure go through this table. What is in no
 * `ExportedItem` never leaves this browser.
 */
export const ITEMS = {
  records: perAccount<AccountRecord>(
    accountRecord,
    { prefix: 'account/', keyOf: accountKey, ownKey: accountKey, merge: mergedRecord },
    { outward: withoutUserHash },
  ),
  /** The last page seen of each index, and the doubts about it. */
  visits,
  /** What was answered and typed on the recovery page. It has no date: what is here stays. */
  drafts: perAccount<RecoveryDraft>(
    recoveryDraft,
    { prefix: 'draft/', keyOf: draftKey, ownKey: (draft) => draftKey(ownerOf(draft)), merge: (here) => here },
    { clean: latestOfEach },
  ),
  requests: perAccount<TrackedRequest>(trackedRequest, {
    prefix: 'request/',
    keyOf: requestKey,
    ownKey: requestKey,
    merge: laterRequest,
  }),
  settings: {
    prefix: 'settings',
    schema: settings,
    read: (found) => found.get('settings') ?? NOTHING_SET,
    write: (set) => (isAnythingSet(set) ? { settings: set } : {}),
    without: (set) => set,
    merge: mergedSettings,
    outward: (set) => set,
    inFile: settings,
  } satisfies ExportedItem<z.infer<typeof settings>, z.infer<typeof settings>>,
  /** What was said on this machine, so that nothing is said twice. */
  nudges: {
    prefix: 'nudges',
    schema: nudgeState,
    read: (found) => found.get('nudges') ?? NEVER_NUDGED,
    write: (state) => ({ nudges: state }),
    without: forget,
  } satisfies Item<z.infer<typeof nudgeState>, z.infer<typeof nudgeState>>,
};

export type ItemName = keyof typeof ITEMS;

/** Any kind. It is given only what it has read itself. */
export type AnyItem = Item<unknown, unknown> & Partial<ExportedItem<unknown, unknown>>;

/** The table as a list, for what is done to all kinds alike. */
export const ALL_ITEMS = Object.entries(ITEMS) as [ItemName, AnyItem][];

type AllOf<Name extends ItemName> = ReturnType<(typeof ITEMS)[Name]['read']>;

/** All that is stored, as it was read. */
export type Stored = { [Name in ItemName]: AllOf<Name> } & {
  /** Keys whose value could not be parsed; they were set aside, never deleted. */
  broken: string[];
};

/** The same, and by key what belongs to no account, what can't be read and what was set aside. */
export interface StoredAndOthers extends Stored {
  others: Record<string, unknown>;
}

type ExportedName = { [Name in ItemName]: (typeof ITEMS)[Name] extends { merge: unknown } ? Name : never }[ItemName];

/** All that is exported and imported. */
export type Kept = Pick<Stored, ExportedName>;
export type Part = keyof Kept;
