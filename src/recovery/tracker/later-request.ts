import type { TrackedRequest } from './tracked-request';

/** Of two versions of one account's request the one that something happened to last. */
export function laterRequest(here: TrackedRequest, there: TrackedRequest): TrackedRequest {
  return touched(there) > touched(here) ? there : here;
}

/** When something was last done about a request, in milliseconds. */
function touched({ openedAt, filedAt, done, wroteAt, lookedAt, closedAt }: TrackedRequest): number {
  const times = [openedAt, filedAt, wroteAt, lookedAt, closedAt, ...Object.values(done)];
  return Math.max(...times.flatMap((time) => (time ? Date.parse(time) : [])));
}
