/** In milliseconds. */
export const DAY = 86_400_000;

/** Whether a time is after another: compares instants, not strings, which may differ in their thousandths. Without either: no. */
export function isAfter(a: string | null | undefined, b: string | null | undefined): boolean {
  return Date.parse(a ?? '') > Date.parse(b ?? '');
}

/** Whole days from `then` (ISO 8601) to `now`, rounded down; negative when `then` is in the future. */
export function daysSince(then: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(then)) / DAY);
}

/**
 * Whether a time was written by a clock that was ahead, so that nobody knows how long ago it was. A day is allowed for
 * clocks that are set right, as in the tracker.
 */
export function isFromTheFuture(time: string, now: Date): boolean {
  return Date.parse(time) > now.getTime() + DAY;
}

/** Some days after `start`; a start from the future puts nothing off: `now` (ISO 8601, UTC, with milliseconds). */
export function dueAfter(start: string, days: number, now: Date): string {
  if (isFromTheFuture(start, now)) return now.toISOString();
  return new Date(Date.parse(start) + days * DAY).toISOString();
}

/** The later of two times as `toISOString` writes them. */
export function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
