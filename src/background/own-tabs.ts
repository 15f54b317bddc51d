import type { AccountId } from '../account/account-id';
import { browser } from '../platform/browser';
import type { Site } from '../pypi/urls';

/** Opens the recovery page in a tab of its own, for who was stopped at the log-in page with this token. */
export function openRecoveryPage(site: Site, problem: string, document: string): Promise<void> {
  return open('recovery', { site, problem, from: document });
}

/** Opens, in a tab of its own, the page on which the user says where an account's recovery codes are. */
export function openCodesPlace({ site, username }: AccountId): Promise<void> {
  return open('readiness', { view: 'codes', site, username });
}

/** Opens, in a tab of its own, what who has just installed the extension should know. */
export function openWelcome(): Promise<void> {
  return open('welcome');
}

async function open(page: 'recovery' | 'readiness' | 'welcome', query?: Record<string, string>): Promise<void> {
  const search = query ? `?${new URLSearchParams(query)}` : '';
  await browser.tabs.create({ url: browser.runtime.getURL(`src/ui/${page}/index.html${search}`) });
}
