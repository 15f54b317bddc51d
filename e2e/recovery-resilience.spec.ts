import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser';
import { expect, test } from './fixtures';
import { ANSWERS, boxOf, startRequest } from './start-request';

const FORM = 'https://github.com/pypi/support/issues/new?template=account-recovery.yml';
const ISSUE = 'https://github.com/pypi/support/issues/4711';

/** The recovery page in a tab of its own. */
async function openPage({ context, extensionId }: ExtensionBrowser, query = '', tab?: Page): Promise<Page> {
  const page = tab ?? (await context.newPage());
  await page.goto(`chrome-extension://${extensionId}/src/ui/recovery/index.html${query}`);
  await page.locator('main section').waitFor();
  return page;
}

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"] :is(input, textarea)`);
const button = (page: Page, name: string) => page.locator(`[data-do="${name}"]`);
const option = (page: Page, name: string) => page.locator(`[data-option="${name}"]`);
const failure = (page: Page) => page.locator('.status.failed');
/** What is on disk, read by the page: the worker may be stopped. */
const kept = (page: Page) => page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
const forms = ({ context }: ExtensionBrowser) => context.pages().filter((page) => page.url() === FORM).length;

/** The page answers with a refusal where it asks the browser for this. */
const refuse = (page: Page, what: 'clipboard' | 'permission' | 'tab') =>
  page.evaluate((name) => {
    const refused = () => Promise.reject(new Error(`${name} refused`));
    if (name === 'clipboard') navigator.clipboard.writeText = refused;
    if (name === 'permission') chrome.permissions.request = refused;
    if (name === 'tab') chrome.tabs.create = refused;
  }, what);

test('two tabs on one draft, and a worker that is stopped again and again: every letter is kept, and private data is gone after a reload', async ({
  extension,
}) => {
  const one = await openPage(extension);
  await startRequest(one);
  const other = await openPage(extension);
  await field(one, 'details').pressSequentially('My phone fell into the sea.');
  await expect(field(other, 'details')).toHaveValue('My phone fell into the sea.');
  // Private data stays on its own screen only; meanwhile the other tab goes on with another field.
  await field(one, 'project').fill('alice@example.org');
  await field(other, 'username').pressSequentially('nobody-known');
  await expect(field(one, 'username')).toHaveValue('nobody-known');
  await expect(field(one, 'project')).toHaveValue('alice@example.org');
  await field(other, 'details').press('End');
  await field(other, 'details').pressSequentially(' Twice.');
  await expect(field(one, 'details')).toHaveValue('My phone fell into the sea. Twice.');
  await field(one, 'project').fill('lantern');
  await expect(field(other, 'project')).toHaveValue('lantern');
  const fields = { details: 'My phone fell into the sea. Twice.', username: 'nobody-known', project: 'lantern' };
  for (const [name, value] of Object.entries(fields))
    await expect.poll(() => kept(one)).toContain(`"${name}":"${value}"`);

  await field(one, 'project').fill('Write to alice@example.org.');
  await expect(one.locator('[data-field="project"] .stop')).toBeVisible();
  await expect.poll(() => kept(one)).toContain('[removed: email address]');
  await one.reload();
  await expect(field(one, 'project')).toHaveValue('Write to [removed: email address].');

  await other.close();
  await field(one, 'details').fill('');
  for (const words of ['The phone ', 'and the key ', 'are gone.']) {
    await field(one, 'details').pressSequentially(words);
    await extension.stopWorker();
  }
  await expect.poll(() => kept(one)).toContain('The phone and the key are gone.');
  // As if it ended in the midst of every answer.
  await one.evaluate(() => {
    const { sendMessage } = chrome.runtime;
    let isEnding = false;
    chrome.runtime.sendMessage = (...message) => {
      isEnding = !isEnding;
      return isEnding ? Promise.reject(new Error('message channel closed')) : sendMessage(...message);
    };
  });
  await field(one, 'details').fill('Both are gone.');
  await expect.poll(() => kept(one)).toContain('Both are gone.');
  await expect(failure(one)).toHaveCount(0);
  await one.reload();
  await expect(field(one, 'details')).toHaveValue('Both are gone.');
});

test('another account is seen, or chosen, in the midst of typing: each keeps its own, and a reload its place', async ({
  extension,
  visit,
}) => {
  const pypi = await visit('healthy');
  const page = await openPage(extension);
  await visit('second-account', { page: pypi });
  await expect(page.locator('header option')).toHaveCount(3);
  await expect(page.locator('header option:checked')).toHaveText('alice-dev · pypi.org');
  await startRequest(page);
  await field(page, 'details').fill('Written for Alice, mail alice@example.org.');
  await visit('second-account', { page: pypi });
  await expect(field(page, 'details')).toHaveValue('Written for Alice, mail alice@example.org.');
  const [alice = ''] = await page
    .locator('header select')
    .evaluateAll(([select]) => [(select as HTMLSelectElement).value]);
  await page.locator('header select').selectOption('');
  await startRequest(page);
  await field(page, 'details').fill('Written for another.');
  await page.locator('header select').selectOption(alice);
  await expect(field(page, 'details')).toHaveValue('Written for Alice, mail alice@example.org.');
  await page.locator('header select').selectOption('');
  await expect.poll(() => kept(page)).toContain('Written for another.');
  await page.reload();
  await expect(field(page, 'details')).toHaveValue('Written for another.');
  expect(await kept(page)).not.toContain('alice@example.org');
});

test('storage is full, or the extension is gone: the page says so, and what is typed stays until it is kept', async ({
  extension,
}) => {
  const page = await openPage(extension);
  await startRequest(page);
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const { set } = chrome.storage.local;
    chrome.storage.local.set = () => Promise.reject(new Error('quota exceeded'));
    Object.assign(globalThis, { makeRoom: () => Object.assign(chrome.storage.local, { set }) });
  });
  await field(page, 'details').fill('A long story.');
  await expect(failure(page)).toContainText('quota exceeded');
  for (const end of ['h1', 'footer']) {
    await page.locator(end).scrollIntoViewIfNeeded();
    await expect(failure(page).locator('p')).toBeInViewport({ ratio: 1 });
  }
  await expect(field(page, 'details')).toHaveValue('A long story.');
  await worker.evaluate(() => makeRoom());
  await field(page, 'project').fill('lantern');
  await expect(failure(page)).toHaveCount(0);
  await expect.poll(() => kept(page)).toContain('A long story.');
  await page.evaluate(() => {
    chrome.runtime.sendMessage = () => Promise.reject(new Error('Extension context invalidated.'));
  });
  await field(page, 'details').fill('A longer story.');
  await expect(failure(page)).toContainText('Extension context invalidated.');
  await expect(field(page, 'details')).toHaveValue('A longer story.');
  // What is not kept is not closed without a question.
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

test('what the browser refuses is told, a double click counts once, and no form opens by itself', async ({
  extension,
  visit,
}) => {
  await visit('healthy');
  const page = await openPage(extension);
  await option(page, 'second-factor').click();
  await option(page, 'key-gone').dispatchEvent('click', { detail: 2 });
  await expect(page.locator('[data-step="factor"]')).toBeVisible();
  await startRequest(page);
  const copies = await page.evaluateHandle(() => navigator.clipboard.writeText);
  await refuse(page, 'clipboard');
  await button(page, 'copy-and-open').click();
  await expect(failure(page)).toContainText('clipboard refused');
  expect(forms(extension)).toBe(0); // something else would be pasted there
  await button(page, 'open-only').click();
  await expect.poll(() => forms(extension)).toBe(1);
  await expect(page.locator('.tracker [data-item="file"]')).toHaveClass('now');

  await page.evaluate((writeText) => Object.assign(navigator.clipboard, { writeText }), copies);
  await refuse(page, 'permission');
  await page.bringToFront();
  await button(page, 'edit').click();
  await button(page, 'copy-and-open').evaluate((one: HTMLElement) => {
    one.click();
    one.click();
  });
  await expect(page.locator('.tracker')).toBeVisible();
  await expect.poll(() => forms(extension)).toBe(2);

  await refuse(page, 'tab');
  await page.bringToFront();
  await button(page, 'edit').click();
  await button(page, 'copy-and-open').click();
  await expect(failure(page)).toContainText('tab refused');
  await expect(page.locator(`.tracker a[href="${FORM}"]`)).toBeVisible();
  expect(forms(extension)).toBe(2);
});

test('an address that makes no sense asks for nothing; that of a page of TestPyPI is followed, once', async ({
  extension,
}) => {
  const page = await openPage(extension, '?site=evil.example&username=..%2Feve&problem=constructor');
  await expect(page.locator('[data-step="problem"]')).toBeVisible();
  await expect(page.locator('header select')).toHaveCount(0);
  await expect(failure(page)).toHaveCount(0);

  await openPage(extension, '?site=test.pypi.org&problem=second-factor', page);
  await expect(page.locator('[data-step="factor"]')).toBeVisible();
  await button(page, 'back').click();
  await expect(page.locator('[data-step="problem"]')).toBeVisible();
  await expect.poll(() => kept(page)).toContain('"answers":{}');
  await page.reload();
  await expect(page.locator('[data-step="problem"]')).toBeVisible();
  await startRequest(page);
  await expect(page.locator('[data-field="site"] select')).toHaveValue('test.pypi.org');
  await expect(field(page, 'username')).toHaveValue('');
});

test('by keyboard from the first question to the account: every change of view has the focus, and it is never lost', async ({
  extension,
  visit,
}) => {
  await visit('healthy');
  const page = await openPage(extension);
  await expect(page.locator('body')).toBeFocused();
  const press = async (name: string, then: string) => {
    await page.locator(`[data-do="${name}"], [data-option="${name}"]`).press('Enter');
    await expect(page.locator(then)).toBeFocused();
  };
  await press('second-factor', '[data-step="factor"] h1');
  await press('key-gone', '[data-step="still-in"] h1');
  await press('no', '[data-step="other-factor"] h1');
  await press('no', '[data-step="codes"] h1');
  await expect(page.locator('.hint')).toContainText('PyPI-Recovery-Codes-alice-dev-');
  await press('found', '.step h1');
  await press('yes', '.step h1');
  await expect(page.locator('[data-action="sign-in"]')).toHaveAttribute('href', 'https://pypi.org/manage/account/');
  for (let steps = 0; steps < 5; steps += 1) await press('back', '.step h1');
  await press('back', '[data-step="problem"] h1');
  await expect(button(page, 'back')).toHaveCount(0);
  await press('skip', '.request h1');
  await press('to-triage', '[data-step="problem"] h1');
  await press('skip', '.request h1');
  await press('try', '[data-field="lost"] [value="authenticator"]');
  for (const answer of ANSWERS) await page.locator(boxOf(answer)).press('Space');
  await field(page, 'details').fill('alice@example.org');
  await press('mask', '[data-field="details"] textarea');
  await field(page, 'username').fill('');
  await press('try', '[data-field="username"] input');
  await page.keyboard.type('alice-dev');
  await page.keyboard.press('Enter');
  expect(forms(extension)).toBe(0);
  await press('copy-and-open', '.tracker h1');
  await page.bringToFront();
  await press('edit', '.request h1');
  await press('earlier', '.tracker h1');
  await page.locator('#issue').fill(ISSUE);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-item="send-intent"] h2')).toBeFocused();
  await press('done-send-intent', '[data-item="first-answer"] h2');
  await press('address-asked', '[data-item="send-address"] h2');
  await press('done-send-address', '[data-item="first-answer"] h2');
  await press('done-first-answer', '[data-item="seven-days"] h2');
  await page.locator('.now summary').press('Enter');
  await press('mail-plain', '[data-item="reply"] h2');
  await page.locator('[data-item="support-mail"] button').press('Enter');
  await expect(page.locator('[data-item="seven-days"] h2')).toBeFocused();
  await press('back-in', '.after h1');
  await press('reopen', '.tracker h1');
  await page.locator('[data-do="withdraw"]').press('Enter');
  await press('withdraw-yes', '[data-step="problem"] h1');
});

test('a request is remembered, its account and draft are gone: the mail is ready, and giving up can be taken back', async ({
  extension,
}) => {
  const worker = await extension.worker();
  const at = new Date().toISOString();
  const never = { wroteAt: null, lookedAt: null, closedAt: null, outcome: null };
  const asked = { lost: ['email-access'], mailNeeded: true, repository: null, branchAsked: null, done: {} };
  const request = { version: 1, site: 'pypi.org', username: 'eve', ...asked, ...never, issue: ISSUE };
  await worker.evaluate((items) => chrome.storage.local.set(items), {
    'request/pypi.org/eve': { ...request, openedAt: at, filedAt: at },
  });
  const page = await openPage(extension);
  await expect(page.locator('header option:checked')).toHaveText('eve · pypi.org');
  await expect(page.locator('[data-preview="mail-body"]')).toContainText(`Issue: ${ISSUE}\nUsername: eve\n`);
  await button(page, 'withdraw').click();
  await button(page, 'withdraw-yes').click();
  await expect(page.locator('[data-step="problem"]')).toBeVisible();
  await expect(page.locator(`[data-notice="earlier"] a[href="${ISSUE}"]`)).toBeVisible();
  await button(page, 'earlier').click();
  await expect(page.locator('[data-item="send-address"]')).toHaveClass('now');
});

test('locked out again: the last request is over, what is written for the next one is not', async ({
  extension,
  visit,
}) => {
  await visit('healthy');
  const page = await openPage(extension);
  await startRequest(page);
  await field(page, 'details').fill('The first time.');
  await button(page, 'copy-and-open').click();
  await button(page, 'back-in').click();
  await button(page, 'again').click();
  await startRequest(page);
  await expect(field(page, 'details')).toHaveValue('');
  await field(page, 'details').fill('The second time.');
  await expect.poll(() => kept(page)).toContain('The second time.');
  await page.reload();
  await expect(field(page, 'details')).toHaveValue('The second time.');
  await page.close();
  const anew = await openPage(extension);
  await button(anew, 'again').click();
  await expect(field(anew, 'details')).toHaveValue('The second time.');
});

declare function makeRoom(): void;
declare const chrome: {
  permissions: { request: () => Promise<boolean> };
  runtime: { sendMessage: (...message: unknown[]) => Promise<unknown> };
  storage: { local: { get(keys: null): Promise<object>; set(items: object): Promise<void> } };
  tabs: { create: () => Promise<unknown> };
};
