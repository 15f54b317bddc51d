import { pressInBox, WARNINGS } from './boxes';
import type { ExtensionBrowser } from './browser';
import { badgeOf, checksIn, expect, storageOf, switchOff, test, warningsOn } from './fixtures';
import { openFinding } from './rows';

test('the worker is stopped between the visit and the popup: nothing is lost, the badge is right, and looked at again', async ({
  extension,
  visit,
}) => {
  await visit('account-wide-token');
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
  await extension.stopWorker();
  const popup = await extension.openPopup();
  await popup.locator('[data-fresh] .rows').waitFor();
  expect(await checksIn(popup, 'fail')).toEqual(['no-account-wide-token']);
  const finding = await openFinding(popup, 'history-reviewed');
  await finding.locator('[data-do="reviewed"]').press('Enter');
  await expect(popup.locator('.finding[data-outcome="pass"][data-check="history-reviewed"]')).toHaveCount(1);
  await popup.close();
  await extension.stopWorker();
  const again = await extension.openPopup();
  await again.locator('[data-fresh] .rows').waitFor();
  expect(await checksIn(again, 'unknown')).not.toContain('history-reviewed');
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
  const alarms = () => again.evaluate(() => chrome.alarms.getAll());
  await expect.poll(alarms).toContainEqual(expect.objectContaining({ name: 'refresh-badge', periodInMinutes: 360 }));
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

test.describe('with an extension that the browser ends', () => {
  test.use({ ownBrowser: true });

  test('under an open page it is reloaded, and taken away: what it drew goes quietly at a click; reloaded, it works on a page loaded anew', async ({
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

    await switchOff(extension);
    await page.bringToFront();
    await pressInBox(page.locator('[data-check="recovery-codes-confirmed"] [data-do="hide"]'));
    await expect(page.locator(WARNINGS)).toHaveCount(0);
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
