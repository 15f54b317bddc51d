import { pressInBox, WARNINGS } from './boxes';
import { checksIn, expect, storageOf, test, warningsOn } from './fixtures';
import { hideFinding, showAgain } from './rows';

// Our warnings on PyPI's account page, over their whole life.

const ALICE = 'account/pypi.org/alice-dev';
const ALL = ['recovery-codes-confirmed', 'second-method'];
const OTHERS = ['recovery-codes-confirmed'];

test('a warning that is hidden on the page, or in the popup, stays away, comes back at "Undo", and goes when it is void', async ({
  extension,
  visit,
}) => {
  const page = await visit('totp-only-unconfirmed');
  const dismissed = async () =>
    ((await storageOf(extension)).local[ALICE] as { dismissed: object } | undefined)?.dismissed;
  const hide = page.locator('[data-check="second-method"] [data-do="hide"]');
  const line = page.locator(`${WARNINGS} li.gone`);
  await expect.poll(() => warningsOn(page)).toEqual(ALL);

  await test.step('on the page, by keyboard', async () => {
    await pressInBox(hide, 'Enter');
    await expect(line.locator('button')).toBeFocused();
    await expect.poll(dismissed).toHaveProperty('second-method');
    await pressInBox(line.locator('button'), 'Enter');
    await expect(hide).toBeFocused();
    await expect(line).toHaveCount(0);
    await expect.poll(dismissed).toEqual({});
    await pressInBox(hide, 'Enter');
    await expect.poll(dismissed).toHaveProperty('second-method');
    await page.reload();
    await expect.poll(() => warningsOn(page)).toEqual(OTHERS);
  });

  await test.step('in the popup, which lists it still, and where it is shown again', async () => {
    const popup = await extension.openPopup();
    await popup.locator('[data-fresh] .rows').waitFor();
    expect(await checksIn(popup, 'fail')).toContain('second-method');
    await hideFinding(popup, 'recovery-codes-confirmed', 'week');
    await expect.poll(() => warningsOn(page)).toEqual([]);
    await showAgain(popup, 'recovery-codes-confirmed');
    await expect.poll(() => warningsOn(page)).toEqual(OTHERS);
    await popup.close();
  });

  await test.step('in another tab it is seen to be mended', async () => {
    await visit('healthy');
    await expect.poll(() => warningsOn(page)).toEqual([]);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(page.locator(WARNINGS)).toHaveCount(0);
  });
});
