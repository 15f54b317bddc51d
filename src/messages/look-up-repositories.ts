import type { AccountId } from '../account/account-id';
import { requestAccess } from '../platform/access';
import { browser } from '../platform/browser';
import type { LookedUp } from './messages';
import { send } from './send';

/**
 * Has PyPI asked about the account's projects; from a click, with nothing awaited before. Asks the user for access to PyPI's
 * pages, without which the background refuses.
 */
export async function lookUpRepositories(account: AccountId): Promise<LookedUp> {
  await requestAccess(account.site);
  return send(browser, 'look-up-repositories', { account });
}
