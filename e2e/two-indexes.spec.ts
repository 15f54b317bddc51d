import type { Page } from '@playwright/test';
import { chooseAccount, expectAccount } from './accounts';
import type { ExtensionBrowser } from './browser';
import { badgeOf, expect, storageOf, test } from './fixtures';
import { ALICE } from './kept';

const ALICE_ON_TEST = { ...ALICE, site: 'test.pypi.org' } as const;

// pypi.org and test.pypi.org have accounts of their own, and nothing of one is shown over the other.

async function open({ context }: ExtensionBrowser, site: string, state: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`https://${site}/sample/${state}?next=/manage/account/`);
  await page.bringToFront();
  return page;
}

const kept = async (extension: ExtensionBrowser) => Object.keys((await storageOf(extension)).local);

test('over a log-in page the popup shows an account of that index, and leads there', async ({ extension }) => {
  const test_ = await open(extension, 'test.pypi.org', 'account-wide-token');
  await expect.poll(() => kept(extension)).toContain('account/test.pypi.org/alice-dev');
  const page = await open(extension, 'pypi.org', 'signed-out');
  await expect.poll(() => kept(extension)).toContain('visit/pypi.org');
  await expect.poll(async () => (await badgeOf(extension)).text).toBe('?');
  const popup = await extension.openPopup();
  const notice = popup.locator('[data-notice="signed-out"]');
  await expect(notice.locator('[data-do="sign-in"]')).toHaveAttribute('href', 'https://pypi.org/manage/account/');
  await expect(popup.locator('header')).toContainText('No PyPI account yet');
  expect(await popup.locator('.finding').count()).toBe(0);
  await expect(popup.locator('[data-do="recovery"]')).toHaveAttribute('href', /\?site=pypi\.org$/);
  await chooseAccount(popup, ALICE_ON_TEST);
  await expect(popup.locator('.finding[data-outcome="fail"]')).toHaveCount(1);
  await expect(popup.locator('[data-notice="serious"] [data-do="fix"]')).toHaveText('Fix on TestPyPI');
  await popup.close();

  await test_.bringToFront();
  const over = await extension.openPopup();
  await expect(over.locator('.finding[data-outcome="fail"]')).toHaveCount(1);
  await over.close();
  await page.bringToFront();
  await page.goto('https://pypi.org/sample/healthy?next=/manage/account/');
  await expect.poll(() => kept(extension)).toContain('account/pypi.org/alice-dev');
  const after = await extension.openPopup();
  await expect(after.locator('header')).toHaveAttribute('data-site', 'pypi.org');
  await expectAccount(after, ALICE);
});

test('a request on one index marks nothing on the other', async ({ extension }) => {
  const worker = await extension.worker();
  await worker.evaluate(async (openedAt) => {
    const asked = { site: 'test.pypi.org', username: 'tester', lost: ['authenticator'], mailNeeded: false };
    const open = { repository: null, openedAt, issue: null, filedAt: null, done: {}, branchAsked: null };
    const rest = { wroteAt: null, lookedAt: null, closedAt: null, outcome: null };
    await chrome.storage.local.set({ 'request/test.pypi.org/tester': { version: 1, ...asked, ...open, ...rest } });
  }, '2026-01-05T10:00:00.000Z');
  await open(extension, 'pypi.org', 'signed-out');
  await expect.poll(() => kept(extension)).toContain('visit/pypi.org');
  await expect.poll(async () => (await badgeOf(extension)).text).toBe('?');
  const over = await extension.openPopup();
  await over.locator('footer').waitFor();
  await expect(over.locator('[data-notice="request"], [data-notice="reminder"]')).toHaveCount(0);
  await over.close();
  await open(extension, 'test.pypi.org', 'signed-out');
  await expect.poll(async () => (await badgeOf(extension)).text).toBe('!');
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-notice="request"] [data-do="recovery"]')).toHaveAttribute(
    'href',
    /test\.pypi\.org/,
  );
});

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };
