import type { AccountId } from '../account/account-id';
import { requestAccess } from '../platform/access';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { indexName } from '../pypi/urls';
import type { LookupResult } from './messages';
import { send } from './send';

/**
 * Has PyPI asked about the account's projects; from a click, with nothing awaited before. Asks the user for access to PyPI's
 * pages; without it nothing is asked, and the background would refuse.
 */
export async function lookUpRepositories(account: AccountId): Promise<LookupResult> {
  if (!(await requestAccess(account.site))) throw new Error(t('notice_no_access_title', indexName(account.site)));
  return send(browser, 'look-up-repositories', { account });
}
