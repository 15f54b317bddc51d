import type { AccountRecord } from '../../account/record';
import type { Facts } from '../../pypi/facts';
import type { Page } from '../../pypi/urls';
import { codesHint } from './codes-hint';

/** What is offered on a page where one may not get in. It stands on PyPI's page, so it holds nothing that is remembered. */
export interface Offer {
  page: Page;
  /** Whether PyPI has unused recovery codes of the account that is logging in; `null`: this page doesn't tell. */
  unusedCodesExist: boolean | null;
  /** Whether anything is remembered of the recovery codes of accounts of this index; the recovery page shows it. */
  remembersCodes: boolean;
}

/** The pages on which it is made. */
export const OFFER_PAGES: readonly Page[] = ['log-in', 'second-factor', 'recovery-code'];

/** The offer for a page, if it is one of those. On the log-in page no codes are asked for, so none are spoken of. */
export function offerOn(facts: Facts, records: AccountRecord[]): Offer | null {
  const { page, site, unusedCodesExist = null } = facts;
  if (!OFFER_PAGES.includes(page)) return null;
  const isOwn = (record: AccountRecord) => record.site === site && codesHint(record) !== null;
  return { page, unusedCodesExist, remembersCodes: page !== 'log-in' && records.some(isOwn) };
}
