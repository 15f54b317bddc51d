import type { Page } from '@playwright/test';
import { accountKey } from '../src/account/account-id';
import { atPopupWidths, expectAccessible, expectNotWider } from './accessible';
import { chooseAccount } from './accounts';
import type { ExtensionBrowser } from './browser';
import { checksIn, expect, findingsBadgeOf, storageOf, test, warningsOn } from './fixtures';
import { recordOf } from './kept';

const CHECK = 'nothing-unexpected-changed';

async function expectBadge(extension: ExtensionBrowser, badge: string) {
  await expect.poll(() => findingsBadgeOf(extension)).toBe(badge);
}

/** The state that was visited is kept: its answer to the page may be under way still. */
async function expectKept(extension: ExtensionBrowser, text: string) {
  await expect.poll(async () => JSON.stringify((await storageOf(extension)).local).includes(text), text).toBe(true);
}

const kinds = (popup: Page) =>
  popup.locator('[data-notice="changes"] li').evaluateAll((all) => all.map((one) => one.getAttribute('data-change')));
const steps = (popup: Page) =>
  popup.locator('.steps li').evaluateAll((all) => all.map((one) => one.getAttribute('data-item')));

test.beforeEach(async ({ extension, visit }) => {
  const page = await visit('no-tokens');
  await expectKept(extension, '"tokens":{"seenAt":');
  await expectBadge(extension, '');
  await page.close();
});

test("tokens added between two visits: popup and badge ask, PyPI's page shows nothing of it, and a yes clears it", async ({
  extension,
  visit,
}) => {
  const page = await visit('healthy');
  await expectBadge(extension, '1');
  expect(await warningsOn(page)).toEqual([]);
  const popup = await extension.openPopup();
  await popup.locator('[data-notice="changes"]').waitFor();
  expect(await kinds(popup)).toEqual(['token-added', 'token-added']);
  await expect(popup.locator('[data-notice="changes"]')).toContainText('docs build');
  expect(await checksIn(popup, 'fail')).toEqual([CHECK]);
  await popup.locator('[data-do="mine"]').click();
  await expect(popup.locator('[data-notice="changes"]')).toHaveCount(0);
  await expectBadge(extension, '');
  expect(await checksIn(popup, 'fail')).toEqual([]);
  await popup.close();
  await visit('healthy', { page });
  await expect.poll(() => warningsOn(page)).toEqual([]);
  await expectBadge(extension, '');
});

test('pages in between that could not be read, a log-in, a restart of the worker and another account are no change', async ({
  extension,
  visit,
}) => {
  const page = await visit('redesigned');
  await expectBadge(extension, '?');
  await visit('reauthenticate', { page });
  await visit('signed-out', { page });
  await expectKept(extension, '"page":"log-in"');
  await extension.stopWorker();
  const before = await extension.openPopup();
  await before.locator('[data-notice="signed-out"]').waitFor();
  expect(await before.locator('[data-notice="changes"]').count()).toBe(0);
  await before.close();
  await visit('second-account', { page });
  await expectKept(extension, 'account/pypi.org/bob-lane');
  await expectBadge(extension, '');
  await visit('healthy', { page });
  await expectBadge(extension, '1');
  const popup = await extension.openPopup();
  await popup.locator('[data-notice="changes"]').waitFor();
  expect(await kinds(popup)).toEqual(['token-added', 'token-added']);
  await chooseAccount(popup, { site: 'pypi.org', username: 'bob-lane' });
  await expect(popup.locator('[data-notice="changes"]')).toHaveCount(0);
  await chooseAccount(popup, { site: 'pypi.org', username: 'alice-dev' });
  await expect.poll(() => kinds(popup)).toEqual(['token-added', 'token-added']);
});

test('not mine: what to do now, in order, until the history was looked through after that', async ({
  extension,
  visit,
}) => {
  const page = await visit('healthy');
  await expectBadge(extension, '1');
  const popup = await extension.openPopup();
  await popup.locator('[data-do="not-mine"]').focus();
  await popup.keyboard.press('Enter');
  const list = popup.locator('[data-notice="not-mine"]');
  await expect(list).toBeVisible();
  await expect(popup.locator('[role="status"]')).not.toBeEmpty();
  expect(await steps(popup)).toEqual([
    'new-password',
    'tokens-reviewed',
    'releases-reviewed',
    'own-addresses',
    'new-codes',
    'codes-used',
    'own-factors',
    'security-told',
    'history-reviewed',
  ]);
  await expect(list.locator('h2')).toBeFocused();
  await expect(popup.locator('[data-notice="changes"]')).toHaveCount(0);
  const next = list.locator('[data-do="next-step"]');
  await expect(next).toHaveAttribute('href', 'https://pypi.org/manage/account/#change-password');
  await list.locator('[data-do="said-new-password"]').press('Enter');
  await expect(popup.locator('.steps [data-item="new-password"]')).toHaveClass(/done/);
  await expect(popup.locator('[data-do="undo"]')).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(next).toHaveAttribute('href', 'https://pypi.org/manage/account/#change-password');
  const address = await list.locator('[data-do="all-steps"]').getAttribute('href');
  await popup.close();
  const whole = await extension.context.newPage();
  await whole.goto(`chrome-extension://${extension.extensionId}${address}`);
  await expect(whole.locator('[data-item="security-told"] a')).toHaveAttribute('href', 'mailto:security@pypi.org');
  expect(await whole.locator('a').evaluateAll((all) => all.filter((a) => a.outerHTML.includes('generate')))).toEqual(
    [],
  );
  await expectBadge(extension, '1');

  await visit('healthy', { page });
  await whole.locator('[data-do="said-history-reviewed"]').click();
  await expect(whole.locator('[data-item]')).toHaveCount(0);
  const later = await extension.openPopup();
  await later.locator('main').waitFor();
  await expect(later.locator('[data-notice="not-mine"]')).toHaveCount(0);
  await expectBadge(extension, '');
});

test('names that pose as markup are shown as text, accessible and whole, also once they are said to be strange', async ({
  extension,
  visit,
}) => {
  const id = { site: 'pypi.org', username: 'x.-_-.x' } as const;
  const before = recordOf({ tokens: [], associations: [], twoFactor: { totp: true, securityDevices: [] } }, {}, id, 1);
  const worker = await extension.worker();
  await worker.evaluate((items) => chrome.storage.local.set(items), { [accountKey(id)]: before });
  await visit('hostile-names');
  await expectKept(extension, '"kind":"account-token-added"');
  const popup = await extension.context.newPage();
  await popup.goto(`chrome-extension://${extension.extensionId}/src/ui/popup/index.html`);
  const notice = popup.locator('[data-notice="changes"]');
  await notice.locator('summary').click();
  await expect(notice).toContainText('<script>alert(document.domain)</script>');
  await expect(notice).toContainText('<img src=x onerror=alert(1)>');
  expect(await notice.locator('img, script, strong, time').count()).toBe(0);
  await expectAccessible(popup);
  await atPopupWidths(popup, () => expectNotWider(popup));
  await notice.locator('[data-do="not-mine"]').press('Enter');
  await popup.locator('[data-notice="not-mine"]').waitFor();
  await expectAccessible(popup);
  await atPopupWidths(popup, () => expectNotWider(popup));
});

test('hundreds of changes do not bury the answers', async ({ extension, visit }) => {
  await visit('many-tokens');
  await expectKept(extension, '"overflow":{"count"');
  const popup = await extension.openPopup();
  const notice = popup.locator('[data-notice="changes"]');
  await notice.waitFor();
  expect(await kinds(popup)).toHaveLength(200);
  await expect(notice.locator('li:visible')).toHaveCount(3);
  await expect(notice.locator('[data-do="not-mine"]')).toBeInViewport();
  await notice.locator('[data-do="mine"]').click();
  await expect(notice).toHaveCount(0);
});

declare const chrome: {
  storage: { local: { get(keys: null): Promise<object>; set(items: object): Promise<void> } };
};
