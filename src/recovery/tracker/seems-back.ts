import type { AccountRecord } from '../../account/record';
import { signedInTimes } from '../../account/signed-in';
import { isSince } from '../todo/seen-since';
import { isOpen, lostSince, type TrackedRequest } from './tracked-request';

/**
 * When a page last showed the account to somebody logged in since its request was filed (ISO 8601, UTC): they seem to be back.
 * `null`: none did, or the user said after it that they aren't.
 *
 * @param record as pages told it
 */
export function seemsBackAt(record: AccountRecord | undefined, request: TrackedRequest, now: Date): string | null {
  if (!record || !isOpen(request)) return null;
  const times = signedInTimes(record);
  const isNews = (time: string) => !(Date.parse(time) <= Date.parse(request.notBackAt ?? ''));
  return times.filter((time) => isSince(time, lostSince(request), now) && isNews(time)).reduce(later, null);
}

function later(a: string | null, b: string): string | null {
  return a !== null && Date.parse(a) > Date.parse(b) ? a : b;
}
