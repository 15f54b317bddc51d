import * as z from 'zod/mini';
import type { Facts } from '../pypi/facts';
import { PAGES, type Page, USERNAME } from '../pypi/urls';

const time = z.iso.datetime();
const doubt = z.object({ reason: z.enum(['not-recognized', 'whose-page']), at: time });

/**
 * The last page of an index that was seen, version 1: it tells why nothing newer is known. One per index. A page of the
 * account settings that could not be read, or not be attributed, leaves a `doubt` that outlasts the next pages: what is
 * known of any account of the index from before it may no longer be true.
 */
export const visit = z.object({
  version: z.literal(1),
  page: z.enum(PAGES),
  at: time,
  /** Whose page it was; `null` when the page didn't tell. */
  username: z.nullable(z.string().check(z.regex(USERNAME))),
  /** Whether any field of the account was read from it. */
  readAnything: z.boolean(),
  unreadable: z.array(z.string()),
  doubt: z.nullable(doubt),
  /** The doubt of the pages before it: what is left of `doubt` once the page's late part tells whose it is. */
  carried: z.nullable(doubt),
});
export type Visit = z.infer<typeof visit>;

/** The pages that tell how the account stands. */
export const SETTINGS_PAGES: readonly Page[] = ['account', 'two-factor', 'unverified'];

/**
 * The visit that a page's facts stand for.
 *
 * @param before the visit that it follows, whose doubt it carries on
 */
export function visitOf(facts: Facts, loadedAt: string, before?: Visit): Visit {
  const { site, page, loggedIn, username = null, unreadable, ...fields } = facts;
  const readAnything = Object.values(fields).some((value) => value !== undefined);
  const raisesDoubt = SETTINGS_PAGES.includes(page) && username === null;
  const carried = notAfter(loadedAt, (before?.at === loadedAt ? before.carried : before?.doubt) ?? null);
  const doubt = raisesDoubt
    ? ({ reason: readAnything ? 'whose-page' : 'not-recognized', at: loadedAt } as const)
    : carried;
  return { version: 1, page, at: loadedAt, username, readAnything, unreadable, doubt, carried };
}

type Doubt = Visit['doubt'];

/** A doubt from the future was raised while the clock was ahead: it speaks of all that came before this page. */
function notAfter(loadedAt: string, doubt: Doubt): Doubt {
  return doubt && doubt.at > loadedAt ? { ...doubt, at: loadedAt } : doubt;
}

/** The visit that is kept when an older tab reports late: only a doubt of the older page is news. */
export function withDoubtOf(kept: Visit, { doubt }: Visit): Visit {
  return doubt && doubt.at > (kept.doubt?.at ?? '') ? { ...kept, doubt } : kept;
}
