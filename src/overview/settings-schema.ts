import * as z from 'zod/mini';
import { LIMIT_NAMES, type LimitName, THRESHOLD_RANGES } from '../checks/limits';

const within = (name: LimitName) => {
  const [least, most] = THRESHOLD_RANGES[name];
  return z.optional(z.int().check(z.minimum(least), z.maximum(most)));
};

/** What the user set. */
export const settings = z.object({
  /** Whether the nudge of the day is also told by a notification of the system. */
  notifications: z.boolean(),
  /** Limits that differ from `THRESHOLDS`. */
  thresholds: z.object({
    fewestCodes: within('fewestCodes'),
    tokenUnusedDays: within('tokenUnusedDays'),
    tokenNeverUsedDays: within('tokenNeverUsedDays'),
    tokenOldDays: within('tokenOldDays'),
    historyReviewDays: within('historyReviewDays'),
    backupFirstDays: within('backupFirstDays'),
    backupCheckDays: within('backupCheckDays'),
    staleDays: within('staleDays'),
    dismissDays: within('dismissDays'),
  }),
});
export type Settings = z.infer<typeof settings>;

/** One thing that the user sets; a limit that is `null` is again what it was before. One at a time, so that what is set in two tabs is kept of both. */
export const settingsChange = z.union([
  z.object({ notifications: z.boolean() }),
  z.object({ limit: z.enum(LIMIT_NAMES), value: z.nullable(z.int()) }),
]);
export type SettingsChange = z.infer<typeof settingsChange>;
