import { expect, type Page } from '@playwright/test';
import { COMPANION, OFFER, pressInBox, WARNINGS } from './boxes';
import { type Notes, notePypi, PAGES, PLACE, readDocument } from './canaries';

/** What is done on which page: PyPI's new token, and all that can be pressed in our boxes. */
const DONE: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/account/recovery-code/': putOfferAway,
  '/manage/account/token/': createToken,
  '/manage/account/': dismissWarning,
  '/manage/account/recovery-codes/regenerate': tellPlace,
};

/** Over PyPI's pages that hold secrets, and through all that is done on them. */
export async function walkPypi(page: Page, notes: Notes): Promise<void> {
  for (const { path, state } of PAGES) {
    await page.goto(`https://pypi.org/sample/${state}?${new URLSearchParams({ next: path })}`);
    await page.waitForLoadState('networkidle');
    notePypi(notes, await page.evaluate(readDocument));
    await DONE[path]?.(page);
    notePypi(notes, await page.evaluate(readDocument));
  }
}

async function putOfferAway(page: Page): Promise<void> {
  await pressInBox(page.locator(`${OFFER} [data-do="dismiss"]`));
  await expect(page.locator(OFFER)).toHaveCount(0);
}

async function createToken(page: Page): Promise<void> {
  await page.locator('#create-token input[name="description"]').fill('ci');
  await page.locator('#create-token form [type="submit"]').click();
  await page.locator('#provisioned-key').waitFor();
}

async function dismissWarning(page: Page): Promise<void> {
  const warning = page.locator(`${WARNINGS} li[data-check="no-account-wide-token"]`);
  await pressInBox(warning.locator('[data-do="hide"]'));
  await warning.waitFor({ state: 'detached' });
}

/** Beside new codes: a place by a press, then another in words, in a tab of ours. */
async function tellPlace(page: Page): Promise<void> {
  const box = page.locator(COMPANION);
  await pressInBox(box.getByRole('button', { name: 'USB stick or disk' }));
  await expect(box.getByRole('button', { name: 'USB stick or disk' })).toHaveAttribute('aria-pressed', 'true');
  const opened = page.context().waitForEvent('page');
  await pressInBox(box.locator('[data-do="elsewhere"]'));
  const own = await opened;
  await own.locator('input[type="text"]').fill(PLACE);
  await own.locator('input[type="text"]').press('Enter');
  await expect(own.locator('.hint')).toContainText(PLACE);
  await own.close();
}
