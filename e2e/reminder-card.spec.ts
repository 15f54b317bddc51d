import type { Page } from '@playwright/test';
import type { AccountRecord } from '../src/account/record';
import { openRequest } from '../src/recovery/request/open-request';
import type { ReminderId } from '../src/reminders/reminder';
import { expectAccount } from './accounts';
import { checksIn, expect, test } from './fixtures';
import { ALICE, ago, BOB, FACTS, keptOf, openWith, recordOf } from './kept';
import { showAgain } from './rows';

const card = (popup: Page) => popup.locator('[data-notice="reminder"]');
const codes = (changes: object) => ({ recoveryCodes: { ...FACTS.recoveryCodes, ...changes } });
const email = (changes: object) => ({
  emails: FACTS.emails.map((one) => (one.primary ? one : { ...one, ...changes })),
});
const noted = (days: number) => ({
  backup: { where: 'printed, desk', generatedAt: FACTS.recoveryCodes.generatedAt, notedAt: ago(days) },
});
const used = { since: ago(3), at: ago(0), change: { kind: 'codes-used' as const, used: 1, left: 6 } };
const added = { since: ago(3), at: ago(0), change: { kind: 'token-added' as const, name: '<b>deploy</b>' } };
const unanswered = (...entries: (typeof used | typeof added)[]): Pick<AccountRecord, 'journal'> => ({
  journal: {
    entries: entries.map((entry) => ({ ...entry, answer: null, answeredAt: null })),
    compared: {},
    overflow: null,
  },
});
const counted = { codeCount: { generatedAt: FACTS.recoveryCodes.generatedAt, unused: 7 } };
const requestOf = (id: typeof ALICE | typeof BOB) =>
  openRequest({ ...id, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, ago(2));

const ON_PYPI: { nudge: ReminderId; record: AccountRecord; section: string; says: string }[] = [
  { nudge: 'codes-low', record: recordOf(codes({ unused: 2 })), section: 'two-factor', says: 'Few recovery codes' },
  {
    nudge: 'history-unread',
    record: recordOf({ events: { count: 3, latestAt: ago(2) } }),
    section: 'account-events',
    says: 'security history',
  },
];

const SERIOUS: [ReminderId, AccountRecord][] = [
  ['codes-unconfirmed', recordOf(codes({ confirmed: false }))],
  ['address-unverified', recordOf(email({ verified: false, problem: 'unverified' }))],
  ['address-bouncing', recordOf(email({ problem: 'bouncing' }))],
];

test('a reminder says what, and leads to the section on PyPI; beside the serious problem that says it there is none', async ({
  extension,
}) => {
  const popup = await extension.context.newPage();
  for (const { nudge, record, section, says } of ON_PYPI) {
    await openWith(popup, extension.extensionId, { records: [record], nudge });
    await expect(card(popup)).toContainText(says);
    await expect(card(popup).locator('a')).toHaveAttribute('href', `https://pypi.org/manage/account/#${section}`);
  }
  for (const [nudge, record] of SERIOUS) {
    await openWith(popup, extension.extensionId, { records: [record], nudge });
    await expect(popup.locator('[data-top="serious"]')).toBeVisible();
    await expect(card(popup)).toHaveCount(0);
  }
});

test('what a reminder asks can be answered on it, or in the row that it leads to, and that settles it', async ({
  extension,
}) => {
  const popup = await extension.context.newPage();
  const open = (nudge: ReminderId, record: AccountRecord) =>
    openWith(popup, extension.extensionId, { records: [record], nudge });

  await test.step('backup-place: leads to the row where the place is told; a code is refused', async () => {
    await open('backup-place', recordOf(codes({ generatedAt: ago(40) })));
    await card(popup).locator('[data-do="add-note"]').press('Enter');
    const field = popup.locator('[data-row="recovery-codes"] input[type="text"]');
    await field.fill('4c0ffee04c0ffee0');
    await field.press('Enter');
    await expect(popup.locator('[data-row="recovery-codes"] .problem')).not.toBeEmpty();
    await field.fill('printed, in the safe');
    await field.press('Enter');
    await expect(card(popup)).toHaveCount(0);
    await expect(popup.locator('[role="status"]').last()).not.toBeEmpty();
    expect(await checksIn(popup, 'pass')).toContain('recovery-codes-backed-up');
  });

  await test.step('backup-check: "still there"', async () => {
    await open('backup-check', recordOf({}, noted(30)));
    await card(popup).locator('[data-do="check-backup"]').press('Enter');
    await expect(card(popup)).toHaveCount(0);
    expect((await keptOf(popup, ALICE))?.backup?.checkedAt).toBeDefined();
  });

  await test.step('codes-used: "it was me"', async () => {
    await open('codes-used', recordOf(codes({ unused: 6 }), counted));
    await card(popup).locator('[data-do="codes-mine"]').click();
    await expect(card(popup)).toHaveCount(0);
    expect((await keptOf(popup, ALICE))?.codeCount?.unused).toBe(6);
  });
});

test('changes and a request have their place already: no card, but they can be put off there', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await openWith(page, extension.extensionId, {
    records: [recordOf(codes({ unused: 6 }), { ...counted, ...unanswered(used, added) })],
    nudge: 'codes-used',
  });
  await expect(page.locator('[data-notice="changes"] [data-change="codes-used"]')).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await openWith(page, extension.extensionId, {
    records: [recordOf({}, unanswered(added))],
    nudge: 'changes-unanswered',
  });
  await expect(card(page)).toHaveCount(0);
  await page.locator('[data-notice="changes"] [data-do="mute"]').click();
  await page.locator('[data-notice="changes"] [data-mute="week"]').click();
  await expect(page.locator('[data-muted="changes-unanswered"]')).toHaveCount(1);
  await expect(page.locator('[data-notice="changes"]')).toHaveCount(0);
  await expect(page.locator('[data-top="ok"]')).toHaveCount(0);
  expect(await checksIn(page, 'fail')).toContain('nothing-unexpected-changed');
  await showAgain(page, 'changes-unanswered');
  await expect(page.locator('[data-notice="changes"] [data-do="mine"]')).toBeVisible();

  const requests = [requestOf(ALICE)];
  await openWith(page, extension.extensionId, { records: [recordOf()], requests, nudge: 'request-step' });
  await expect(card(page)).toHaveCount(0);
  await page.locator('[data-notice="request"] [data-do="mute"]').click();
  await page.locator('[data-notice="request"] [data-mute="day"]').click();
  await expect(page.locator('[data-muted="request-step"]')).toHaveCount(1);
});

test('a reminder of another account names it, can be put off at once, and leads there', async ({ extension }) => {
  const bob = recordOf(codes({ unused: 2 }), {}, BOB, 1);
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf(), bob],
    nudge: 'codes-low',
  });
  await expectAccount(popup, ALICE);
  await expect(card(popup)).toContainText('bob-lane');
  await expect(card(popup).locator('[data-do="mute"]')).toBeVisible();
  await card(popup).locator('[data-do="show-account"]').press('Enter');
  await expectAccount(popup, BOB);
  await expect(popup.locator('.verdict h2')).toBeFocused();
  await expect(card(popup)).not.toContainText('bob-lane');
  await card(popup).locator('[data-do="mute"]').click();
  await card(popup).locator('[data-mute="never"]').click();
  await expect(card(popup)).toHaveCount(0);
  expect((await keptOf(popup, BOB))?.mutes?.['codes-low']?.kind).toBe('never');
  expect((await keptOf(popup, ALICE))?.mutes).toBeUndefined();

  // Of a request of an account that was never seen no record is made for a mute.
  await popup.evaluate(() => chrome.storage.local.clear());
  await openWith(popup, extension.extensionId, {
    records: [recordOf()],
    requests: [requestOf(BOB)],
    nudge: 'request-step',
  });
  await expect(card(popup)).toContainText('bob-lane');
  await expect(card(popup).locator('[data-do="recovery"]')).toHaveAttribute('href', /username=bob-lane/);
  await expect(card(popup).locator('[data-do="mute"]')).toHaveCount(0);
});

declare const chrome: { storage: { local: { clear(): Promise<void> } } };
