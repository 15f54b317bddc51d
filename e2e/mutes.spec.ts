import type { Page } from '@playwright/test';
import { MUTE_KINDS } from '../src/account/mutes';
import { WARNINGS } from './boxes';
import { badgeOf, checksIn, expect, test, warningsOn } from './fixtures';
import { ALICE, ago, FACTS, keptOf, openWith, recordOf } from './kept';

const ONE_KEY = { twoFactor: { totp: false, securityDevices: ['blue key'] } };
const NO_KEY = { twoFactor: { totp: true, securityDevices: [] } };
const CHECK = 'second-method';

const finding = (popup: Page, check: string) => popup.locator(`.finding[data-check="${check}"]`);
const fold = (popup: Page) => popup.locator('details.muted');
const mutedIn = (popup: Page) =>
  popup.locator('[data-muted]').evaluateAll((all) => all.map((one) => one.getAttribute('data-muted')));

/** "13 of 19", as numbers. */
async function summaryOf(popup: Page): Promise<number[]> {
  return ((await popup.locator('#summary').innerText()).match(/\d+/g) ?? []).map(Number);
}

/** By keyboard alone: the finding is opened, then the menu, then the choice is made. */
async function mute(popup: Page, check: string, kind: string) {
  await finding(popup, check).locator('.head').press('Enter');
  await finding(popup, check).locator('[data-do="mute"]').press('Enter');
  await finding(popup, check).locator(`[data-mute="${kind}"]`).press('Enter');
}

test('a finding that is muted leaves the count, the badge and the page, stays listed, and comes back at a click', async ({
  extension,
  visit,
}) => {
  const page = await visit('one-key');
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
  const popup = await extension.openPopup();
  // A second visit is compared with the first: from then on, a further one finds nothing new.
  await page.reload();
  await popup.locator('.finding.pass[data-check="nothing-unexpected-changed"]').waitFor({ state: 'attached' });
  const [good = 0, all = 0] = await summaryOf(popup);
  await mute(popup, CHECK, 'week');
  await expect(finding(popup, CHECK)).toHaveCount(0);
  expect(await summaryOf(popup)).toEqual([good, all - 1]);
  expect(await mutedIn(popup)).toEqual([CHECK]);
  await expect(fold(popup).locator('li')).toBeHidden();
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).not.toBe('1');
  await page.reload();
  await expect(page.locator(WARNINGS)).toHaveCount(0);

  await fold(popup).locator('summary').press('Enter');
  await fold(popup).locator('[data-do="unmute"]').press('Enter');
  await expect(finding(popup, CHECK)).toBeVisible();
  expect(await summaryOf(popup)).toEqual([good, all]);
  await expect(fold(popup)).toHaveCount(0);
  await expect(popup.locator('#summary')).toBeFocused();
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
  await page.reload();
  await expect.poll(() => warningsOn(page)).toEqual([CHECK]);
});

test('each way to mute is kept, and told in its own words', async ({ extension }) => {
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf(NO_KEY)],
  });
  const told = [];
  for (const kind of MUTE_KINDS) {
    await mute(popup, CHECK, kind);
    await expect(finding(popup, CHECK)).toHaveCount(0);
    expect((await keptOf(popup, ALICE))?.mutes?.[CHECK]).toMatchObject({ kind, about: '' });
    if (!(await fold(popup).getAttribute('open'))) await fold(popup).evaluate((all) => all.setAttribute('open', ''));
    told.push(await fold(popup).locator('.fine span').innerText());
    await fold(popup).locator('[data-do="unmute"]').click();
    await finding(popup, CHECK).waitFor();
  }
  expect(new Set(told).size).toBe(MUTE_KINDS.length);
});

test('with its neighbour the focus stays in the list; the last one gives it to the count', async ({ extension }) => {
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf({ ...NO_KEY, emails: FACTS.emails.slice(0, 1) })],
  });
  expect(await checksIn(popup, 'fail')).toEqual([CHECK, 'backup-email']);
  await mute(popup, CHECK, 'day');
  await expect(finding(popup, 'backup-email').locator('.head')).toBeFocused();
  await mute(popup, 'backup-email', 'day');
  await expect(popup.locator('#summary')).toBeFocused();
});

test('a mute holds over restarts of the worker until its time is over, and never makes anything good', async ({
  extension,
}) => {
  const mutes = { [CHECK]: { kind: 'week' as const, at: ago(6.9), about: '' } };
  const page = await extension.context.newPage();
  const popup = await openWith(page, extension.extensionId, { records: [recordOf(ONE_KEY, { mutes })] });
  expect(await checksIn(popup, 'fail')).toEqual([]);
  await extension.stopWorker();
  await popup.reload();
  await popup.locator('.checklist').waitFor();
  expect(await checksIn(popup, 'fail')).toEqual([]);
  expect(await checksIn(popup, 'pass')).not.toContain(CHECK);
  const over = { [CHECK]: { kind: 'week' as const, at: ago(7.1), about: '' } };
  await openWith(page, extension.extensionId, { records: [recordOf(ONE_KEY, { mutes: over })] });
  expect(await checksIn(popup, 'fail')).toEqual([CHECK]);
  await expect(fold(popup)).toHaveCount(0);
});

test('what is in order though it is muted is shown so, and stays listed', async ({ extension }) => {
  const mutes = { [CHECK]: { kind: 'never' as const, at: ago(1), about: '' } };
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf({}, { mutes })],
  });
  expect(await checksIn(popup, 'pass')).toContain(CHECK);
  expect(await mutedIn(popup)).toEqual([CHECK]);
});

test('what this version knows nothing of is not listed', async ({ extension }) => {
  const mutes = { 'some-later-check': { kind: 'never' as const, at: ago(1), about: '' } };
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf({}, { mutes })],
  });
  await expect(fold(popup)).toHaveCount(0);
});

test('a reminder is put off from its card, is listed by its title, and comes back', async ({ extension }) => {
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf({ recoveryCodes: { unused: 2, generatedAt: ago(20), confirmed: true } })],
    nudge: 'codes-low',
  });
  const card = popup.locator('[data-notice="reminder"]');
  const title = await card.locator('h2').innerText();
  await card.locator('[data-do="mute"]').press('Enter');
  await card.locator('[data-mute="month"]').press('Enter');
  await expect(card).toHaveCount(0);
  await expect(popup.locator('#summary')).toBeFocused();
  expect((await keptOf(popup, ALICE))?.mutes?.['codes-low']?.about).toMatch(/\/2$/);
  expect(await checksIn(popup, 'fail')).toContain('recovery-codes-not-low');
  await fold(popup).locator('summary').click();
  await expect(fold(popup).locator('[data-muted="codes-low"]')).toContainText(title);
  await fold(popup).locator('[data-do="unmute"]').click();
  await expect(card.locator('h2')).toHaveText(title);
});
