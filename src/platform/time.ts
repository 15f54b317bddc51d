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

/** In the place of a time of which nobody knows how long ago it was: long ago. */
export const UNKNOWN_TIME = new Date(0).toISOString();

/** Some days after a time (ISO 8601, UTC, with milliseconds). */
export function addDays(time: string, days: number): string {
  return new Date(Date.parse(time) + days * DAY).toISOString();
}

/** The later of two times as `toISOString` writes them. */
export function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
