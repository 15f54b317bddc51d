import type { BrowserContext, Page } from '@playwright/test';
import {
  findAll,
  fontsAskedFor,
  foundTexts,
  listenForRoots,
  lookAtPoints,
  pressAll,
  readOn,
  selectAll,
  selectedRoots,
  takenFrom,
  takeOver,
} from './attacks';
import { COMPANION, OFFER, WARNINGS } from './boxes';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { type BoxKind, centreIn, looksIn, pressIn, REST, textIn } from './closed-boxes';
import { expect, storageOf, test } from './fixtures';
import { REMEMBERED, remembered } from './remembered';

// What a script of PyPI's page can do to our boxes as they are shipped, closed. In Firefox: `firefox/page-scripts.spec.ts`.

const PAGES: readonly { kind: BoxKind; state: string; path: string; sentence: string }[] = [
  {
    kind: 'warnings',
    state: 'account-wide-token',
    path: '/manage/account/',
    sentence: 'An API token can publish to all your projects',
  },
  { kind: 'offer', state: 'signed-out', path: '/account/two-factor/', sentence: "Can't sign in?" },
  { kind: 'offer', state: 'signed-out', path: '/account/recovery-code/', sentence: 'Only your newest codes work' },
  {
    kind: 'companion',
    state: 'healthy',
    path: '/manage/account/recovery-codes/regenerate',
    sentence: 'USB stick or disk',
  },
];
/** At the head of each box. */
const WHO_SPEAKS = 'From your browser extension';
const SELECTOR = [WARNINGS, OFFER, COMPANION].join();

let extension: ExtensionBrowser;
test.beforeEach(async ({ sample }) => {
  extension = await launchBrowser({ samplePort: sample.port });
  await keepRemembered();
});
test.afterEach(() => extension.close());

async function keepRemembered(): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate((records) => chrome.storage.local.set(records), remembered());
}

async function open(state: string, path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await extension.context.newPage();
  await prepare?.(page);
  await page.goto(`https://pypi.org/sample/${state}?${new URLSearchParams({ next: path })}`);
  await page.locator(SELECTOR).first().waitFor();
  return page;
}
const openAccount = () => open('account-wide-token', '/manage/account/');

/** What presses can have done: a warning hidden, an offer hidden, a note stored, a tab opened. */
async function done({ context }: { context: BrowserContext }): Promise<unknown[]> {
  const { local, session } = await storageOf(extension);
  const records = Object.values(local).filter((one): one is { dismissed: object; backup: { where: string } } =>
    Boolean(one && typeof one === 'object' && 'dismissed' in one),
  );
  const own = context.pages().filter((page) => page.url().startsWith('chrome-extension://'));
  const told = records.flatMap(({ dismissed, backup }) => [...Object.keys(dismissed), backup.where]);
  const offers = Object.keys(session).filter((key) => key.startsWith('offer-dismissed'));
  return [...told.filter((one) => one !== 'canary-shelf'), ...offers, ...own.map((page) => page.url())];
}

test('no way to the root of a box, nothing that is remembered, nothing pressed, none of the page’s fonts asked for', async () => {
  for (const { kind, state, path, sentence } of PAGES)
    await test.step(path, async () => {
      const page = await open(state, path, (one) => one.addInitScript(takeOver));
      for (const one of [sentence, WHO_SPEAKS]) expect(await textIn(page, kind)).toContain(one);
      for (const one of REMEMBERED) expect(await textIn(page, kind)).not.toContain(one);

      expect(await page.evaluate(takenFrom, SELECTOR)).toEqual({ roots: 0, isShut: true });
      await page.evaluate(listenForRoots);
      await gesture(page, kind);
      await page.evaluate(lookAtPoints, SELECTOR);
      const selected = await page.evaluate(selectAll, SELECTOR);
      expect(selected).not.toContain(WHO_SPEAKS);
      expect(await page.evaluate(selectedRoots)).toBe(0);
      expect(await page.evaluate(findAll, [sentence, ...REMEMBERED])).toEqual([sentence]); // a fixed sentence, at most
      expect(await page.evaluate(readOn, sentence)).not.toContain(WHO_SPEAKS);
      expect(await page.evaluate(foundTexts)).toBe('');
      await page.waitForTimeout(REST);
      await page.evaluate(pressAll, SELECTOR);
      await page.waitForTimeout(300);
      expect(await done(extension)).toEqual([]);
      await page.close();

      // No variable, rule or name of the page reaches into a box.
      const styled = await open(state, path);
      const variables = ['font', 'ink', 'paper', 'line', 'surface', 'accent', 'radius'].map((name) => `--${name}`);
      expect(await styled.evaluate(fontsAskedFor, { selector: SELECTOR, variables })).toEqual([]);
      await styled.close();
    });
});

test('rules of the page for the box, and putting it in again, change nothing in it', async () => {
  const page = await openAccount();
  await page.evaluate(() => document.fonts.ready);
  const before = await looksIn(page, 'warnings');
  await page.evaluate((selector) => {
    const sheet = new CSSStyleSheet();
    const bad = [
      'opacity: 0',
      'filter: invert(1)',
      'zoom: 2',
      'transform: rotate(3deg)',
      'color: red',
      'clip-path: circle(1px)',
    ];
    const more = [
      'visibility: hidden',
      'pointer-events: none',
      'user-select: text',
      'font: 40px serif',
      'direction: rtl',
    ];
    const rest = [
      'position: fixed',
      'display: none',
      'unicode-bidi: bidi-override',
      'letter-spacing: 9px',
      'padding: 9px',
    ];
    const rules = [...bad, ...more, ...rest].map((line) => `${line} !important;`).join(' ');
    sheet.replaceSync(`@layer x { ${selector} { ${rules} } } ${selector} { ${rules} } ${selector} { animation: x 1s infinite; }
      @keyframes x { from { opacity: 0; transform: scale(2) } to { opacity: 0 } }`);
    document.adoptedStyleSheets = [sheet];
    for (const host of document.querySelectorAll<HTMLElement>(selector)) {
      host.style.cssText = rules;
      host.animate([{ opacity: 0, transform: 'scale(3)' }], { duration: 1, fill: 'forwards' });
      const { parentNode, nextSibling } = host;
      host.remove();
      parentNode?.insertBefore(host, nextSibling);
    }
  }, WARNINGS);
  await page.waitForTimeout(200);
  expect(before.length).toBeGreaterThan(10);
  expect(await looksIn(page, 'warnings')).toEqual(before);
});

test.describe('a press counts only if', () => {
  const HIDDEN = ['no-account-wide-token'];

  test('the box stood still: one that is put under the pointer, or under a key, or moves back and forth is not pressed', async () => {
    await test.step('it moves back and forth between presses: each press is right after a move', async () => {
      const page = await openAccount();
      const [left, top] = await centreIn(page, 'warnings', 'hide');
      const target = { x: left - 300, y: top - 200 };
      await page.evaluate(
        ([selector, dx, dy]) => {
          const box = document.querySelector(selector)?.parentElement;
          const move = (how: string) => box?.style.setProperty('transform', how);
          addEventListener('mousedown', () => setTimeout(() => move('none'), 300), true);
          setInterval(() => move(`translate(${dx}px, ${dy}px)`), 1400);
        },
        [WARNINGS, target.x - left, target.y - top] as const,
      );
      for (let i = 0; i < 4; i++) {
        await page.waitForFunction((selector) => {
          return document.querySelector<HTMLElement>(selector)?.parentElement?.style.transform.startsWith('translate');
        }, WARNINGS);
        await page.mouse.click(target.x, target.y);
        await page.waitForTimeout(400);
        expect(await done(extension)).toEqual([]);
      }
      await page.close();
    });

    const page = await openAccount();
    const [left, top] = await centreIn(page, 'warnings', 'hide');
    await page.waitForTimeout(REST);
    const target = { x: left - 300, y: top - 200 };
    await page.evaluate(
      ([selector, dx, dy]) => {
        const box = document.querySelector(selector)?.parentElement;
        addEventListener('mousemove', () => box?.style.setProperty('transform', `translate(${dx}px, ${dy}px)`), true);
      },
      [WARNINGS, target.x - left, target.y - top] as const,
    );
    await page.mouse.move(target.x, target.y);
    await page.mouse.move(target.x, target.y + 1);
    await page.mouse.click(target.x, target.y);
    await page.mouse.click(target.x, target.y);
    await page.waitForTimeout(200);
    expect(await done(extension)).toEqual([]);
    await page.waitForTimeout(REST);
    await page.mouse.click(target.x, target.y); // it lies there in plain sight by now
    await expect.poll(() => done(extension)).toEqual(HIDDEN);
  });

  test('nothing covers the control, by key neither, and it can be seen', async () => {
    const page = await openAccount();
    await focusFirstButton(page);
    const cover = (isOn: boolean) =>
      page.evaluate((on) => {
        document.querySelector('#cover')?.remove();
        const dialog = document.createElement('div');
        dialog.id = 'cover';
        dialog.popover = 'manual';
        dialog.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; opacity: 0.001;';
        if (on) document.body.append(dialog);
        if (on) dialog.showPopover();
      }, isOn);
    await cover(true);
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    await page.waitForTimeout(200);
    expect(await done(extension)).toEqual([]);
    await cover(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => done(extension)).toEqual(HIDDEN);
    await page.close();
    await keepRemembered();

    for (const how of [
      'opacity: 0',
      'clip-path: inset(0 0 100% 0)',
      'content-visibility: hidden',
      'visibility: hidden',
    ])
      await test.step(`what is around it has ${how}`, async () => {
        const unseen = await openAccount();
        await focusFirstButton(unseen);
        const [x, y] = await centreIn(unseen, 'warnings', 'hide');
        await unseen.evaluate(
          ([selector, style]) => {
            const around = document.querySelector(selector)?.parentElement;
            if (around) around.style.cssText = style;
          },
          [WARNINGS, how] as const,
        );
        await unseen.waitForTimeout(REST);
        await unseen.keyboard.press('Enter');
        if (how !== 'visibility: hidden') await unseen.mouse.click(x, y); // a box in something hidden is shown all the same
        await unseen.waitForTimeout(200);
        expect(await done(extension)).toEqual(how === 'visibility: hidden' ? HIDDEN : []);
        await unseen.close();
      });
  });

  test('the user presses: then a press counts, also after scrolling, and after a script re-inserted the box', async () => {
    const page = await openAccount();
    await page.mouse.wheel(0, 500);
    await page.evaluate((selector) => {
      const host = document.querySelector(selector);
      const place = host?.nextSibling;
      host?.remove();
      if (host) place?.parentNode?.insertBefore(host, place);
    }, WARNINGS);
    await pressIn(page, 'warnings', 'hide');
    await expect.poll(() => done(extension)).toEqual(HIDDEN);
  });
});

/** What a user's hand does over a box: moves, double clicks, drags over its words, selects all, by mouse and key. */
async function gesture(page: Page, kind: BoxKind): Promise<void> {
  const [x, y] = await centreIn(page, kind, 'P');
  for (let dx = -150; dx <= 150; dx += 30) await page.mouse.move(x + dx, y);
  await page.mouse.dblclick(x, y);
  await page.mouse.click(x, y, { button: 'right' });
  await page.keyboard.press('Escape');
  await page.mouse.move(x - 60, y - 60);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 60, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+a');
  for (const key of ['Tab', 'Shift+Tab', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
}

/** By the keyboard, as a user does: first comes what explains the warning, then the button that hides it. */
async function focusFirstButton(page: Page): Promise<void> {
  await centreIn(page, 'warnings', 'hide');
  await page.evaluate((selector) => {
    const before = document.createElement('button');
    document.querySelector(selector)?.before(before);
    before.focus();
  }, WARNINGS);
  for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
}

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };
