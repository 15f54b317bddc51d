import type { AccountId } from '../../account/account-id';
import { SITES, USERNAME } from '../../pypi/urls';

/** The account that the address asks for, which only that of a tab does: a notification leads there. Nonsense asks for none. */
export function askedAccount(search: string): AccountId | null {
  const query = new URLSearchParams(search);
  const site = SITES.find((one) => one === query.get('site'));
  const username = query.get('username') ?? '';
  return site && USERNAME.test(username) ? { site, username } : null;
}
