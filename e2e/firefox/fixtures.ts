import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { atRest, WARNINGS } from '../boxes';
import { forbiddenOf } from '../network-rule';
import { test as base } from '../sample-fixture';
import { backgroundOf, errorsOf } from './add-on';
import { type FirefoxBrowser, launchFirefox, type Prefs } from './browser';
import { askedIn } from './network';

export { expect };

/**
 * Playwright's runner and Puppeteer's pages: Playwright's own Firefox takes no extensions, and Puppeteer drives an ordinary
 * one over WebDriver BiDi. Three things Firefox can't be made to do, and what stands for them:
 * - The popup in its panel is out of reach: it is opened as a page, in a tab behind the one in front.
 * - The dialog that grants a permission can't be clicked: a preference answers it with yes. The click that asks is real.
 * - The toolbar button is pressed through Firefox's own code, not by the mouse.
 */
interface Fixtures {
  /** Preferences of Firefox besides the usual ones, set before the extension is installed. */
  prefs: Prefs;
  /** Whether the boxes on PyPI's pages are closed, as users have them. */
  asShipped: boolean;
  /**
   * Firefox as new: one for all tests of a worker, cleared of all that a test leaves. After the test, no file of the extension's may have thrown anything, and nothing
   * may have been asked for that must not be.
   */
  firefox: FirefoxBrowser;
  /** Opens a page of the sample in a tab, in a state; in front of all other tabs. */
  visit(state: string, options?: { path?: string; page?: Page }): Promise<Page>;
}

export const test = base.extend<Fixtures, { shared: FirefoxBrowser }>({
  prefs: [{}, { option: true }],
  asShipped: [false, { option: true }],
  shared: [
    async ({ sample }, use) => {
      const firefox = await launchFirefox(sample.port);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  firefox: async ({ shared, prefs, asShipped }, use) => {
    await shared.reset(prefs, asShipped);
    await use(shared);
    expect(await errorsOf(shared)).toEqual([]);
    expect(forbiddenOf(await askedIn(shared.inChrome))).toEqual([]);
  },
  visit: async ({ firefox }, use) => {
    await use(async (state, { path = '/manage/account/', page } = {}) => {
      const tab = page ?? (await firefox.browser.newPage());
      await tab.goto(`https://pypi.org/sample/${state}?${new URLSearchParams({ next: path })}`);
      await tab.bringToFront();
      return tab;
    });
  },
});

/** The ids of the checks that a popup shows with an outcome, in their order on the screen. */
export function checksIn(popup: Page, outcome: 'fail' | 'unknown' | 'pass' | 'not-applicable'): Promise<string[]> {
  return namesOf(popup, `.finding[data-outcome="${outcome}"]`, 'data-check');
}

/** The ids of the checks that warn on a page of PyPI, in front of whichever section. */
export function warningsOn(page: Page): Promise<string[]> {
  return namesOf(page, `${WARNINGS} >>> li[data-check]`, 'data-check');
}

/** An attribute of all that a selector finds. */
export function namesOf(page: Page, selector: string, attribute: string): Promise<string[]> {
  return page.$$eval(selector, (all, name) => all.map((one) => String(one.getAttribute(name))), attribute);
}

/** Presses by script, which works behind the tab in front; where a browser wants a real click, use a locator. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (button) => (button as HTMLElement).click());
}

/** Presses a control of a box on PyPI's page as a user who sees it: a box counts no press shortly after it moved. */
export async function pressInBox(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, atRest);
  await page.locator(selector).click();
}

/** The tab whose address begins so, as soon as there is one. */
export async function tabAt({ browser }: FirefoxBrowser, beginning: string): Promise<Page> {
  const find = async () => (await browser.pages()).filter((page) => page.url().startsWith(beginning));
  await expect.poll(find).toHaveLength(1);
  const [tab] = await find();
  if (!tab) throw new Error(`No tab at ${beginning}`);
  return tab;
}

/** Waits until Firefox has put the background to sleep. */
export async function untilAsleep(firefox: FirefoxBrowser): Promise<void> {
  await expect.poll(() => backgroundOf(firefox), { intervals: [100] }).toBe('stopped');
}

/** All that the extension keeps on disk, read by one of its own pages, which wakes nothing. */
export function keptOf(own: Page): Promise<Record<string, unknown>> {
  return own.evaluate(() => browser.storage.local.get(null));
}

declare const browser: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
