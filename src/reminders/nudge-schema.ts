import * as z from 'zod/mini';

const day = z.iso.date();

/** What is kept of the nudges given, for all accounts together. Days are the user's own, as the calendar on the wall shows them. */
export const nudgeState = z.object({
  /** The day of the last nudge; `null`: there was none. */
  lastDay: z.nullable(day),
  /** The first day on which the clock was seen to stand before `lastDay`; `null`: it doesn't. */
  setBackOn: z.nullable(day),
  /** What is due and was said already (`keyOf`), the last nudge last. */
  said: z.array(z.string()),
});
export type NudgeState = z.infer<typeof nudgeState>;
