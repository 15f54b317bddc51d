import { badgeOf, checksIn, expect, findingsBadgeOf, storageOf, test, warningsOn } from './fixtures';

const ACCOUNT = 'https://pypi.org/manage/account/';
const RED = [0xb3, 0x26, 0x1e, 255];

test('first run: says what to do, and claims nothing', async ({ extension }) => {
  await expect.poll(() => findingsBadgeOf(extension)).toBe('?');
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-notice="first-run"] a')).toHaveAttribute('href', ACCOUNT);
  expect(await popup.locator('.finding, [data-row]').count()).toBe(0);
});

test.describe('in a browser that is told to', () => {
  test.use({ ownBrowser: true });

  test('access withheld: says so, and asks for it at a click', async ({ extension }) => {
    const settings = await extension.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(
      (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      extension.extensionId,
    );
    const popup = await extension.openPopup();
    await expect(popup.locator('[data-notice="no-access"] button')).toBeVisible();
  });
});

test('signed out: what was seen stays, and is said to be remembered', async ({ extension, visit }) => {
  const page = await visit('account-wide-token');
  await expect.poll(() => badgeOf(extension)).toEqual({ text: '1', color: RED });
  await visit('signed-out', { page });
  expect(new URL(page.url()).pathname).toBe('/account/login/');
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-notice="signed-out"] [data-do="sign-in"]')).toHaveAttribute('href', ACCOUNT);
  expect(await checksIn(popup, 'fail')).toEqual(['no-account-wide-token']);
});

test('after the log-in PyPI leads on to its front page: nobody is told to sign in any more', async ({
  extension,
  visit,
}) => {
  const page = await visit('account-wide-token');
  await expect.poll(() => badgeOf(extension)).toEqual({ text: '1', color: RED });
  await visit('signed-out', { page });
  const over = await extension.openPopup();
  await over.locator('[data-notice="signed-out"]').waitFor();
  await over.close();
  await page.goto('https://pypi.org/');
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-notice="last-seen"] a')).toHaveAttribute('href', ACCOUNT);
  expect(await checksIn(popup, 'fail')).toEqual(['no-account-wide-token']);
});

test('signed out and nothing remembered: no checklist', async ({ extension, visit }) => {
  await visit('signed-out');
  const popup = await extension.openPopup();
  await popup.locator('[data-notice="signed-out"]').waitFor();
  expect(await popup.locator('.finding').count()).toBe(0);
});

test('an unverified address: the popup leads to the one page that PyPI shows', async ({ extension, visit }) => {
  const page = await visit('unverified-primary');
  expect(new URL(page.url()).pathname).toBe('/manage/unverified-account/');
  const popup = await extension.openPopup();
  const link = popup.locator('[data-notice="unverified"] a');
  await expect(link).toHaveAttribute('href', 'https://pypi.org/manage/unverified-account/');
  expect(await checksIn(popup, 'fail')).toContain('primary-email-verified');
});

test('password asked again: unknown, never "no second factor"', async ({ extension, visit }) => {
  const page = await visit('reauthenticate');
  const popup = await extension.openPopup();
  await popup.locator('[data-notice="password-asked"]').waitFor();
  expect(await checksIn(popup, 'fail')).toEqual([]);
  expect(await checksIn(popup, 'pass')).toEqual([]);
  expect(await warningsOn(page)).toEqual([]);
  await expect.poll(() => findingsBadgeOf(extension)).toBe('?');
});

test('password asked again with an account remembered: what was seen stays, with its age', async ({
  extension,
  visit,
}) => {
  const page = await visit('account-wide-token');
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
  await visit('reauthenticate', { page });
  const popup = await extension.openPopup();
  await popup.locator('[data-notice="password-asked"]').waitFor();
  expect(await checksIn(popup, 'fail')).toEqual(['no-account-wide-token']);
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
  expect(await findingsBadgeOf(extension)).toBe('?');
  const later = await extension.openPopup();
  await later.locator('[data-notice="not-recognized"]').waitFor();
  await later.close();
  await visit('healthy', { page });
  await expect.poll(() => findingsBadgeOf(extension)).toBe('');
});

test('a header that never comes: a page whose account is not known is not kept', async ({ extension, visit }) => {
  await visit('header-fails', { path: '/manage/account/two-factor/' });
  await expect.poll(async () => Object.keys((await storageOf(extension)).local)).toEqual(['visit/pypi.org']);
  const popup = await extension.openPopup();
  await popup.locator('[data-notice="whose-page"]').waitFor();
});

test('the two-factor page: the late header tells whose it is', async ({ extension, visit }) => {
  const page = await visit('one-key', { path: '/manage/account/two-factor/' });
  await expect
    .poll(async () => Object.keys((await storageOf(extension)).local))
    .toContain('account/pypi.org/alice-dev');
  await expect.poll(() => warningsOn(page)).toEqual(['second-method']);
});

test('seen long ago: said so, greyed, and no number in red', async ({ extension, visit }) => {
  await visit('account-wide-token');
  await expect.poll(() => badgeOf(extension)).toEqual({ text: '1', color: RED });
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

for (const locale of ['es', 'ja', 'he']) {
  test(`a page in ${locale} reads like one in English`, async ({ extension, visit }) => {
    const page = await visit('totp-only-unconfirmed', { locale });
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const fails = ['recovery-codes-confirmed', 'second-method'];
    await expect.poll(() => warningsOn(page)).toEqual(fails);
    const popup = await extension.openPopup();
    await popup.locator('[data-fresh] .rows').waitFor();
    expect(await checksIn(popup, 'fail')).toEqual(fails);
    const codes = ['recovery-codes-backed-up', 'not-in-one-basket', 'backup-recently-checked'];
    const others = ['way-back-by-repository', 'history-reviewed'];
    expect((await checksIn(popup, 'unknown')).sort()).toEqual([...codes, ...others].sort());
  });
}

declare const chrome: {
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
  storage: { local: { get(keys: null): Promise<object>; set(items: object): Promise<void> } };
};
