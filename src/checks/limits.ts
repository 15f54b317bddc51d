/** Every limit that is judged and reminded by, in one place, as it is until the user sets it. */
export const DEFAULT_LIMITS = {
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
  /** Days after which the user is asked where new recovery codes are, and whether those just put away are there still. */
  backupFirstDays: 28,
  /** Days for which the user's word holds that the recovery codes are where they were put. */
  backupCheckDays: 180,
  /** Days after which what was seen is stale: it is greyed out, with a word on how to see it again. */
  staleDays: 30,
  /** Days for which a dismissed inline warning stays away. */
  dismissDays: 30,
} as const;
export type LimitName = keyof typeof DEFAULT_LIMITS;
export const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as LimitName[];
export type Limits = Readonly<Record<LimitName, number>>;

/** What each may be set to: the least and the most. No setting may switch a check off, or call all things stale. */
export const THRESHOLD_RANGES: Readonly<Record<LimitName, readonly [least: number, most: number]>> = {
  fewestCodes: [1, 8],
  tokenUnusedDays: [1, 365],
  tokenNeverUsedDays: [1, 365],
  tokenOldDays: [7, 1095],
  historyReviewDays: [1, 90],
  backupFirstDays: [1, 90],
  backupCheckDays: [7, 365],
  staleDays: [1, 90],
  dismissDays: [1, 90],
};
