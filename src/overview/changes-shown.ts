import { rankOf } from '../account/change';
import { openNotMine } from '../account/not-mine';
import type { AccountRecord } from '../account/record';
import { sinceOf, type Unanswered, unanswered } from '../account/unanswered';
import { notMine as whatToDo } from '../recovery/todo/not-mine';
import type { TodoItem } from '../recovery/todo/steps';

/** What changed in an account, as far as the user is to be asked about it, or has to act on it. */
export interface ChangesShown {
  /** Worst first. */
  unanswered: Unanswered;
  /** Since when the account was not seen without these changes (ISO 8601, UTC); `null`: not known, or there are none. */
  since: string | null;
  /** What to do about changes that were not the user's, in order; none: there is nothing to be done. */
  todo: TodoItem[];
}

/** What the popup asks about changes from visit to visit, and what it advises. */
export function changesShown(record: AccountRecord | undefined, now: Date): ChangesShown {
  const open = unanswered(record?.journal);
  const notMine = openNotMine(record?.journal, record?.historyReviewedAt ?? null);
  return {
    unanswered: { ...open, entries: open.entries.toSorted((a, b) => rankOf(a.change) - rankOf(b.change)) },
    since: sinceOf(open, now.toISOString()),
    todo: notMine ? whatToDo(record, notMine, now) : [],
  };
}
