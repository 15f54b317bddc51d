import { findingsBadgeOf, withholdAccess } from './add-on';
import type { FirefoxBrowser } from './browser';
import { checksIn, expect, test, warningsOn } from './fixtures';

const noAccess = '[data-notice="no-access"]';

/** Presses the offered button: the popup is in front for once, as only a real click may ask the browser. */
async function grant(firefox: FirefoxBrowser): Promise<void> {
  const popup = await firefox.openOwn('popup/index.html', noAccess);
  await popup.locator(`${noAccess} button`).click();
  await expect.poll(() => popup.$(noAccess)).toBeNull();
  await popup.close();
}

test.describe('PyPI’s pages withheld from the start, as Firefox may do', () => {
  test.use({ prefs: { 'extensions.originControls.grantByDefault': false } });

  test('the popup explains it, nothing looks well, and a click grants it', async ({ firefox, visit }) => {
    const page = await visit('totp-only-unconfirmed');
    const popup = await firefox.openPopup();
    await popup.waitForSelector(noAccess);
    expect(await popup.$eval(`${noAccess} p`, (text) => text.textContent)).not.toBe('');
    expect(await popup.$$('.finding, [data-row], .rows')).toHaveLength(0);
    await expect.poll(() => findingsBadgeOf(firefox)).toBe('?');
    expect(await warningsOn(page)).toEqual([]);
    await grant(firefox);
    await page.reload();
    await expect.poll(() => warningsOn(page)).toHaveLength(2);
    await expect.poll(() => findingsBadgeOf(firefox)).toBe('2');
  });
});

test('withheld after all was seen to be in order: nothing looks well any more, until it is granted', async ({
  firefox,
  visit,
}) => {
  const page = await visit('healthy');
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('');
  await withholdAccess(firefox);
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('?');
  const popup = await firefox.openPopup();
  await popup.waitForSelector(noAccess);
  await popup.waitForSelector('[data-row][data-state="was-ok"]');
  expect(await popup.$('.way.open')).toBeNull();
  await page.reload();
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('?');
  await grant(firefox);
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('');
  const later = await firefox.openPopup();
  await later.waitForSelector('[data-row][data-state="ok"]');
  expect(await checksIn(later, 'fail')).toEqual([]);
});
