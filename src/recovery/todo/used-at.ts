import type { AccountRecord } from '../../account/record';
import { DAY } from '../../platform/time';

/** Days after which a used code is no reason any more for a list of its own. */
export const USED_CODE_DAYS = 30;

/**
 * When a recovery code was last used, as a page showed it or the user said it (ISO 8601, UTC); `null`: not in these days.
 * Codes that support took away, as a request announced, were not used.
 */
export function usedAt(record: AccountRecord, now: Date): string | null {
  const shown = record.journal?.entries.filter(
    ({ change: { kind }, expected }) => (kind === 'codes-used' || kind === 'codes-gone') && expected === undefined,
  );
  const times = [...(shown ?? []).map(({ at }) => at), ...(record.usedCodeAt ? [record.usedCodeAt] : [])];
  const recent = times.filter((time) => isRecent(time, now));
  return recent.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}

function isRecent(time: string, now: Date): boolean {
  return now.getTime() - Date.parse(time) <= USED_CODE_DAYS * DAY;
}
