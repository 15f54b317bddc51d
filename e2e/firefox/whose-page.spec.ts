import { HEADER_INCLUDE_PATH } from '../../sample-pypi/layout';
import { reload } from './add-on';
import type { FirefoxBrowser } from './browser';
import { expect, keptOf, test, warningsOn } from './fixtures';

const SITE = 'https://pypi.org';
const PROJECTS = '/manage/projects/';
const ALICE = 'account/pypi.org/alice-dev';

async function open({ browser }: FirefoxBrowser, state: string, path: string, variant = '') {
  const page = await browser.newPage();
  await page.goto(`${SITE}/sample/${state}?${new URLSearchParams({ next: path, variant })}`);
  await page.bringToFront();
  return page;
}

const settings = (firefox: FirefoxBrowser) => firefox.openOwn('settings/index.html', 'main');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a page is named by its late header, whenever that and its event come; an error page tells nothing, and one with another’s header is nobody’s', async ({
  firefox,
  sample,
}) => {
  const own = await settings(firefox);
  const kept = async () => Object.keys(await keptOf(own));
  for (const status of [404, 503]) await open(firefox, 'healthy', '/manage/account/', `status-${status}`);
  await pause(500);
  expect((await kept()).filter((key) => /^(account|visit)\//.test(key))).toEqual([]);

  const release = sample.hold(HEADER_INCLUDE_PATH);
  const page = await open(firefox, 'healthy', PROJECTS);
  const other = await firefox.browser.newPage();
  await other.goto(`${SITE}/sample/second-account?next=/`);
  release();
  await page.waitForFunction(() => document.querySelector('#user-indicator')?.textContent?.includes('bob-lane'));
  await pause(1000);
  expect((await kept()).filter((key) => key.startsWith('account/'))).toEqual([]);

  for (const variant of ['', 'event-early', 'event-many', 'include-network-error'])
    await test.step(variant || 'as usual', async () => {
      await own.evaluate(() => browser.storage.local.clear());
      await open(firefox, 'healthy', PROJECTS, variant);
      await expect.poll(async () => JSON.stringify((await keptOf(own))[ALICE])).toContain('"projects":{');
      await open(firefox, 'healthy', '/manage/account/', variant);
      await expect
        .poll(async () => (await keptOf(own))[ALICE])
        .toHaveProperty('userHash', expect.stringMatching(/^[0-9a-f]{64}$/));
    });
});

test('a page that comes back from the cache has its boxes checked again; started on one that was open before, it is not named', async ({
  firefox,
}) => {
  const page = await open(firefox, 'totp-only-unconfirmed', '/manage/account/');
  await expect.poll(() => warningsOn(page)).toHaveLength(2);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await page.goto(`${SITE}/`);
  const mended = await open(firefox, 'healthy', '/manage/account/');
  await page.bringToFront();
  await page.evaluate(() => setTimeout(() => history.back())); // Puppeteer waits for a load that never comes
  await expect.poll(() => page.evaluate(() => 'persisted' in window && window.persisted)).toBe(true);
  await expect.poll(() => warningsOn(page)).toEqual([]);
  for (const one of [page, mended]) await one.close();

  const own = await settings(firefox);
  await own.evaluate(() => browser.storage.local.clear());
  await open(firefox, 'healthy', PROJECTS); // nobody knows whose header it is
  await expect.poll(async () => Object.keys(await keptOf(own))).toContain(ALICE);
  await own.evaluate(() => browser.storage.local.clear());
  await reload(firefox);
  const again = await settings(firefox);
  await expect.poll(async () => Object.keys(await keptOf(again))).toContain('visit/pypi.org');
  await pause(500);
  expect(Object.keys(await keptOf(again))).not.toContain(ALICE);
});

declare const browser: { storage: { local: { clear(): Promise<void> } } };
