import { findingsBadgeOf } from './add-on';
import { checksIn, expect, test, untilAsleep, warningsOn } from './fixtures';

test('from the first run to a visit: warnings, checklist and badge, also after the background was asleep', async ({
  firefox,
  visit,
}) => {
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('?');
  const popup = await firefox.openPopup();
  await popup.waitForSelector('[data-notice="first-run"] a[href="https://pypi.org/manage/account/"]');
  expect(await popup.$$('.finding, [data-row], [data-notice="no-access"]')).toHaveLength(0);
  await popup.close();

  const page = await visit('bouncing');
  await expect.poll(() => warningsOn(page)).toEqual(['email-deliverable']);
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('1');
  await untilAsleep(firefox);
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('1');
  const later = await firefox.openPopup();
  await later.waitForSelector('[data-fresh] .rows');
  expect(await checksIn(later, 'fail')).toEqual(['email-deliverable']);
  await untilAsleep(firefox);
  await visit('healthy', { page });
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('');
  await expect.poll(() => checksIn(later, 'fail')).toEqual([]);
  expect(await warningsOn(page)).toEqual([]);
});
