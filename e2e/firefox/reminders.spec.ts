import { badgeOf } from './add-on';
import { expect, keptOf, press, test, untilAsleep } from './fixtures';

const CARD = '[data-notice="reminder"]';

test('the nudge of the day: marked, told in the popup, and silent once it is muted, also after the background slept', async ({
  firefox,
  visit,
}) => {
  await visit('healthy');
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('!');
  await untilAsleep(firefox);
  const popup = await firefox.openPopup();
  await popup.waitForSelector(`${CARD}[data-reminder="backup-place"]`);
  await press(popup, `${CARD} [data-do="mute"]`);
  await press(popup, `${CARD} [data-mute="never"]`);
  await expect.poll(() => popup.$(CARD)).toBeNull();
  await expect.poll(() => badgeOf(firefox).then(({ text }) => text)).toBe('');
  await untilAsleep(firefox);
  const later = await firefox.openPopup();
  await later.waitForSelector('[data-muted="backup-place"]');
  expect(await later.$(CARD)).toBeNull();
  expect(JSON.stringify(await keptOf(later))).toContain('"lastDay":"20');
});
