import type { Page } from '@playwright/test';
import { atPopupWidths, expectAccessible, expectNothingCutOff, expectNotWider } from './accessible';
import { WARNINGS } from './boxes';
import { openAll } from './canaries';
import { expect, storageOf, test } from './fixtures';
import { ago, FACTS, openWith, recordOf } from './kept';

const STATES = ['healthy', 'no-two-factor', 'hostile-names', 'long-names', 'unverified-primary', 'redesigned'];

test('the popup is accessible in every state, light and dark, folded and unfolded, and nothing is cut off', async ({
  extension,
  visit,
}) => {
  test.slow(true, 'Every rule, in six states.');
  const page = await extension.context.newPage();
  for (const state of STATES)
    await test.step(state, async () => {
      await visit(state, { page });
      const popup = await openTab(await extension.context.newPage(), extension.extensionId);
      if (state === 'healthy') await expectAccessible(popup); // as it opens
      await popup.evaluate(openAll);
      await expectAccessible(popup);
      await atPopupWidths(popup, () => expectNotWider(popup));
      await popup.evaluate(() => chrome.storage.local.clear());
      await popup.close();
    });
});

const HOSTILE = '\u202e<b>desk</b> '.padEnd(190, 'x');
const { generatedAt } = FACTS.recoveryCodes;
const putAway = { kind: 'week' as const, at: ago(1), about: '' };
const used = { codeCount: { generatedAt, unused: 7 }, usedCodeAt: ago(1), leaving: { domain: null, since: ago(1) } };

/** Popups that show what the sample's pages alone don't bring about. */
const KEPT: { name: string; kept: Parameters<typeof openWith>[2] }[] = [
  { name: 'where the codes are', kept: { records: [recordOf(codesOf(40))], nudge: 'backup-place' } },
  {
    name: 'a place with a hostile name',
    kept: {
      records: [recordOf({}, { backup: { where: HOSTILE, generatedAt, notedAt: ago(30) } })],
      nudge: 'backup-check',
    },
  },
  { name: 'used codes, and both lists', kept: { records: [recordOf(codesOf(20, 5), used)], nudge: 'codes-used' } },
  {
    name: 'what is muted and rehearsed',
    kept: {
      records: [
        recordOf(
          { twoFactor: { totp: true, securityDevices: [] } },
          {
            mutes: { 'second-method': putAway, 'history-reviewed': putAway },
            rehearsal: { 'second-key': { outcome: 'fails', at: ago(2), about: HOSTILE } },
          },
        ),
      ],
    },
  },
];

function codesOf(days: number, unused = 7) {
  return { recoveryCodes: { unused, generatedAt: days === 20 ? generatedAt : ago(days), confirmed: true } };
}

test('the popup with what pages alone don’t bring about has no accessibility violation, and nothing is cut off', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  for (const { name, kept } of KEPT)
    await test.step(name, async () => {
      const popup = await openWith(page, extension.extensionId, kept);
      await popup.evaluate(openAll);
      await atPopupWidths(popup, async () => expect(await cutOff(popup)).toEqual([]));
      await popup.locator('[data-do="more"]').click();
      await expectAccessible(popup);
      await popup.evaluate(() => chrome.storage.local.clear());
    });
});

/** What reaches beyond the card that holds it, or beyond the page. */
function cutOff(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('main > * *')]
      .filter((one) => {
        const inner = one.getBoundingClientRect();
        const outer = (one.closest('main > *') ?? document.body).getBoundingClientRect();
        const isShown = inner.width > 1 && one.closest('svg, bdi') === null; // a long name is cut within its own frame
        const isOnPage = outer.left >= 0 && outer.right <= innerWidth;
        return isShown && (inner.left < outer.left - 1 || inner.right > outer.right + 1 || !isOnPage);
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );
}

test('the warnings on the page are accessible and styled, and touch nothing of it, nor its strict policy', async ({
  extension,
  visit,
}) => {
  const page = await extension.context.newPage();
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (directive: string) => violations.push(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => reportViolation(violatedDirective));
  });
  await visit('no-two-factor', { page });
  await expect(page.locator(`${WARNINGS} .box`)).toHaveCSS('border-top-left-radius', '8px');
  expect(violations).toEqual([]); // before axe, which brings styles of its own
  const inside = await page.locator(WARNINGS).evaluateAll((hosts) =>
    hosts.map((host) => ({
      around: host.parentElement?.id,
      after: host.previousElementSibling?.localName,
      overlaps: [...document.querySelectorAll('a, button, input, select')].some((control) => {
        const a = host.getBoundingClientRect();
        const b = control.getBoundingClientRect();
        return b.width > 0 && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      }),
    })),
  );
  expect(inside).toEqual([{ around: 'two-factor', after: 'p', overlaps: false }]);

  await expectAccessible(page, WARNINGS);
  const opener = page.locator(`${WARNINGS} [data-do="more"]`).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator(`${WARNINGS} .why`).first()).toBeVisible();
  await expectAccessible(page, WARNINGS);
});

/** The popup's page in a tab: axe needs a page that it can open frames and scripts in. */
async function openTab(page: Page, extensionId: string): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/src/ui/popup/index.html`);
  await page.locator('[data-fresh]').waitFor();
  return page;
}

declare function reportViolation(directive: string): void;

/** Our own pages, and what is pressed there; each view of theirs is tried as a component. */
const OWN: readonly [address: string, press: string[]][] = [
  ['welcome/index.html', []],
  ['recovery/index.html', ['[data-option="second-factor"]', '[data-option="app-gone"]', '[data-do="trail"]']],
  ['readiness/index.html', ['[data-do="begin"]']],
  ['readiness/index.html?view=sheet', []],
  ['settings/index.html', ['[data-do="see-data"]', '[data-do="erase-everything"]']],
];

test('our own pages, as they are shipped: no accessibility violation, light and dark, and nothing cut off', async ({
  extension,
  visit,
}) => {
  await visit('hostile-names');
  await expect.poll(async () => JSON.stringify((await storageOf(extension)).local)).toContain('"tokens":{');
  const page = await extension.context.newPage();
  for (const [address, press] of OWN)
    await test.step(address, async () => {
      await page.goto(`chrome-extension://${extension.extensionId}/src/ui/${address}`);
      await page.locator('main h1').waitFor();
      for (const one of press) await page.locator(one).click();
      await expectAccessible(page);
      await expectNothingCutOff(page);
    });
});

declare const chrome: { storage: { local: { clear(): Promise<void> } } };
