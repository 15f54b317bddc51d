import type { Page } from 'puppeteer-core';

// The official form on the sample's GitHub, as its user reaches it.

export const USERNAME = '::-p-aria([name="PyPI Username"][role="textbox"])';
export const REASON = '::-p-aria([name="Reason for request"][role="textbox"])';

export const valueIn = (page: Page, selector: string) => page.$eval(selector, (one) => (one as HTMLInputElement).value);

/** What is on the clipboard, by pasting it into the field for the reason, which is empty again then. */
export async function pastedInto(form: Page): Promise<string> {
  await form.locator(REASON).click();
  await pressControl(form, 'v');
  const text = await valueIn(form, REASON);
  await pressControl(form, 'a');
  await form.keyboard.press('Backspace');
  return text;
}

async function pressControl(page: Page, key: 'a' | 'v'): Promise<void> {
  const control = process.platform === 'darwin' ? 'Meta' : 'Control';
  await page.keyboard.down(control);
  await page.keyboard.press(key);
  await page.keyboard.up(control);
}
