import * as z from 'zod/mini';
import {
  THRESHOLD_NAMES,
  THRESHOLD_RANGES,
  THRESHOLDS,
  type ThresholdName,
  type Thresholds,
} from '../checks/thresholds';

const within = (name: ThresholdName) => {
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

/** As long as the user sets nothing. */
export const NOTHING_SET: Settings = { notifications: false, thresholds: {} };

/** One thing that the user sets; a limit that is `null` is again what it was before. One at a time, so that what is set in two tabs is kept of both. */
export const settingsChange = z.union([
  z.object({ notifications: z.boolean() }),
  z.object({ limit: z.enum(THRESHOLD_NAMES), value: z.nullable(z.int()) }),
]);
export type SettingsChange = z.infer<typeof settingsChange>;

/** The settings with one change. Whether a limit is in its range, the schema of `settings` tells. */
export function withChange(kept: Settings, change: SettingsChange): Settings {
  if ('notifications' in change) return { ...kept, ...change };
  const { [change.limit]: _, ...others } = kept.thresholds;
  const isOwn = change.value !== null && change.value !== THRESHOLDS[change.limit];
  return { ...kept, thresholds: isOwn ? { ...others, [change.limit]: change.value } : others };
}

/** Whether the user set any limit. */
export function hasOwnLimits({ thresholds }: Settings): boolean {
  return Object.values(thresholds).some((limit) => limit !== undefined);
}

/** The settings after an import: the limits here, if any is set. Notifications stay as here: only a click can switch them on. */
export function mergedSettings(here: Settings, there: Settings): Settings {
  return hasOwnLimits(here) ? here : { ...here, thresholds: there.thresholds };
}

export function isAnythingSet(settings: Settings): boolean {
  return settings.notifications || hasOwnLimits(settings);
}

/** The limits to judge and remind by. */
export function limitsOf({ thresholds }: Settings): Thresholds {
  const own = Object.entries(thresholds).filter(([, limit]) => limit !== undefined);
  return { ...THRESHOLDS, ...Object.fromEntries(own) };
}
