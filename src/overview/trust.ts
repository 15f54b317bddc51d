import { oldestSeen } from '../account/known';
import type { AccountRecord } from '../account/record';
import { DAY } from '../account/times';
import { doubtAbout, type Visit } from '../account/visit';
import type { Finding } from '../checks/check';
import { THRESHOLDS, type Thresholds } from '../checks/thresholds';

/** What was seen in this stretch of time can be taken for how things are (ISO 8601, UTC, both ends included). */
export interface Trust {
  since: string;
  until: string;
}

/**
 * What was seen of an account counts until it is stale, until a page of it came that told something newer but could not be
 * read or attributed, or until a page could not be kept. A time in the future was written by a clock that was wrong.
 *
 * @param record the account; without one, nothing was seen
 * @param visit the last page seen of its index
 * @param problemAt when a page was loaded that could not be kept (ISO 8601, UTC)
 */
export function trustAt(
  record: AccountRecord | undefined,
  visit: Visit | undefined,
  problemAt: string | null,
  now: Date,
  limits: Thresholds = THRESHOLDS,
): Trust {
  const fresh = new Date(now.getTime() - (limits.staleDays + 1) * DAY + 1).toISOString();
  const since = [fresh, doubtAbout(record, visit)?.at ?? '', problemAt ?? ''].reduce((a, b) => (a > b ? a : b));
  return { since, until: new Date(now.getTime() + DAY).toISOString() };
}

/** While the browser withholds PyPI's pages, what was seen may change unseen: nothing is taken for how things are. */
export const NO_TRUST: Trust = { since: '', until: '' };

export function isTrusted(seenAt: string | null, { since, until }: Trust): boolean {
  return seenAt !== null && seenAt >= since && seenAt <= until;
}

/** Whether something is called good, or beside the point, on grounds that no longer hold. */
export function isDoubtful({ outcome, evidence }: Finding, trust: Trust): boolean {
  return outcome !== 'unknown' && !isTrusted(evidence.seenAt, trust);
}

const SETTINGS = ['twoFactor', 'recoveryCodes', 'emails', 'tokens', 'associations', 'events'] as const;

/** The oldest of what is known of the account settings: the list is no newer than this. `null`: nothing is known. */
export function restsOn(record: AccountRecord): string | null {
  return oldestSeen(record, SETTINGS);
}
