import type { Page } from '@playwright/test';

/** An answer to each question without which no request is written, as `field="value"`. */
export const ANSWERS = ['lost="authenticator"', 'works="password"', 'works="primary-email"', 'codes="lost"'];

/** The box of such an answer. */
export function boxOf(answer: string): string {
  const [field, value] = answer.split('=');
  return `[data-field="${field}"] input[value=${value}]`;
}

/** Goes straight to the request, where nothing is said yet, and answers what must be answered. */
export async function startRequest(page: Page, answers = ANSWERS): Promise<void> {
  await page.bringToFront(); // behind another tab, each press would wait a second for the next frame
  await page.locator('[data-do="skip"]').click();
  for (const answer of answers) await page.locator(boxOf(answer)).check();
}
