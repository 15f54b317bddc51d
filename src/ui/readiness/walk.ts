import type { AccountRecord } from '../../account/record';
import { REHEARSED_WAYS, type RehearsedWay, rehearsed, subjectsOf } from '../../account/rehearsal';
import { lookupsShown } from '../../overview/lookups-shown';

/** Where the user is in practice: at the list of all ways, or trying one. */
export type PracticePosition = 'list' | RehearsedWay;

/** What comes after a way; after the last one, the list. */
export function placeAfter(way: RehearsedWay): PracticePosition {
  return REHEARSED_WAYS[REHEARSED_WAYS.indexOf(way) + 1] ?? 'list';
}

/** What comes before a way; before the first one, the list. */
export function placeBefore(way: RehearsedWay): PracticePosition {
  return REHEARSED_WAYS[REHEARSED_WAYS.indexOf(way) - 1] ?? 'list';
}

/** The ways of which nothing that counts was said, in order. */
export function waysLeft(record: AccountRecord, now: Date): RehearsedWay[] {
  return REHEARSED_WAYS.filter((way) => !['works', 'fails'].includes(rehearsed(record, way, now).state));
}

/** What there is to try: of the repositories, those that PyPI last told of. */
export function subjectsToTry(record: AccountRecord, way: RehearsedWay): string[] {
  const named = lookupsShown(record).flatMap(({ latest, earlier }) => (earlier ?? latest)?.repository ?? []);
  return [...new Set(subjectsOf(record, way) ?? named)];
}
