import { expect, type Locator, type Page } from '@playwright/test';

/** A finding as the popup shows it, in whichever row. */
export const findingIn = (popup: Page, check: string): Locator => popup.locator(`[data-check="${check}"]`);

/** The row of the popup that a check is in. */
export const rowOf = (popup: Page, check: string): Locator =>
  popup.locator('[data-row]', { has: popup.locator(`[data-check="${check}"]`) });

/** Opens a check's row, by the keyboard, and the finding in it where it is one line. */
export async function openFinding(popup: Page, check: string): Promise<Locator> {
  await popup.locator('[data-fresh] .rows').waitFor({ state: 'attached' });
  const folded = popup.locator('.fold-of-rows:not([open]) > summary');
  if ((await folded.count()) > 0) await folded.press('Enter');
  const all = popup.locator('[data-do="show-all"]');
  const row = rowOf(popup, check);
  if (!(await row.isVisible()) && (await all.count()) > 0) await all.press('Enter');
  const button = row.locator('h4 > button');
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  const finding = findingIn(popup, check);
  const head = finding.locator('> .head[aria-expanded="false"]');
  if ((await head.count()) > 0) await head.press('Enter');
  return finding;
}

/** Puts a finding off, by the keyboard alone. */
export async function hideFinding(popup: Page, check: string, kind: string): Promise<void> {
  const finding = await openFinding(popup, check);
  await finding.locator('[data-do="mute"]').press('Enter');
  // The menu takes the focus once it is drawn: a press before that would be another item's.
  await expect(finding.locator('[data-mute]').first()).toBeFocused();
  await finding.locator(`[data-mute="${kind}"]`).press('Enter');
}

/** What the user has hidden, by its ids. */
export const hiddenIn = (popup: Page): Promise<(string | null)[]> =>
  popup.locator('[data-muted]').evaluateAll((all) => all.map((one) => one.getAttribute('data-muted')));

/** Opens the list of what is hidden, and shows one thing again. */
export async function showAgain(popup: Page, id: string): Promise<void> {
  const list = popup.locator('.hidden-list');
  if ((await list.getAttribute('open')) === null) await list.locator('summary').press('Enter');
  await list.locator(`[data-muted="${id}"] [data-do="unmute"]`).press('Enter');
}
