import { pressInBox, WARNINGS } from './boxes';
import type { ExtensionBrowser } from './browser';
import { badgeOf, checksIn, expect, storageOf, switchOff, test, warningsOn } from './fixtures';
import { openFinding } from './rows';

test('the worker is stopped between the visit and the popup: nothing is lost, the badge is right', async ({
  extension,
  visit,
}) => {
  await visit('account-wide-token');
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
  await extension.stopWorker();
  const popup = await extension.openPopup();
  await popup.locator('[data-fresh] .rows').waitFor();
  expect(await checksIn(popup, 'fail')).toEqual(['no-account-wide-token']);
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
});

test('two accounts: each has a record of its own, and the popup switches between them', async ({
  extension,
  visit,
}) => {
  const page = await visit('account-wide-token');
  await expect.poll(() => warningsOn(page)).toEqual(['no-account-wide-token']);
  await visit('second-account', { page });
  await expect
    .poll(
      async () => Object.keys((await storageOf(extension)).local).filter((key) => key.startsWith('account/')).length,
    )
    .toBe(2);
  const popup = await extension.openPopup();
  const accounts = popup.locator('header select');
  const [first, second] = await accounts.locator('option').evaluateAll((options) => options.map((o) => o.textContent));
  await expect(accounts.locator('option:checked')).not.toHaveText('alice-dev');
  expect(await checksIn(popup, 'fail')).not.toContain('no-account-wide-token');
  await accounts.selectOption('alice-dev');
  await expect(popup.locator('[data-row="tokens"]')).toHaveAttribute('data-state', 'serious');
  expect(new Set([first, second]).size).toBe(2);
});

test('several tabs at once, of an account never seen: all that they tell is kept', async ({ extension, visit }) => {
  const paths = ['/manage/account/', '/manage/account/two-factor/', '/manage/projects/'];
  const tabs = await Promise.all([...paths, ...paths].map(() => extension.context.newPage()));
  await visit('healthy', { path: '/' });
  expect(Object.keys((await storageOf(extension)).local)).toEqual([]);
  await Promise.all(tabs.map((tab, i) => tab.goto(`https://pypi.org${paths[i % paths.length]}`)));
  await expect
    .poll(async () => Object.keys(factsOf((await storageOf(extension)).local)).sort())
    .toEqual(['associations', 'emails', 'events', 'projects', 'recoveryCodes', 'soleOwnerOf', 'tokens', 'twoFactor']);
});

test('a dismissed warning stays away from the page, and stays listed in the popup', async ({ extension, visit }) => {
  const page = await visit('totp-only-unconfirmed');
  await expect.poll(() => warningsOn(page)).toHaveLength(2);
  const dismiss = page.locator('[data-check="second-method"] [data-do="hide"]');
  await pressInBox(dismiss, 'Enter');
  await expect.poll(() => warningsOn(page)).toEqual(['recovery-codes-confirmed']);
  await expect.poll(async () => JSON.stringify(await storageOf(extension))).toContain('"second-method":"20');
  await page.reload();
  await expect.poll(() => warningsOn(page)).toEqual(['recovery-codes-confirmed']);
  const popup = await extension.openPopup();
  await popup.locator('[data-fresh] .rows').waitFor();
  expect(await checksIn(popup, 'fail')).toContain('second-method');
});

test('warnings are gone when the page no longer warrants them', async ({ visit }) => {
  const page = await visit('bouncing');
  await expect.poll(() => warningsOn(page)).toEqual(['email-deliverable']);
  await visit('healthy', { page });
  await page.waitForLoadState('networkidle');
  await expect(page.locator(WARNINGS)).toHaveCount(0);
});

test('a record that cannot be read is set aside, told, replaced, and erased when asked for', async ({
  extension,
  visit,
}) => {
  const worker = await extension.worker();
  await worker.evaluate(() =>
    chrome.storage.local.set({ 'account/pypi.org/alice-dev': { version: 99, kept: 'this' } }),
  );
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-notice="broken"]')).toBeVisible();
  await popup.close();
  await visit('healthy');
  await expect.poll(async () => Object.keys(factsOf((await storageOf(extension)).local))).toContain('tokens');
  expect(JSON.stringify((await storageOf(extension)).local)).toContain('"kept":"this"');
  const again = await extension.openPopup();
  await again.locator('[data-notice="broken"] button').press('Enter');
  await expect(again.locator('[data-notice="broken"]')).toHaveCount(0);
  expect(JSON.stringify((await storageOf(extension)).local)).not.toContain('"kept":"this"');
});

test('the badge is looked at again now and then, though nothing is visited', async ({ extension }) => {
  const worker = await extension.worker();
  await expect
    .poll(() => worker.evaluate(() => chrome.alarms.getAll()))
    .toMatchObject([{ name: 'refresh-badge', periodInMinutes: 360 }]);
});

test('the history was looked through: said in the popup, and kept', async ({ extension, visit }) => {
  await visit('healthy');
  const popup = await extension.openPopup();
  const finding = await openFinding(popup, 'history-reviewed');
  await finding.locator('[data-do="reviewed"]').press('Enter');
  await expect(popup.locator('.finding[data-outcome="pass"][data-check="history-reviewed"]')).toHaveCount(1);
  await popup.close();
  const again = await extension.openPopup();
  await again.locator('[data-fresh] .rows').waitFor();
  expect(await checksIn(again, 'unknown')).not.toContain('history-reviewed');
});

test.describe('with an extension that the browser ends', () => {
  test.use({ ownBrowser: true });

  test('an extension that went away under an open page leaves the page alone', async ({ extension, visit }) => {
    const page = await visit('totp-only-unconfirmed');
    await expect.poll(() => warningsOn(page)).toHaveLength(2);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await switchOff(extension);
    await page.bringToFront();
    await pressInBox(page.locator('[data-check="second-method"] [data-do="hide"]'));
    await expect(page.locator(WARNINGS)).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test('the extension is reloaded under an open page: what it drew goes quietly at a click, and it works on a page loaded anew', async ({
    extension,
    visit,
  }) => {
    const page = await visit('totp-only-unconfirmed');
    await expect.poll(() => warningsOn(page)).toHaveLength(2);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await reload(extension);
    await page.bringToFront();
    await pressInBox(page.locator('[data-check="second-method"] [data-do="hide"]'));
    await expect(page.locator(WARNINGS)).toHaveCount(0);
    expect(errors).toEqual([]);
    await page.reload();
    await expect.poll(() => warningsOn(page)).toHaveLength(2);
    await pressInBox(page.locator('[data-check="second-method"] [data-do="hide"]'));
    await expect.poll(() => warningsOn(page)).toEqual(['recovery-codes-confirmed']);
    expect(errors).toEqual([]);
  });
});

/** As an update does: the old one ends, a new one starts. Without developer mode an unpacked one would stay switched off. */
async function reload({ context, extensionId }: ExtensionBrowser): Promise<void> {
  const management = await context.newPage();
  await management.goto('chrome://extensions');
  await management.evaluate(async (id) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id);
  }, extensionId);
  await management.close();
}

/** The facts of the healthy account as they are stored. */
function factsOf(local: Record<string, unknown>): object {
  const record = local['account/pypi.org/alice-dev'];
  return record && typeof record === 'object' && 'facts' in record ? Object(record.facts) : {};
}

declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
  alarms: { getAll(): Promise<object[]> };
  developerPrivate: {
    reload(id: string): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
  };
};
