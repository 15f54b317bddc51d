import { chooseAccount } from './accounts';
import { badgeOf, checksIn, expect, findingsBadgeOf, storageOf, test, warningsOn } from './fixtures';
import { ALICE } from './kept';

const ACCOUNT = 'https://pypi.org/manage/account/';
const RED = [0xb3, 0x26, 0x1e, 255];

test('nothing was seen of an account yet: what to do is said, and nothing is claimed', async ({ extension, visit }) => {
  await expect.poll(() => findingsBadgeOf(extension)).toBe('?');
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-notice="first-run"] a')).toHaveAttribute('href', ACCOUNT);
  expect(await popup.locator('.finding, [data-row]').count()).toBe(0);
  await popup.close();

  const page = await visit('header-fails', { path: '/manage/account/two-factor/' });
  await expect.poll(async () => Object.keys((await storageOf(extension)).local)).toEqual(['visit/pypi.org']);
  const whose = await extension.openPopup();
  await whose.locator('[data-notice="whose-page"]').waitFor();
  await whose.close();

  await visit('signed-out', { page });
  const signedOut = await extension.openPopup();
  await signedOut.locator('[data-notice="signed-out"]').waitFor();
  expect(await signedOut.locator('.finding').count()).toBe(0);
  await signedOut.close();

  await visit('reauthenticate', { page });
  const asked = await extension.openPopup();
  await asked.locator('[data-notice="password-asked"]').waitFor();
  expect(await checksIn(asked, 'fail')).toEqual([]);
  expect(await checksIn(asked, 'pass')).toEqual([]);
  expect(await warningsOn(page)).toEqual([]);
  await expect.poll(() => findingsBadgeOf(extension)).toBe('?');
});

test('what was seen stays, with its age: signed out, on the front page, where the password is asked, and long after', async ({
  extension,
  visit,
}) => {
  const page = await visit('account-wide-token');
  await expect.poll(() => badgeOf(extension)).toEqual({ text: '1', color: RED });
  const over = async (notice: string) => {
    const popup = await extension.openPopup();
    await popup.locator(`[data-notice="${notice}"]`).waitFor();
    expect(await checksIn(popup, 'fail')).toEqual(['no-account-wide-token']);
    return popup;
  };
  await visit('signed-out', { page });
  expect(new URL(page.url()).pathname).toBe('/account/login/');
  const signedOut = await over('signed-out');
  await expect(signedOut.locator('[data-notice="signed-out"] [data-do="sign-in"]')).toHaveAttribute('href', ACCOUNT);
  await signedOut.close();

  await page.goto('https://pypi.org/'); // where PyPI leads after the log-in
  const front = await over('last-seen');
  await expect(front.locator('[data-notice="last-seen"] a')).toHaveAttribute('href', ACCOUNT);
  await front.close();

  await visit('reauthenticate', { page });
  await (await over('password-asked')).close();

  await page.close();
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    const all = await chrome.storage.local.get(null);
    const aged = JSON.stringify(all).replaceAll(/"(seenAt|at)":"[^"]+"/g, '"$1":"2026-01-05T10:00:00.000Z"');
    await chrome.storage.local.set(JSON.parse(aged));
  });
  const popup = await extension.openPopup();
  await popup.locator('[data-notice="stale"]').waitFor();
  await expect(popup.locator('.finding[data-outcome="fail"][data-old]')).toHaveCount(1);
  await extension.stopWorker();
  await popup.reload();
  await expect.poll(() => badgeOf(extension).then(({ color }) => color)).not.toEqual(RED);
});

test('a redesigned page: loud, and what was in order before is doubtful until it is read again', async ({
  extension,
  visit,
}) => {
  const page = await visit('healthy');
  await expect.poll(() => findingsBadgeOf(extension)).toBe('');
  await visit('redesigned', { page });
  await expect.poll(() => findingsBadgeOf(extension)).toBe('?');
  expect(await warningsOn(page)).toEqual([]);
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-notice="not-recognized"]')).toBeVisible();
  await expect(popup.locator('[data-row][data-state="ok"]')).toHaveCount(0);
  await popup.close();
  await page.goto('https://pypi.org/sample/healthy?next=/manage/projects/');
  await expect.poll(async () => JSON.stringify(await storageOf(extension))).toContain('"projects":{');
  await expect.poll(() => findingsBadgeOf(extension)).toBe('?');
  const later = await extension.openPopup();
  await later.locator('[data-notice="not-recognized"]').waitFor();
  await later.close();
  await visit('healthy', { page });
  await expect.poll(() => findingsBadgeOf(extension)).toBe('');
});

test('an unverified address: the popup leads to the one page that PyPI shows', async ({ extension, visit }) => {
  const page = await visit('unverified-primary');
  expect(new URL(page.url()).pathname).toBe('/manage/unverified-account/');
  const unverified = await extension.openPopup();
  const link = unverified.locator('[data-notice="unverified"] a');
  await expect(link).toHaveAttribute('href', 'https://pypi.org/manage/unverified-account/');
  expect(await checksIn(unverified, 'fail')).toContain('primary-email-verified');
});

test('a page in Japanese, and one in Hebrew, reads like one in English', async ({ extension, visit }) => {
  const fails = ['recovery-codes-confirmed', 'second-method'];
  const page = await visit('totp-only-unconfirmed', { path: '/manage/account/two-factor/', locale: 'ja' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect.poll(() => warningsOn(page)).toEqual(fails);
  await expect
    .poll(async () => Object.keys((await storageOf(extension)).local))
    .toContain('account/pypi.org/alice-dev');
  await visit('totp-only-unconfirmed', { locale: 'he', page });
  await expect(page.locator('html')).toHaveAttribute('lang', 'he');
  await expect.poll(() => warningsOn(page)).toEqual(fails);
  const popup = await extension.openPopup();
  await popup.locator('[data-fresh] .rows').waitFor();
  expect(await checksIn(popup, 'fail')).toEqual(fails);
  const codes = ['recovery-codes-backed-up', 'not-in-one-basket', 'backup-recently-checked'];
  const others = ['way-back-by-repository', 'history-reviewed', 'trusted-publishing'];
  expect((await checksIn(popup, 'unknown')).sort()).toEqual([...codes, ...others].sort());
});

test.describe('in a browser that is told to', () => {
  test.use({ ownBrowser: true });

  test('access withheld, for one index or for both: it is said for that one, and asked for', async ({ extension }) => {
    const open = async (site: string) => {
      const page = await extension.context.newPage();
      await page.goto(`https://${site}/sample/healthy?next=/manage/account/`);
      await page.bringToFront();
    };
    for (const site of ['pypi.org', 'test.pypi.org']) await open(site);
    await expect
      .poll(async () => Object.keys((await storageOf(extension)).local))
      .toEqual(expect.arrayContaining(['account/pypi.org/alice-dev', 'account/test.pypi.org/alice-dev']));
    const settings = await extension.context.newPage();
    await settings.goto('chrome://extensions');
    const withhold = (hostAccess: string) =>
      settings.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
        extensionId: extension.extensionId,
        hostAccess,
      });
    await withhold('ON_SPECIFIC_SITES');
    await settings.evaluate(
      (id) => chrome.developerPrivate.addHostPermission(id, 'https://pypi.org/*'),
      extension.extensionId,
    );
    await extension.context.pages()[0]?.bringToFront();
    const popup = await extension.openPopup();
    await popup.locator('footer').waitFor();
    await chooseAccount(popup, ALICE);
    await expect(popup.locator('[data-notice="no-access"]')).toHaveCount(0);
    await chooseAccount(popup, { ...ALICE, site: 'test.pypi.org' });
    await expect(popup.locator('[data-notice="no-access"]')).toContainText('TestPyPI');
    await popup.close();

    await withhold('ON_CLICK');
    const neither = await extension.openPopup();
    await chooseAccount(neither, ALICE);
    await expect(neither.locator('[data-notice="no-access"] button')).toBeVisible();
  });
});

declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(id: string, host: string): Promise<void>;
  };
  storage: { local: { get(keys: null): Promise<object>; set(items: object): Promise<void> } };
};
