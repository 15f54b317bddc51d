import type { Page } from '@playwright/test';
import { WARNINGS } from './boxes';
import { expect, test } from './fixtures';

/** How far from the window's upper edge a link to a section puts it on the sample (`scroll-padding`). */
const AT = 16;

test('a box that comes later moves nothing that a link leads to, and is in view with its section, also on a narrow page', async ({
  extension,
  visit,
}) => {
  for (const width of [1280, 400])
    await test.step(`${width} px`, async () => {
      const page = await extension.context.newPage();
      await page.setViewportSize({ width, height: 800 });
      await extension.stopWorker(); // its answer comes when the browser is there already
      await visit('one-email', { path: '/manage/account/#two-factor', page });
      await page.locator(`#account-emails ${WARNINGS}`).waitFor();
      await expect.poll(() => isAtLink(page)).toBe(true);
      await page.waitForTimeout(500);
      expect(await isAtLink(page)).toBe(true);

      await extension.stopWorker();
      await visit('totp-only-unconfirmed', { path: '/manage/account/#two-factor', page });
      await page.locator(`#two-factor ${WARNINGS}`).waitFor();
      await expect.poll(() => isAtLink(page)).toBe(true);
      await expect(page.locator(`#two-factor ${WARNINGS}`)).toBeInViewport({ ratio: 1 });
      await page.close();
    });

  await test.step('at 400 px the companion has the full width of the codes', async () => {
    const page = await extension.context.newPage();
    await page.setViewportSize({ width: 400, height: 800 });
    await visit('healthy', { path: '/manage/account/recovery-codes/regenerate', page });
    const box = page.locator('[data-spare-key^="companion"] section');
    await box.waitFor();
    const [codes, own] = [await page.locator('.recovery-codes').boundingBox(), await box.boundingBox()];
    expect(own?.width).toBe(codes?.width);
    expect(own?.height).toBeLessThan(500);
  });
});

/** Whether the section stands where a link to it leads; the browser scrolls by whole pixels. */
async function isAtLink(page: Page): Promise<boolean> {
  const top = await page.locator('#two-factor').evaluate((element) => element.getBoundingClientRect().top);
  return Math.abs(top - AT) <= 1;
}
