import { browser } from '../platform/browser';
import type { Site } from '../pypi/urls';

/** Opens the recovery page in a tab of its own. */
export async function openRecoveryPage(site: Site, problem: string): Promise<void> {
  const query = new URLSearchParams({ site, problem });
  await browser.tabs.create({ url: browser.runtime.getURL(`src/ui/recovery/index.html?${query}`) });
}
