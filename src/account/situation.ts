import { daysSince, THRESHOLDS } from '../checks/thresholds';
import type { Page } from '../pypi/urls';
import { sameAccount } from './account-id';
import type { AccountRecord } from './record';
import { lastSeenAt } from './remember';
import type { Visit } from './visit';

/**
 * How much the checklist can claim right now, the most pressing reason first. Only `fresh` goes without a word to the
 * user; all others say what to do about it.
 */
export type Situation =
  | 'first-run'
  | 'signed-out'
  | 'password-asked'
  | 'not-recognized'
  | 'partly-recognized'
  | 'whose-page'
  | 'not-visited'
  | 'stale'
  | 'fresh';

const SIGNED_OUT_PAGES: readonly Page[] = ['log-in', 'second-factor', 'recovery-code'];
const SETTINGS_PAGES: readonly Page[] = ['account', 'two-factor', 'unverified'];

/**
 * @param record the account that is shown, if any
 * @param visit the last page seen of its index, if any
 */
export function situationOf(record: AccountRecord | undefined, visit: Visit | undefined, now: Date): Situation {
  return (visit && situationOfVisit(record, visit)) ?? (record ? situationOfRecord(record, now) : 'first-run');
}

function situationOfVisit(record: AccountRecord | undefined, visit: Visit): Situation | undefined {
  if (SIGNED_OUT_PAGES.includes(visit.page)) return 'signed-out';
  if (visit.page === 'reauthenticate') return 'password-asked';
  if (!SETTINGS_PAGES.includes(visit.page) || isSomebodyElses(record, visit)) return record ? undefined : 'not-visited';
  if (!visit.readAnything) return 'not-recognized';
  if (visit.username === null) return 'whose-page';
  return visit.unreadable.length > 0 ? 'partly-recognized' : undefined;
}

function isSomebodyElses(record: AccountRecord | undefined, { username }: Visit): boolean {
  return record !== undefined && username !== null && !sameAccount(record, { site: record.site, username });
}

function situationOfRecord(record: AccountRecord, now: Date): Situation {
  if (lastSeenAt(record) === null || (!record.facts.twoFactor && !record.facts.emails)) return 'not-visited';
  return isStale(record, now) ? 'stale' : 'fresh';
}

/** Whether the newest of what was seen is too old to be relied on. An account of which nothing was seen is not stale. */
export function isStale(record: AccountRecord, now: Date): boolean {
  const seenAt = lastSeenAt(record);
  return seenAt !== null && daysSince(seenAt, now) > THRESHOLDS.staleDays;
}
