import * as z from 'zod/mini';
import { MUTE_KINDS } from './mutes';

const mute = z.object({
  kind: z.enum(MUTE_KINDS),
  /** When the user said so (ISO 8601, UTC). */
  at: z.iso.datetime(),
  /** What it was said of: a mute for one set of codes is none for the next. */
  about: z.string().check(z.maxLength(5000)),
});
export type Mute = z.infer<typeof mute>;

/** An account's mutes by the id of a reminder, check or list: an optional part of the record, `mutes`. */
export const mutes = z.record(z.string().check(z.regex(/^[a-z-]{1,60}$/)), mute);
export type Mutes = z.infer<typeof mutes>;
