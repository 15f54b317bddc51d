import type { Locator, Page } from '@playwright/test';

/** Selectors of our boxes on PyPI's pages. */
export const WARNINGS = '[data-spare-key^="warnings"]';
export const OFFER = '[data-spare-key^="offer"]';
export const COMPANION = '[data-spare-key^="companion"]';

/** The ids of the checks that warn on a page of PyPI, section by section, with those that wait behind a button. */
export async function warningsOn(page: Page): Promise<string[]> {
  for (const button of await page.locator(`${WARNINGS} [data-do="rest"]`).all()) await button.dispatchEvent('click');
  const items = page.locator(`${WARNINGS} li[data-check]`);
  return items.evaluateAll((all) => all.map((item) => String(item.getAttribute('data-check'))));
}

/** Presses a control of a box as a user who sees it, by mouse or key: a box counts no press shortly after it moved. */
export async function pressInBox(control: Locator, key?: 'Enter'): Promise<void> {
  await control.evaluate(atRest);
  await (key ? control.press(key) : control.click());
}

/** Waits until what stands on the page has not moved for a while. Runs in the page, so it uses nothing from outside. */
export async function atRest(element: Element): Promise<void> {
  const placeOf = () => {
    const { left, top } = element.getBoundingClientRect();
    return `${Math.round(left + scrollX)} ${Math.round(top + scrollY)}`;
  };
  for (let place = '', still = 0; still < 8; still++) {
    if (placeOf() !== place) still = 0;
    place = placeOf();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
