import { type AccountId, accountKey } from '../account/account-id';
import { SITES, type Site } from '../pypi/urls';
import type { DraftOwner } from '../recovery/request/recovery-draft';
import { isOpen } from '../recovery/tracker/tracked-request';
import { choiceOf } from './choice';
import type { StoredForRecovery } from './recovery-case';

/** Which of several accounts the user can't get into. */
export interface AccountQuestion {
  accounts: AccountId[];
  /** Those that are not remembered: one for each index that comes into question. */
  others: Site[];
}

/**
 * Whose case the recovery page begins with, or the question which of several accounts it is: what is answered and written there
 * must not go to the wrong one. The account of the only open request needs no question, unless the user has just been stopped
 * at a log-in.
 *
 * @param site the index that is spoken of, if it is known
 * @param isAtLogIn whether a log-in page led here
 */
export function accountToAskFor(
  stored: StoredForRecovery,
  site: Site | undefined,
  isAtLogIn: boolean,
): { owner: DraftOwner } | AccountQuestion {
  const isOwn = (one: AccountId) => site === undefined || one.site === site;
  const requests = stored.requests.filter(isOwn);
  const accounts = distinct([...stored.records.filter(isOwn), ...requests]);
  const [open, another] = requests.filter(isOpen);
  if (open && !another && !isAtLogIn) return { owner: open };
  const [only, ...others] = accounts;
  if (others.length > 0) return { accounts, others: SITES.filter((one) => isOwn({ site: one, username: '' })) };
  return { owner: only ?? site ?? choiceOf({ ...stored, visits: {} }, null, null).site };
}

function distinct(ids: AccountId[]): AccountId[] {
  const byKey = new Map(ids.map(({ site, username }) => [accountKey({ site, username }), { site, username }]));
  return [...byKey.values()];
}
