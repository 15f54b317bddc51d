import { DAY } from '../platform/time';
import { known } from './known';
import type { AccountRecord } from './record';

/** What is walked through in "Your phone is gone: go", in this order. */
export const REHEARSED_WAYS = ['codes', 'second-key', 'mailbox', 'repository'] as const;
export type RehearsedWay = (typeof REHEARSED_WAYS)[number];

/** `not-tried`: the user went past it. */
export const REHEARSAL_OUTCOMES = ['works', 'fails', 'not-tried'] as const;
export type RehearsalOutcome = (typeof REHEARSAL_OUTCOMES)[number];

/** What a tick says today; without one, `never`. */
export interface Rehearsed {
  /** `stale`: it was said of something else, longer ago than a year, or under a clock that was ahead, so it counts no more. */
  state: RehearsalOutcome | 'stale' | 'never';
  outcome: RehearsalOutcome | null;
  /** When it was said (ISO 8601, UTC). */
  at: string | null;
  /** Of what: the user's own text. */
  about: string | null;
  /** Whether that is still there; `false` also when no page tells. */
  isCurrent: boolean;
}

export const NEVER_REHEARSED: Rehearsed = { state: 'never', outcome: null, at: null, about: null, isCurrent: false };

/** Days for which a rehearsal holds. */
export const REHEARSAL_DAYS = 365;

/**
 * What a way can be rehearsed with, as far as pages tell: the set of codes that is there, the labels of the devices, the
 * masked primary address. `null`: any repository, since no page of PyPI that is read names them.
 */
export function subjectsOf(record: AccountRecord | undefined, way: RehearsedWay): string[] | null {
  switch (way) {
    case 'codes': {
      const codes = known(record, 'recoveryCodes');
      const set = typeof codes === 'object' && codes.value.unused > 0 ? codes.value.generatedAt : null;
      return set === null ? [] : [set];
    }
    case 'second-key': {
      const methods = known(record, 'twoFactor');
      return typeof methods === 'object' ? methods.value.securityDevices : [];
    }
    case 'mailbox': {
      const emails = known(record, 'emails');
      const primary = typeof emails === 'object' ? emails.value.find((email) => email.primary) : undefined;
      return primary ? [primary.address] : [];
    }
    case 'repository':
      return null;
  }
}

/**
 * The record with the user's word on one way. A way that is passed over keeps what was said of the same thing before.
 *
 * @param about one of `subjectsOf`, or a repository's address as `repositoryUrl` gives it
 * @param now ISO 8601, UTC
 * @throws RangeError when there is no such thing to rehearse with
 */
export function withTick(
  record: AccountRecord,
  way: RehearsedWay,
  outcome: RehearsalOutcome,
  about: string,
  now: string,
): AccountRecord {
  const subjects = subjectsOf(record, way);
  if (subjects && !subjects.includes(about)) throw new RangeError(`Of this account, that is not known: ${way}.`);
  const before = record.rehearsal?.[way];
  if (outcome === 'not-tried' && before && isSame(way, before.about, about)) return record;
  return { ...record, rehearsal: { ...record.rehearsal, [way]: { outcome, at: now, about } } };
}

/**
 * What the user's tick of a way says today. It counts no more once the code set is another one, the device is gone, the
 * primary address is another, or a year is over; nor when no page tells, or the clock was more than a day ahead.
 */
export function rehearsed(record: AccountRecord | undefined, way: RehearsedWay, now: Date): Rehearsed {
  const tick = record?.rehearsal?.[way];
  if (!tick) return NEVER_REHEARSED;
  const isCurrent = subjectsOf(record, way)?.some((subject) => isSame(way, subject, tick.about)) ?? true;
  const age = now.getTime() - Date.parse(tick.at);
  const counts = isCurrent && age >= -DAY && age <= REHEARSAL_DAYS * DAY;
  return { state: counts ? tick.outcome : 'stale', ...tick, isCurrent };
}

/** Times by the moments, not by the texts. */
function isSame(way: RehearsedWay, a: string, b: string): boolean {
  return way === 'codes' ? Date.parse(a) === Date.parse(b) : a === b;
}
