import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { RunOptions } from 'axe-core';

const DIRECTIONS = ['ltr', 'rtl'];
const AXE = join(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js');

/** What breaks the rules of accessibility on a page, or within an element of it; all rules, or some. */
async function violationsOn(page: Page, within: string, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(AXE, 'utf8'));
  const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate(([context, how]) => axe.run(context, how), [within, options] as const);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** No violation, light and dark. In the dark nothing but the colours is another: they alone are looked at again. */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violationsOn(page, within), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsOn(page, within, ['color-contrast']), 'dark').toEqual([]);
}

/** A page of ours is never wider than the screen, however narrow that is, from left and from right. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  for (const width of [900, 450, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await inBothDirections(page, () => expectNotWider(page));
  }
}

/** Nothing on a page of ours is wider than the page. */
export async function expectNotWider(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Calls for the popup at its two widths, from left and from right: for its page in a tab, or the real one. */
export async function atPopupWidths(popup: Page, look: () => Promise<void>): Promise<void> {
  for (const width of [380, 320]) {
    if (popup.viewportSize()) await popup.setViewportSize({ width, height: 600 }); // the real one has none
    await popup.evaluate((px) => document.body.style.setProperty('width', `${px}px`), width);
    await inBothDirections(popup, look);
  }
}

async function inBothDirections(page: Page, look: () => Promise<void>): Promise<void> {
  for (const direction of DIRECTIONS)
    await test.step(`${direction} at ${page.viewportSize()?.width}`, async () => {
      await page.evaluate((value) => document.documentElement.setAttribute('dir', value), direction);
      await look();
    });
}

declare const axe: typeof import('axe-core');
