import { sameAccount } from '../account/account-id';
import { doubtAbout, isSettings } from '../account/last-visit';
import type { Visit } from '../account/last-visit-schema';
import type { AccountRecord } from '../account/record';
import type { Page } from '../pypi/urls';
import { isOfferPage } from '../recovery/triage/lockout-offer';
import { isTrusted, restsOn, type Trust } from './trust';

/**
 * How much the checklist can claim right now, the most pressing reason first. Only `fresh` goes without a word to the
 * user; all others say what to do about it.
 */
export type Situation =
  | 'first-run'
  | 'signed-out'
  | 'last-seen'
  | 'password-asked'
  | 'not-recognized'
  | 'whose-page'
  | 'unverified'
  | 'partly-recognized'
  | 'not-visited'
  | 'stale'
  | 'fresh';

/** What the situation follows from. */
interface Grounds {
  /** The account that is shown, if any. */
  record: AccountRecord | undefined;
  /** The last page seen of its index, if any. */
  visit: Visit | undefined;
  /** The page of its index that is before the user; `null`: another one, or none that is known. */
  page: Page | null;
}

export function situationOf({ record, visit, page }: Grounds, trust: Trust): Situation {
  const shown = page && situationOfPage(page);
  const seen = shown ?? (visit && situationOfVisit(record, visit));
  const situation = seen ?? (record ? situationOfRecord(record, trust) : 'first-run');
  // Whether the user signed in since, no page of ours may tell.
  return situation === 'fresh' && visit && situationOfPage(visit.page) ? 'last-seen' : situation;
}

/** What a page asks of the user, as long as it is before them. */
function situationOfPage(page: Page): Situation | undefined {
  if (isOfferPage(page)) return 'signed-out';
  return page === 'reauthenticate' ? 'password-asked' : undefined;
}

function situationOfVisit(record: AccountRecord | undefined, visit: Visit): Situation | undefined {
  const doubt = doubtAbout(record, visit);
  if (doubt) return doubt.reason;
  if (!isSettings(visit.page) || isNotItsOwn(record, visit)) return record ? undefined : 'not-visited';
  if (!visit.readAnything) return 'not-recognized';
  // PyPI shows nothing else until then: there is nothing more to open.
  if (visit.page === 'unverified') return 'unverified';
  return visit.unreadable.length > 0 ? 'partly-recognized' : undefined;
}

/** Of a page that didn't tell whose it is, there is nothing to say but its doubt. */
function isNotItsOwn(record: AccountRecord | undefined, { username }: Visit): boolean {
  if (username === null) return true;
  return record !== undefined && !sameAccount(record, { site: record.site, username });
}

function situationOfRecord(record: AccountRecord, trust: Trust): Situation {
  if (!record.facts.twoFactor && !record.facts.emails) return 'not-visited';
  return isTrusted(restsOn(record), trust) ? 'fresh' : 'stale';
}
