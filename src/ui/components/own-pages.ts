import type { AccountId } from '../../account/account-id';

/** What the readiness page can show. */
export const READINESS_VIEWS = ['rehearsal', 'dossier', 'used-code', 'leaving', 'codes'] as const;
export type ReadinessView = (typeof READINESS_VIEWS)[number];

/** The extension's page for what helps back in later, of one account. */
export function readinessPage(view: ReadinessView, { site, username }: AccountId): string {
  return `/src/ui/readiness/index.html?${new URLSearchParams({ view, site, username })}`;
}

/** The extension's page for who is locked out; without an account, of the one seen last. */
export function recoveryPage(account: AccountId | null): string {
  const query = account && new URLSearchParams({ site: account.site, username: account.username });
  return `/src/ui/recovery/index.html${query ? `?${query}` : ''}`;
}
