import { expect, type Page } from '@playwright/test';
import { pageAt, siteAt } from '../../src/pypi/urls';
import type { ExtensionBrowser } from '../browser';
import { namesUser } from './memory';

/** So far apart a page and its script may be on when it was loaded, and no two pages of a tab are as near (ms). */
const CLOCK = 20;

/** Waits until what a page told is kept: under the user's name where it names the user, which its header may do late. */
export async function untilKept(extension: ExtensionBrowser, page: Page, username: string): Promise<void> {
  const url = page.url();
  if (pageAt(url) === 'other') return;
  const loadedAt = await page.evaluate(() => Date.now() - performance.now());
  const worker = await extension.worker();
  await expect(async () => {
    const visit = await worker.evaluate(
      async (key) => (await chrome.storage.local.get(key))[key],
      `visit/${siteAt(url)}`,
    );
    expect(Math.abs(Date.parse(visit?.at ?? '') - loadedAt)).toBeLessThan(CLOCK);
    if (namesUser(new URL(url).pathname)) expect(visit?.username).toBe(username);
  }).toPass({ intervals: [20], timeout: 10_000 });
}

declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, { at: string; username: string | null }>> } };
};
