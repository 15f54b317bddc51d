import { DEFAULT_LIMITS, type Limits } from '../checks/limits';
import type { Settings, SettingsChange } from './settings-schema';

export type { Settings, SettingsChange };

/** As long as the user sets nothing. */
export const NOTHING_SET: Settings = { notifications: false, thresholds: {} };

/** The settings with one change. Whether a limit is in its range, the schema of `settings` tells. */
export function withChange(kept: Settings, change: SettingsChange): Settings {
  if ('notifications' in change) return { ...kept, ...change };
  const { [change.limit]: _, ...others } = kept.thresholds;
  const isOwn = change.value !== null && change.value !== DEFAULT_LIMITS[change.limit];
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
export function limitsOf({ thresholds }: Settings): Limits {
  const own = Object.entries(thresholds).filter(([, limit]) => limit !== undefined);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(own) };
}
