import type { Page } from '@playwright/test';
import { openRequest } from '../src/recovery/request/open-request';
import { expectAccessible } from './accessible';
import { expect, storageOf, test } from './fixtures';
import { ALICE, ago, BOB, FACTS, openWith, recordOf } from './kept';
import { openFinding } from './rows';

type Kept = Parameters<typeof openWith>[2];

const token = (scope: 'account' | string[], created = 30) => ({
  id: `t${created}`,
  name: 'everything',
  scope,
  createdAt: ago(created),
  lastUsedAt: ago(3),
});
const WIDE = { tokens: [token('account')] };
const { generatedAt } = FACTS.recoveryCodes;
const NOTED = {
  backup: {
    where: 'In the desk drawer',
    generatedAt,
    notedAt: ago(5),
    checkedAt: ago(5),
    authenticator: 'elsewhere' as const,
  },
};
const compared = { twoFactor: ago(0), recoveryCodes: ago(0), emails: ago(0), tokens: ago(0) };
const change = { change: { kind: 'address-added' as const, address: 'x…s@example.net' }, answeredAt: null };
const asked = (answer: 'not-mine' | null) => ({
  journal: {
    entries: [{ since: ago(9), at: ago(1), ...change, answer, answeredAt: answer && ago(0.1) }],
    compared,
    overflow: null,
  },
});
const NO_FACTOR = {
  twoFactor: { totp: false, securityDevices: [] },
  recoveryCodes: { unused: 0, generatedAt: null, confirmed: false },
};
const REQUEST = openRequest({ ...ALICE, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, ago(2));
const RECOVERED = { ...REQUEST, filedAt: ago(2), closedAt: ago(1), outcome: 'recovered' as const };
const IN_ORDER = { ...NOTED, journal: { entries: [], compared, overflow: null } };

/** What stands on top, in the order of its importance, and the main button that it has. */
const STATES: { top: string; kept: Kept; button: string | null }[] = [
  { top: 'request', kept: { records: [recordOf()], requests: [REQUEST] }, button: 'recovery' },
  { top: 'after', kept: { records: [recordOf(NO_FACTOR)], requests: [RECOVERED] }, button: 'next-step' },
  { top: 'not-mine', kept: { records: [recordOf({}, asked('not-mine'))] }, button: 'next-step' },
  { top: 'changes', kept: { records: [recordOf(WIDE, asked(null))] }, button: 'mine' },
  { top: 'stale', kept: { records: [recordOf({}, {}, ALICE, 300)] }, button: 'open-settings' },
  { top: 'serious', kept: { records: [recordOf(WIDE, NOTED)] }, button: 'fix' },
  { top: 'worth-fixing', kept: { records: [recordOf({ tokens: [token(['lantern'], 500)] }, NOTED)] }, button: 'fix' },
  { top: 'unknown', kept: { records: [recordOf()], nudge: 'backup-place' }, button: 'top-check' },
  { top: 'ok', kept: { records: [recordOf({ projects: [] }, IN_ORDER)] }, button: null },
  { top: 'first-run', kept: { records: [] }, button: 'open-settings' },
];

for (const { top, kept, button } of STATES) {
  test(`${top}: its title and its button are in view without scrolling, and it is accessible`, async ({
    extension,
  }) => {
    const page = await extension.context.newPage();
    await page.setViewportSize({ width: 380, height: 600 });
    const { nudge, ...rest } = kept;
    const popup = await openWith(page, extension.extensionId, nudge ? withOldCodes(rest, nudge) : rest);
    await expect(popup.locator('[data-top]')).toHaveAttribute('data-top', top);
    await expect(popup.locator('.verdict h2')).toBeInViewport({ ratio: 1 });
    const main = popup.locator('.verdict').locator(button ? `[data-do="${button}"]` : '.button:not(.secondary)');
    if (button === null) await expect(main).toHaveCount(0);
    else await expect(main.first()).toBeInViewport({ ratio: 1 });
    await expect(popup.locator('footer')).toBeInViewport({ ratio: 1 });
    expect(await heightOf(popup)).toBeLessThanOrEqual(600);
    await expectAccessible(popup);
  });
}

/** A reminder of where codes are comes some weeks after they were made. */
function withOldCodes(kept: Kept, nudge: NonNullable<Kept['nudge']>): Kept {
  const recoveryCodes = { ...FACTS.recoveryCodes, generatedAt: ago(40) };
  return { ...kept, records: kept.records.map(() => recordOf({ recoveryCodes })), nudge };
}

const heightOf = (popup: Page) => popup.locator('.popup').evaluate((one) => one.getBoundingClientRect().height);
const scrolls = (popup: Page) => popup.locator('.body').evaluate((one) => one.scrollHeight - one.clientHeight);

test('seven rows need no scrolling; an open one folds those in order before anything scrolls', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  const popup = await openWith(page, extension.extensionId, { records: [recordOf(WIDE, NOTED)] });
  await expect(popup.locator('[data-row]:visible')).toHaveCount(7);
  expect(await scrolls(popup)).toBeLessThanOrEqual(0);
  await openFinding(popup, 'no-account-wide-token');
  await expect(popup.locator('[data-row="two-factor"]')).toBeHidden();
  expect(await scrolls(popup)).toBeLessThanOrEqual(0);
  await popup.locator('[data-do="show-all"]').press('Enter');
  await expect(popup.locator('[data-row="two-factor"]')).toBeVisible();
});

test('a row opens in place, one at a time, and Escape closes it and gives the focus back', async ({ extension }) => {
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf(WIDE, NOTED)],
  });
  const row = (id: string) => popup.locator(`[data-row="${id}"] > h4 > button`);
  const more = popup.locator('[data-row="tokens"] .more');
  await row('tokens').press('Enter');
  await expect(more).toContainText('everything');
  await expect(more.locator('[data-do="fix"]')).toHaveAttribute('href', /#api-tokens$/);
  await expect(popup.locator('.verdict [data-do="fix"]')).toHaveCount(0);
  await row('changes').press('Enter');
  await expect(more).toBeHidden();
  await expect(row('changes')).toHaveAttribute('aria-expanded', 'true');
  await popup.keyboard.press('Escape');
  await expect(row('changes')).toHaveAttribute('aria-expanded', 'false');
  await expect(row('changes')).toBeFocused();
});

test('the menu opens by keyboard, goes by arrows, and Escape gives the focus back', async ({ extension }) => {
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, { records: [recordOf()] });
  const button = popup.locator('[data-do="more"]');
  await button.press('Enter');
  await expect(popup.locator('[data-do="used-code"]')).toBeFocused();
  await popup.keyboard.press('ArrowUp');
  await expect(popup.locator('[data-do="settings"]')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(popup.locator('[role="menu"]:visible')).toHaveCount(0);
});

test('in a tab, as from a notification: the account that it names, and it stays when another tab is chosen', async ({
  extension,
}) => {
  const records = [recordOf(), recordOf({}, {}, BOB, 1)];
  const query = `?${new URLSearchParams(BOB)}`;
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, { records }, query);
  await expect(popup.locator('select')).toHaveValue('account/pypi.org/bob-lane');
  await (await extension.context.newPage()).bringToFront();
  await popup.bringToFront();
  await expect(popup.locator('select')).toHaveValue('account/pypi.org/bob-lane');

  const odd = await extension.context.newPage();
  await openWith(odd, extension.extensionId, { records }, '?site=pypi.org&username=<b>');
  await expect(odd.locator('select')).toHaveValue('account/pypi.org/alice-dev');
});

test('what was in order long ago is grey beside what is, and not counted', async ({ extension }) => {
  const record = recordOf({ projects: [] }, IN_ORDER);
  const { associations, ...facts } = record.facts;
  if (!associations) throw new Error('Nothing is known of associations');
  const mixed = { ...record, facts: { ...facts, associations: { ...associations, seenAt: ago(60) } } };
  const page = await extension.context.newPage();
  const row = page.locator('[data-row="repository"]');
  await openWith(page, extension.extensionId, { records: [record] });
  await expect(row).toHaveAttribute('data-state', 'ok');
  await openWith(page, extension.extensionId, { records: [mixed] });
  await expect(row).toHaveAttribute('data-state', 'was-ok');
  await expect(page.locator('[data-row="email"]')).toHaveAttribute('data-state', 'ok');
});

test('the foot leads to practice and print, its menu to the lists, each of the account', async ({ extension }) => {
  const page = await extension.context.newPage();
  await openWith(page, extension.extensionId, { records: [recordOf()] });
  for (const view of ['rehearsal', 'dossier', 'used-code', 'leaving']) {
    const href = new RegExp(`^/src/ui/readiness/index.html\\?view=${view}&site=pypi.org&username=alice-dev$`);
    await expect(page.locator(`[data-do="${view}"]`)).toHaveAttribute('href', href);
  }
});

test('lists that run are told with how far they are, and only those', async ({ extension }) => {
  const page = await extension.context.newPage();
  await openWith(page, extension.extensionId, { records: [recordOf()] });
  await expect(page.locator('[data-list]')).toHaveCount(0);
  const leaving = { domain: 'example.org', since: ago(1) };
  await openWith(page, extension.extensionId, { records: [recordOf({}, { usedCodeAt: ago(2), leaving })] });
  await expect(page.locator('[data-list="used-code"]')).toHaveText(/\d of 5/);
  await expect(page.locator('[data-list="leaving"]')).toHaveAttribute('href', /view=leaving.*username=alice-dev/);
  await expect(page.locator('footer [data-do="leaving"]')).toHaveCount(0);
});

test('what was written down is drawn without an answer, and nothing of it once it is broken, past or erased', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  const query = `?${new URLSearchParams(ALICE)}`; // it stays when another tab is chosen
  await openWith(page, extension.extensionId, { records: [recordOf(WIDE, NOTED)] }, query);
  const snapshotNow = async () => (await storageOf(extension)).session.snapshot as { until: string } | undefined;
  await expect.poll(snapshotNow).toBeDefined();
  const snapshot = await snapshotNow();
  const write = (changed: object) => page.evaluate((one) => chrome.storage.session.set({ snapshot: one }), changed);
  const unanswered = await extension.context.newPage();
  await unanswered.addInitScript(() => {
    chrome.runtime.sendMessage = () => {
      document.documentElement.dataset.asked = 'yes';
      return new Promise(() => undefined);
    };
  });
  const asked = unanswered.locator('[data-asked]');

  await unanswered.goto(page.url());
  await expect(unanswered.locator('.verdict h2')).toHaveText('An API token can publish to all your projects');
  await expect(unanswered.locator('[data-row]')).toHaveCount(7);
  await unanswered.locator('[data-row="tokens"] > h4 > button').press('Enter');
  await expect(unanswered.locator('[data-row="tokens"] [data-do="fix"]')).toBeVisible();
  await expect(asked).toHaveCount(1);

  for (const changed of [
    { ...snapshot, until: ago(0) },
    { ...snapshot, cases: [{}] },
    { ...snapshot, cases: 'none' },
  ]) {
    await write(changed);
    await unanswered.reload();
    await expect(asked).toHaveCount(1);
    await expect(unanswered.locator('main')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-row]')).toHaveCount(7);
  }
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'erase-everything', payload: {} }));
  await expect(page.locator('[data-top="first-run"]')).toBeVisible();
  expect(await storageOf(extension)).toEqual({ local: {}, session: {} });
});

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { session: { set(items: object): Promise<void> } };
};
