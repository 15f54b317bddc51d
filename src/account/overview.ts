import type { Finding } from '../checks/check';
import { evaluate } from '../checks/evaluate';
import type { Site } from '../pypi/urls';
import { type WayBack, waysBack } from '../recovery/ways-back';
import { type AccountId, sameAccount } from './account-id';
import type { AccountRecord } from './record';
import { lastSeenAt } from './remember';
import { isStale, type Situation, situationOf } from './situation';
import type { Visit } from './visit';

/** All that is stored, as the background read it. */
export interface Stored {
  records: AccountRecord[];
  visits: Partial<Record<Site, Visit>>;
  /** Keys whose value could not be parsed; they were set aside, never deleted. */
  broken: string[];
}

/** What the popup shows: one account judged, and the others to switch to. */
export interface Overview {
  site: Site;
  account: AccountId | null;
  accounts: AccountId[];
  situation: Situation;
  /** What is known is too old, or the last page was not recognized: nothing below is to be taken for how things are. */
  doubtful: boolean;
  /** When a page last told anything of the account (ISO 8601, UTC). */
  seenAt: string | null;
  findings: Finding[];
  waysBack: WayBack[];
  broken: string[];
}

/** The last page told something newer than what is kept, but not what, or not of whom. */
const UNREAD: readonly Situation[] = ['not-recognized', 'whose-page'];

/** The account that the popup and the badge speak of: the chosen one, else the one that was seen last. */
export function currentRecord(records: AccountRecord[], chosen: AccountId | null): AccountRecord | undefined {
  const byTime = [...records].sort((a, b) => (lastSeenAt(b) ?? '').localeCompare(lastSeenAt(a) ?? ''));
  return byTime.find((record) => chosen && sameAccount(record, chosen)) ?? byTime[0];
}

/** Judges the chosen account from what is stored. Pure: `now` is the moment of judging. */
export function overviewOf({ records, visits, broken }: Stored, chosen: AccountId | null, now: Date): Overview {
  const record = currentRecord(records, chosen);
  const site = record?.site ?? latestSite(visits);
  const situation = situationOf(record, visits[site], now);
  return {
    site,
    account: record ? { site, username: record.username } : null,
    accounts: records.map(({ site, username }) => ({ site, username })),
    situation,
    doubtful: UNREAD.includes(situation) || (record !== undefined && isStale(record, now)),
    seenAt: record ? lastSeenAt(record) : null,
    findings: record ? judge(record, now) : [],
    waysBack: waysBack(record),
    broken,
  };
}

/** The findings that the record alone allows. */
export function judge(record: AccountRecord, now: Date): Finding[] {
  return evaluate({ site: record.site, page: 'other', unreadable: [] }, record, now);
}

function latestSite(visits: Stored['visits']): Site {
  const test = visits['test.pypi.org']?.at ?? '';
  return test > (visits['pypi.org']?.at ?? '') ? 'test.pypi.org' : 'pypi.org';
}
