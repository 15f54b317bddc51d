import * as z from 'zod/mini';
import { FACTOR_KINDS, type FactorKind } from '../account/factor-uses';
import type { Facts } from '../pypi/facts';
import { type Page, SITES } from '../pypi/urls';
import type { PageSender } from './documents';
import { sessionList } from './session-list';

/** A second factor's form that was sent in a tab. */
const sentFactor = z.object({
  tab: z.number(),
  site: z.enum(SITES),
  kind: z.enum(FACTOR_KINDS),
  at: z.iso.datetime(),
});
type SentFactor = z.infer<typeof sentFactor>;

const sent = sessionList('sent-factors', sentFactor, 20);

/** What was sent shows on the next page within this time, in milliseconds, or nobody knows what came of it. */
const SHOWN_WITHIN = 10 * 60_000;
/** Where one gets back to when PyPI refuses what was sent, or wants something else. */
const LOG_IN: readonly Page[] = ['log-in', 'second-factor', 'recovery-code', 'confirm-device'];

/** Keeps that a second factor's form was sent in a tab: the last one counts. */
export async function keepSentFactor({ tab, site }: PageSender, kind: FactorKind, at: string): Promise<void> {
  if (tab === null) return;
  await sent.change((kept) => [...kept.filter((one) => one.tab !== tab), { tab, site, kind, at }]);
}

/**
 * The second factor that PyPI took, as the first page shows that names an account and shows it logged in. A page of the log-in that comes
 * between says that PyPI didn't, or that nobody knows; then it is forgotten.
 */
export async function takeSentFactor(from: PageSender, facts: Facts, loadedAt: string): Promise<SentFactor | null> {
  // What can't be read is not known: the page is kept all the same.
  const kept = await sent.loadSettled().catch(() => []);
  const found = kept.find(({ tab }) => tab === from.tab);
  if (!found || Date.parse(loadedAt) < Date.parse(found.at)) return null;
  const { loggedIn, username, page, site } = facts;
  const isLost = LOG_IN.includes(page) || loggedIn === false || site !== found.site;
  const isLate = Date.parse(loadedAt) - Date.parse(found.at) > SHOWN_WITHIN;
  const isNamed = loggedIn === true && username !== undefined;
  if (!isLost && !isLate && !isNamed) return null;
  await sent.change((kept) => kept.filter(({ tab }) => tab !== from.tab));
  return isLost || isLate ? null : found;
}
