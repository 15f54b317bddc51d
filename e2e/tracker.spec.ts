import type { Page } from '@playwright/test';
import { aRequest } from '../src/recovery/testing/request';
import type { TrackedRequest } from '../src/recovery/tracker/tracked-request';
import { expectAccessible, expectNothingCutOff } from './accessible';
import type { ExtensionBrowser } from './browser';
import { expect, test } from './fixtures';
import { ALICE, ago, openWith, recordOf } from './kept';

const REPOSITORY = 'https://github.com/alice-dev/lantern';
const EMAILS = [{ address: 'a…e@example.org', primary: true, verified: true, problem: 'none' as const }];

/** The recovery page of a request that was filed some days ago. */
async function track(extension: ExtensionBrowser, changes: Partial<TrackedRequest> = {}): Promise<Page> {
  const request = aRequest({ openedAt: ago(9), filedAt: ago(9), lostAddress: 'a…e@example.org', ...changes });
  const page = await extension.context.newPage();
  const records = [recordOf({ emails: EMAILS }, {}, ALICE, 30)];
  await openWith(page, extension.extensionId, { records, requests: [request] });
  await page.goto(
    `chrome-extension://${extension.extensionId}/src/ui/recovery/index.html?site=pypi.org&username=alice-dev`,
  );
  await page.locator('.tracker').waitFor();
  return page;
}

const kept = (page: Page) =>
  page.evaluate(
    async () => (await chrome.storage.local.get('request/pypi.org/alice-dev'))['request/pypi.org/alice-dev'],
  );
const button = (page: Page, name: string) => page.locator(`.now [data-do="${name}"]`);
const preview = (page: Page, name: string) => page.locator(`[data-preview="${name}"]`);

/** Presses a button of the step that is on, by keyboard; the focus goes on with the next one. */
async function press(page: Page, name: string, next: string): Promise<void> {
  await button(page, name).press('Enter');
  await expect(page.locator(`.now[data-item="${next}"] h2`)).toBeFocused();
}

/** Unfolds what else can have happened at the step that is on. */
async function unfold(page: Page): Promise<void> {
  for (const more of await page.locator('.now details > summary').all()) await more.click();
}

test('a branch that cannot be pushed: another project, or the wait; reset at once, and the way back in with the address that support used', async ({
  extension,
}) => {
  const page = await track(extension, { repository: REPOSITORY });
  await unfold(page);
  await press(page, 'mail-branch', 'push-branch');
  await unfold(page);
  await press(page, 'no-access', 'reply');
  await page.locator('#other-project').fill('not a name!');
  await expect(page.locator('#other-project-problem')).not.toBeEmpty();
  await page.locator('#other-project').fill('lantern');
  await expect(preview(page, 'reply').first()).toContainText('another project of mine instead: lantern');
  await unfold(page);
  await press(page, 'other-project', 'support-mail');
  await press(page, 'mail-branch', 'push-branch');
  await press(page, 'no-repository', 'reply');
  await expect(preview(page, 'reply')).toContainText('wait 7 days');
  await press(page, 'done-reply', 'seven-days');
  await unfold(page);
  expect(await kept(page)).toMatchObject({ cannotPush: 'no-repository', outcome: null });
  await page.close();

  const reset = await track(extension, { repository: REPOSITORY });
  await press(reset, 'reset-came', 'reset-password');
  await expect(reset.locator('.now')).toContainText('a…e@example.org');
  await expect(reset.locator('.now code')).toHaveText('https://pypi.org/');
  await expect(button(reset, 'ask-password')).toHaveAttribute(
    'href',
    'https://pypi.org/account/request-password-reset/',
  );
  await unfold(reset);
  await press(reset, 'still-unverified', 'say-unverified');
  await expect(preview(reset, 'line')).toContainText('unverified');
  await unfold(reset);
  await press(reset, 'done-say-unverified', 'reset-password');
  await button(reset, 'done-reset-password').click();
  await expect(reset.locator('[data-item]').first()).toHaveAttribute('data-item', 'new-codes');
});

test('a question on the issue: the mail of intent, its own seven days, one line three days after; a lost mailbox is to be taken out', async ({
  extension,
}) => {
  const page = await track(extension);
  await expect(page.locator('.now')).toHaveAttribute('data-item', 'send-intent');
  await expect(page.locator('.tracker > .band')).toHaveCount(1); // who speaks for PyPI
  await expect(preview(page, 'mail-body')).toContainText('https://github.com/pypi/support/issues/12345');
  await unfold(page);
  await press(page, 'done-send-intent', 'first-answer');
  await press(page, 'intent-asked', 'send-intent');
  await press(page, 'done-send-intent', 'seven-days');
  await expect(page.locator('[data-notice="silence"]')).toHaveCount(0);
  await page.close();

  const done = { 'first-answer': ago(12), 'send-intent': ago(11) };
  const later = await track(extension, { openedAt: ago(15), filedAt: ago(15), intentAskedAt: ago(12), done });
  const notice = later.locator('[data-notice="silence"]');
  await expect(notice.locator('[data-preview="line"]')).toBeVisible();
  await unfold(later);
  await expectAccessible(later);
  await expectNothingCutOff(later);
  await notice.locator('[data-do="wrote"]').click();
  await expect(notice).toHaveCount(0);
  await later.close();

  const mailbox = await track(extension, { lost: ['email-access'], mailNeeded: true });
  await press(mailbox, 'done-send-address', 'send-intent');
  await mailbox.locator('.now summary').click();
  await press(mailbox, 'reset-came', 'reset-password');
  await expect(mailbox.locator('.now')).not.toContainText('example.org');
  await button(mailbox, 'done-reset-password').click();
  const lost = mailbox.locator('[data-item="lost-address"]');
  await expect(lost).toHaveClass('later');
  await mailbox.close();

  const opened = await track(extension, { filedAt: null, issue: null });
  await expect(opened.locator('.tracker > .band')).toHaveCount(0);
});

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
