import * as z from 'zod/mini';
import { change } from './change-schema';
import { COMPARED } from './compare';
import { ANSWERS, EXPECTED, MOST_ENTRIES } from './journal';
import { clockTime } from './time-schema';

const entry = z.object({
  /** When the earlier and the later of the two pages were loaded that differ. */
  since: clockTime,
  at: clockTime,
  change,
  /** `null`: the user was not asked yet, or didn't say. */
  answer: z.nullable(z.enum(ANSWERS)),
  answeredAt: z.nullable(clockTime),
  expected: z.optional(z.enum(EXPECTED)),
});
export type JournalEntry = z.infer<typeof entry>;

/** What changed in an account from visit to visit, in the order in which it was noticed, and the user's word on it. */
export const journal = z.object({
  entries: z.array(entry).check(z.maxLength(MOST_ENTRIES)),
  /** The last page by which each fact was compared with an earlier one: without it, nobody can say "nothing changed". */
  compared: z.partialRecord(z.enum(COMPARED), clockTime),
  /** Changes that had no room before they were answered: how many, and since when (the earliest `since`). */
  overflow: z.nullable(z.object({ count: z.number(), since: clockTime })),
});
export type Journal = z.infer<typeof journal>;

/** `Unanswered`, as it comes with the user's answer. */
export const unansweredChanges = z.pick(journal, { entries: true, overflow: true });
