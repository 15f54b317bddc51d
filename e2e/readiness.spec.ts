import type { Page } from '@playwright/test';
import { SECRETS } from '../sample-pypi/secrets';
import type { ExtensionBrowser } from './browser';
import { pasted } from './clipboard';
import { expect, storageOf, test } from './fixtures';

type View = 'rehearsal' | 'sheet' | 'used-code' | 'leaving';
type Visit = (state: string, options?: { path?: string; page?: Page }) => Promise<Page>;

const ALICE = 'alice-dev';
const REPOSITORY = 'https://github.com/alice-dev/lantern';

async function open({ context, extensionId }: ExtensionBrowser, view: View, username = ALICE): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ view, site: 'pypi.org', username });
  await page.goto(`chrome-extension://${extensionId}/src/ui/readiness/index.html?${query}`);
  await page.locator('main section').waitFor();
  return page;
}

/** The account settings and the list of projects in a state, each kept before the next is opened. */
async function see(extension: ExtensionBrowser, visit: Visit, state: string, page?: Page): Promise<Page> {
  const kept = async () => JSON.stringify((await storageOf(extension)).local);
  const tab = await visit(state, page ? { page } : {});
  await expect.poll(kept).toContain('"tokens":{');
  await visit(state, { path: '/manage/projects/', page: tab });
  await expect.poll(kept).toContain('"projects":{');
  return tab;
}

const button = (page: Page, name: string) => page.locator(`[data-do="${name}"]`);
const answer = (page: Page, outcome: string) => page.locator(`[data-answer="${outcome}"]`);
const step = (page: Page, way: string) => page.locator(`section[data-way="${way}"]`);
const way = (page: Page, name: string) => page.locator(`li[data-way="${name}"]`);
const item = (page: Page, name: string) => page.locator(`[data-item="${name}"]`);
const title = (page: Page) => page.locator('main :is(h1, h2)').first();
const said = (page: Page) => page.locator('.status p');

async function recordOf(extension: ExtensionBrowser, username = ALICE): Promise<Record<string, unknown>> {
  const { local } = await storageOf(extension);
  return (local[`account/pypi.org/${username}`] ?? {}) as Record<string, unknown>;
}

test('practice by keyboard: each answer leads on and is kept, also over a closed page and a stopped worker', async ({
  extension,
  visit,
}) => {
  const pypi = await visit('no-two-factor');
  const page = await open(extension, 'rehearsal');
  await button(page, 'begin').press('Enter');
  for (const name of ['codes', 'second-key']) {
    await expect(step(page, name).locator('a')).toHaveAttribute('href', /#two-factor$/); // nothing to try
    await expect(page.locator('[data-answer]')).toHaveCount(0);
    await button(page, 'next').press('Enter');
  }
  await expect(step(page, 'mailbox').locator('[data-answer]')).toHaveCount(3);

  await see(extension, visit, 'healthy', pypi);
  const again = await open(extension, 'rehearsal');
  await expect(again.locator('li[data-state="never"]')).toHaveCount(4);
  await button(again, 'begin').press('Enter');
  await expect(step(again, 'codes')).toContainText('PyPI-Recovery-Codes-alice-dev-');
  await expect(title(again)).toBeFocused();
  await extension.stopWorker();
  await answer(again, 'works').press('Enter');
  await step(again, 'second-key').waitFor();
  await again.close();

  await page.reload();
  await expect(way(page, 'codes')).toHaveAttribute('data-state', 'works');
  await button(page, 'begin').press('Enter');
  await expect(step(page, 'second-key')).toBeVisible();
  await expect(title(page)).toBeFocused();
  await answer(page, 'fails').press('Enter');
  await expect(page.locator('.problem')).not.toBeEmpty();
  await expect(page.getByRole('radio', { name: 'blue key' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.problem')).toBeEmpty();
  await answer(page, 'fails').press('Enter');

  await expect(step(page, 'mailbox')).toContainText('a…e@example.org');
  await expect(title(page)).toBeFocused();
  await button(page, 'back').press('Enter');
  await expect(step(page, 'second-key')).toBeVisible();
  await expect(title(page)).toBeFocused();
  await answer(page, 'not-tried').press('Enter');
  await expect(step(page, 'mailbox')).toBeVisible();
  await answer(page, 'works').press('Enter');

  await expect(step(page, 'repository')).toBeVisible();
  await page.getByRole('textbox').fill('https://github.com/alice-dev');
  await answer(page, 'works').press('Enter');
  await expect(page.locator('.problem')).not.toBeEmpty();
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.getByRole('textbox').fill(`${REPOSITORY}/`);
  await answer(page, 'works').press('Enter');

  await expect(title(page)).toBeFocused();
  await expect(way(page, 'second-key')).toHaveAttribute('data-state', 'fails');
  await expect(way(page, 'second-key').locator('a')).toHaveAttribute(
    'href',
    'https://pypi.org/manage/account/#two-factor',
  );
  await expect(way(page, 'mailbox')).toHaveAttribute('data-state', 'works');
  await expect(way(page, 'repository')).toContainText(REPOSITORY);
  const { rehearsal } = await recordOf(extension);
  expect(rehearsal).toMatchObject({
    codes: { outcome: 'works' },
    'second-key': { outcome: 'fails', about: 'blue key' },
    mailbox: { outcome: 'works', about: 'a…e@example.org' },
    repository: { outcome: 'works', about: REPOSITORY },
  });
  await button(page, 'try-codes').press('Enter');
  await answer(page, 'fails').press('Enter');
  await step(page, 'second-key').waitFor();
  expect(await recordOf(extension)).toMatchObject({ rehearsal: { codes: { outcome: 'fails' } } });
});

/** All that is shown of an account, after a walk over the pages that show secrets. */
async function seeSecrets(extension: ExtensionBrowser, visit: Visit): Promise<Page> {
  const tab = await see(extension, visit, 'healthy');
  for (const path of ['/manage/account/token/', '/manage/account/recovery-codes/burn', '/account/login/'])
    await visit('healthy', { path, page: tab });
  return tab;
}

test('the recovery sheet holds what helps back in and no secret, on the screen and as text, while signed out', async ({
  extension,
  visit,
}) => {
  const pypi = await seeSecrets(extension, visit);
  await visit('signed-out', { page: pypi });
  const page = await open(extension, 'sheet');
  const shown = await page.locator('.paper').innerText();
  const parts = [ALICE, 'blue key', 'PyPI-Recovery-Codes-alice-dev-', 'a…@example.org', 'support@pypi.org'];
  for (const part of parts) expect(shown).toContain(part);
  await page.bringToFront();
  await button(page, 'copy').click();
  await expect(said(page)).not.toBeEmpty();
  const copied = await pasted(page);
  for (const part of parts) expect(copied).toContain(part);
  const canaries = [...SECRETS.recoveryCodes, SECRETS.tokenSecret, SECRETS.csrfToken, SECRETS.password];
  for (const text of [shown, copied])
    for (const secret of [...canaries, 'alice@example.org', 'a…e@example.org', 'alice.backup'])
      expect(text).not.toContain(secret);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no clipboard today'));
  });
  await button(page, 'copy').click();
  await expect(page.locator('.status.failed')).toContainText('no clipboard today');
});

test('on paper it is black on white, with nothing to press, on one page', async ({ extension, visit }, info) => {
  const pypi = await see(extension, visit, 'healthy');
  const page = await open(extension, 'sheet');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await button(page, 'print').click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ media: 'print', colorScheme });
    for (const gone of ['.page-head', 'button', 'main a']) {
      for (const one of await page.locator(gone).all()) await expect(one).toBeHidden();
    }
    const colours = await page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector('.paper li') ?? document.body);
      return [color, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.screenshot({ path: info.outputPath(`print-${colorScheme}.png`), fullPage: true });
  }
  await see(extension, visit, 'long-names', pypi);
  const long = await open(extension, 'sheet', '');
  for (const [sheet, format] of [page, long].flatMap((sheet) =>
    ['A4', 'Letter'].map((format) => [sheet, format] as const),
  )) {
    const pdf = (await sheet.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
  }
});

test('after a used code: noticed by a page, ticked by pages and by the user, put away', async ({
  extension,
  visit,
}) => {
  const pypi = await visit('codes-low');
  const page = await open(extension, 'used-code');
  await expect(button(page, 'used-code')).toBeVisible();
  await expect(page.locator('[data-item]')).toHaveCount(0);
  await useCode(extension);
  await visit('codes-low', { page: pypi });
  await page.bringToFront();
  await expect(page.locator('[data-item]')).toHaveCount(5);
  await expect(item(page, 'enough-codes')).toHaveClass('now');
  await expect(item(page, 'second-address')).toHaveClass('done');
  await expect(item(page, 'enough-codes').locator('a')).toHaveAttribute('href', /^https:\/\/pypi\.org\/.*#two-factor$/);

  await button(page, 'said-second-factor').press('Enter');
  await expect(item(page, 'second-factor')).toHaveClass('done');
  await expect(item(page, 'second-factor').locator('h2')).toBeFocused();
  await button(page, 'undo').click();
  await expect(item(page, 'second-factor')).toHaveClass('later');
  await button(page, 'said-second-factor').click();
  await button(page, 'said-tokens-reviewed').click();
  await button(page, 'said-history-reviewed').click();
  await expect(page.locator('[data-item].done')).toHaveCount(4);
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-list="used-code"]')).toContainText('4');
  await popup.close();

  await button(page, 'put-away').click();
  await expect(button(page, 'put-away')).toHaveCount(0);
  const after = await extension.openPopup();
  await after.locator('[data-fresh] .rows').waitFor();
  await expect(after.locator('[data-list="used-code"]')).toHaveCount(0);
  await after.close();
  await button(page, 'used-code').click();
  await expect(page.locator('[data-item].done')).toHaveCount(0);
  await expect(button(page, 'put-away')).toBeVisible();
});

/** What was known of the codes becomes one more than the next page shows: one was used meanwhile. */
async function useCode(extension: ExtensionBrowser): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    const key = 'account/pypi.org/alice-dev';
    const all = await chrome.storage.local.get(null);
    const record = all[key] as { facts: { recoveryCodes: { value: { unused: number } } } };
    record.facts.recoveryCodes.value.unused += 1;
    await chrome.storage.local.set({ [key]: record });
  });
}

test('leaving: which mailbox ends, then each step is ticked by the pages, or by the user', async ({
  extension,
  visit,
}) => {
  const pypi = await see(extension, visit, 'sole-owner');
  const page = await open(extension, 'leaving');
  await page.getByRole('radio', { name: 'example.net' }).focus();
  await page.keyboard.press('Space');
  await button(page, 'leave').press('Enter');
  await expect(page.locator('[data-item]')).toHaveCount(7);
  await expect(page.locator('[aria-current="step"] h2')).toBeFocused();
  const order = await page.locator('[data-item]').evaluateAll((all) => all.map((one) => one.dataset.item));
  expect(order).toEqual([
    'second-factor',
    'primary-address',
    'second-address',
    'lost-address',
    'second-owner',
    'tokens-reviewed',
    'repositories',
  ]);
  await expect(page.locator('[data-item].done')).toHaveCount(0);

  await see(extension, visit, 'sole-owner', pypi);
  await expect(item(page, 'second-owner')).toHaveClass('later');
  await expect(item(page, 'second-owner').locator('.names a')).toHaveText(['lantern', 'Tide.Pool']);
  await expect(item(page, 'second-owner').locator('.names a').last()).toHaveAttribute(
    'href',
    'https://pypi.org/manage/project/Tide.Pool/collaboration/',
  );
  await see(extension, visit, 'healthy', pypi);
  await expect(item(page, 'second-owner')).toHaveClass('done');
  await expect(item(page, 'primary-address')).toHaveClass('done');
  await expect(item(page, 'second-address')).toHaveClass('now');
  await page.bringToFront();
  await button(page, 'said-tokens-reviewed').click();
  await button(page, 'said-repositories').click();
  await expect(page.locator('[data-item].done')).toHaveCount(5);
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-list="leaving"]')).toContainText('5');
  await popup.close();

  await button(page, 'ask-again').press('Enter');
  await expect(page.getByRole('radio', { name: 'example.net' })).toBeFocused();
  await expect(page.getByRole('radio', { name: 'example.net' })).toBeChecked();
  await page.getByRole('radio').nth(2).check();
  await button(page, 'leave').click();
  await expect(page.locator('[data-item].done')).toHaveCount(6);
  await expect(title(page)).toBeFocused();
  await button(page, 'stop').click();
  await expect(button(page, 'leave')).toBeVisible();
  expect(await recordOf(extension)).not.toHaveProperty('leaving');
});

test('no account: how to begin; two: each has its own answers, and the address keeps the choice, if it makes sense', async ({
  extension,
  visit,
}) => {
  const none = await open(extension, 'sheet', 'nobody');
  await expect(none.locator('[data-notice="no-account"] a')).toHaveAttribute(
    'href',
    'https://pypi.org/manage/account/',
  );
  const pypi = await visit('healthy');
  await expect(none.locator('.paper')).toContainText(ALICE);
  await none.close();
  await visit('second-account', { page: pypi });
  const page = await open(extension, 'rehearsal');
  await button(page, 'begin').click();
  await answer(page, 'works').click();
  await step(page, 'second-key').waitFor();
  await page.getByRole('combobox').focus();
  await page.getByRole('combobox').selectOption({ label: 'bob-lane · pypi.org' });
  await expect(page.locator('li[data-state="never"]')).toHaveCount(4);
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('combobox')).toHaveValue('account/pypi.org/bob-lane');
  await page.getByRole('combobox').selectOption({ label: 'alice-dev · pypi.org' });
  await expect(way(page, 'codes')).toHaveAttribute('data-state', 'works');

  const base = `chrome-extension://${extension.extensionId}/src/ui/readiness/index.html`;
  await page.goto(`${base}?view=__proto__&site=evil.example&username=%3Cimg%3E`);
  await expect(page.locator('li[data-way]')).toHaveCount(4);
  await expect(page.getByRole('combobox')).toHaveValue('account/pypi.org/bob-lane');
});

declare const chrome: {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
};
