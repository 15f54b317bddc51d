import type { Page } from '@playwright/test';
import { WARNINGS } from './boxes';
import { expect, test } from './fixtures';

/** How far from the window's upper edge a link to a section puts it on the sample (`scroll-padding`). */
const AT = 16;

for (const width of [1280, 400]) {
  test(`at ${width} px a link to a section leads there: a box above it that comes later moves nothing`, async ({
    extension,
    visit,
  }) => {
    const page = await extension.context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await extension.stopWorker(); // its answer comes when the browser is there already
    await visit('one-email', { path: '/manage/account/#two-factor', page });
    await page.locator(`#account-emails ${WARNINGS}`).waitFor();
    await expect.poll(() => isAtLink(page)).toBe(true);
    await page.waitForTimeout(500);
    expect(await isAtLink(page)).toBe(true);
  });

  test(`at ${width} px the box of the section that a link leads to is in view`, async ({ extension, visit }) => {
    const page = await extension.context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await extension.stopWorker();
    await visit('totp-only-unconfirmed', { path: '/manage/account/#two-factor', page });
    await page.locator(`#two-factor ${WARNINGS}`).waitFor();
    await expect.poll(() => isAtLink(page)).toBe(true);
    await expect(page.locator(`#two-factor ${WARNINGS}`)).toBeInViewport({ ratio: 1 });
  });
}

test('at 400 px the companion has the full width of the codes', async ({ extension, visit }) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 400, height: 800 });
  await visit('healthy', { path: '/manage/account/recovery-codes/regenerate', page });
  const box = page.locator('[data-spare-key^="companion"] section');
  await box.waitFor();
  const [codes, own] = [await page.locator('.recovery-codes').boundingBox(), await box.boundingBox()];
  expect(own?.width).toBe(codes?.width);
  expect(own?.height).toBeLessThan(500);
});

/** Whether the section stands where a link to it leads; the browser scrolls by whole pixels. */
async function isAtLink(page: Page): Promise<boolean> {
  const top = await page.locator('#two-factor').evaluate((element) => element.getBoundingClientRect().top);
  return Math.abs(top - AT) <= 1;
}
