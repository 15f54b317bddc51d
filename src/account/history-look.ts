import { DAY } from '../platform/time';
import type { AccountFacts } from '../pypi/facts';
import type { AccountRecord } from './record';

/** A look at the security history. */
export interface HistoryLook {
  /** When the page was loaded that was looked at (ISO 8601, UTC). */
  at: string;
  /** How many events it showed; `null`: that was not kept. */
  count: number | null;
}

/** The user's last look, with or without a word on it; `null`: there was none, as far as is known. */
export function lastLook({ historyLook, historyReviewedAt }: AccountRecord): HistoryLook | null {
  const isLater = historyLook && !(Date.parse(historyReviewedAt ?? '') > Date.parse(historyLook.at));
  if (isLater) return historyLook;
  return historyReviewedAt === null ? null : { at: historyReviewedAt, count: null };
}

/** The record after a look at the history that a page showed; a page that is older than the last look adds nothing. */
export function withLook(record: AccountRecord, seenAt: string, count: number): AccountRecord {
  const isOlder = Date.parse(record.historyLook?.at ?? '') >= Date.parse(seenAt);
  return isOlder ? record : { ...record, historyLook: { at: seenAt, count } };
}

/** PyPI shows so many days of the history, in milliseconds (warehouse, August 2026). */
const SHOWN = 90 * DAY;

/**
 * How many events came after a look, at least. The page tells a number and the newest event, and old events fall out of it
 * day by day, so the number of new ones has only bounds; the upper one is the number itself.
 *
 * @param events what the page tells, at `now` or before; without a date there must be no event
 * @param look the last look; one after `now` was recorded under a clock that was ahead: nobody knows what it covers
 */
export function newEventsSince(
  { count, latestAt }: AccountFacts['events'],
  look: HistoryLook | null,
  now: Date,
): number {
  const lookedAt = Date.parse(look?.at ?? '');
  if (count === 0 || latestAt === null) return 0;
  if (!look || !(lookedAt <= now.getTime()) || now.getTime() - lookedAt >= SHOWN) return count;
  if (Date.parse(latestAt) <= lookedAt) return 0;
  return Math.max(1, count - (look.count ?? count));
}
