import { badgeOf } from './add-on';
import { checksIn, expect, keptOf, press, test, untilAsleep, warningsOn } from './fixtures';

test('first run: says what to do, and claims nothing', async ({ firefox }) => {
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('?');
  const popup = await firefox.openPopup();
  const link = await popup.waitForSelector('[data-notice="first-run"] a');
  expect(await link?.evaluate((a) => a.getAttribute('href'))).toBe('https://pypi.org/manage/account/');
  expect(await popup.$$('.finding, .way')).toHaveLength(0);
  expect(await popup.$('[data-notice="no-access"]')).toBeNull();
});

test('a visit to the settings: warnings, checklist and badge, also after the background was asleep', async ({
  firefox,
  visit,
}) => {
  const page = await visit('bouncing');
  await expect.poll(() => warningsOn(page)).toEqual(['email-deliverable']);
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('1');
  await untilAsleep(firefox);
  expect((await badgeOf(firefox)).text).toBe('1');
  const popup = await firefox.openPopup();
  await popup.waitForSelector('.checklist');
  expect(await checksIn(popup, 'fail')).toEqual(['email-deliverable']);
  await untilAsleep(firefox);
  await visit('healthy', { page });
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('');
  await expect.poll(() => checksIn(popup, 'fail')).toEqual([]);
  expect(await warningsOn(page)).toEqual([]);
});

const FAILS = ['recovery-codes-confirmed', 'second-method', 'phishing-resistant-method'];

test('a dismissed warning stays away from the page, and stays listed in the popup', async ({ firefox, visit }) => {
  const page = await visit('totp-only-unconfirmed');
  await expect.poll(() => warningsOn(page)).toEqual(FAILS);
  await untilAsleep(firefox);
  await page.locator('spare-key-warnings >>> li[data-check="second-method"] button').click();
  const rest = FAILS.filter((id) => id !== 'second-method');
  await expect.poll(() => warningsOn(page)).toEqual(rest);
  const popup = await firefox.openPopup();
  await popup.waitForSelector('.checklist');
  expect(await checksIn(popup, 'fail')).toEqual(FAILS);
  expect(JSON.stringify(await keptOf(popup))).toContain('"second-method":"20');
  await page.reload();
  await expect.poll(() => warningsOn(page)).toEqual(rest);
});

test('where the codes are: said in the popup, and the badge and the list follow', async ({ firefox, visit }) => {
  await visit('healthy');
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('');
  const popup = await firefox.openPopup();
  const finding = '[data-check="recovery-codes-backed-up"]';
  await press(popup, `${finding} .head`);
  await popup.locator(`${finding} input[type="text"]`).fill('at home, in a drawer');
  await press(popup, `${finding} [data-do="note-backup"]`);
  await expect.poll(() => checksIn(popup, 'pass')).toContain('recovery-codes-backed-up');
});

test('a redesigned page: loud, and what was in order before is doubtful', async ({ firefox, visit }) => {
  const page = await visit('healthy');
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('');
  await visit('redesigned', { page });
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('?');
  const popup = await firefox.openPopup();
  await popup.waitForSelector('[data-notice="not-recognized"][role="alert"]');
  await popup.waitForSelector('.checklist.doubtful');
});
