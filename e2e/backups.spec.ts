import { expectAccessible } from './accessible';
import { checksIn, expect, storageOf, test } from './fixtures';
import { SECRETS } from './sample-pypi/secrets';

const NEW_CODES = '/manage/account/recovery-codes/regenerate';

test('beside new codes: where they were put is asked and kept, a code is refused, no code is read', async ({
  extension,
  visit,
}) => {
  const page = await visit('healthy', { path: NEW_CODES });
  const box = page.locator('spare-key-companion');
  await expect(box.locator('code')).toHaveText(/^PyPI-Recovery-Codes-alice-dev-20/);
  await box.locator('input[type="text"]').fill(SECRETS.recoveryCodes[0] ?? '');
  await box.locator('[data-do="note-backup"]').press('Enter');
  await expect(box.locator('.problem')).not.toBeEmpty();
  await box.locator('input[type="text"]').fill('printed, in the safe');
  await box.locator('input[type="text"]').press('Enter');
  await expect(box.locator('.kept')).toContainText('printed, in the safe');
  expect(new URL(page.url()).pathname).toBe(NEW_CODES);
  const kept = JSON.stringify(await storageOf(extension));
  expect(kept).toContain('"where":"printed, in the safe"');
  for (const code of SECRETS.recoveryCodes) expect(kept).not.toContain(code);
});

test('the note holds for the set that it was made for, and is void after a new one', async ({ extension, visit }) => {
  const page = await visit('healthy');
  const popup = await extension.openPopup();
  const finding = popup.locator('[data-check="recovery-codes-backed-up"]');
  await finding.locator('.head').press('Enter');
  await finding.locator('input[type="text"]').fill('at home, in a drawer');
  for (const isOpen of ['false', 'true']) {
    await finding.locator('.head').press('Enter');
    await expect(finding.locator('.head')).toHaveAttribute('aria-expanded', isOpen);
  }
  await expect(finding.locator('input[type="text"]')).toHaveValue('at home, in a drawer'); // folding loses no word
  await finding.locator('[data-do="note-backup"]').press('Enter');
  await expect(popup.locator('.finding.pass[data-check="recovery-codes-backed-up"]')).toHaveCount(1);
  await expect(popup.locator('.finding.pass[data-check="not-in-one-basket"]')).toHaveCount(1);
  await popup.close();
  await page.goto(`https://pypi.org${NEW_CODES}`);
  await page.locator('spare-key-companion').waitFor();
  await page.goto('https://pypi.org/manage/account/');
  await expect(page.locator('spare-key-warnings li[data-check="recovery-codes-backed-up"]')).toContainText(
    'at home, in a drawer',
  );
  const again = await extension.openPopup();
  await again.locator('.checklist').waitFor();
  expect(await checksIn(again, 'fail')).toContain('recovery-codes-backed-up');
});

test('where PyPI asks for one of the new codes: why, without touching the form', async ({ visit }) => {
  const page = await visit('totp-only-unconfirmed', { path: '/manage/account/recovery-codes/burn' });
  const box = page.locator('spare-key-companion');
  await expect(box.locator('.heading')).not.toBeEmpty();
  await expect(box.locator('input')).toHaveCount(0);
  expect(await box.evaluate((host) => host.previousElementSibling?.tagName)).toBe('FORM');
});

test('the word beside new codes has no accessibility violation, and nothing is cut off', async ({ visit }) => {
  const page = await visit('healthy', { path: NEW_CODES });
  await page.locator('spare-key-companion').waitFor();
  await expectAccessible(page, 'spare-key-companion');
  for (const width of [1200, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const isInside = await page
      .locator('spare-key-companion')
      .evaluate((host) => host.getBoundingClientRect().right <= document.documentElement.clientWidth);
    expect(isInside, `at ${width}`).toBe(true);
  }
});
