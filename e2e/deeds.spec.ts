import type { Page } from '@playwright/test';
import { SECRETS } from '../sample-pypi/secrets';
import { expect, storageOf, test } from './fixtures';

const FORM = '#account-emails > form';

/** The next page that PyPI serves, once the form was sent. */
async function afterSending(page: Page, act: () => Promise<unknown>) {
  await Promise.all([page.waitForEvent('load'), act()]);
}

test('a form that the user sends is told with a masked address; one that a script sends by itself is not', async ({
  extension,
  visit,
}) => {
  const page = await visit('healthy');
  await page.locator('#account-emails #email').fill('somebody@example.net');
  await afterSending(page, () => page.locator(`${FORM} [type=submit]`).click());
  const deeds = async () => (await storageOf(extension)).session.deeds;
  await expect.poll(deeds).toMatchObject([{ kind: 'address-added', about: 's…y@example.net' }]);
  expect(JSON.stringify(await storageOf(extension))).not.toContain('somebody');

  const told = await deeds();
  await page.addInitScript((selector) => {
    addEventListener('load', () => {
      const form = document.querySelector<HTMLFormElement>(selector);
      const input = form?.querySelector<HTMLInputElement>('#email');
      if (!form || !input || sessionStorage.sent) return;
      sessionStorage.sent = 'yes';
      input.value = 'other@example.net';
      form.requestSubmit();
    });
  }, FORM);
  await page.reload();
  await expect(page.locator('#account-emails')).toContainText('other@example.net');
  await expect.poll(async () => JSON.stringify((await storageOf(extension)).local)).toContain('o…r@example.net');
  expect(await deeds()).toEqual(told);
});

test('a log-in with the app is remembered as its use, and nothing of what was typed', async ({ extension, visit }) => {
  const page = await visit('healthy');
  const record = async () => (await storageOf(extension)).local['account/pypi.org/alice-dev'];
  await expect.poll(record).toBeDefined();
  await page.goto('https://pypi.org/account/logout/');
  await afterSending(page, () => page.locator('main form [type=submit]').click());
  await page.goto('https://pypi.org/account/login/');
  await page.locator('#username').fill('alice-dev');
  await page.locator('#password').fill(SECRETS.password);
  await afterSending(page, () => page.locator('#login-form [type=submit]').click());
  await page.locator('#totp-auth-form [name="totp_value"]').fill(SECRETS.appCode);
  await afterSending(page, () => page.locator('#totp-auth-form [type=submit]').click());
  expect(await record()).not.toHaveProperty('factorUses');
  await page.goto('https://pypi.org/manage/account/');
  await expect.poll(record).toHaveProperty('factorUses.app');
  expect(JSON.stringify(await storageOf(extension))).not.toContain(SECRETS.appCode);
});
