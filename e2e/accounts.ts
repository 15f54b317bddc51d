import { expect, type Page } from '@playwright/test';
import { type AccountId, accountKey } from '../src/account/account-id';

/** Chooses another account in the popup's header, by the keyboard. */
export async function chooseAccount(popup: Page, account: AccountId): Promise<void> {
  await popup.locator('[data-do="accounts"]').press('Enter');
  await popup.locator(`[data-to="${accountKey(account)}"]`).press('Enter');
}

/** Whose popup it is. */
export async function expectAccount(popup: Page, { site, username }: AccountId): Promise<void> {
  const header = popup.locator(`header[data-site="${site}"]`);
  await expect(header).toHaveAttribute('data-account', username);
}
