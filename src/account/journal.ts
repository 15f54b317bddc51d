import { CHANGE_SEVERITIES, CHANGE_SEVERITY, type ChangeSeverity, rankOf } from './change';
import { comparisonsOf } from './changes';
import { type Expects, expectsNothing, type Noticed } from './expected';
import type { Journal, JournalEntry } from './journal-schema';
import { withoutToldTwice } from './project-gained';
import type { AccountRecord } from './record';
import { earliest, isAsked, isCalm, type Unanswered } from './unanswered';

export type { Journal, JournalEntry };

export const MOST_ENTRIES = 200;
export const ANSWERS = ['mine', 'not-mine'] as const;
export type ChangeAnswer = (typeof ANSWERS)[number];

/** Why a change raises no question: it was seen being done in this browser, or a filed recovery request announced it. */
export const EXPECTED = ['done-here', 'announced'] as const;
export type Expected = (typeof EXPECTED)[number];

const EMPTY: Journal = { entries: [], compared: {}, overflow: null };

/**
 * The journal after one more page: what it changed is added, worst first. A page that was compared already adds nothing,
 * and neither does one that was loaded before the page that is known.
 *
 * @param kept the journal so far, if there is one
 * @param before the account's record before the page
 * @param after the record after it, as `remember` gives it
 * @param expects which of these changes are expected, and why
 */
export function withChanges(
  kept: Journal | undefined,
  before: AccountRecord,
  after: AccountRecord,
  expects: Expects = expectsNothing,
): Journal {
  const { entries, compared, overflow } = kept ?? EMPTY;
  const fresh = comparisonsOf(before, after).filter(({ fact, at }) => compared[fact] !== at);
  const noticed = fresh
    .flatMap(({ since, at, changes }) => changes.map((change): Noticed => ({ since, at, change })))
    .sort((a, b) => rankOf(a.change) - rankOf(b.change));
  const news = withoutToldTwice(noticed, entries);
  const reasons = expects(news);
  const added = news.map((one, i): JournalEntry => {
    const expected = reasons[i];
    return { ...one, answer: null, answeredAt: null, ...(expected && { expected }) };
  });
  return bounded({
    entries: [...entries, ...added],
    compared: { ...compared, ...Object.fromEntries(fresh.map(({ fact, at }) => [fact, at])) },
    overflow,
  });
}

/**
 * The journal with the user's answer. What was noticed while the user was reading stays unanswered.
 *
 * @param shown what the user was shown: all of `unanswered`, or a part of it
 * @param now when the user answered (ISO 8601, UTC)
 */
export function answerAll(kept: Journal, shown: Unanswered, answer: ChangeAnswer, now: string): Journal {
  const seen = new Set(shown.entries.map(keyOf));
  const isMeant = (entry: JournalEntry) => isAsked(entry) && seen.has(keyOf(entry));
  const left = (kept.overflow?.count ?? 0) - (shown.overflow?.count ?? 0);
  return {
    ...kept,
    entries: kept.entries.map((entry) => (isMeant(entry) ? { ...entry, answer, answeredAt: now } : entry)),
    overflow: kept.overflow && left > 0 ? { ...kept.overflow, count: left } : null,
  };
}

/** Two entries with one key are alike in all that the user sees. */
export function keyOf({ since, at, change }: JournalEntry): string {
  return JSON.stringify([since, at, ...Object.entries(change).sort()]);
}

/**
 * At most `MOST_ENTRIES`. The first to leave are those that are the user's own, then those that raise no question, then
 * other answered ones, then the least grave; among equals, the oldest. A flood of small changes pushes no grave one out. What leaves without an answer is
 * counted, and asked about as a number.
 */
export function bounded(full: Journal): Journal {
  const excess = full.entries.length - MOST_ENTRIES;
  if (excess <= 0) return full;
  const leaving = new Set([...full.entries].sort((a, b) => lightness(b) - lightness(a)).slice(0, excess));
  const unasked = [...leaving].filter(isAsked);
  const since = earliest([...unasked, ...(full.overflow ? [full.overflow] : [])]);
  return {
    ...full,
    entries: full.entries.filter((entry) => !leaving.has(entry)),
    overflow: since === null ? null : { count: (full.overflow?.count ?? 0) + unasked.length, since },
  };
}

const HEAVIEST_FIRST: readonly (ChangeSeverity | ChangeAnswer | 'calm')[] = [
  ...CHANGE_SEVERITIES,
  'not-mine',
  'calm',
  'mine',
];

function lightness(entry: JournalEntry): number {
  const weight = isCalm(entry) ? 'calm' : CHANGE_SEVERITY[entry.change.kind];
  return HEAVIEST_FIRST.indexOf(entry.answer ?? weight);
}
