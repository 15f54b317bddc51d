const HOUR = 3_600_000;

/** Cut to the hour, so that two processes that load this file a moment apart agree; the rest only looks less round. */
const NOW = Math.floor(Date.now() / HOUR) * HOUR - 1_421_000;

/** ISO 8601, UTC, whole seconds, `Z`: as the facts hold it. */
export function hoursAgo(hours: number): string {
  const seconds = Math.floor((NOW - hours * HOUR) / 1000);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

export function daysAgo(days: number): string {
  return hoursAgo(24 * days);
}
