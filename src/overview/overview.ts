import { type AccountId, sameAccount } from '../account/account-id';
import { listMuted, type Muted } from '../account/mutes';
import type { AccountRecord } from '../account/record';
import { lastVisitedAt } from '../account/remember';
import type { Visit } from '../account/visit';
import type { CheckShown, Finding } from '../checks/check';
import { evaluate } from '../checks/evaluate';
import { CHECKS_SHOWN } from '../checks/index';
import type { Thresholds } from '../checks/thresholds';
import type { Site } from '../pypi/urls';
import type { RecoveryDraft } from '../recovery/recovery-draft';
import type { TrackedRequest } from '../recovery/tracked-request';
import { type WayBack, waysBack } from '../recovery/ways-back';
import type { NudgeState } from '../reminders/nudge';
import type { Reminder } from '../reminders/reminder';
import { type ChangesShown, changesShown } from './changes-shown';
import { allDates, currentNudge, datesOf } from './due-reminders';
import { type LookupShown, lookupsShown } from './lookups-shown';
import { type RunningList, runningLists, usedCodeList } from './running-lists';
import { type RunningRequest, runningRequest } from './running-request';
import { limitsOf, type Settings } from './settings';
import { type Situation, situationOf } from './situation';
import { isTrusted, NO_TRUST, restsOn, type Trust, trustAt } from './trust';

/** All that is stored, as the background read it. */
export interface Stored {
  records: AccountRecord[];
  visits: Partial<Record<Site, Visit>>;
  drafts: RecoveryDraft[];
  requests: TrackedRequest[];
  settings: Settings;
  nudges: NudgeState;
  /** Keys whose value could not be parsed; they were set aside, never deleted. */
  broken: string[];
}

/** The last failure to keep a page: the browser's reason, when that page was loaded (ISO 8601, UTC), and whose it was. */
export interface Problem {
  message: string;
  at: string;
  /** Its record's key; `null` when the page didn't tell. */
  account: string | null;
}

/** What the popup and the badge show: one account judged, and the others to switch to. */
export interface Overview {
  site: Site;
  account: AccountId | null;
  accounts: AccountId[];
  situation: Situation;
  /** Whether the browser lets the extension onto the index's pages. */
  hasAccess: boolean;
  /** What was seen outside of this time is not to be taken for how things are. */
  trust: Trust;
  /** The list is no newer than this (ISO 8601, UTC). */
  seenAt: string | null;
  findings: Finding[];
  /** The checks that they came from. */
  checks: readonly CheckShown[];
  /** The account's recovery request. */
  request: RunningRequest | null;
  /** What the user was reminded of last, as long as it is due; it may be of another account. */
  reminder: Reminder | null;
  /** Checks, reminders and lists of the account that the user put off or away. */
  muted: Muted[];
  /** Short lists that wait for the user. */
  lists: RunningList[];
  changes: ChangesShown;
  waysBack: WayBack[];
  /** Which repositories the projects' latest releases name, as far as PyPI was asked. */
  lookups: LookupShown[];
  broken: string[];
  problem: string | null;
}

/** The chosen account's record, else that of the account whose page was seen last. */
export function currentRecord(records: AccountRecord[], chosen: AccountId | null): AccountRecord | undefined {
  const byTime = [...records].sort((a, b) => lastVisitedAt(b).localeCompare(lastVisitedAt(a)));
  return byTime.find((record) => chosen && sameAccount(record, chosen)) ?? byTime[0];
}

/**
 * Judges the chosen account from what is stored. Pure: `now` is the moment of judging.
 *
 * @param withheld the indexes whose pages the browser withholds
 */
export function overviewOf(
  stored: Stored,
  problem: Problem | null,
  chosen: AccountId | null,
  now: Date,
  withheld: readonly Site[] = [],
): Overview {
  const { records, visits, broken, settings } = stored;
  const limits = limitsOf(settings);
  const record = currentRecord(records, chosen);
  const site = record?.site ?? latestSite(visits);
  const hasAccess = !withheld.includes(site);
  const seen = trustAt(visits[site], problem?.at ?? null, now, limits);
  const trust = hasAccess ? seen : NO_TRUST;
  return {
    site,
    account: record ? { site, username: record.username } : null,
    accounts: records.map(({ site, username }) => ({ site, username })),
    situation: situationOf(record, visits[site], seen),
    hasAccess,
    trust,
    seenAt: record ? restsOn(record) : null,
    findings: record ? judge(record, now, limits) : [],
    checks: CHECKS_SHOWN,
    request: runningRequest(stored.requests, record ?? null, now),
    reminder: currentNudge(allDates(stored, now), stored.nudges, now),
    muted: record ? mutedOf(stored, record, now) : [],
    lists: record ? runningLists(record, now, limits) : [],
    changes: changesShown(record, now),
    waysBack: waysBack(record, (seenAt) => isTrusted(seenAt, trust), now),
    lookups: lookupsShown(record),
    broken,
    problem: problem?.message ?? null,
  };
}

/** The findings that the record alone allows. */
function judge(record: AccountRecord, now: Date, limits: Thresholds): Finding[] {
  return evaluate({ site: record.site, page: 'other', unreadable: [] }, record, now, limits);
}

/** A check is muted for whatever it finds; a reminder, for what it was about. */
export function mutedOf(stored: Stored, record: AccountRecord, now: Date): Muted[] {
  const present = datesOf(stored, record, now).map(({ id, about }) => ({ id, about }));
  return listMuted(record.mutes ?? {}, [...present, usedCodeList(record, now)], now);
}

function latestSite(visits: Stored['visits']): Site {
  const test = visits['test.pypi.org']?.at ?? '';
  return test > (visits['pypi.org']?.at ?? '') ? 'test.pypi.org' : 'pypi.org';
}
