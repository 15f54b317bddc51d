import { FACT_NAMES } from '../pypi/facts';
import type { AccountRecord } from './record';

/**
 * When pages last showed parts of an account to somebody signed in (ISO 8601, UTC). What PyPI says of recovery codes on the way
 * in is none of it, nor what follows from that (`withLatestOnCodes`).
 *
 * @param record as pages told it
 */
export function signedInTimes({ facts, unreadable }: AccountRecord): string[] {
  const times = FACT_NAMES.flatMap((name) => [facts[name]?.seenAt ?? [], unreadable[name] ?? []].flat());
  return times.filter((at) => at !== facts.unusedCodesExist?.seenAt);
}
