import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { HEADER_INCLUDE_PATH } from '../sample-pypi/layout';
import { OFFER, pressInBox, WARNINGS } from './boxes';
import type { ExtensionBrowser } from './browser';
import { expect, storageOf, test, warningsOn } from './fixtures';
import { recordMessages } from './messages';
import { hideFinding, showAgain } from './rows';

// Whose page it is, on PyPI's pages that don't name the account: only a header that comes late does.

const SITE = 'https://pypi.org';
const PROJECTS = '/manage/projects/';
const TWO_FACTOR = '/manage/account/two-factor/';

async function open({ context }: ExtensionBrowser, state: string, path: string, variant = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${SITE}/sample/${state}?${new URLSearchParams({ next: path, variant })}`);
  return page;
}

/** The accounts of which projects are stored. */
async function ownersOf(extension: ExtensionBrowser): Promise<string[]> {
  const { local } = await storageOf(extension);
  const records = Object.entries(local).filter(([key]) => key.startsWith('account/'));
  return records.filter(([, record]) => JSON.stringify(record).includes('"projects":{')).map(([key]) => key);
}

const ALICE = 'account/pypi.org/alice-dev';

test('a header that another login got: the page is nobody’s, and nothing more is told of it', async ({
  extension,
  sample,
}) => {
  const heard = await recordMessages(extension);
  const release = sample.hold(HEADER_INCLUDE_PATH);
  const page = await open(extension, 'healthy', PROJECTS);
  await expect.poll(async () => (await heard()).map(({ name }) => name)).toEqual(['page-seen']);
  const other = await extension.context.newPage();
  await other.goto(`${SITE}/sample/second-account?next=/`);
  release();
  await expect(page.locator('#user-indicator')).toContainText('bob-lane');
  await expect.poll(async () => (await heard()).map(({ name }) => name)).toEqual(['page-seen', 'page-left']);
  await page.evaluate(() => document.dispatchEvent(new Event('CSILoaded')));
  await page.waitForTimeout(500);
  expect(await heard()).toHaveLength(2);
  expect(await ownersOf(extension)).toEqual([]);
  expect(JSON.stringify((await storageOf(extension)).local)).not.toContain('bob-lane');
});

test('the same when that header is there before the page is ready', async ({ extension, sample }) => {
  const heard = await recordMessages(extension);
  const release = sample.hold(HEADER_INCLUDE_PATH);
  const before = sample.requests.length;
  const opened = open(extension, 'healthy', PROJECTS, 'event-early');
  await expect.poll(() => sample.requests.slice(before).map(({ path }) => path)).toContain(HEADER_INCLUDE_PATH);
  const other = await extension.context.newPage();
  await other.goto(`${SITE}/sample/second-account?next=/`);
  release();
  await expect((await opened).locator('#user-indicator')).toContainText('bob-lane');
  await other.waitForTimeout(500);
  expect(await heard()).toEqual([]);
});

test('on an account page another login changes nothing: the page names its account itself', async ({
  extension,
  sample,
}) => {
  const heard = await recordMessages(extension);
  const release = sample.hold(HEADER_INCLUDE_PATH);
  const page = await open(extension, 'totp-only-unconfirmed', '/manage/account/');
  await expect.poll(() => warningsOn(page)).toHaveLength(2);
  const other = await extension.context.newPage();
  await other.goto(`${SITE}/sample/second-account?next=/`);
  release();
  await expect(page.locator('#user-indicator')).toContainText('bob-lane');
  await page.waitForTimeout(500);
  expect((await heard()).map(({ name }) => name)).toEqual(['page-seen']);
  expect(await warningsOn(page)).toHaveLength(2);
});

for (const variant of ['', 'include-network-error', 'event-early', 'event-many']) {
  test(`the name is told once, as soon as it is there: ${variant || 'as usual'}`, async ({ extension }) => {
    const heard = await recordMessages(extension);
    const page = await open(extension, 'healthy', PROJECTS, variant);
    await expect.poll(() => ownersOf(extension)).toEqual([ALICE]);
    await page.waitForTimeout(500);
    const names = (await heard()).map(({ payload }) => (payload.facts as { username?: string }).username);
    expect(names.filter((name) => name !== undefined)).toEqual(['alice-dev']);
    expect(names.length).toBeLessThanOrEqual(2);
  });
}

test('CSILoaded before the header, sent by a script of the page: the name is told all the same, once', async ({
  extension,
  sample,
}) => {
  const heard = await recordMessages(extension);
  const release = sample.hold(HEADER_INCLUDE_PATH);
  const page = await open(extension, 'totp-only-unconfirmed', TWO_FACTOR);
  await page.evaluate(() => {
    for (let i = 0; i < 200; i++) document.dispatchEvent(new Event('CSILoaded'));
  });
  await expect.poll(() => warningsOn(page)).toHaveLength(2);
  release();
  await expect.poll(async () => Object.keys((await storageOf(extension)).local)).toContain(ALICE);
  await page.waitForTimeout(300);
  expect((await heard()).filter(({ name }) => name === 'page-seen')).toHaveLength(2);
});

for (const variant of ['header-http-error', 'header-network-error']) {
  test(`no header: what the page itself shows is warned of, under no name: ${variant}`, async ({ extension }) => {
    const page = await open(extension, 'totp-only-unconfirmed', TWO_FACTOR, variant);
    await expect.poll(() => warningsOn(page), { timeout: 20_000 }).toHaveLength(2);
    expect(Object.keys((await storageOf(extension)).local)).not.toContain(ALICE);
  });
}

test('the account is told by a hash of PyPI’s cookie, never by its value; no hash without a cookie', async ({
  extension,
}) => {
  const heard = await recordMessages(extension);
  const page = await open(extension, 'healthy', PROJECTS);
  await expect.poll(() => ownersOf(extension)).toEqual([ALICE]);
  const value = await page.evaluate(() => /user_id__insecure=([^;]*)/.exec(document.cookie)?.[1] ?? '');
  const hash = createHash('sha256').update(value).digest('hex');
  const hashes = async () => (await heard()).map(({ payload }) => payload.userHash);
  expect(await hashes()).toEqual([hash, hash]);
  await open(extension, 'signed-out', '/account/login/');
  await expect.poll(hashes).toEqual([hash, hash, undefined]);
  const stored = JSON.stringify([await heard(), await storageOf(extension)]);
  for (let at = 0; at + 16 <= value.length; at += 16) expect(stored).not.toContain(value.slice(at, at + 16));
});

for (const status of [403, 404, 429, 502, 503]) {
  test(`an error page at an account's address tells nothing and shows nothing: ${status}`, async ({ extension }) => {
    const heard = await recordMessages(extension);
    for (const path of ['/manage/account/', '/account/login/', PROJECTS]) {
      const page = await open(extension, 'healthy', path, `status-${status}`);
      await page.waitForTimeout(300);
      await expect(page.locator(`${WARNINGS}, ${OFFER}`)).toHaveCount(0);
    }
    expect(await heard()).toEqual([]);
    expect((await storageOf(extension)).local).toEqual({});
  });
}

test('log-in pages: the background hears that they are left, and never what stands in their address', async ({
  extension,
}) => {
  const heard = await recordMessages(extension);
  const page = await open(extension, 'signed-out', '/account/login/?next=%2Fmanage%2Fsecret-next%2F');
  const leave = async (left: string[]) => {
    await expect.poll(async () => (await heard()).map(({ name }) => name)).toEqual(left);
  };
  await leave(['page-seen']);
  await page.locator(OFFER).waitFor();
  await page.goto(`${SITE}/sample/signed-out?next=/account/two-factor/`);
  const token = new URL(page.url()).search.slice(1);
  expect(token).toMatch(/^[A-Za-z0-9+/]{40,}$/);
  await leave(['page-seen', 'page-left', 'page-seen']);
  await page.goto(`${SITE}/account/recovery-code/?${token}`);
  await page.goto(`${SITE}/`);
  await leave(['page-seen', 'page-left', 'page-seen', 'page-left', 'page-seen', 'page-left']);
  const told = JSON.stringify([await heard(), await storageOf(extension)]);
  expect(told).not.toContain(token);
  expect(told).not.toMatch(/secret-next|\?/);
});

test('what a page script sends in the browser’s name counts for nothing', async ({ extension }) => {
  const heard = await recordMessages(extension);
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    for (const name of ['DOMContentLoaded', 'load']) document.dispatchEvent(new Event(name));
  });
  await page.goto(`${SITE}/sample/signed-out?next=/account/login/`);
  await page.locator(OFFER).waitFor();
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('DOMContentLoaded'));
  });
  await page.waitForTimeout(500);
  expect((await heard()).map(({ name }) => name)).toEqual(['page-seen']);
});

test('a page with a box follows what is answered in the popup, on that page and in another tab', async ({
  extension,
  visit,
}) => {
  const page = await visit('totp-only-unconfirmed');
  const all = ['recovery-codes-confirmed', 'second-method'];
  const others = all.filter((id) => id !== 'second-method');
  await expect.poll(() => warningsOn(page)).toEqual(all);
  const popup = await extension.openPopup();
  await hideFinding(popup, 'second-method', 'week');
  await expect.poll(() => warningsOn(page)).toEqual(others);
  await showAgain(popup, 'second-method');
  await expect.poll(() => warningsOn(page)).toEqual(all);
  await popup.close();
  await visit('healthy', { page: await extension.context.newPage() });
  await expect.poll(() => warningsOn(page)).toEqual([]);
});

test('a hidden warning leaves a line, and comes back at "Undo", by keyboard', async ({ extension, visit }) => {
  const page = await visit('totp-only-unconfirmed');
  const dismissed = async () =>
    ((await storageOf(extension)).local[ALICE] as { dismissed: object } | undefined)?.dismissed;
  await pressInBox(page.locator('[data-check="second-method"] [data-do="hide"]'), 'Enter');
  const line = page.locator(`${WARNINGS} li.gone`);
  await expect(line.locator('button')).toBeFocused();
  await expect.poll(dismissed).toHaveProperty('second-method');
  await pressInBox(line.locator('button'), 'Enter');
  await expect(page.locator('[data-check="second-method"] [data-do="hide"]')).toBeFocused();
  await expect(line).toHaveCount(0);
  await expect.poll(dismissed).toEqual({});
});
