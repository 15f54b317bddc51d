import { type AccountId, sameAccount } from '../../account/account-id';
import { SITES, type Site } from '../../pypi/urls';
import { STEPS } from '../../recovery/triage';

/** What the page's address asks for. It may come from anywhere, so what makes no sense asks for nothing. */
export interface Asked {
  /** `null`: one that is not known; `undefined`: not asked. */
  account: AccountId | null | undefined;
  site: Site | undefined;
  /** An answer to the first question. */
  problem: string | undefined;
  /** The questions again, though there was a request. */
  again: boolean;
}

/** @param accounts the accounts that are known: no other is shown by its name */
export function askedBy(search: string, accounts: AccountId[]): Asked {
  const query = new URLSearchParams(search);
  const site = SITES.find((one) => one === query.get('site'));
  const username = query.get('username');
  const problem = query.get('problem') ?? '';
  const named = site && username ? accounts.find((one) => sameAccount(one, { site, username })) : undefined;
  return {
    account: username === '' ? null : named,
    site,
    problem: Object.hasOwn(STEPS.problem.options, problem) ? problem : undefined,
    again: query.has('again'),
  };
}

/** The query that shows the same again when the page is loaded anew. */
export function addressOf(account: AccountId | null | undefined, again: boolean): string {
  const chosen = account === undefined ? {} : account === null ? { username: '' } : idOf(account);
  return `?${new URLSearchParams({ ...chosen, ...(again && { again: '' }) })}`;
}

const idOf = ({ site, username }: AccountId) => ({ site, username });
