import type { Page } from '@playwright/test';
import { MUTE_KINDS } from '../src/account/mutes';
import { WARNINGS } from './boxes';
import { badgeOf, checksIn, expect, test, warningsOn } from './fixtures';
import { ALICE, ago, keptOf, openWith, recordOf } from './kept';
import { findingIn, hiddenIn, hideFinding, rowOf, showAgain } from './rows';

const ONE_KEY = { twoFactor: { totp: false, securityDevices: ['blue key'] } };
const NO_KEY = { twoFactor: { totp: true, securityDevices: [] } };
const CHECK = 'second-method';

const fold = (popup: Page) => popup.locator('.hidden-list');
const stateOf = (popup: Page) => rowOf(popup, CHECK).getAttribute('data-state');

test('a finding that is muted leaves the count, the badge and the page, stays listed, and comes back at a click', async ({
  extension,
  visit,
}) => {
  const page = await visit('one-key');
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
  const popup = await extension.openPopup();
  // A second visit is compared with the first: from then on, a further one finds nothing new.
  await page.reload();
  await expect(findingIn(popup, 'nothing-unexpected-changed')).toHaveAttribute('data-outcome', 'pass');
  expect(await stateOf(popup)).toBe('serious');
  await hideFinding(popup, CHECK, 'week');
  await expect(popup.locator('[data-do="undo"]')).toBeFocused();
  await expect(popup.locator('[role="status"]')).toContainText('Hidden until');
  expect(await stateOf(popup)).toBe('hidden');
  expect(await hiddenIn(popup)).toEqual([CHECK]);
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).not.toBe('1');
  await page.reload();
  await expect(page.locator(WARNINGS)).toHaveCount(0);

  await showAgain(popup, CHECK);
  await expect(rowOf(popup, CHECK)).toHaveAttribute('data-state', 'serious');
  await expect(fold(popup)).toHaveCount(0);
  await expect.poll(() => badgeOf(extension).then(({ text }) => text)).toBe('1');
  await page.reload();
  await expect.poll(() => warningsOn(page)).toEqual([CHECK]);
});

test('each way to mute is kept, told in its own words, holds until its time is over, and never makes anything good', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  const open = (...[facts, more]: Parameters<typeof recordOf>) =>
    openWith(page, extension.extensionId, { records: [recordOf(facts, more)] });
  const popup = await open(NO_KEY);
  const told = [];
  for (const kind of MUTE_KINDS) {
    await hideFinding(popup, CHECK, kind);
    await expect(rowOf(popup, CHECK)).toHaveAttribute('data-state', 'hidden');
    expect((await keptOf(popup, ALICE))?.mutes?.[CHECK]).toMatchObject({ kind, about: '' });
    told.push(await fold(popup).locator('.fine').textContent());
    await popup.locator('[data-do="undo"]').press('Enter');
    await expect(rowOf(popup, CHECK)).toHaveAttribute('data-state', 'serious');
  }
  expect(new Set(told).size).toBe(MUTE_KINDS.length);

  const forAWeek = (days: number) => ({ mutes: { [CHECK]: { kind: 'week' as const, at: ago(days), about: '' } } });
  await open(ONE_KEY, forAWeek(6.9));
  expect(await stateOf(popup)).toBe('hidden');
  await extension.stopWorker();
  await popup.reload();
  await popup.locator('[data-fresh] .rows').waitFor();
  expect(await stateOf(popup)).toBe('hidden');
  expect(await checksIn(popup, 'pass')).not.toContain(CHECK);
  await open(ONE_KEY, forAWeek(7.1));
  expect(await stateOf(popup)).toBe('serious');
  await expect(fold(popup)).toHaveCount(0);

  // What is in order though it is muted stays listed; what this version knows nothing of is not.
  const forGood = (id: string) => ({ mutes: { [id]: { kind: 'never' as const, at: ago(1), about: '' } } });
  await open({}, forGood(CHECK));
  expect(await checksIn(popup, 'pass')).toContain(CHECK);
  expect(await hiddenIn(popup)).toEqual([CHECK]);
  await open({}, forGood('some-later-check'));
  await expect(fold(popup)).toHaveCount(0);
});

test('a reminder is put off, is listed by its title, and comes back', async ({ extension }) => {
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf({ recoveryCodes: { unused: 2, generatedAt: ago(20), confirmed: true } })],
    nudge: 'codes-low',
  });
  const nudge = popup.locator('[data-notice="reminder"]');
  const title = await nudge.getAttribute('aria-label');
  await nudge.locator('[data-do="mute"]').press('Enter');
  await nudge.locator('[data-mute="month"]').press('Enter');
  await expect(nudge).toHaveCount(0);
  await expect(popup.locator('[data-do="undo"]')).toBeFocused();
  expect((await keptOf(popup, ALICE))?.mutes?.['codes-low']?.about).toMatch(/\/2$/);
  expect(await checksIn(popup, 'fail')).toContain('recovery-codes-not-low');
  await expect(fold(popup).locator('[data-muted="codes-low"]')).toContainText(`${title}`);
  await popup.locator('[data-do="undo"]').press('Enter');
  await expect(fold(popup)).toHaveCount(0);
});
