import { isAfter } from '../platform/time';

type Time = string | null | undefined;

/** The later of two times; one that was imported counts only when it is past. */
export function laterTime<T extends Time>(here: T, there: T, now: string): T {
  return isNewer(there, here, now) ? there : here;
}

/** Of each entry, which is its time or has it, the later one. */
export function laterOfEach<All extends Readonly<Record<string, Entry>> | undefined>(
  here: All,
  there: All,
  now: string,
): All {
  const own = new Map(Object.entries<Entry>(here ?? {}));
  const newer = Object.entries<Entry>(there ?? {}).filter(([id, word]) =>
    isNewer(timeOf(word), timeOf(own.get(id)), now),
  );
  return newer.length > 0 ? ({ ...here, ...Object.fromEntries(newer) } as All) : here;
}

type Entry = string | { at: string } | undefined;

function timeOf(word: Entry): Time {
  return typeof word === 'object' ? word.at : word;
}

/** Whether an imported time is later than the one here. Times in the future are ignored on both sides. */
export function isNewer(there: Time, here: Time, now: string): boolean {
  return isPast(there, now) && !(isPast(here, now) && !isAfter(there, here));
}

export function isPast(time: Time, now: string): boolean {
  return !!time && !isAfter(time, now);
}

/** Of two values the one with the later time. */
export function newerBy<Value>(timeOf: (value: Value) => string) {
  return (here: Value | undefined, there: Value | undefined, now: string): Value | undefined =>
    isNewer(there && timeOf(there), here && timeOf(here), now) ? there : here;
}
