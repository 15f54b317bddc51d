import type { Facts } from '../pypi/facts';
import { FIELDS_OF_PAGE } from '../pypi/facts';
import type { Page } from '../pypi/urls';
import { oldestSeen } from './known';
import type { Doubt, Visit } from './last-visit-schema';
import type { AccountRecord } from './record';

/** The pages that tell how the account stands. */
export const SETTINGS_PAGES = ['account', 'two-factor', 'unverified'] as const;
type SettingsPage = (typeof SETTINGS_PAGES)[number];

/** So many doubts are kept, the latest. */
export const MOST_DOUBTS = 20;

/**
 * The visit of an index after one more page. A page that was loaded before the one that is kept (not: in the future)
 * changes the doubts alone.
 *
 * @param facts what the page said; without a user name, nobody knows whose it is
 * @param suspects the accounts whose page it may be then; `null`: any of the index
 * @param kept the visit so far
 * @param now ISO 8601, UTC
 */
export function visitAfter(
  facts: Facts,
  loadedAt: string,
  suspects: string[] | null,
  kept: Visit | undefined,
  now: string,
): Visit {
  const { site, page, loggedIn, username = null, unreadable, ...fields } = facts;
  const readAnything = Object.values(fields).some((value) => value !== undefined);
  const raised = raisedBy({ page, username, readAnything }, loadedAt, suspects);
  // Of one page, the late part may tell whose it is: what it says last counts.
  const others = doubtsOf(kept)
    .filter(({ at }) => at !== loadedAt)
    .map((one) => notAfter(now, one));
  const doubts = latest([...others, ...raised]);
  if (kept && kept.at > loadedAt && kept.at <= now) return withDoubts(kept, doubts);
  return { version: 1, page, at: loadedAt, username, readAnything, unreadable, doubts };
}

type Seen = Pick<Visit, 'page' | 'username' | 'readAnything'>;

function raisedBy({ page, username, readAnything }: Seen, at: string, suspects: string[] | null): Doubt[] {
  if (!isSettings(page) || username !== null || suspects?.length === 0) return [];
  const reason = readAnything ? 'whose-page' : 'not-recognized';
  return [{ reason, at, page, ...(suspects && { accounts: suspects }) }];
}

export function isSettings(page: Page): page is SettingsPage {
  return SETTINGS_PAGES.some((one) => one === page);
}

/** A doubt from the future was raised while the clock was ahead: it speaks of all that came before. */
function notAfter(now: string, one: Doubt): Doubt {
  return one.at > now ? { ...one, at: new Date(Date.parse(now) - 1).toISOString() } : one;
}

/** All doubts of a visit, oldest first. */
export function doubtsOf(visit: Visit | undefined): Doubt[] {
  if (visit?.doubts) return visit.doubts;
  const { doubt = null, carried = null } = visit ?? {};
  const both = [carried, doubt].filter((one) => one !== null);
  return both.filter(({ at }, i) => both.findIndex((one) => one.at === at) === i);
}

/** A visit with other doubts. */
function withDoubts({ doubt, carried, ...visit }: Visit, doubts: Doubt[]): Visit {
  return { ...visit, doubts };
}

/** A visit after its account, or another one, was erased; `null`: nothing is left of it. Doubts may speak of others too. */
export function visitWithout(visit: Visit, username: string): Visit | null {
  const isErased = (one: string | null) => one?.toLowerCase() === username.toLowerCase();
  const doubts = doubtsOf(visit)
    .map((one) => (one.accounts ? { ...one, accounts: one.accounts.filter((name) => !isErased(name)) } : one))
    .filter(({ accounts }) => accounts?.length !== 0);
  if (isErased(visit.username) && doubts.length === 0) return null;
  return withDoubts({ ...visit, username: isErased(visit.username) ? null : visit.username }, doubts);
}

/** The visit that is kept after an import: this browser's, with the doubts of both. */
export function mergedVisit(here: Visit, there: Visit): Visit {
  const known = doubtsOf(here);
  const news = doubtsOf(there).filter(({ at }) => known.every((one) => one.at !== at));
  return news.length === 0 ? here : withDoubts(here, latest([...known, ...news]));
}

function latest(doubts: Doubt[]): Doubt[] {
  return doubts.sort((a, b) => a.at.localeCompare(b.at)).slice(-MOST_DOUBTS);
}

/**
 * The latest doubt about what is known of an account; `null`: there is none. A doubt is over once all that its page tells
 * was read again.
 *
 * @param record the account; without one, any doubt counts
 */
export function doubtAbout(record: AccountRecord | undefined, visit: Visit | undefined): Doubt | null {
  return doubtsOf(visit).findLast((one) => !record || (concerns(one, record) && !isOver(one, record))) ?? null;
}

function concerns({ accounts }: Doubt, { username }: AccountRecord): boolean {
  return !accounts || accounts.some((one) => one.toLowerCase() === username.toLowerCase());
}

function isOver({ at, page = 'account' }: Doubt, record: AccountRecord): boolean {
  return (oldestSeen(record, FIELDS_OF_PAGE[page] ?? []) ?? '') >= at;
}
