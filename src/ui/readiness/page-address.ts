import { type AccountId, sameAccount } from '../../account/account-id';
import { SITES } from '../../pypi/urls';
import { READINESS_VIEWS, type ReadinessView } from '../components/page-urls';

/** What the page's address asks for. It may come from anywhere, so what makes no sense asks for nothing. */
export interface Asked {
  view: ReadinessView;
  /** `null`: none, or one that is not known. */
  account: AccountId | null;
}

/** @param accounts the accounts that are known: no other is shown */
export function askedBy(search: string, accounts: AccountId[]): Asked {
  const query = new URLSearchParams(search);
  const view = READINESS_VIEWS.find((one) => one === query.get('view')) ?? 'rehearsal';
  const site = SITES.find((one) => one === query.get('site'));
  const username = query.get('username');
  const account = site && username ? accounts.find((one) => sameAccount(one, { site, username })) : undefined;
  return { view, account: account ? { site: account.site, username: account.username } : null };
}
