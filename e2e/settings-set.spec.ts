import type { Page } from '@playwright/test';
import { newProfile, removeProfile } from './browser';
import { expect, test } from './fixtures';
import { findingIn } from './rows';
import { button, eraseEverything, launchAllowed, localOf, openSettings, said, tell } from './settings-page';

const ALICE = { site: 'pypi.org', username: 'alice-dev' };
const field = (page: Page, limit: string) => page.locator(`[data-limit="${limit}"] input`);
const notifications = (page: Page) => page.locator('[data-notifications]');

/** Types into a field, and leaves it. */
async function set(page: Page, limit: string, value: string): Promise<void> {
  await field(page, limit).fill('');
  await field(page, limit).pressSequentially(value);
  await page.keyboard.press('Tab');
}

test('a limit that is set changes what the popup says, until it is set back; only what can be kept is', async ({
  extension,
  visit,
}) => {
  await visit('healthy');
  const outcome = async () => {
    const popup = await extension.openPopup();
    const shown = await findingIn(popup, 'recovery-codes-not-low').getAttribute('data-outcome');
    await popup.close();
    return shown;
  };
  expect(await outcome()).toBe('pass');
  const page = await openSettings(extension);
  await set(page, 'fewestCodes', '8');
  await expect(said(page)).not.toBeEmpty();
  expect(await outcome()).toBe('fail');
  await button(page, 'reset').press('Enter');
  await expect(field(page, 'fewestCodes')).toHaveValue('4');
  await expect(field(page, 'fewestCodes')).toBeFocused();
  await expect(button(page, 'reset')).toHaveCount(0);
  expect(await outcome()).toBe('pass');
  expect((await localOf(extension)).settings).toEqual({ notifications: false, thresholds: {} });

  await test.step('what can not be kept stays in its field, with a word on why', async () => {
    const problem = page.locator('[data-limit="fewestCodes"] .problem');
    for (const typed of ['0', '9', '2.5', '-3', '']) {
      await set(page, 'fewestCodes', typed);
      await expect(problem).toContainText('from 1 to 8');
      await expect(field(page, 'fewestCodes')).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page, 'fewestCodes')).toHaveValue(typed);
    }
    expect((await localOf(extension)).settings).toMatchObject({ thresholds: {} });
    await set(page, 'fewestCodes', '5');
    await expect(problem).toBeEmpty();
  });

  await test.step('two tabs set two limits at once, and both are kept', async () => {
    const other = await openSettings(extension);
    await Promise.all([field(page, 'fewestCodes').fill('6'), field(other, 'staleDays').fill('14')]);
    await Promise.all([field(page, 'fewestCodes').blur(), field(other, 'staleDays').blur()]);
    for (const one of [page, other]) {
      await expect(field(one, 'fewestCodes')).toHaveValue('6');
      await expect(field(one, 'staleDays')).toHaveValue('14');
    }
    expect((await localOf(extension)).settings).toMatchObject({ thresholds: { fewestCodes: 6, staleDays: 14 } });
  });

  await test.step('what is muted is found here too, and unmuted by keyboard', async () => {
    await page.bringToFront();
    await expect(page.locator('[data-muted]')).toHaveCount(0);
    for (const id of ['second-method', 'backup-email'])
      await tell(page, 'mute', { account: ALICE, id, about: '', kind: 'month' });
    await expect(page.locator('[data-muted]')).toHaveCount(2);
    await page.locator('[data-muted="backup-email"] [data-do="unmute"]').press('Enter');
    await expect(page.locator('[data-muted]')).toHaveCount(1);
    await expect(page.locator('[data-muted="second-method"] [data-do="unmute"]')).toBeFocused();
    await expect(said(page)).toContainText('another provider');
    const { mutes } = (await localOf(extension))['account/pypi.org/alice-dev'] as { mutes: object };
    expect(Object.keys(mutes)).toEqual(['second-method']);
    await button(page, 'undo-last').press('Enter');
    await expect(page.locator('[data-muted]')).toHaveCount(2);
  });
});

test.describe('system notifications', () => {
  test('are off while the browser asks, and stay off when the user refuses, which is told', async ({
    extension,
    visit,
  }) => {
    const page = await visit('healthy');
    const settings = await openSettings(extension);
    await button(settings, 'notifications').click(); // the browser's question can't be answered by a test: it stands unanswered
    await settings.waitForTimeout(500);
    await expect(notifications(settings)).toHaveAttribute('data-notifications', 'off');
    await settings.close();

    // Here the answer is played, by a browser API of ours.
    await page.addInitScript(() => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', typeof chrome | undefined>;
      for (const api of [scope.browser, scope.chrome])
        if (api?.permissions) Object.assign(api.permissions, { request: async () => false });
    });
    await openSettings(extension, page);
    await button(page, 'notifications').press('Space');
    await expect(page.locator('.status.failed')).toContainText('allow notifications');
    await expect(button(page, 'notifications')).toHaveAttribute('aria-checked', 'false');
    expect(await localOf(extension)).not.toHaveProperty('settings');
  });

  // Here it was answered before, which the browser remembers.
  test('are switched on, taken away, switched on again, and off', async ({ sample }) => {
    const profile = await newProfile();
    const extension = await launchAllowed(sample.port, profile);
    const page = await openSettings(extension);
    const isAllowed = () => page.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] }));
    const settings = async () => (await localOf(extension)).settings;
    expect(await isAllowed()).toBe(false);

    await button(page, 'notifications').press('Space');
    await expect(notifications(page)).toHaveAttribute('data-notifications', 'on');
    expect([await isAllowed(), await settings()]).toEqual([true, { notifications: true, thresholds: {} }]);

    await page.evaluate(() => chrome.permissions.remove({ permissions: ['notifications'] }));
    await expect(notifications(page)).toHaveAttribute('data-notifications', 'taken');
    await expect(notifications(page).locator('.problem')).toContainText("doesn't allow");
    await expect(button(page, 'notifications')).toHaveAttribute('aria-checked', 'false');

    await button(page, 'notifications').click();
    await expect(button(page, 'notifications')).toHaveAttribute('aria-checked', 'true');
    await button(page, 'notifications').click();
    await expect(notifications(page)).toHaveAttribute('data-notifications', 'off');
    // The page says so first, then gives the permission back.
    await expect.poll(isAllowed).toBe(false);
    expect(await settings()).toEqual({ notifications: false, thresholds: {} });

    await button(page, 'notifications').click();
    await expect(notifications(page)).toHaveAttribute('data-notifications', 'on');
    await eraseEverything(page);
    await expect(notifications(page)).toHaveAttribute('data-notifications', 'off');
    await expect.poll(isAllowed).toBe(false);
    await extension.close();
    await removeProfile(profile);
  });
});

declare const chrome: {
  permissions: Record<'contains' | 'remove', (what: { permissions: string[] }) => Promise<boolean>>;
};
