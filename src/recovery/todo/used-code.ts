import type { AccountRecord } from '../../account/record';
import type { Limits } from '../../checks/limits';
import {
  enoughCodes,
  historyReviewed,
  primaryVerified,
  secondAddress,
  secondFactorAtHand,
  tokensReviewed,
} from './judge';
import type { TodoItem } from './steps';

/**
 * The ten minutes after a recovery code was used, codes before factors, as PyPI wants it.
 *
 * @param usedAt when a page first showed fewer codes than before (ISO 8601, UTC)
 */
export function usedCode(record: AccountRecord | undefined, usedAt: string, now: Date, limits: Limits): TodoItem[] {
  // The page that showed it was itself seen after the code was used.
  const start = new Date(Date.parse(usedAt) - 1).toISOString();
  const since = { record, start, now };
  return [
    ...primaryVerified(since),
    enoughCodes(since, limits),
    secondFactorAtHand(since),
    tokensReviewed(since, start),
    historyReviewed(since),
    secondAddress(since),
  ];
}
