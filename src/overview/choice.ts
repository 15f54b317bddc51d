import { type AccountId, sameAccount } from '../account/account-id';
import type { Visit } from '../account/last-visit-schema';
import type { AccountRecord } from '../account/record';
import { lastVisitedAt } from '../account/remember';
import { type Page, SITES, type Site } from '../pypi/urls';
import { isOpen, type TrackedRequest } from '../recovery/tracker/tracked-request';

/** A page of PyPI's before the user. */
export interface ShownPage {
  site: Site;
  page: Page;
  /** Whose it is; `null`: it didn't tell. */
  username: string | null;
}

/** Which index is spoken of, and which of its accounts; none is known of it when there is no record. */
export interface Choice {
  site: Site;
  record: AccountRecord | undefined;
}

interface Grounds {
  records: AccountRecord[];
  requests: TrackedRequest[];
  visits: Partial<Record<Site, Visit>>;
}

/**
 * The account that the user most likely means: the chosen one, else that of the page before the user, else the one of that
 * page's index that was seen last. Accounts of one index are never shown over a page of the other. Without a page, the index
 * that was visited last and of which an account is remembered.
 */
export function choiceOf(stored: Grounds, chosen: AccountId | null, page: ShownPage | null): Choice {
  const { records } = stored;
  const own = chosen && records.find((record) => sameAccount(record, chosen));
  if (own) return { site: own.site, record: own };
  const site = page?.site ?? usualSite(stored);
  const { username = null } = page ?? {};
  return { site, record: currentRecord(records, site, username === null ? null : { site, username }) };
}

/** The named account's record, else that of the index's account whose page was seen last. */
export function currentRecord(
  records: AccountRecord[],
  site: Site,
  named: AccountId | null,
): AccountRecord | undefined {
  const byTime = records
    .filter((record) => record.site === site)
    .sort((a, b) => lastVisitedAt(b).localeCompare(lastVisitedAt(a)));
  return byTime.find((record) => named && sameAccount(record, named)) ?? byTime[0];
}

/** The page that was seen last, of whichever index; `null`: there was none. */
export function lastPage(visits: Grounds['visits']): ShownPage | null {
  const [latest] = bySeen(visits);
  return latest ? { site: latest[0], page: latest[1].page, username: latest[1].username } : null;
}

function usualSite({ records, requests, visits }: Grounds): Site {
  const visited = bySeen(visits).map(([site]) => site);
  const remembered = records.toSorted((a, b) => lastVisitedAt(b).localeCompare(lastVisitedAt(a)));
  const known = [...visited, ...remembered.map(({ site }) => site)];
  const withRecord = known.find((site) => records.some((record) => record.site === site));
  return withRecord ?? requests.find(isOpen)?.site ?? visited[0] ?? SITES[0];
}

function bySeen(visits: Grounds['visits']): [Site, Visit][] {
  const all = SITES.flatMap((site): [Site, Visit][] => (visits[site] ? [[site, visits[site]]] : []));
  return all.sort(([, a], [, b]) => b.at.localeCompare(a.at));
}
