import type { Page } from '@playwright/test';
import { atPopupWidths, expectAccessible, expectNotWider } from './accessible';
import { expectAccount } from './accounts';
import { expect, storageOf, test } from './fixtures';
import { ALICE, ago, BOB, openWith, recordOf } from './kept';
import { LANGUAGE_NAMES, translate } from './popup-languages';
import { IN_ORDER, NOTED, openState, STATES, WIDE } from './popup-states';
import { openFinding } from './rows';

/** No two links of one name lead to different places, and each thing to press is large enough. */
async function expectPressable(popup: Page): Promise<void> {
  const pressed = await popup.locator('a:visible, button:visible, summary:visible').evaluateAll((all) =>
    all.map((one) => ({
      name: one.getAttribute('aria-label') ?? one.textContent ?? '',
      href: one.getAttribute('href'),
      // A row's name is pressed anywhere on its line, and a link in a sentence is as high as the sentence.
      isSmall: one.getBoundingClientRect().height < 28 && !one.matches('h4 > button, p a, summary'),
    })),
  );
  expect(pressed.filter(({ isSmall }) => isSmall)).toEqual([]);
  const links = pressed.filter(({ href }) => href !== null);
  for (const { name, href } of links) {
    expect(
      links.filter((other) => other.name === name && other.href !== href),
      name,
    ).toEqual([]);
  }
}

test('in each state the title, the main button and the foot are in view, all is accessible, and nothing is cut off', async ({
  extension,
}) => {
  test.setTimeout(240_000);
  const popup = await extension.context.newPage();
  for (const state of STATES) {
    await test.step(state.name, async () => {
      await openState(popup, extension.extensionId, state);
      await expect(popup.locator('[data-top]')).toHaveAttribute('data-top', state.top);
      await expect(popup.locator('.verdict h2')).toBeInViewport({ ratio: 1 });
      const main = popup.locator(
        state.button ? `.verdict [data-do="${state.button}"]` : '.verdict .button:not(.secondary)',
      );
      if (state.button) await expect(main).toBeInViewport({ ratio: 1 });
      await expect(popup.locator('footer')).toBeInViewport({ ratio: 1 });
      expect(await heightOf(popup)).toBeLessThanOrEqual(600);
      await expectPressable(popup);
      await expectAccessible(popup);
      await atPopupWidths(popup, () => expectNotWider(popup));
    });
  }
});

test('in longer languages and from right to left, title, button, foot and what is not in order are in view', async ({
  extension,
}) => {
  const popup = await extension.context.newPage();
  const serious = STATES.find(({ name }) => name === '02-serious');
  if (!serious) throw new Error('There is no such state');
  for (const language of LANGUAGE_NAMES) {
    await test.step(language, async () => {
      await openState(popup, extension.extensionId, serious);
      await translate(popup, language);
      // Longer words need more lines: drawn again, the rows see whether there is room for all.
      await popup.locator('[data-row="tokens"] > h4 > button').press('Enter');
      await popup.keyboard.press('Escape');
      for (const one of [
        '.verdict h2',
        '.verdict [data-do="fix"]',
        'footer',
        '[data-row="repository"]',
        '[data-row="tokens"]',
        '[data-row="changes"]',
      ])
        await expect(popup.locator(one)).toBeInViewport({ ratio: 1 });
      expect(await scrolls(popup)).toBeLessThanOrEqual(0);
      expect(await heightOf(popup)).toBeLessThanOrEqual(600);
      await expectAccessible(popup);
    });
  }
});

const heightOf = (popup: Page) => popup.locator('.popup').evaluate((one) => one.getBoundingClientRect().height);
const scrolls = (popup: Page) => popup.locator('.body').evaluate((one) => one.scrollHeight - one.clientHeight);

test('nine rows need no scrolling; one opens in place at a time, folds those in order before anything scrolls, and Escape closes it', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  const popup = await openWith(page, extension.extensionId, { records: [recordOf(WIDE, NOTED)] });
  await expect(popup.locator('[data-row]:visible')).toHaveCount(9);
  expect(await scrolls(popup)).toBeLessThanOrEqual(0);
  await openFinding(popup, 'no-account-wide-token');
  await expect(popup.locator('[data-row="two-factor"]')).toBeHidden();
  expect(await scrolls(popup)).toBeLessThanOrEqual(0);
  await popup.locator('[data-do="show-all"]').press('Enter');
  await expect(popup.locator('[data-row="two-factor"]')).toBeVisible();

  const row = (id: string) => popup.locator(`[data-row="${id}"] > h4 > button`);
  const more = popup.locator('[data-row="tokens"] .more');
  await expect(more).toContainText('everything');
  await expect(more.locator('[data-do="fix"]')).toHaveAttribute('href', /#api-tokens$/);
  await expect(popup.locator('.verdict [data-do="fix"]')).toHaveCount(0);
  await row('changes').press('Enter');
  await expect(more).toBeHidden();
  await expect(row('changes')).toHaveAttribute('aria-expanded', 'true');
  await popup.keyboard.press('Escape');
  await expect(row('changes')).toHaveAttribute('aria-expanded', 'false');
  await expect(row('changes')).toBeFocused();
});

test('opened in a tab it shows the account that the address names; what was in order long ago is grey, and not counted', async ({
  extension,
}) => {
  const records = [recordOf(), recordOf({}, {}, BOB, 1)];
  const query = `?${new URLSearchParams(BOB)}`;
  const page = await openWith(await extension.context.newPage(), extension.extensionId, { records }, query);
  await expectAccount(page, BOB);
  await (await extension.context.newPage()).bringToFront(); // as from a notification: another tab is chosen
  await page.bringToFront();
  await expectAccount(page, BOB);
  await openWith(page, extension.extensionId, { records }, '?site=pypi.org&username=<b>');
  await expectAccount(page, ALICE);

  const record = recordOf({ projects: [] }, IN_ORDER);
  const { associations, ...facts } = record.facts;
  if (!associations) throw new Error('Nothing is known of associations');
  const mixed = { ...record, facts: { ...facts, associations: { ...associations, seenAt: ago(60) } } };
  const row = page.locator('[data-row="repository"]');
  await openWith(page, extension.extensionId, { records: [record] });
  await expect(row).toHaveAttribute('data-state', 'ok');
  await openWith(page, extension.extensionId, { records: [mixed] });
  await expect(row).toHaveAttribute('data-state', 'was-ok');
  await expect(page.locator('[data-row="email"]')).toHaveAttribute('data-state', 'ok');
});

test('the foot leads to practice and print, its menu by arrows to the lists; those that run are told above', async ({
  extension,
}) => {
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, { records: [recordOf()] });
  for (const view of ['rehearsal', 'sheet', 'used-code', 'leaving']) {
    const href = new RegExp(`^/src/ui/readiness/index.html\\?view=${view}&site=pypi.org&username=alice-dev$`);
    await expect(popup.locator(`[data-do="${view}"]`)).toHaveAttribute('href', href);
  }
  const button = popup.locator('[data-do="more"]');
  await button.press('Enter');
  await expect(popup.locator('[data-do="used-code"]')).toBeFocused();
  await popup.keyboard.press('ArrowUp');
  await expect(popup.locator('[data-do="settings"]')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(popup.locator('[role="menu"]:visible')).toHaveCount(0);

  await expect(popup.locator('[data-list]')).toHaveCount(0);
  const leaving = { domain: 'example.org', since: ago(1) };
  await openWith(popup, extension.extensionId, { records: [recordOf({}, { usedCodeAt: ago(2), leaving })] });
  await expect(popup.locator('[data-list="used-code"]')).toHaveText(/\d of 5/);
  await expect(popup.locator('[data-list="leaving"]')).toHaveAttribute('href', /view=leaving.*username=alice-dev/);
  await expect(popup.locator('footer [data-do="leaving"]')).toHaveCount(0);
});

test('the accounts are in a menu, each with its own state; the arrows go from the one that is shown', async ({
  extension,
}) => {
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, {
    records: [recordOf(WIDE, NOTED), recordOf({ projects: [] }, IN_ORDER, BOB, 1)],
  });
  await popup.locator('[data-do="accounts"]').press('Enter');
  const alice = popup.locator('[data-to$="/alice-dev"]');
  const bob = popup.locator('[data-to$="/bob-lane"]');
  await expect(alice).toBeFocused();
  await expect(alice).toHaveAttribute('aria-checked', 'true');
  await expect(alice).toContainText('1 serious problem');
  await expect(bob).toContainText("Everything's in order");
  await popup.keyboard.press('ArrowDown');
  await expect(bob).toBeFocused();
  await popup.keyboard.press('Enter');
  await expectAccount(popup, BOB);
  await expect(popup.locator('[data-top="ok"]')).toBeVisible();
  await expect(popup.locator('[data-do="accounts"]')).toBeFocused();
});

test('what was written down is drawn without an answer, and nothing of it once it is broken, past or erased', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  const query = `?${new URLSearchParams(ALICE)}`; // it stays when another tab is chosen
  await openWith(page, extension.extensionId, { records: [recordOf(WIDE, NOTED)] }, query);
  const snapshotNow = async () => (await storageOf(extension)).session.snapshot as { until: string } | undefined;
  await expect.poll(snapshotNow).toBeDefined();
  const snapshot = await snapshotNow();
  const write = (changed: object) => page.evaluate((one) => chrome.storage.session.set({ snapshot: one }), changed);
  const unanswered = await extension.context.newPage();
  await unanswered.addInitScript(() => {
    chrome.runtime.sendMessage = () => {
      document.documentElement.dataset.asked = 'yes';
      return new Promise(() => undefined);
    };
  });
  const asked = unanswered.locator('[data-asked]');

  await unanswered.goto(page.url());
  await expect(unanswered.locator('.verdict h2')).toHaveText('An API token can publish to all your projects');
  await expect(unanswered.locator('[data-row]')).toHaveCount(9);
  await unanswered.locator('[data-row="tokens"] > h4 > button').press('Enter');
  await expect(unanswered.locator('[data-row="tokens"] [data-do="fix"]')).toBeVisible();
  await expect(asked).toHaveCount(1);

  for (const changed of [
    { ...snapshot, until: ago(0) },
    { ...snapshot, cases: [{}] },
    { ...snapshot, cases: 'none' },
  ]) {
    await write(changed);
    await unanswered.reload();
    await expect(asked).toHaveCount(1);
    await expect(unanswered.locator('main')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-row]')).toHaveCount(9);
  }
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'erase-everything', payload: {} }));
  await expect(page.locator('[data-top="first-run"]')).toBeVisible();
  expect(await storageOf(extension)).toEqual({ local: {}, session: {} });
});

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { session: { set(items: object): Promise<void> } };
};
