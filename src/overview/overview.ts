import { type AccountId, sameAccount } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import { lastVisitedAt } from '../account/remember';
import type { Visit } from '../account/visit';
import type { Finding } from '../checks/check';
import { evaluate } from '../checks/evaluate';
import type { Site } from '../pypi/urls';
import type { RecoveryDraft } from '../recovery/recovery-draft';
import type { TrackedRequest } from '../recovery/tracked-request';
import { type WayBack, waysBack } from '../recovery/ways-back';
import { type ChangesShown, changesShown } from './changes-shown';
import { type Situation, situationOf } from './situation';
import { isTrusted, restsOn, type Trust, trustAt } from './trust';

/** All that is stored, as the background read it. */
export interface Stored {
  records: AccountRecord[];
  visits: Partial<Record<Site, Visit>>;
  drafts: RecoveryDraft[];
  requests: TrackedRequest[];
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
  /** What was seen outside of this time is not to be taken for how things are. */
  trust: Trust;
  /** The list is no newer than this (ISO 8601, UTC). */
  seenAt: string | null;
  findings: Finding[];
  changes: ChangesShown;
  waysBack: WayBack[];
  broken: string[];
  problem: string | null;
}

/** The chosen account's record, else that of the account whose page was seen last. */
export function currentRecord(records: AccountRecord[], chosen: AccountId | null): AccountRecord | undefined {
  const byTime = [...records].sort((a, b) => lastVisitedAt(b).localeCompare(lastVisitedAt(a)));
  return byTime.find((record) => chosen && sameAccount(record, chosen)) ?? byTime[0];
}

/** Judges the chosen account from what is stored. Pure: `now` is the moment of judging. */
export function overviewOf(
  { records, visits, broken }: Stored,
  problem: Problem | null,
  chosen: AccountId | null,
  now: Date,
): Overview {
  const record = currentRecord(records, chosen);
  const site = record?.site ?? latestSite(visits);
  const trust = trustAt(visits[site], problem?.at ?? null, now);
  return {
    site,
    account: record ? { site, username: record.username } : null,
    accounts: records.map(({ site, username }) => ({ site, username })),
    situation: situationOf(record, visits[site], trust),
    trust,
    seenAt: record ? restsOn(record) : null,
    findings: record ? judge(record, now) : [],
    changes: changesShown(record, now),
    waysBack: waysBack(record, (seenAt) => isTrusted(seenAt, trust)),
    broken,
    problem: problem?.message ?? null,
  };
}

/** The findings that the record alone allows. */
function judge(record: AccountRecord, now: Date): Finding[] {
  return evaluate({ site: record.site, page: 'other', unreadable: [] }, record, now);
}

function latestSite(visits: Stored['visits']): Site {
  const test = visits['test.pypi.org']?.at ?? '';
  return test > (visits['pypi.org']?.at ?? '') ? 'test.pypi.org' : 'pypi.org';
}
