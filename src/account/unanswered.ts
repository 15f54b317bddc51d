import { PROJECT_GAINED } from './change';
import type { Journal, JournalEntry } from './journal';

// Apart from the journal's schema: checks need no schema.

/** What the user is still to be asked about. */
export type Unanswered = Pick<Journal, 'entries' | 'overflow'>;

/** What has no answer yet; the user may be shown it, and give one answer to it all. */
export function unanswered(kept: Journal | undefined): Unanswered {
  const { entries = [], overflow = null } = kept ?? {};
  return { entries: entries.filter(isAsked), overflow };
}

/**
 * Whether the user is asked about a change that has no answer yet: not when it was expected, nor when it can harm nobody.
 */
export function isAsked(entry: JournalEntry): boolean {
  return entry.answer === null && !isCalm(entry);
}

/** Whether a change is told without a question. */
export function isCalm({ expected, change }: Pick<JournalEntry, 'expected' | 'change'>): boolean {
  return expected !== undefined || PROJECT_GAINED.includes(change.kind);
}

/**
 * Since when there is something to ask about: when the account was last seen without it (ISO 8601, UTC). `null` when
 * there is nothing, or when a visit before has no date, or one after `now`: the clock was ahead then (`withoutFuture`).
 */
export function sinceOf({ entries, overflow }: Unanswered, now: string): string | null {
  const dated = [...entries, ...(overflow ? [overflow] : [])];
  const isDated = ({ since }: { since: string }) => Date.parse(since) > 0 && Date.parse(since) <= Date.parse(now);
  return dated.every(isDated) ? earliest(dated) : null;
}

export function earliest(dated: { since: string }[]): string | null {
  const [first] = dated.map(({ since }) => since).sort((a, b) => Date.parse(a) - Date.parse(b));
  return first ?? null;
}

/** How many changes there are to ask about, those included that had no room. */
export function unansweredCount({ entries, overflow }: Unanswered): number {
  return entries.length + (overflow?.count ?? 0);
}

/** Whether there is anything that the user is to be asked about. */
export function isAsking({ entries, overflow }: Unanswered): boolean {
  return entries.length > 0 || overflow !== null;
}
