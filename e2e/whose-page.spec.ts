import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { HEADER_INCLUDE_PATH } from '../sample-pypi/layout';
import { OFFER, WARNINGS } from './boxes';
import type { ExtensionBrowser } from './browser';
import { expect, storageOf, test, warningsOn } from './fixtures';
import { recordMessages } from './messages';

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

/** Another account logs in, in a tab of its own, while a page waits for its header. */
async function logInAnother({ context }: ExtensionBrowser): Promise<void> {
  const other = await context.newPage();
  await other.goto(`${SITE}/sample/second-account?next=/`);
}

const ALICE = 'account/pypi.org/alice-dev';

test('a header that another login got: the page is nobody’s, unless it names its account itself', async ({
  extension,
  sample,
}) => {
  const heard = await recordMessages(extension);
  let before = 0;
  const names = async () => (await heard()).slice(before).map(({ name }) => name);

  await test.step('it comes late: what was told is taken back, and nothing more is told', async () => {
    const release = sample.hold(HEADER_INCLUDE_PATH);
    const page = await open(extension, 'healthy', PROJECTS);
    await expect.poll(names).toEqual(['page-seen']);
    await logInAnother(extension);
    release();
    await expect(page.locator('#user-indicator')).toContainText('bob-lane');
    await expect.poll(names).toEqual(['page-seen', 'page-left']);
    await page.evaluate(() => document.dispatchEvent(new Event('CSILoaded')));
    await page.waitForTimeout(500);
    expect(await names()).toHaveLength(2);
  });

  await test.step('it is there before the page is ready: nothing is told', async () => {
    before = (await heard()).length;
    const release = sample.hold(HEADER_INCLUDE_PATH);
    const asked = sample.requests.length;
    const opened = open(extension, 'healthy', PROJECTS, 'event-early');
    await expect.poll(() => sample.requests.slice(asked).map(({ path }) => path)).toContain(HEADER_INCLUDE_PATH);
    await logInAnother(extension);
    release();
    const page = await opened;
    await expect(page.locator('#user-indicator')).toContainText('bob-lane');
    await page.waitForTimeout(500);
    expect(await names()).toEqual([]);
  });
  expect(await ownersOf(extension)).toEqual([]);
  expect(JSON.stringify((await storageOf(extension)).local)).not.toContain('bob-lane');

  await test.step('on an account page it changes nothing', async () => {
    const release = sample.hold(HEADER_INCLUDE_PATH);
    const page = await open(extension, 'totp-only-unconfirmed', '/manage/account/');
    await expect.poll(() => warningsOn(page)).toHaveLength(2);
    await logInAnother(extension);
    release();
    await expect(page.locator('#user-indicator')).toContainText('bob-lane');
    await page.waitForTimeout(500);
    const told = (await names()).filter((name) => name !== 'show-again'); // its box asks what to show now
    expect(told).toEqual(['page-seen']);
    expect(await warningsOn(page)).toHaveLength(2);
  });
});

test('the name is told once, as soon as it is there, whenever the header and its event come; without a header under no name', async ({
  extension,
  sample,
}) => {
  const heard = await recordMessages(extension);
  for (const variant of ['', 'include-network-error', 'event-early', 'event-many'])
    await test.step(variant || 'as usual', async () => {
      const before = (await heard()).length;
      const names = async () =>
        (await heard()).slice(before).map(({ payload }) => (payload.facts as { username?: string }).username);
      const page = await open(extension, 'healthy', PROJECTS, variant);
      await expect.poll(names).toContain('alice-dev');
      await page.waitForTimeout(300);
      expect((await names()).filter((name) => name !== undefined)).toEqual(['alice-dev']);
      expect((await names()).length).toBeLessThanOrEqual(2);
      expect(await ownersOf(extension)).toEqual([ALICE]);
    });

  await test.step('CSILoaded before the header, sent by a script of the page', async () => {
    const before = (await heard()).length;
    const seen = async () => (await heard()).slice(before).filter(({ name }) => name === 'page-seen');
    const release = sample.hold(HEADER_INCLUDE_PATH);
    const page = await open(extension, 'totp-only-unconfirmed', TWO_FACTOR);
    await page.evaluate(() => {
      for (let i = 0; i < 200; i++) document.dispatchEvent(new Event('CSILoaded'));
    });
    await expect.poll(() => warningsOn(page)).toHaveLength(2);
    release();
    await expect.poll(async () => JSON.stringify(await seen())).toContain('alice-dev');
    await page.waitForTimeout(300);
    expect(await seen()).toHaveLength(2);
  });

  await test.step('no header: what the page itself shows is warned of', async () => {
    await (await extension.worker()).evaluate(() => chrome.storage.local.clear());
    const page = await open(extension, 'totp-only-unconfirmed', TWO_FACTOR, 'header-http-error');
    await expect.poll(() => warningsOn(page)).toHaveLength(2);
    expect(Object.keys((await storageOf(extension)).local)).not.toContain(ALICE);
  });
});

test("an error page at an account's address tells and shows nothing; an account is told by a hash of PyPI’s cookie, never by its value", async ({
  extension,
}) => {
  const heard = await recordMessages(extension);
  const pages = [
    ['/manage/account/', 403],
    ['/manage/account/', 404],
    ['/manage/account/', 429],
    ['/manage/account/', 502],
    ['/manage/account/', 503],
    ['/account/login/', 404],
    [PROJECTS, 503],
  ] as const;
  const opened: Page[] = [];
  for (const [path, status] of pages) opened.push(await open(extension, 'healthy', path, `status-${status}`));
  await opened[0]?.waitForTimeout(500);
  for (const page of opened) await expect(page.locator(`${WARNINGS}, ${OFFER}`)).toHaveCount(0);
  expect(await heard()).toEqual([]);
  expect((await storageOf(extension)).local).toEqual({});

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

test('log-in pages: the background hears that they are left, and never what stands in their address; a page script’s events count for nothing', async ({
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

  await test.step('what a page script sends in the browser’s name', async () => {
    const before = (await heard()).length;
    const forging = await extension.context.newPage();
    await forging.addInitScript(() => {
      for (const name of ['DOMContentLoaded', 'load']) document.dispatchEvent(new Event(name));
    });
    await forging.goto(`${SITE}/sample/signed-out?next=/account/login/`);
    await forging.locator(OFFER).waitFor();
    await forging.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      document.dispatchEvent(new Event('DOMContentLoaded'));
    });
    await forging.waitForTimeout(500);
    expect((await heard()).slice(before).map(({ name }) => name)).toEqual(['page-seen']);
  });
});

declare const chrome: { storage: { local: { clear(): Promise<void> } } };
