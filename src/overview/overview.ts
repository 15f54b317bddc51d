import type { AccountId } from '../account/account-id';
import { listMuted, type Muted } from '../account/mutes';
import type { AccountRecord } from '../account/record';
import type { Finding } from '../checks/check';
import { evaluate } from '../checks/evaluate';
import { CHECKS_SHOWN } from '../checks/index';
import type { Limits } from '../checks/limits';
import type { Site } from '../pypi/urls';
import type { Reminder } from '../reminders/reminder';
import type { Stored } from '../storage/items';
import { type AfterList, afterList, afterListOf } from './after-list';
import { type ChangesShown, changesShown } from './changes-shown';
import { choiceOf, type ShownPage } from './choice';
import { allDates, currentNudge, datesOf } from './due-reminders';
import { judgedRecord } from './judged-record';
import { rowsOf } from './judged-rows';
import { type LookupShown, lookupsShown } from './lookups-shown';
import { type Problems, problemAbout } from './problem';
import { requestOf } from './recovery-case';
import type { Row } from './rows';
import { type RunningList, runningLists, usedCodeList } from './running-lists';
import { type RunningRequest, runningRequest } from './running-request';
import { limitsOf } from './settings';
import { type Situation, situationOf } from './situation';
import { type Top, type TopKind, topOf } from './top';
import { NO_TRUST, restsOn, type Trust } from './trust';
import { trustAt } from './trust-at';

/** What the moment adds to what is stored. */
export interface Around {
  now: Date;
  /** The account that the user chose. */
  chosen: AccountId | null;
  /** The page of PyPI's before the user; `null`: it is another one. */
  page: ShownPage | null;
  problems: Problems;
  /** The indexes whose pages the browser withholds. */
  withheld: readonly Site[];
}

/** An account in the list to switch between, with what stands on its top. */
export interface AccountShown extends AccountId {
  top: TopKind;
  /** How many of its rows are as the top says. */
  count: number;
}

/** What the popup and the badge show: one account judged, and the others to switch to. */
export interface Overview {
  site: Site;
  account: AccountId | null;
  accounts: AccountShown[];
  situation: Situation;
  /** Whether the browser lets the extension onto the index's pages. */
  hasAccess: boolean;
  /** What was seen outside of this time is not to be taken for how things are. */
  trust: Trust;
  /** The list is no newer than this (ISO 8601, UTC). */
  seenAt: string | null;
  findings: Finding[];
  /** The findings by theme. */
  rows: Row[];
  /** What is said first. */
  top: Top;
  /** The account's recovery request; without an account, one of the index. */
  request: RunningRequest | null;
  /** What is to be done now that the account is back. */
  after: AfterList | null;
  /** What the user was reminded of last, as long as it is due; it may be of another account of the index. */
  reminder: Reminder | null;
  /** Checks, reminders and lists of the account that the user put off or away. */
  muted: Muted[];
  /** Short lists that wait for the user. */
  lists: RunningList[];
  changes: ChangesShown;
  /** Which repositories the projects' latest releases name, as far as PyPI was asked. */
  lookups: LookupShown[];
  broken: string[];
  problem: string | null;
}

/** What one account comes to. */
export type Judged = Omit<Overview, 'accounts' | 'reminder'>;

/** Judges one account (`choiceOf`) from what is stored. Pure: `now` is the moment of judging. */
export function overviewOf(stored: Stored, around: Around): Overview {
  const judged = judgedOf(stored, around);
  const { now } = around;
  return {
    ...judged,
    accounts: accountsShown(stored.records.map((chosen) => judgedOf(stored, { ...around, chosen, page: null }))),
    reminder: currentNudge(allDates(stored, now), judged.site, stored.nudges, now),
  };
}

/** The list to switch between, of all accounts judged. */
export function accountsShown(all: readonly Judged[]): AccountShown[] {
  return all.flatMap(({ account, top, rows }) =>
    account ? { ...account, top: top.kind, count: rows.filter(({ state }) => state === top.kind).length } : [],
  );
}

export function judgedOf(stored: Stored, { now, chosen, page, problems, withheld }: Around): Judged {
  const { visits, broken, settings } = stored;
  const limits = limitsOf(settings);
  const { site, record: kept } = choiceOf(stored, chosen, page);
  const record = kept && judgedRecord(stored, kept);
  const account = record ? { site, username: record.username } : null;
  const problem = problemAbout(problems, site, account);
  const hasAccess = !withheld.includes(site);
  const seen = trustAt(kept, visits[site], problem?.at ?? null, now, limits);
  const trust = hasAccess ? seen : NO_TRUST;
  const situation = situationOf(
    { record: kept, visit: visits[site], page: page?.site === site ? page.page : null },
    seen,
  );
  const findings = record ? judge(record, now, limits) : [];
  const muted = record ? mutedOf(stored, record, now) : [];
  const changes = changesShown(record, now);
  const rows = record ? rowsOf({ findings, checks: CHECKS_SHOWN, muted, trust, changes }) : [];
  const request = runningRequest(stored, site, account, now);
  const after = account && afterList(record, requestOf(stored.requests, account), now);
  return {
    site,
    account,
    situation,
    hasAccess,
    trust,
    seenAt: record ? restsOn(record) : null,
    findings,
    rows,
    top: topOf({ rows, situation, hasAccess, request, after, changes, muted }),
    request,
    after,
    muted,
    lists: record ? runningLists(record, now, limits) : [],
    changes,
    lookups: lookupsShown(record),
    broken,
    problem: problem?.message ?? null,
  };
}

/** The findings that the record alone allows. */
function judge(record: AccountRecord, now: Date, limits: Limits): Finding[] {
  return evaluate({ site: record.site, page: 'other', unreadable: [] }, record, now, limits);
}

/** A check is muted for whatever it finds; a reminder, for what it was about. */
export function mutedOf(stored: Stored, record: AccountRecord, now: Date): Muted[] {
  const present = datesOf(stored, record).map(({ id, about }) => ({ id, about }));
  const lists = [usedCodeList(record, now), afterListOf(requestOf(stored.requests, record))];
  return listMuted(record.mutes ?? {}, [...present, ...lists], now);
}
