import { isAfter } from '../platform/time';
import { bounded, type Journal, type JournalEntry, keyOf, withChanges } from './journal';
import type { AccountRecord } from './record';
import { isAsked } from './unanswered';

/**
 * One account's journal as it is after an import: what either holds, with the answer if one of them has it, and what
 * changed between the last page seen here and a later one seen there, unless the other journal tells that already.
 *
 * @param merged the record after the import, with the newer facts of both
 * @returns `undefined` when there is none and nothing to compare
 */
export function mergedJournal(here: AccountRecord, there: AccountRecord, merged: AccountRecord): Journal | undefined {
  const seen = withChanges(undefined, here, merged);
  const isTold = ({ since, change }: JournalEntry) =>
    there.journal?.entries.some((told) => isAfter(told.at, since) && sameChange(told.change, change)) ?? false;
  const news = { ...seen, entries: seen.entries.filter((entry) => !isTold(entry)) };
  const isCompared = Object.keys(news.compared).length > 0;
  return [there.journal, isCompared ? news : undefined].reduce(union, here.journal);
}

/** Nothing is counted twice when it is done again: of what had no room, the greater number stays. */
function union(a: Journal | undefined, b: Journal | undefined): Journal | undefined {
  if (!a || !b) return a ?? b;
  const settled = new Map(b.entries.filter((entry) => !isAsked(entry)).map((entry) => [keyOf(entry), entry]));
  const known = new Set(a.entries.map(keyOf));
  const entries = a.entries.map((entry) => (isAsked(entry) ? (settled.get(keyOf(entry)) ?? entry) : entry));
  const compared = { ...b.compared };
  for (const [fact, at] of Object.entries(a.compared) as [keyof Journal['compared'], string][])
    if (!isAfter(compared[fact], at)) compared[fact] = at;
  return bounded({
    entries: [...entries, ...b.entries.filter((entry) => !known.has(keyOf(entry)))],
    compared,
    overflow: (b.overflow?.count ?? 0) > (a.overflow?.count ?? 0) ? b.overflow : a.overflow,
  });
}

function sameChange(a: JournalEntry['change'], b: JournalEntry['change']): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
