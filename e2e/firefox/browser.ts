import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { copyOfBuild } from '../build-copy';
import { withOpenBoxes } from '../open-boxes';
import { chromeScopeOf, type InChrome } from './chrome-scope';
import { recordNetwork } from './network';

export const ID = '{7a1c2f0e-5d3b-4c8e-9b64-2e0d9f6a4c51}';
const UUID = '6f1c8f0e-1111-4222-8333-444455556666';

export type Prefs = Record<string, boolean>;

export interface FirefoxBrowser {
  browser: Browser;
  inChrome: InChrome;
  /** Where downloads are put. */
  downloads: string;
  /** The address of one of the extension's own pages. */
  addressOf(path: string): string;
  /** Opens one of the extension's own pages in a tab, and waits for what it must show. */
  openOwn(path: string, awaited: string): Promise<Page>;
  /** The popup as a page, in a tab behind the one in front: for it, that is the tab under the popup. */
  openPopup(): Promise<Page>;
  /**
   * As new, for a test: no tab but one, no cookie, no record of what was, and the extension just installed.
   *
   * @param prefs preferences besides the usual ones, until the next time
   * @param asShipped with closed boxes, as users have them; otherwise with open ones, which a test can look into
   */
  reset(prefs: Prefs, asShipped: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox with the sample as PyPI and GitHub. All that it asks for is recorded. */
export async function launchFirefox(samplePort: number): Promise<FirefoxBrowser> {
  const downloads = await mkdtemp(join(tmpdir(), 'spare-key-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(process.env.FIREFOX_PATH && { executablePath: process.env.FIREFOX_PATH }),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1200', '--height=900'],
    extraPrefsFirefox: prefsFor(samplePort, downloads),
  });
  const inChrome = await chromeScopeOf(browser);
  await recordNetwork(inChrome);
  let installed: { dist: string; prefs: Prefs } | undefined;
  const uninstall = async () => {
    if (!installed) return;
    await browser.uninstallExtension(ID);
    await inChrome(putBack, Object.keys(installed.prefs));
    await rm(installed.dist, { recursive: true, force: true, maxRetries: 5 });
  };
  const addressOf = (path: string) => `moz-extension://${UUID}/src/ui/${path}`;
  /** Puts away what an installation opens, as a user does. Only the page itself knows that it is at such an address. */
  const closeWelcome = async () => {
    // A page of an extension that is gone is listed, and has no address any more.
    const addressIn = (page: Page) => page.evaluate(() => location.href).catch(() => null);
    const isWelcome = async (page: Page) => (await addressIn(page)) === addressOf('welcome/index.html');
    // At times Firefox opens none: then there is nothing to put away.
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const pages = await browser.pages();
      const found = await Promise.all(pages.map(isWelcome));
      if (found.includes(true)) return pages[found.indexOf(true)]?.close();
    }
  };
  const openOwn = async (path: string, awaited: string, background = false) => {
    const page = await browser.newPage({ background });
    const gone = page.goto(addressOf(path)); // never answered for such an address
    gone.catch(() => undefined); // nor is its failure news: the page is closed
    // In the moment in which one document gives way to another, Firefox answers with an error of its own.
    await expect(async () => expect(await page.$(awaited)).not.toBeNull()).toPass({
      timeout: 10_000,
      intervals: [100],
    });
    return page;
  };
  return {
    browser,
    inChrome,
    downloads,
    addressOf,
    openOwn,
    openPopup: () => openOwn('popup/index.html', '[data-fresh]', true),
    reset: async (prefs, asShipped) => {
      const open = await browser.pages();
      await browser.newPage();
      await Promise.all(open.map((page) => page.close()));
      await uninstall();
      await inChrome(forget, prefs);
      for (const file of await readdir(downloads)) await rm(join(downloads, file));
      installed = { dist: await (asShipped ? copyOfBuild : withOpenBoxes)('dist/firefox'), prefs };
      await browser.installExtension(installed.dist);
      await closeWelcome();
    },
    close: async () => {
      await uninstall();
      await browser.close();
      await rm(downloads, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function prefsFor(samplePort: number, downloads: string): Record<string, string | number | boolean> {
  return {
    'network.dns.localDomains': 'pypi.org,test.pypi.org,github.com',
    'network.socket.forcePort': `443=${samplePort}`,
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': false, // the dialog can't be reached: it is answered with yes
    'extensions.background.idle.timeout': 1_000,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
  };
}

/** Forgets what was before, and sets preferences. Runs in Firefox's own window. */
function forget(prefs: Prefs): void {
  Services.cookies.removeAll();
  Services.cache2.clear();
  Services.console.reset();
  globalThis.asked.length = 0;
  for (const [name, value] of Object.entries(prefs)) Services.prefs.setBoolPref(name, value);
}

/** Runs in Firefox's own window. */
function putBack(prefs: string[]): void {
  for (const name of prefs) Services.prefs.clearUserPref(name);
}

declare const Services: {
  cookies: { removeAll(): void };
  cache2: { clear(): void };
  console: { reset(): void };
  prefs: { setBoolPref(name: string, value: boolean): void; clearUserPref(name: string): void };
};
