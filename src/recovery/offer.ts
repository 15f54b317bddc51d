import type { AccountRecord } from '../account/record';
import { lastVisitedAt } from '../account/remember';
import type { Facts } from '../pypi/facts';
import type { Page } from '../pypi/urls';
import { type CodesHint, codesHint } from './codes-hint';

/** What is offered on a page where one may not get in. */
export interface Offer {
  page: Page;
  /** Whether PyPI has unused recovery codes of the account that is logging in; `null`: this page doesn't tell. */
  unusedCodesExist: boolean | null;
  /** The codes that are remembered of accounts of this index: the page doesn't tell whose log-in it is. */
  remembered: { username: string; codes: CodesHint }[];
}

/** The pages on which it is made. */
export const OFFER_PAGES: readonly Page[] = ['log-in', 'second-factor', 'recovery-code'];

/** So many accounts are told, those seen last; more would be a list to read for who is in a hurry. */
const MOST = 2;

/** The offer for a page, if it is one of those. On the log-in page no codes are asked for, so none are spoken of. */
export function offerOn(facts: Facts, records: AccountRecord[]): Offer | null {
  const { page, site, unusedCodesExist = null } = facts;
  if (!OFFER_PAGES.includes(page)) return null;
  const own = page === 'log-in' ? [] : records.filter((record) => record.site === site);
  own.sort((a, b) => lastVisitedAt(b).localeCompare(lastVisitedAt(a)));
  const remembered = own.flatMap((record) => {
    const codes = codesHint(record);
    return codes ? [{ username: record.username, codes }] : [];
  });
  return { page, unusedCodesExist, remembered: remembered.slice(0, MOST) };
}
