import type { Page } from '@playwright/test';
import { WARNINGS } from './boxes';
import { connectAgain, launchBrowser, newProfile, removeProfile } from './browser';
import { expect, storageOf, test, warningsOn } from './fixtures';
import { recordMessages } from './messages';

const SITE = 'https://pypi.org';
const ALL = ['recovery-codes-confirmed', 'second-method'];

test('a page that comes back from the cache: its boxes are checked again, and nothing of it is told as new', async ({
  sample,
  dist,
}) => {
  const profile = await newProfile();
  const extension = await launchBrowser({ samplePort: sample.port, dist, profile, backForwardCache: true });
  const heard = await recordMessages(extension);
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.title = 'back';
    });
  });
  await page.goto(`${SITE}/sample/totp-only-unconfirmed`);
  await expect.poll(() => warningsOn(page)).toEqual(ALL);
  await page.goto(`${SITE}/`);
  const other = await extension.context.newPage();
  await other.goto(`${SITE}/sample/healthy`);
  await expect.poll(async () => JSON.stringify((await storageOf(extension)).local)).toContain('blue key');
  const stored = (await storageOf(extension)).local;
  await page.evaluate(() => setTimeout(() => history.back()));
  const restored = await restoredIn(profile);
  await expect(restored.locator(WARNINGS)).toHaveCount(0);
  expect((await heard()).map(({ name }) => name)).toEqual([
    'page-seen',
    'page-left',
    'page-seen',
    'page-returned',
    'show-again',
  ]);
  expect((await storageOf(extension)).local).toEqual(stored);
  await extension.close();
  await removeProfile(profile);
});

/** Playwright loses a page that comes back: a connection that is made afterwards finds it. */
async function restoredIn(profile: string): Promise<Page> {
  for (;;) {
    const connection = await connectAgain(profile);
    const pages = connection.contexts().flatMap((context) => context.pages());
    for (const page of pages) if ((await page.title()) === 'back') return page;
    await connection.close();
  }
}
