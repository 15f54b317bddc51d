import type { AccountId } from '../account/account-id';
import { requestAccess } from './access';
import { browser } from './browser';
import { t } from './i18n';
import type { LookedUp } from './messages';
import { send } from './send';

/**
 * Has PyPI asked about the account's projects; from a click, with nothing awaited before. Without access to PyPI's pages
 * Firefox would send an address along that is this installation's own (`Origin`, seen in Firefox 153): so that nothing but
 * the names is sent, access is asked for first.
 */
export async function lookUpRepositories(account: AccountId): Promise<LookedUp> {
  if (!(await requestAccess(account.site))) throw new Error(t('notice_no_access_title', { index: account.site }));
  return send(browser, 'look-up-repositories', { account });
}
