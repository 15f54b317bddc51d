import type { Page } from 'puppeteer-core';
import { OFFER } from '../boxes';
import { findingsBadgeOf, pressToolbarButton } from './add-on';
import { expect, namesOf, press, pressInBox, tabAt, test, untilAsleep } from './fixtures';
import { pastedInto, REASON, USERNAME, valueIn } from './github-form';

const FORM = 'https://github.com/pypi/support/issues/new?template=account-recovery.yml';

const textOf = (page: Page, selector: string) => page.$eval(selector, (one) => (one as HTMLElement).innerText);

test('locked out: from the offer where the log-in stops, or the popup, over the questions to the form, filled at a click, and the tracker', async ({
  firefox,
  sample,
  visit,
}) => {
  const stopped = await visit('signed-out', { path: '/account/two-factor/' });
  await pressInBox(stopped, `${OFFER} >>> [data-do="open"]`);
  const offered = () => tabAt(firefox, firefox.addressOf('recovery/'));
  // In the moment in which one document gives way to another, Firefox answers with an error of its own, or for another tab.
  await expect(async () => expect(await (await offered()).$('.step[data-step="factor"]')).not.toBeNull()).toPass({
    timeout: 10_000,
    intervals: [100],
  });
  await (await offered()).close();

  await visit('healthy');
  await expect.poll(() => findingsBadgeOf(firefox)).toBe('');
  const popup = await firefox.openPopup();
  const address = await popup.$eval('[data-do="recovery"]', (link) => link.getAttribute('href'));
  expect(address).toBe('/src/ui/recovery/index.html?site=pypi.org&username=alice-dev');
  await popup.close();

  const page = await firefox.openOwn(String(address).replace('/src/ui/', ''), 'main section');
  for (const option of ['second-factor', 'app-gone', 'no', 'no', 'no', 'none', 'yes', 'yes'])
    await press(page, `[data-option="${option}"]`);
  await page.locator('[data-field="details"] textarea').fill('My phone fell into the sea.');
  expect(await textOf(page, '[data-preview="username"]')).toBe('`alice-dev`');
  const reason = await textOf(page, '[data-preview="reason"]');
  for (const part of ['- Recovery codes: I have none.', 'My phone fell into the sea.']) expect(reason).toContain(part);
  await untilAsleep(firefox);
  await page.locator('[data-do="copy-and-open"]').click();

  const form = await tabAt(firefox, FORM);
  await form.bringToFront();
  expect(await pastedInto(form)).toBe(`\`alice-dev\`\n\n${reason}`);
  await pressToolbarButton(firefox, form);
  const overForm = await firefox.openPopup();
  await press(overForm, '[data-do="fill"]');
  await overForm.waitForSelector('[data-notice="filled"]');
  expect(await namesOf(overForm, '[data-notice="filled"] li', 'data-outcome')).toEqual(['filled', 'filled']);
  await overForm.close();
  expect(await valueIn(form, USERNAME)).toBe('`alice-dev`');
  expect(await valueIn(form, REASON)).toBe(reason);
  const boxes = await form.$$eval('input[type="checkbox"]', (all) => all.map(({ checked }) => checked));
  expect(boxes).toEqual([false, false, false]);
  expect(sample.issues).toEqual([]);

  for (const box of await form.$$('input[type="checkbox"]')) await box.click();
  await Promise.all([form.waitForNavigation(), form.locator('::-p-aria([name="Create"][role="button"])').click()]);
  const issue = form.url();
  expect(sample.issues).toMatchObject([{ username: '`alice-dev`', title: 'Account recovery request' }]);
  await untilAsleep(firefox);
  await pressToolbarButton(firefox, form);
  const overIssue = await firefox.openPopup();
  await press(overIssue, '[data-do="track"]');
  await overIssue.waitForSelector('[data-notice="request"]');
  await page.waitForSelector('.tracker .now[data-item="send-intent"]');
  expect(await page.$eval('.tracker', (tracker) => tracker.innerHTML)).toContain(issue);
});
