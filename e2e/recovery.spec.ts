import type { Page } from '@playwright/test';
import type { SamplePypi } from '../sample-pypi/server';
import { type ExtensionBrowser, launchBrowser, newProfile, removeProfile } from './browser';
import { badgeOf, expect, storageOf, test } from './fixtures';
import { ANSWERS, boxOf, startRequest } from './start-request';

const ISSUE = 'https://github.com/pypi/support/issues/4711';

/** The recovery page by the button in the real popup. */
async function openRecovery({ context, openPopup }: ExtensionBrowser): Promise<Page> {
  const popup = await openPopup();
  const opened = context.waitForEvent('page');
  const pressed = popup.locator('[data-do="recovery"]').click();
  const [page] = await Promise.all([opened, pressed.catch(unlessClosed)]);
  await page.locator('main section').waitFor();
  return page;
}

/** The new tab closes the popup, at times before Playwright hears that the button was pressed. */
function unlessClosed(error: Error): void {
  if (!error.message.includes('closed')) throw error;
}

const pick = async (page: Page, ...options: string[]) => {
  for (const option of options) await page.locator(`[data-option="${option}"]`).click();
};
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"] :is(input, textarea)`);
const button = (page: Page, name: string) => page.locator(`[data-do="${name}"]`);
const preview = (page: Page, name: string) => page.locator(`[data-preview="${name}"]`).innerText();

/** Presses the button that copies and opens; the official form's tab. */
async function copyAndOpen({ context }: ExtensionBrowser, page: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await button(page, 'copy-and-open').click();
  return opened;
}

/** What is on the clipboard, by pasting it. */
async function pasted(page: Page): Promise<string> {
  const reason = page.getByRole('textbox', { name: 'Reason for request' });
  await reason.click();
  await page.keyboard.press('ControlOrMeta+V');
  const text = await reason.inputValue();
  await reason.fill('');
  return text;
}

test('with a remembered account: nothing is said before it is answered; the request is filled in at a click, and followed', async ({
  extension,
  sample,
  visit,
}) => {
  await visit('healthy');
  const page = await openRecovery(extension);
  await button(page, 'skip').click();
  await expect(page.locator('.request input:checked')).toHaveCount(0);
  await expect(page.locator('.need')).toHaveCount(3);
  await button(page, 'try').press('Enter');
  await expect(page.locator('[data-field="lost"] input').first()).toBeFocused();
  for (const answer of ANSWERS) await page.locator(boxOf(answer)).check();

  await test.step('private data is marked, taken out by a click, and never copied, opened or kept', async () => {
    await field(page, 'details').fill('Write to alice@example.org or use 0123456789abcdef, please.');
    await expect(page.locator('.private mark')).toHaveText(['alice@example.org', '0123456789abcdef']);
    await expect(button(page, 'copy-and-open')).toHaveCount(0);
    await button(page, 'try').press('Enter');
    expect(extension.context.pages().filter((one) => one.url().includes('github.com'))).toEqual([]);
    await button(page, 'mask').click();
    await expect(page.locator('.private')).toHaveCount(0);
    const kept = JSON.stringify(await storageOf(extension));
    for (const secret of ['alice@example.org', '0123456789abcdef']) expect(kept).not.toContain(secret);
  });

  const [username, reason] = [await preview(page, 'username'), await preview(page, 'reason')];
  expect(username).toBe('`alice-dev`');
  for (const part of [
    'PyPI (pypi.org)',
    '- Lost: ',
    '- Still works: ',
    '- Recovery codes: ',
    '[removed: email address]',
  ])
    expect(reason).toContain(part);
  const form = await copyAndOpen(extension, page);
  await expect(form).toHaveURL('https://github.com/pypi/support/issues/new?template=account-recovery.yml');
  expect(await pasted(form)).toBe(`${username}\n\n${reason}`);

  await test.step('a second click fills what is empty, ticks nothing and sends nothing', async () => {
    const before = sample.issues.length;
    const popup = await extension.pressToolbarButton(form);
    await popup.locator('[data-do="fill"]').press('Enter');
    await expect(popup.locator('[data-notice="filled"] [data-outcome="filled"]')).toHaveCount(2);
    await expect(form.getByRole('textbox', { name: 'PyPI Username' })).toHaveValue(username);
    await expect(form.getByRole('textbox', { name: 'Reason for request' })).toHaveValue(reason);
    await expect(form.getByRole('checkbox', { checked: false })).toHaveCount(3);
    expect(sample.issues.length).toBe(before);
    const filling = { permissions: ['activeTab', 'scripting'] };
    await expect.poll(() => popup.evaluate((asked) => chrome.permissions.contains(asked), filling)).toBe(false);
    await popup.close();
  });

  await test.step('the issue that the user posts is remembered at a click, without pasting', async () => {
    for (const box of await form.getByRole('checkbox').all()) await box.check();
    await form.getByRole('button', { name: 'Create' }).click();
    await form.waitForURL(/\/pypi\/support\/issues\/\d+$/);
    expect(sample.issues.at(-1)).toMatchObject({ username, title: 'Account recovery request' });
    const popup = await extension.pressToolbarButton(form);
    await popup.locator('[data-do="track"]').press('Enter');
    await expect.poll(async () => JSON.stringify(await storageOf(extension))).toContain(form.url());
  });

  await test.step('a second request for the account is refused, with the link to the first', async () => {
    await page.bringToFront();
    await page.locator('header select').selectOption('');
    await startRequest(page);
    await field(page, 'username').fill('https://pypi.org/user/ALICE-dev/');
    await expect(page.locator(`[data-notice="running"] a[href="${form.url()}"]`)).toBeVisible();
    await expect(button(page, 'copy-and-open')).toHaveCount(0);
    await field(page, 'username').fill('alice-dev-2');
    await expect(button(page, 'copy-and-open')).toHaveCount(1);
  });
});

test('a form that is not as expected: what was typed stays, a refusal has a button to copy each text', async ({
  extension,
  visit,
}) => {
  await visit('healthy');
  const page = await openRecovery(extension);
  await startRequest(page);
  const form = await copyAndOpen(extension, page);
  const over = async (variant: string) => {
    await form.goto(`https://github.com/sample/${variant}`);
    const popup = await extension.pressToolbarButton(form);
    await popup.locator('main').waitFor();
    return popup;
  };
  const signedOut = await over('signed-out');
  await expect(signedOut.locator('[data-notice="fill"]')).toHaveCount(0);
  await signedOut.close();

  const prefilled = await over('prefilled');
  await prefilled.locator('[data-do="fill"]').press('Enter');
  await expect(prefilled.locator('[data-notice="filled"] li').first()).toHaveAttribute('data-outcome', 'kept');
  await expect(form.getByRole('textbox', { name: 'PyPI Username' })).toHaveValue('alice-dev, typed before');
  await prefilled.close();

  const rejecting = await over('rejecting');
  await rejecting.locator('[data-do="fill"]').press('Enter');
  await expect(rejecting.locator('[data-notice="fill-refused"] [data-copy] button')).toHaveCount(2);
  await expect(rejecting.locator('[data-notice="fill-refused"] p').first()).not.toBeEmpty();
});

test('without a record: questions, an empty form that says what is missing, and the same request', async ({
  extension,
}) => {
  const page = await openRecovery(extension);
  await pick(page, 'second-factor', 'app-gone', 'no', 'no', 'no', 'none', 'yes', 'yes');
  await expect(page.locator('[data-field="username"] .need')).toHaveCount(1);
  await expect(page.locator('[data-preview]')).toHaveCount(0);
  await field(page, 'username').fill('somebody@example.org');
  await expect(page.locator('[data-field="username"] .problem')).not.toBeEmpty();
  await field(page, 'username').fill('nobody-known');
  const reason = await preview(page, 'reason');
  expect(reason).toContain('- Recovery codes: I have none.');
  const form = await copyAndOpen(extension, page);
  expect(await pasted(form)).toBe(`\`nobody-known\`\n\n${reason}`);
  await page.bringToFront();
  await expect(page.locator('.tracker [data-item="file"]')).toHaveClass('now');
});

test('without a username: the request says so, and the mail that finds the account is ready', async ({ extension }) => {
  const page = await openRecovery(extension);
  await pick(page, 'username', 'unverified-mail', 'yes', 'no', 'never', 'none', 'no');
  await expect(field(page, 'username')).toHaveCount(0);
  expect(await preview(page, 'username')).toBe('unknown, see the reason');
  expect(await preview(page, 'reason')).toContain("- Username: I don't know it.");
  const form = await copyAndOpen(extension, page);
  await expect(form).toHaveURL(/template=account-recovery/);
  await page.bringToFront();
  await page.locator('#issue').fill(`My issue: ${ISSUE}`);
  expect(await preview(page, 'mail-body')).toContain(`Issue: ${ISSUE}\nUsername: unknown\n`);
  await page.reload();
  await expect(page.locator('#issue')).toHaveValue(ISSUE);
  await expect(page.locator(`a[href="${ISSUE}"]`)).toBeVisible();
  await expect(page.locator('.request')).toContainText('You opened the form on');
  await page.locator('[data-field="usernameUnknown"] input').uncheck();
  await field(page, 'username').fill('nobody-known');
  await expect(page.locator('#issue')).toHaveCount(0);
  expect(await preview(page, 'username')).toBe('`nobody-known`');
});

test('what was answered and typed is still there after the page, the worker and the browser are gone', async ({
  sample,
}) => {
  const profile = await newProfile();
  try {
    await inBrowser(sample, profile, async (extension) => {
      const page = await openRecovery(extension);
      await pick(page, 'email', 'no', 'password', 'no', 'app-works', 'found');
      await field(page, 'username').fill('nobody-known');
      await field(page, 'details').fill('My employer closed the mailbox.');
      await expect.poll(async () => JSON.stringify(await storageOf(extension))).toContain('closed the mailbox');
      await page.close();
      await extension.stopWorker();
      const again = await openRecovery(extension);
      await expect(field(again, 'details')).toHaveValue('My employer closed the mailbox.');
      await copyAndOpen(extension, again);
      await again.bringToFront();
      await again.locator('#issue').fill(`${ISSUE}#issuecomment-1`);
      await button(again, 'file').click();
      await expect(again.locator('[data-item="send-address"]')).toHaveClass('now');
    });
    await inBrowser(sample, profile, async (extension) => {
      await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('!');
      const page = await openRecovery(extension);
      expect(await preview(page, 'mail-body')).toContain(ISSUE);
      const mail = await button(page, 'mailto').getAttribute('href');
      expect(mail).toContain('mailto:support@pypi.org?subject=');
      await button(page, 'done-send-address').click();
      await expect(page.locator('[data-item="send-intent"]')).toHaveClass('now');
      expect(await preview(page, 'mail-body')).toContain('two-factor authentication is to be reset');
      await button(page, 'done-send-intent').click();
      await expect(page.locator('[data-item="first-answer"]')).toHaveClass('now');
      await expect.poll(() => badgeOf(extension).then(({ text }) => text)).not.toBe('!');
    });
  } finally {
    await removeProfile(profile);
  }
});

test('from the mail to the new password: the branch, the reply, and the list that the pages tick', async ({
  extension,
  visit,
}) => {
  const pypi = await visit('healthy');
  const page = await openRecovery(extension);
  await startRequest(page);
  await field(page, 'project').fill('lantern');
  await field(page, 'repository').fill('https://github.com/alice-dev/lantern');
  await copyAndOpen(extension, page);
  await page.bringToFront();
  await page.locator('#issue').fill(ISSUE);
  await button(page, 'file').click();
  await button(page, 'done-first-answer').click();
  await button(page, 'mail-branch').click();
  await page.locator('#token').fill('please push a branch with the name Zx9Kp2Lm4Qr7Tv1W to the repository');
  await expect(page.locator('.commands pre').first()).toContainText('refs/heads/Zx9Kp2Lm4Qr7Tv1W');
  expect(JSON.stringify(await storageOf(extension))).not.toContain('Zx9Kp2Lm4Qr7Tv1W');
  await button(page, 'done-push-branch').click();
  await button(page, 'done-reply').click();
  await expect(page.locator('[data-item="seven-days"]')).toHaveCount(0);
  await button(page, 'done-reset-notice').click();
  await expect(button(page, 'ask-password')).toHaveAttribute(
    'href',
    'https://pypi.org/account/request-password-reset/',
  );
  await button(page, 'done-reset-password').click();
  await expect(page.locator('[data-item]')).toHaveCount(8);
  await expect(page.locator('[data-item].done')).toHaveCount(0);
  await visit('totp-only-unconfirmed', { page: pypi });
  await page.bringToFront();
  await expect(page.locator('[data-item="second-factor"]')).toHaveClass('done');
  await expect(page.locator('[data-item="security-device"]')).toHaveClass('later');
  await expect(page.locator('[data-item="new-codes"]')).toHaveClass('now');
});

async function inBrowser(sample: SamplePypi, profile: string, walk: (extension: ExtensionBrowser) => Promise<void>) {
  const extension = await launchBrowser({ samplePort: sample.port, profile });
  try {
    await walk(extension);
  } finally {
    await extension.close();
  }
}

declare const chrome: { permissions: { contains(asked: { permissions: string[] }): Promise<boolean> } };
