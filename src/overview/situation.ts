import { sameAccount } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import { SETTINGS_PAGES, type Visit } from '../account/visit';
import type { Page } from '../pypi/urls';
import { isTrusted, restsOn, type Trust } from './trust';

/**
 * How much the checklist can claim right now, the most pressing reason first. Only `fresh` goes without a word to the
 * user; all others say what to do about it.
 */
export type Situation =
  | 'first-run'
  | 'signed-out'
  | 'password-asked'
  | 'not-recognized'
  | 'whose-page'
  | 'partly-recognized'
  | 'not-visited'
  | 'stale'
  | 'fresh';

const SIGNED_OUT_PAGES: readonly Page[] = ['log-in', 'second-factor', 'recovery-code'];

/**
 * @param record the account that is shown, if any
 * @param visit the last page seen of its index, if any
 */
export function situationOf(record: AccountRecord | undefined, visit: Visit | undefined, trust: Trust): Situation {
  return (visit && situationOfVisit(record, visit)) ?? (record ? situationOfRecord(record, trust) : 'first-run');
}

function situationOfVisit(record: AccountRecord | undefined, visit: Visit): Situation | undefined {
  if (SIGNED_OUT_PAGES.includes(visit.page)) return 'signed-out';
  if (visit.page === 'reauthenticate') return 'password-asked';
  if (visit.doubt && visit.doubt.at > ((record && restsOn(record)) ?? '')) return visit.doubt.reason;
  if (!SETTINGS_PAGES.includes(visit.page) || isSomebodyElses(record, visit)) return record ? undefined : 'not-visited';
  if (!visit.readAnything) return 'not-recognized';
  return visit.unreadable.length > 0 ? 'partly-recognized' : undefined;
}

function isSomebodyElses(record: AccountRecord | undefined, { username }: Visit): boolean {
  return record !== undefined && username !== null && !sameAccount(record, { site: record.site, username });
}

function situationOfRecord(record: AccountRecord, trust: Trust): Situation {
  if (!record.facts.twoFactor && !record.facts.emails) return 'not-visited';
  return isTrusted(restsOn(record), trust) ? 'fresh' : 'stale';
}
