import { SECRETS } from '../sample-pypi/secrets';
import { expectAccessible } from './accessible';
import { COMPANION, pressInBox } from './boxes';
import type { ExtensionBrowser } from './browser';
import { checksIn, expect, storageOf, test, warningsOn } from './fixtures';
import { openFinding, rowOf } from './rows';

const NEW_CODES = '/manage/account/recovery-codes/regenerate';

/** What is stored of Alice's note. */
async function noteOf(extension: ExtensionBrowser): Promise<unknown> {
  const { local } = await storageOf(extension);
  return (local['account/pypi.org/alice-dev'] as { backup?: unknown } | undefined)?.backup;
}

test('beside new codes: a place is chosen by a press, nothing is typed on PyPI’s page, no code is read', async ({
  extension,
  visit,
}) => {
  const burn = await visit('totp-only-unconfirmed', { path: '/manage/account/recovery-codes/burn' });
  const why = burn.locator(COMPANION); // where PyPI asks for one of the new codes
  await expect(why.locator('h2')).not.toBeEmpty();
  await expect(why.locator('input')).toHaveCount(0);
  expect(await why.evaluate((host) => host.previousElementSibling?.querySelector('form') != null)).toBe(true);
  await burn.close();

  const page = await visit('healthy', { path: NEW_CODES });
  const box = page.locator(COMPANION);
  await expect(box.locator('.item').first()).toContainText("Don't reload or come back to this page.");
  await expect(box.locator('input, textarea, select, [contenteditable]')).toHaveCount(0);
  await expectAccessible(page, COMPANION);
  for (const width of [1200, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const isInside = await box.evaluate(
      (host) => host.getBoundingClientRect().right <= document.documentElement.clientWidth,
    );
    expect(isInside, `at ${width}`).toBe(true);
    expect((await box.boundingBox())?.height, `the box at ${width}`).toBeLessThan(600);
  }
  await page.setViewportSize({ width: 1200, height: 900 });

  await pressInBox(box.getByRole('button', { name: 'USB stick or disk' }));
  await expect(box.getByRole('status')).toHaveText('Saved.');
  expect(await noteOf(extension)).toMatchObject({ where: 'USB stick or disk' });
  expect(await noteOf(extension)).not.toHaveProperty('authenticator');
  await pressInBox(box.getByRole('button', { name: 'Printed' }));
  await expect.poll(() => noteOf(extension)).toMatchObject({ where: 'Printed' });
  await expect(box.locator('[aria-pressed="true"]')).toHaveText('Printed');
  expect(new URL(page.url()).pathname).toBe(NEW_CODES);

  await test.step('another place is typed in a tab of ours; a code is refused there, and the page of codes stays as it is', async () => {
    const opened = extension.context.waitForEvent('page');
    await pressInBox(box.getByRole('button', { name: 'Somewhere else' }));
    const own = await opened;
    const field = own.locator('input[type="text"]');
    await field.fill(SECRETS.recoveryCodes[0] ?? '');
    await field.press('Enter');
    await expect(own.locator('.problem')).not.toBeEmpty();
    await field.fill('at my sister’s / in the blue box');
    await field.press('Enter');
    await expect(own.getByRole('status')).toContainText('Saved.');
    await expect(own.locator('.hint')).toContainText('at my sister’s / in the blue box');
    expect(await noteOf(extension)).toMatchObject({ where: 'at my sister’s / in the blue box' });
    expect(new URL(page.url()).pathname).toBe(NEW_CODES);
  });
  const stored = JSON.stringify(await storageOf(extension));
  for (const code of SECRETS.recoveryCodes) expect(stored).not.toContain(code);
});

test('the note holds for the set that it was made for, and is void after a new one', async ({ extension, visit }) => {
  const page = await visit('healthy');
  const popup = await extension.openPopup();
  const finding = await openFinding(popup, 'recovery-codes-backed-up');
  await finding.locator('input[type="text"]').fill('at home, in a drawer');
  const row = rowOf(popup, 'recovery-codes-backed-up').locator('> h4 > button');
  for (const isOpen of ['false', 'true']) {
    await row.press('Enter');
    await expect(row).toHaveAttribute('aria-expanded', isOpen);
  }
  await expect(finding.locator('input[type="text"]')).toHaveValue('at home, in a drawer'); // folding loses no word
  await finding.locator('.app-question input').last().press('Space'); // the app is elsewhere
  await finding.locator('[data-do="note-backup"]').press('Enter');
  await expect(popup.locator('.finding[data-outcome="pass"][data-check="recovery-codes-backed-up"]')).toHaveCount(1);
  await expect(popup.locator('.finding[data-outcome="pass"][data-check="not-in-one-basket"]')).toHaveCount(1);
  await popup.close();
  await page.goto(`https://pypi.org${NEW_CODES}`);
  await page.locator(COMPANION).waitFor();
  await page.goto('https://pypi.org/manage/account/');
  await expect.poll(() => warningsOn(page)).toEqual(['recovery-codes-confirmed']);
  const again = await extension.openPopup();
  await again.locator('[data-fresh] .rows').waitFor();
  expect(await checksIn(again, 'fail')).toContain('recovery-codes-backed-up');
});
