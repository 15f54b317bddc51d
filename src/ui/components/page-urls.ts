import type { AccountId } from '../../account/account-id';
import type { Site } from '../../pypi/urls';

/** What the readiness page can show. */
export const READINESS_VIEWS = ['rehearsal', 'sheet', 'used-code', 'leaving', 'codes', 'not-mine'] as const;
export type ReadinessView = (typeof READINESS_VIEWS)[number];

/** The extension's page for what helps back in later, of one account. */
export function readinessPage(view: ReadinessView, { site, username }: AccountId): string {
  return `/src/ui/readiness/index.html?${new URLSearchParams({ view, site, username })}`;
}

/** The extension's page for who is locked out, of an account, or of an index. */
export function recoveryPage({ site, username }: AccountId | { site: Site; username?: undefined }): string {
  return `/src/ui/recovery/index.html?${new URLSearchParams(username === undefined ? { site } : { site, username })}`;
}
