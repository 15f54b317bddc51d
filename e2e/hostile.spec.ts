import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNotWider } from './accessible';
import { WARNINGS } from './boxes';
import type { ExtensionBrowser } from './browser';
import { expect, test } from './fixtures';
import { openFinding } from './rows';
import { button, choose, eraseEverything, exportTo, localOf, openSettings, tell } from './settings-page';
import { startRequest } from './start-request';

const ACCOUNT = { site: 'pypi.org', username: 'x.-_-.x' } as const;
const KEY = 'account/pypi.org/x.-_-.x';
const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>';
/** A note in the user's words: markup, a turned direction, nothing to see, a template, a name that every object has. */
const WHERE = `${MARKUP} \u202e\u200b "quoted" $1 \${x} {{7*7}} __proto__`;
/** How the longest name begins. */
const LONGEST = 'ten thousand characters ten thousand characters';

/** Elements that no page of ours has, and what gives a page of ours away that takes text for markup. */
const STRANGE = 'img, iframe, object, embed, video, time, marquee, b, script:not([src]), [onerror], [onload]';

/** No text was taken for markup, and none is wider than the page. */
async function expectUnharmed(page: Page, width = 900): Promise<void> {
  await page.setViewportSize({ width, height: 700 });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await page.locator(STRANGE).count()).toBe(0);
  await expectNotWider(page);
}

async function openOwn({ context, extensionId }: ExtensionBrowser, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/ui/${path}`);
  await page.locator('main').waitFor();
  return page;
}

const OF_ACCOUNT = new URLSearchParams(ACCOUNT);
const dialogs: string[] = [];

test.use({ ownBrowser: true }); // a browser can't be told to listen to dialogs no more

test.beforeEach(async ({ extension, visit }) => {
  dialogs.length = 0;
  extension.context.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  const page = await visit('hostile-names');
  await visit('hostile-names', { path: '/manage/projects/', page });
  await expect.poll(async () => JSON.stringify((await localOf(extension))[KEY] ?? '')).toContain('"projects":{');
  await page.close();
});
test.afterEach(() => expect(dialogs).toEqual([]));

test('on PyPI’s page, in popup, settings and readiness page names and notes are text, and none is wider than the page', async ({
  extension,
  visit,
}) => {
  const page = await visit('hostile-names');
  const box = page.locator(WARNINGS, { has: page.locator('[data-check="no-account-wide-token"]') });
  await expect(box).toContainText('<script>alert(document.domain)</script>');
  await expect(box).toContainText('<a href="/project/lantern/">lantern</a>');
  for (const one of await page.locator(WARNINGS).all()) {
    expect(await one.locator(`${STRANGE}, a`).count()).toBe(0);
    const isWider = await one.evaluate((host) => {
      const inside = host.shadowRoot?.querySelector('section');
      return !inside || inside.scrollWidth > inside.clientWidth || inside.clientWidth > innerWidth;
    });
    expect(isWider).toBe(false);
  }

  const settings = await openSettings(extension);
  const note = { account: ACCOUNT, where: WHERE, withAuthenticator: false };
  expect(await tell(settings, 'note-backup', note)).toEqual({ ok: true, value: null });
  await settings.reload();
  await settings.locator('[data-section="remembered"]').waitFor();
  await settings.locator('[data-do="see-data"]').click();
  await expectUnharmed(settings);
  for (const text of [WHERE, LONGEST, '__proto__', '<script>alert(document.domain)</script>'])
    await expect(settings.locator('main')).toContainText(text);

  const popup = await openOwn(extension, 'popup/index.html');
  await openFinding(popup, 'no-account-wide-token');
  await expect(popup.locator('[data-check="no-account-wide-token"]')).toContainText('<script>alert(document.domain)');
  await expect(popup.locator('[data-check="second-method"]')).toContainText(
    '</strong><time datetime="2001-01-01T00:00:00+0000">now</time>',
  );
  await expectUnharmed(popup, 380);

  for (const view of ['sheet', 'rehearsal', 'leaving', 'used-code']) {
    const page = await openOwn(extension, `readiness/index.html?view=${view}&${OF_ACCOUNT}`);
    await page.locator('main section').first().waitFor();
    await expectUnharmed(page);
    await expectUnharmed(page, 320);
    // For paper, without what hides or turns it.
    if (view === 'sheet') await expect(page.locator('main')).toContainText(`${MARKUP} "quoted"`);
  }
});

test('in a request what was typed is text, whole, in preview and draft; a file brings all back as it was, half a character too', async ({
  extension,
}, info) => {
  const recovery = await openOwn(extension, `recovery/index.html?${OF_ACCOUNT}`);
  await startRequest(recovery);
  const details = `${MARKUP} \u202e __proto__ \${x} {{7*7}} \`\`\` @pypi #1 ${'long '.repeat(1_970)}end`;
  await recovery.locator('[data-field="details"] textarea').fill(details);
  const reason = recovery.locator('[data-preview="reason"]');
  await expect(reason).toContainText('alert(1)');
  await expect(reason).toContainText('[shortened]'); // that is said where it is read, and nothing of it is forgotten
  await expectUnharmed(recovery);
  await expectUnharmed(recovery, 320);
  const draft = async () => (await localOf(extension))['draft/pypi.org/x.-_-.x'];
  await expect.poll(draft).toMatchObject({ edits: { details } });
  await recovery.reload();
  await expect(recovery.locator('[data-field="details"] textarea')).toHaveValue(details);
  await recovery.close();

  const page = await openSettings(extension);
  await tell(page, 'note-backup', { account: ACCOUNT, where: WHERE, withAuthenticator: false });
  const { userHash, ...before } = (await localOf(extension))[KEY] as Record<string, unknown>; // no file brings the hash
  const path = await exportTo(page, info.outputPath('export.json'));
  const text = await readFile(path, 'utf8');
  for (const [brought, kept] of [
    [text, before],
    // Half a character, as only a file can bring it: the browser keeps a mark in its place.
    [text.replace('"zero', '"\\ud83d zero'), expect.anything()],
  ] as const) {
    await eraseEverything(page);
    await expect.poll(() => localOf(extension)).toEqual({});
    await choose(page, 'export.json', brought);
    await button(page, 'import').click();
    await expect.poll(async () => (await localOf(extension))[KEY]).toEqual(kept);
    await expectUnharmed(page);
  }
  expect(JSON.stringify((await localOf(extension))[KEY])).toMatch(/"\ufffd zero\u200bwidth/);
});
