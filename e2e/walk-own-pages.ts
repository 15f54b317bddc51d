import { expect, type Page } from '@playwright/test';
import { type Notes, note, openAll, TYPED } from './canaries';
import { pasted } from './clipboard';
import { hideFinding, openFinding } from './rows';
import { startRequest } from './start-request';
import { look } from './witness';

const button = (page: Page, name: string) => page.locator(`[data-do="${name}"]`);
const answer = (page: Page, outcome: string) => page.locator(`[data-answer="${outcome}"]`);

/** Every finding opened, PyPI asked, one check put off. */
export async function walkPopup(page: Page, notes: Notes, isAsked: () => boolean): Promise<void> {
  await page.locator('[data-fresh] .rows').waitFor();
  await page.evaluate(openAll);
  await look(page, notes, 'popup');
  expect(isAsked()).toBe(false);
  await openFinding(page, 'way-back-by-repository');
  await button(page, 'look-up').click();
  await page.locator('[data-project="tidepool"][data-outcome="none"]').waitFor();
  await hideFinding(page, 'no-account-wide-token', 'week');
  await expect(page.locator('[data-muted="no-account-wide-token"]')).toHaveCount(1);
  await look(page, notes, 'popup');
}

/** All ways practised, the recovery sheet copied, both lists begun. */
export async function walkReadiness(page: Page, notes: Notes): Promise<void> {
  const seen = () => look(page, notes, 'readiness page');
  await openView(page, 'rehearsal');
  await button(page, 'begin').click();
  for (const way of ['codes', 'second-key', 'mailbox', 'repository']) {
    await page.locator(`section[data-way="${way}"]`).waitFor();
    await seen();
    const choice = page.getByRole('radio').first();
    if (await choice.count()) await choice.check();
    await answer(page, 'works').click();
  }
  await page.locator('li[data-way="codes"][data-state="works"]').waitFor();
  await seen();
  await openView(page, 'sheet');
  await button(page, 'copy').click();
  await expect(page.locator('.status p')).not.toBeEmpty();
  await seen();
  note(notes, 'clipboard', await pasted(page));
  await openView(page, 'used-code');
  await button(page, 'used-code').click();
  await page.locator('[data-item="enough-codes"]').waitFor();
  await seen();
  await openView(page, 'leaving');
  await page.getByRole('radio', { name: 'example.org' }).check();
  await button(page, 'leave').click();
  await page.locator('[data-item="primary-address"]').waitFor();
  await seen();
}

/** Another view of the account that is shown. */
async function openView(page: Page, view: string): Promise<void> {
  const url = new URL(page.url());
  url.searchParams.set('view', view);
  await page.goto(url.href);
}

/** The worst is typed, and taken out again; then the official form is opened. */
export async function walkRecovery(page: Page, notes: Notes): Promise<Page> {
  await startRequest(page);
  const details = page.locator('[data-field="details"] textarea');
  await details.fill(TYPED);
  await page.locator('.private mark').first().waitFor();
  await page.locator('[data-field="repository"] input').fill('https://github.com/alice-dev/lantern');
  await expect(button(page, 'copy-and-open')).toHaveCount(0);
  await button(page, 'mask').click();
  await expect(page.locator('.private')).toHaveCount(0);
  await look(page, notes, 'recovery page');
  const opened = page.context().waitForEvent('page');
  await button(page, 'copy-and-open').click();
  return opened;
}
