import { rm } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { SEVERITIES } from '../src/checks/check';
import { CHECKS } from '../src/checks/index';
import { warningsOn } from './boxes';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { withOpenBoxes } from './open-boxes';
import { test as base } from './sample-fixture';

export { expect, warningsOn };

interface Fixtures {
  extension: ExtensionBrowser;
  /** Opens a page of the sample in a tab, in a state; in front of all other tabs. */
  visit(state: string, options?: { path?: string; locale?: string; page?: Page }): Promise<Page>;
}

interface Options {
  /** For a test that changes the browser itself: one of its own, which goes with the test. */
  ownBrowser: boolean;
}

/** Every test has a browser as new: one for all tests of a worker, cleared of all that a test leaves. */
export const test = base.extend<Fixtures & Options, { dist: string; shared: ExtensionBrowser }>({
  ownBrowser: [false, { option: true }],
  /** The built extension, whose boxes on PyPI's pages a test can look into. */
  dist: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const folder = await withOpenBoxes('dist/chrome');
      await use(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ sample, dist }, use) => {
      const extension = await launchBrowser({ samplePort: sample.port, dist });
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({ sample, dist, shared, ownBrowser }, use) => {
    const extension = ownBrowser ? await launchBrowser({ samplePort: sample.port, dist }) : shared;
    await use(extension);
    await (ownBrowser ? extension.close() : extension.reset());
  },
  visit: async ({ extension }, use) => {
    await use(async (state, { path = '/manage/account/', locale = 'en', page } = {}) => {
      const tab = page ?? (await extension.context.newPage());
      const query = new URLSearchParams({ next: path, locale });
      await tab.goto(`https://pypi.org/sample/${state}?${query}`);
      await tab.bringToFront();
      return tab;
    });
  },
});

/** The ids of the checks that a popup has with an outcome, worst first. */
export async function checksIn(
  popup: Page,
  outcome: 'fail' | 'unknown' | 'pass' | 'not-applicable',
): Promise<string[]> {
  await popup.locator('[data-fresh]').waitFor();
  const found = await ids(popup, `[data-check][data-outcome="${outcome}"]`);
  const severities = SEVERITIES.flatMap((severity) => CHECKS.filter((check) => check.severity === severity));
  return severities.map(({ id }) => id).filter((id) => found.includes(id));
}

async function ids(page: Page, selector: string): Promise<string[]> {
  const found = await page
    .locator(selector)
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-check')));
  return found.map(String);
}

/** The badge's text and colour, as the browser shows them. */
export async function badgeOf(extension: ExtensionBrowser): Promise<{ text: string; color: number[] }> {
  const worker = await extension.worker();
  return worker.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    color: await chrome.action.getBadgeBackgroundColor({}),
  }));
}

/**
 * What the badge says of the findings: a number, "?", or nothing. A nudge has its mark in the place of the last two; the
 * title goes on saying which of them it is.
 */
export async function findingsBadgeOf(extension: ExtensionBrowser): Promise<string> {
  const worker = await extension.worker();
  return worker.evaluate(async () => {
    const [title] = (await chrome.action.getTitle({})).split('\n');
    if (title === chrome.i18n.getMessage('badge_clear')) return '';
    return title === chrome.i18n.getMessage('badge_unknown') ? '?' : chrome.action.getBadgeText({});
  });
}

/** Takes the extension away under the open pages, as a user does on the browser's own page; it doesn't come back. */
export async function switchOff({ context, extensionId }: ExtensionBrowser): Promise<void> {
  const management = await context.newPage();
  await management.goto('chrome://extensions');
  await management.evaluate((id) => chrome.management.setEnabled(id, false), extensionId);
}

/** All that the extension keeps, on disk and for the session. */
export async function storageOf(extension: ExtensionBrowser): Promise<{ local: Stored; session: Stored }> {
  const worker = await extension.worker();
  return worker.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
  }));
}

type Stored = Record<string, unknown>;

declare const chrome: {
  action: {
    getBadgeText(of: object): Promise<string>;
    getBadgeBackgroundColor(of: object): Promise<number[]>;
    getTitle(of: object): Promise<string>;
  };
  i18n: { getMessage(key: string): string };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  storage: Record<'local' | 'session', { get(keys: null): Promise<Stored> }>;
};
