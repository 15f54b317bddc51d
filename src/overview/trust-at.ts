import { doubtAbout } from '../account/last-visit';
import type { Visit } from '../account/last-visit-schema';
import type { AccountRecord } from '../account/record';
import { DEFAULT_LIMITS, type Limits } from '../checks/limits';
import { DAY } from '../platform/time';
import type { Trust } from './trust';

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
  limits: Limits = DEFAULT_LIMITS,
): Trust {
  const fresh = new Date(now.getTime() - (limits.staleDays + 1) * DAY + 1).toISOString();
  const since = [fresh, doubtAbout(record, visit)?.at ?? '', problemAt ?? ''].reduce((a, b) => (a > b ? a : b));
  return { since, until: new Date(now.getTime() + DAY).toISOString() };
}
