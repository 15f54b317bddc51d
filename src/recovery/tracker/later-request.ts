import type { TrackedRequest } from './tracked-request';

/** Of two versions of one account's request the one that something happened to last. `now`: ISO 8601, UTC. */
export function laterRequest(here: TrackedRequest, there: TrackedRequest, now: string): TrackedRequest {
  return touched(there, now) > touched(here, now) ? there : here;
}

/** When something was last done about a request, in milliseconds; what lies after `now` counts as long ago. */
function touched({ openedAt, filedAt, done, wroteAt, lookedAt, closedAt }: TrackedRequest, now: string): number {
  const times = [openedAt, filedAt, wroteAt, lookedAt, closedAt, ...Object.values(done)];
  return Math.max(...times.map((time) => Date.parse(time ?? '')).filter((at) => at <= Date.parse(now)), 0);
}
