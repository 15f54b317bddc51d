import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser';
import { expect, storageOf, test } from './fixtures';
import { button, choose, eraseEverything, exportTo, localOf, openSettings, said, tell } from './settings-page';
import { startRequest } from './start-request';

const limit = (page: Page) => page.locator('[data-limit="fewestCodes"] input');
const account = (page: Page, key: string) => page.locator(`[data-account="account/${key}"]`);
/** Two accounts, a draft, a request and a note: one of everything. */
async function fill(extension: ExtensionBrowser, visit: (state: string, options?: object) => Promise<Page>) {
  const pypi = await visit('healthy');
  await expect.poll(async () => Object.keys(await localOf(extension))).toContain('account/pypi.org/alice-dev');
  await visit('second-account', { page: pypi });
  const recovery = await extension.context.newPage();
  const query = new URLSearchParams({ site: 'pypi.org', username: 'alice-dev' });
  await recovery.goto(`chrome-extension://${extension.extensionId}/src/ui/recovery/index.html?${query}`);
  await startRequest(recovery);
  await recovery.locator('[data-field="details"] textarea').fill('My phone fell into the sea.');
  await button(recovery, 'copy-and-open').click();
  await expect.poll(async () => Object.keys(await localOf(extension))).toContain('request/pypi.org/alice-dev');
  await recovery.close();
}

/** All that can be said of an account, and set. */
async function sayAll(page: Page): Promise<void> {
  const account = { site: 'pypi.org', username: 'alice-dev' };
  const answers = [
    await tell(page, 'note-backup', { account, where: 'printed, desk', withAuthenticator: false }),
    await tell(page, 'review-history', { account }),
    await tell(page, 'review-tokens', { account }),
    await tell(page, 'tick-rehearsal', { account, way: 'second-key', outcome: 'works', about: 'blue key' }),
    await tell(page, 'tick-rehearsal', { account, way: 'mailbox', outcome: 'fails', about: 'a…e@example.org' }),
    await tell(page, 'used-code', { account }),
    await tell(page, 'leave', { account, leaving: { domain: 'example.org' } }),
    await tell(page, 'say-done', { account, id: 'second-factor', isDone: true }),
    await tell(page, 'mute', { account, id: 'second-method', about: '', kind: 'week' }),
    await tell(page, 'change-settings', { change: { limit: 'fewestCodes', value: 6 } }),
    await tell(page, 'change-settings', { change: { notifications: true } }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ ok: true });
}

/** What is no part of an export, since it belongs to this browser: what was nudged, and the hash of PyPI's cookie. */
function exported({ nudges, ...kept }: Record<string, unknown>) {
  const withoutHash = (key: string, value: unknown) => (key === 'userHash' ? undefined : value);
  return JSON.parse(JSON.stringify(kept, withoutHash)) as Record<string, unknown>;
}

test.describe('with a file that is saved', () => {
  test.use({ ownBrowser: true }); // a popup's connection takes downloads to a place of its own

  test('export, erase, import: the same is kept as before, and a file switches nothing on', async ({
    extension,
    visit,
  }, info) => {
    await fill(extension, visit);
    const page = await openSettings(extension);
    await sayAll(page);
    const settings = { notifications: false, thresholds: { fewestCodes: 6 } };
    const before = exported(await localOf(extension));
    expect(Object.keys(before).sort()).toEqual(
      expect.arrayContaining([
        'account/pypi.org/alice-dev',
        'account/pypi.org/bob-lane',
        'draft/pypi.org/alice-dev',
        'request/pypi.org/alice-dev',
        'visit/pypi.org',
        'settings',
      ]),
    );
    const { facts, ...parts } = before['account/pypi.org/alice-dev'] as Record<string, object>;
    for (const part of ['codeCount', 'historyLook', 'leaving', 'mutes', 'rehearsal', 'saidDone', 'usedCodeAt'])
      expect(parts).toHaveProperty(part);
    const file = await exportTo(page, info.outputPath('export.json'));
    expect(JSON.stringify(await localOf(extension))).toContain('userHash');
    expect(await readFile(file, 'utf8')).not.toContain('userHash');
    await expect(said(page)).toContainText('spare-key-');
    await eraseEverything(page);
    await expect(page.locator('[data-account]')).toHaveCount(0);
    expect(await storageOf(extension)).toEqual({ local: {}, session: {} });

    await choose(page, 'export.json', await readFile(file));
    await expect(page.locator('[data-changes="added"] li')).toHaveCount(2);
    await expect(page.locator('[data-changes="limits"]')).toBeVisible();
    expect(await localOf(extension)).toEqual({});
    await button(page, 'import').click();
    await expect(page.locator('[data-account]')).toHaveCount(2);
    await expect(limit(page)).toHaveValue('6');
    expect(exported(await localOf(extension))).toEqual({ ...before, settings });

    await choose(page, 'export.json', await readFile(file));
    await expect(page.locator('[data-changes="none"]')).toBeVisible();
    await button(page, 'cancel').click();
    await expect(page.locator('[data-notice="import"]')).toHaveCount(0);
    await expect(page.locator('input[type="file"]')).toBeFocused();

    const good = await readFile(file, 'utf8');
    await test.step('a bad file changes nothing, says why, and a good one can follow it', async () => {
      const bad: [code: string, text: string][] = [
        ['not-json', good.slice(0, -20)],
        ['foreign', '{"accounts": []}'],
        ['newer', good.replace('"version": 1', '"version": 2')],
        ['invalid', good.replace('"username": "alice-dev"', '"username": "<img src=x onerror=alert(1)>"')],
        ['private-data', good.replace(/[^"]*…[^"]*@/, 'alice@')],
        ['duplicate', good.replaceAll('bob-lane', 'Alice-Dev')],
      ];
      for (const [code, text] of bad) {
        expect(text).not.toBe(good);
        await choose(page, `${code}.json`, text);
        await expect(page.locator('[data-notice]')).toHaveAttribute('data-notice', code);
        await expect(button(page, 'import')).toHaveCount(0);
      }
      expect(exported(await localOf(extension))).toEqual({ ...before, settings });
      await choose(page, 'good.json', good);
      await expect(page.locator('[data-changes="none"]')).toBeVisible();
      await expect(page.locator('[data-notice]')).toHaveAttribute('data-notice', 'import');
      await button(page, 'cancel').click();
    });

    await test.step('a limit that is set stays, whatever a file says', async () => {
      await limit(page).fill('3');
      await page.keyboard.press('Tab');
      await expect
        .poll(async () => (await localOf(extension)).settings)
        .toMatchObject({ thresholds: { fewestCodes: 3 } });
      await choose(page, 'export.json', good);
      await expect(page.locator('[data-changes="none"]')).toBeVisible();
      await button(page, 'cancel').click();
    });

    await test.step('one of two accounts is erased, and the other stays as it is', async () => {
      const all = await localOf(extension);
      const alice = account(page, 'pypi.org/alice-dev');
      await alice.locator('[data-do="see-data"]').click();
      await expect(alice.locator('[data-about="emails"]')).toContainText('a…e@example.org');
      await expect(alice.locator('[data-about="draft"]')).toContainText('into the sea');
      await button(page, 'erase-account/pypi.org/alice-dev').click();
      await page.locator('dialog[open] [data-do="erase"]').click();
      await expect(alice).toHaveCount(0);
      await expect(account(page, 'pypi.org/bob-lane').locator('[data-do="see-data"]')).toBeFocused();
      await expect(said(page)).not.toBeEmpty();
      const own = Object.keys(all).filter((key) => key.endsWith('/pypi.org/alice-dev'));
      expect(own).toHaveLength(3);
      const rest = Object.fromEntries(Object.entries(all).filter(([key]) => !own.includes(key)));
      expect(exported(await localOf(extension))).toEqual(exported(rest));
    });
  });

  test('no room: nothing is imported, set or noted, the reason is told, and it works when there is room again', async ({
    extension,
    visit,
  }, info) => {
    await visit('healthy');
    const page = await openSettings(extension);
    const good = await readFile(await exportTo(page, info.outputPath('export.json')), 'utf8');
    const failure = page.locator('.status.failed');
    await page.evaluate(fillStorage, 12);
    await limit(page).fill('5');
    await page.keyboard.press('Tab');
    await expect(failure).toContainText(/quota/i);
    await expect(limit(page)).toHaveValue('4');

    const rehearsal = await extension.context.newPage();
    const query = new URLSearchParams({ view: 'rehearsal', site: 'pypi.org', username: 'alice-dev' });
    await rehearsal.goto(`chrome-extension://${extension.extensionId}/src/ui/readiness/index.html?${query}`);
    await button(rehearsal, 'begin').click();
    const works = rehearsal.locator('[data-answer="works"]');
    await works.click();
    await expect(rehearsal.locator('.status.failed')).toContainText(/quota/i);
    await expect(rehearsal.locator('section[data-way="codes"]')).toBeVisible();
    await page.evaluate(() => chrome.storage.local.remove('ballast'));
    await works.click();
    await expect(rehearsal.locator('section[data-way="second-key"]')).toBeVisible();
    await expect(rehearsal.locator('.status p')).toHaveCount(0);
    await rehearsal.close();

    await eraseEverything(page);
    await expect(page.locator('[data-account]')).toHaveCount(0);
    await page.evaluate(fillStorage, 12);
    await choose(page, 'good.json', good);
    await button(page, 'import').click();
    await expect(failure).toContainText(/quota/i);
    expect(Object.keys(await localOf(extension))).toEqual(['ballast']);
    await page.evaluate(() => chrome.storage.local.remove('ballast'));
    await button(page, 'import').click();
    await expect(account(page, 'pypi.org/alice-dev')).toBeVisible();
  });
});

/** Leaves so many bytes of what the browser gives an extension. Runs in a page of the extension's. */
async function fillStorage(left: number): Promise<void> {
  const used = await chrome.storage.local.getBytesInUse(null);
  await chrome.storage.local.set({ ballast: 'x'.repeat(10_485_760 - used - 'ballast""'.length - left) });
}

test('everything is erased only after a second word, by keyboard too', async ({ extension, visit }) => {
  await visit('healthy');
  const page = await openSettings(extension);
  await page.evaluate(() => chrome.storage.local.set({ 'set-aside/account/pypi.org/eve/2026': 'damaged' }));
  await expect(page.locator('[data-section="advanced"] pre')).toContainText('set-aside/account/pypi.org/eve/2026');
  const before = await localOf(extension);
  const ask = async () => {
    await button(page, 'erase-everything').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog[open] [data-do="keep"]')).toBeFocused();
  };
  await ask();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(button(page, 'erase-everything')).toBeFocused();
  await ask();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  expect(await localOf(extension)).toEqual(before);
  await ask();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-account]')).toHaveCount(0);
  expect(await localOf(extension)).toEqual({});
});

declare const chrome: {
  storage: {
    local: {
      getBytesInUse(keys: null): Promise<number>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};
