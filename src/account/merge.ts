import { isAfter } from '../platform/time';

type Time = string | null | undefined;

/** The later of two times. */
export function laterTime<T extends Time>(here: T, there: T): T {
  return isNewer(there, here) ? there : here;
}

/** Of each entry, which is its time or has it, the later one. */
export function laterOfEach<All extends Readonly<Record<string, Entry>> | undefined>(here: All, there: All): All {
  const own = new Map(Object.entries<Entry>(here ?? {}));
  const newer = Object.entries<Entry>(there ?? {}).filter(([id, word]) => isNewer(timeOf(word), timeOf(own.get(id))));
  return newer.length > 0 ? ({ ...here, ...Object.fromEntries(newer) } as All) : here;
}

type Entry = string | { at: string } | undefined;

function timeOf(word: Entry): Time {
  return typeof word === 'object' ? word.at : word;
}

/** Whether a time is later than another, or there is no other. */
export function isNewer(time: Time, other: Time): boolean {
  return !!time && (!other || isAfter(time, other));
}

/** Of two values the one with the later time. */
export function newerBy<Value>(timeOf: (value: Value) => string) {
  return (here: Value | undefined, there: Value | undefined): Value | undefined =>
    isNewer(there && timeOf(there), here && timeOf(here)) ? there : here;
}
