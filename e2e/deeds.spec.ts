import type { Page } from '@playwright/test';
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
