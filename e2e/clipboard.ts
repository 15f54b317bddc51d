import type { Page } from '@playwright/test';

/** What is on the clipboard, by pasting it into a field that is there for that alone. */
export async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' })));
  await page.locator('#paste').focus();
  await page.keyboard.press('ControlOrMeta+V');
  const text = await page.locator('#paste').inputValue();
  await page.evaluate(() => document.querySelector('#paste')?.remove());
  return text;
}
