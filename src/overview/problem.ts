import { type AccountId, accountKey } from '../account/account-id';
import type { Site } from '../pypi/urls';

/** A failure to keep a page: the browser's reason, and when that page was loaded (ISO 8601, UTC). */
export interface SaveFailure {
  message: string;
  at: string;
}

/** Failures by the key of the account's record; by the index, when the page didn't tell whose it was. */
export type Problems = Readonly<Record<string, SaveFailure>>;

/** The latest failure about an account, or when none is remembered, about any of the index; `null`: there is none. */
export function problemAbout(problems: Problems, site: Site, account: AccountId | null): SaveFailure | null {
  const isOwn = (about: string) =>
    about === site || (account ? about === accountKey(account) : about.startsWith(accountKey({ site, username: '' })));
  const own = Object.entries(problems).flatMap(([about, problem]) => (isOwn(about) ? [problem] : []));
  return own.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null;
}
