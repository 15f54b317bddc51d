import * as z from 'zod/mini';
import { PAGES, USERNAME } from '../pypi/urls';
import { MOST_DOUBTS, SETTINGS_PAGES } from './last-visit';
import { clockTime } from './time-schema';

const username = z.string().check(z.regex(USERNAME));

/** A page of the account settings that could not be read, or not be attributed to an account. */
const doubt = z.object({
  reason: z.enum(['not-recognized', 'whose-page']),
  /** When it was loaded. */
  at: clockTime,
  /** Which it was; absent in what was written before December 2026: taken for the account page. */
  page: z.optional(z.enum(SETTINGS_PAGES)),
  /** The accounts whose page it may be; absent: any of the index. */
  accounts: z.optional(z.array(username)),
});
export type Doubt = z.infer<typeof doubt>;

/**
 * The last page of an index that was seen, version 1: it tells why nothing newer is known. One per index. The doubts
 * outlast the next pages: what is known of their accounts from before may no longer be true.
 */
export const visit = z.object({
  version: z.literal(1),
  page: z.enum(PAGES),
  at: clockTime,
  /** Whose page it was; `null` when the page didn't tell. */
  username: z.nullable(username),
  /** Whether any field of the account was read from it. */
  readAnything: z.boolean(),
  unreadable: z.array(z.string()),
  /** The latest last. */
  doubts: z.optional(z.array(doubt).check(z.maxLength(MOST_DOUBTS))),
  /** In the place of `doubts` before December 2026: the latest, and the one before it. */
  doubt: z.optional(z.nullable(doubt)),
  carried: z.optional(z.nullable(doubt)),
});
export type Visit = z.infer<typeof visit>;
