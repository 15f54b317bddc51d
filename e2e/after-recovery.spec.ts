import type { Page } from '@playwright/test';
import { aRequest } from '../src/recovery/testing/request';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { ALICE, ago, keptOf, openWith, recordOf } from './kept';
import { findingIn } from './rows';

const REQUEST = aRequest({ codes: 'lost', openedAt: ago(9), filedAt: ago(9) });
const RECOVERED = { ...REQUEST, closedAt: ago(1), outcome: 'recovered' as const };
const NO_FACTOR = {
  twoFactor: { totp: false, securityDevices: [] },
  recoveryCodes: { unused: 0, generatedAt: null, confirmed: false },
};

const outcomeOf = (popup: Page, check: string) => findingIn(popup, check).getAttribute('data-outcome');
const kept = (page: Page) =>
  page.evaluate(
    async () => (await chrome.storage.local.get('request/pypi.org/alice-dev'))['request/pypi.org/alice-dev'],
  );

test('"You seem to be back?" is asked when a page shows the account since the filing, and the answer is the user’s', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await openWith(page, extension.extensionId, { records: [recordOf({}, {}, ALICE, 12)], requests: [REQUEST] });
  await expect(page.locator('[data-notice="request"]')).toBeVisible();
  await expect(page.locator('[data-notice="back"]')).toHaveCount(0);
  expect(await outcomeOf(page, 'recovery-codes-available')).toBe('unknown');
  expect(await outcomeOf(page, 'phishing-resistant-method')).toBe('pass');

  const records = [recordOf({}, {}, ALICE, 1)];
  const popup = await openWith(page, extension.extensionId, { records, requests: [REQUEST] });
  const question = popup.locator('[data-notice="back"]');
  await expect(question.locator('button')).toHaveCount(2);
  await expectAccessible(popup);
  await question.locator('[data-do="not-back"]').click();
  await expect(question).toHaveCount(0);
  expect(await kept(popup)).toMatchObject({ closedAt: null, outcome: null });

  const newer = [recordOf()];
  await openWith(page, extension.extensionId, {
    records: newer,
    requests: [{ ...REQUEST, notBackAt: ago(0.5) }],
  });
  await question.locator('[data-do="back"]').click();
  await expect(question).toHaveCount(0);
  expect(await kept(popup)).toMatchObject({ outcome: 'recovered' });
  await expect(popup.locator('[data-notice="after"]')).toBeVisible();
});

test('after a recovery: what was lost is unknown, the list tells the next step, and it can be put away', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  const open = (records: ReturnType<typeof recordOf>[]) =>
    openWith(page, extension.extensionId, { records, requests: [RECOVERED] });
  const popup = await open([recordOf({}, {}, ALICE, 12)]);
  const list = popup.locator('[data-notice="after"]');
  await expect(popup.locator('.steps li:not(.done)')).toHaveCount(8);
  await expect(list).toContainText('8 steps left');
  for (const check of ['two-factor-enabled', 'recovery-codes-available'])
    expect(await outcomeOf(popup, check)).toBe('unknown');
  await expect(popup.locator('[data-row="recovery-codes"]')).toHaveAttribute('data-state', 'unknown');

  await open([recordOf(NO_FACTOR)]);
  await expect(popup.locator('.steps [aria-current="step"]')).toHaveAttribute('data-item', 'new-codes');
  await expect(list.locator('[data-do="next-step"]')).toHaveAttribute('href', /\/manage\/account\/#two-factor$/);
  await expect(list.locator('[data-do="all-steps"]')).toHaveAttribute('href', /recovery.*username=alice-dev/);
  await expectAccessible(popup);
  await popup.locator('[data-do="put-away"]').click();
  await expect(list).toHaveCount(0);
  expect((await keptOf(popup, ALICE))?.mutes?.['after-list']).toMatchObject({ kind: 'never' });
  await expect(popup.locator('.hidden-list [data-muted="after-list"]')).toHaveCount(1);
  await expect(popup.locator('[data-do="undo"]')).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(list).toBeVisible();
});

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
