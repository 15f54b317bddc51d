import * as z from 'zod/mini';
import type { Facts } from '../pypi/facts';
import { PAGES, USERNAME } from '../pypi/urls';

/** The last page of an index that was seen, version 1: it tells why nothing newer is known. One per index. */
export const visit = z.object({
  version: z.literal(1),
  page: z.enum(PAGES),
  at: z.iso.datetime(),
  loggedIn: z.nullable(z.boolean()),
  /** Whose page it was; `null` when the page didn't tell. */
  username: z.nullable(z.string().check(z.regex(USERNAME))),
  /** Whether any field of the account was read from it. */
  readAnything: z.boolean(),
  unreadable: z.array(z.string()),
});
export type Visit = z.infer<typeof visit>;

/** The visit that a page's facts stand for. */
export function visitOf(facts: Facts, loadedAt: string): Visit {
  const { site, page, loggedIn, username, unreadable, ...fields } = facts;
  const readAnything = Object.values(fields).some((value) => value !== undefined);
  return {
    version: 1,
    page,
    at: loadedAt,
    loggedIn: loggedIn ?? null,
    username: username ?? null,
    readAnything,
    unreadable,
  };
}
