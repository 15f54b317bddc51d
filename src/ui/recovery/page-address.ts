import { type AccountId, sameAccount } from '../../account/account-id';
import { SITES, type Site } from '../../pypi/urls';
import type { DraftOwner } from '../../recovery/request/recovery-draft';
import { STEPS } from '../../recovery/triage/triage';

/** What the page's address asks for. It may come from anywhere, so what makes no sense asks for nothing. */
export interface Asked {
  /** Whose case; an index: that of one of its accounts that is not known; `undefined`: not asked. */
  owner: DraftOwner | undefined;
  site: Site | undefined;
  /** An answer to the first question. */
  problem: string | undefined;
  /** The token of the page of PyPI that led here. */
  from: string | undefined;
  /** The questions again, though there was a request. */
  again: boolean;
}

/** @param accounts the accounts that are known: no other is shown by its name */
export function askedBy(search: string, accounts: AccountId[]): Asked {
  const query = new URLSearchParams(search);
  const site = SITES.find((one) => one === query.get('site'));
  const username = query.get('username');
  const problem = query.get('problem') ?? '';
  const known = accounts.find((one) => site && username !== null && sameAccount(one, { site, username }));
  return {
    owner: known ?? (username === '' ? (site ?? SITES[0]) : undefined),
    site,
    problem: Object.hasOwn(STEPS.problem.next, problem) ? problem : undefined,
    from: query.get('from') ?? undefined,
    again: query.has('again'),
  };
}

/** The query that shows the same again when the page is loaded anew. */
export function addressOf(owner: DraftOwner, again: boolean): string {
  const chosen = typeof owner === 'string' ? { site: owner, username: '' } : owner;
  const { site, username } = chosen;
  return `?${new URLSearchParams({ site, username, ...(again && { again: '' }) })}`;
}
