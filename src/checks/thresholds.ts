/** Every limit that a check judges by, in one place. */
export const THRESHOLDS = {
  /** Fewer unused recovery codes than this are too few. PyPI makes 8. */
  fewestCodes: 4,
  /** Days after which a token that was used once counts as unused. */
  tokenUnusedDays: 90,
  /** Days after which a token that was never used counts as unused. */
  tokenNeverUsedDays: 30,
  /** Days after which a token is old. */
  tokenOldDays: 365,
  /** Days for which a look through the security history holds; PyPI shows 90 days of it. */
  historyReviewDays: 90,
  /** Days for which the user's word holds that the recovery codes are where they were put. */
  backupCheckDays: 180,
  /** Days after which what was seen is stale: it is greyed out, with a word on how to see it again. */
  staleDays: 30,
  /** Days for which a dismissed inline warning stays away. */
  dismissDays: 30,
} as const;

/** In milliseconds. */
export const DAY = 86_400_000;

/** Whole days from `then` (ISO 8601) to `now`, rounded down; negative when `then` is in the future. */
export function daysSince(then: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(then)) / DAY);
}
