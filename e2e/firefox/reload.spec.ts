import { WARNINGS } from '../boxes';
import { badgeOf, reload } from './add-on';
import { checksIn, expect, keptOf, pressInBox, test, untilAsleep, warningsOn } from './fixtures';

const FAILS = ['recovery-codes-confirmed', 'second-method'];
const dismiss = (check: string) => `${WARNINGS} >>> [data-check="${check}"] [data-do="hide"]`;

/** Firefox runs the new content script on open pages at once, beside what the old one has drawn; Chromium doesn't. */
test('a warning that is hidden stays away; the extension is reloaded under an open page: one of each, no error, and it works on', async ({
  firefox,
  visit,
}) => {
  const page = await visit('totp-only-unconfirmed');
  await expect.poll(() => warningsOn(page)).toEqual(FAILS);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await reload(firefox);
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('2');
  await untilAsleep(firefox);
  await pressInBox(page, dismiss('second-method'));
  const rest = FAILS.filter((id) => id !== 'second-method');
  await expect.poll(() => warningsOn(page)).toEqual(rest);
  const popup = await firefox.openPopup();
  expect((await checksIn(popup, 'fail')).toSorted()).toEqual(FAILS);
  expect(JSON.stringify(await keptOf(popup))).toContain('"second-method":"20');
  await page.reload();
  await expect.poll(() => warningsOn(page)).toEqual(rest);
  await pressInBox(page, dismiss('recovery-codes-confirmed'));
  await expect.poll(() => warningsOn(page)).toEqual([]);
  expect(errors).toEqual([]);
});
