import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../browser';
import { ANSWERS, startRequest } from '../start-request';
import type { Owner } from './owner';

/** Files the request that the recovery page has ready, and tells it that it was posted. */
export async function fileRequest(extension: ExtensionBrowser, { sample }: Owner): Promise<void> {
  const page = await openRecoveryPage(extension);
  await startRequest(page, ['lost="authenticator"', 'lost="security-device"', ...ANSWERS.slice(1)]);
  await page.locator('[data-preview="reason"]').waitFor();
  const form = await opened(extension, () => page.locator('[data-do="copy-and-open"]').click());
  await form.waitForLoadState();
  const before = sample.issues.length;
  const popup = await extension.pressToolbarButton(form);
  await popup.locator('[data-do="fill"]').press('Enter');
  await popup.locator('[data-notice="filled"]').waitFor();
  await popup.close();
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await form.getByRole('button', { name: 'Create' }).click();
  await form.waitForURL(/\/pypi\/support\/issues\/\d+$/);
  expect(sample.issues).toHaveLength(before + 1);
  const again = await extension.pressToolbarButton(form);
  await again.locator('[data-do="track"]').press('Enter');
  await expect(again.locator('[data-do="track"]')).toHaveCount(0);
  await again.close();
  await form.close();
  await page.close();
}

/** Tells the recovery page that the account is back. */
export async function sayBack(extension: ExtensionBrowser): Promise<void> {
  const page = await openRecoveryPage(extension);
  await page.locator('[data-do="back-in"]').click();
  await page.locator('.after').waitFor();
  await page.close();
}

/** Answers the popup's question about changes, where it asks one. */
export async function sayMine(extension: ExtensionBrowser): Promise<void> {
  const popup = await extension.openPopup();
  await popup.locator('[data-fresh]').waitFor();
  const mine = popup.locator('[data-notice="changes"] [data-do="mine"]');
  if ((await mine.count()) > 0) {
    await mine.click();
    await expect(mine).toHaveCount(0);
  }
  await popup.close();
}

function openRecoveryPage(extension: ExtensionBrowser): Promise<Page> {
  return opened(extension, async () => {
    const popup = await extension.openPopup();
    await popup.locator('[data-do="recovery"]').click().catch(unlessClosed);
  });
}

async function opened({ context }: ExtensionBrowser, act: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), act()]);
  return page;
}

/** The new tab closes the popup, at times before Playwright hears that the button was pressed. */
function unlessClosed(error: Error): void {
  if (!error.message.includes('closed')) throw error;
}
