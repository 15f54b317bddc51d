import type { Page } from 'puppeteer-core';
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
} from '../attacks';
import { COMPANION, OFFER, WARNINGS } from '../boxes';
import { REMEMBERED, remembered } from '../remembered';
import type { FirefoxBrowser } from './browser';
import { expect, test } from './fixtures';

// What a script of PyPI's page can do to our closed boxes in Firefox, where events and searches give their roots away: it
// can read fixed sentences there, and press nothing. In Chromium: `../page-scripts.spec.ts`.

const SELECTOR = [WARNINGS, OFFER, COMPANION].join();
const PAGES = [
  { state: 'account-wide-token', path: '/manage/account/', sentence: 'An API token can publish to all your projects' },
  { state: 'signed-out', path: '/account/two-factor/', sentence: "Can't sign in?" },
  { state: 'signed-out', path: '/account/recovery-code/', sentence: 'Only your newest codes work' },
  { state: 'healthy', path: '/manage/account/recovery-codes/regenerate', sentence: 'USB stick or disk' },
];
/** At the head of each box. */
const WHO_SPEAKS = 'From your browser extension';
const HIDDEN = ['no-account-wide-token'];
/** So long a box must have stood still before a press in it counts, and some more, in milliseconds. */
const REST = 900;

test.use({ asShipped: true });

/** A page with boxes, and one of our own behind it that tells what is stored. */
async function open(firefox: FirefoxBrowser, { state, path }: { state: string; path: string }) {
  const own = await firefox.openOwn('settings/index.html', 'main');
  await own.evaluate((records) => browser.storage.local.set(records), remembered());
  const page = await firefox.browser.newPage();
  await page.evaluateOnNewDocument(takeOver);
  await page.goto(`https://pypi.org/sample/${state}?${new URLSearchParams({ next: path })}`);
  await page.bringToFront();
  await page.waitForSelector(SELECTOR);
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), SELECTOR);
  return { page, done: () => done(firefox, own) };
}

/** What presses can have done: a warning hidden, an offer hidden, a note stored, a tab opened. */
async function done(firefox: FirefoxBrowser, own: Page): Promise<string[]> {
  const stored = await own.evaluate(async () => {
    const [local, session] = [await browser.storage.local.get(null), await browser.storage.session.get(null)];
    return { records: Object.values(local), session: Object.keys(session) };
  });
  const told = stored.records.flatMap((one) => [...Object.keys(one.dismissed ?? {}), one.backup?.where ?? '']);
  const tabs = (await firefox.browser.pages()).map((page) => page.url());
  return [
    ...told.filter((one) => one !== '' && one !== 'canary-shelf'),
    ...stored.session.filter((key) => key.startsWith('offer-dismissed')),
    ...tabs.filter((url) => url.startsWith(firefox.addressOf('')) && !url.includes('/settings/')),
  ];
}

test('nothing that is remembered, nothing pressed, though the root is given away, and none of the page’s fonts asked for', async ({
  firefox,
}) => {
  for (const one of PAGES)
    await test.step(one.path, async () => {
      const { page, done } = await open(firefox, one);
      expect(await page.evaluate(takenFrom, SELECTOR)).toEqual({ roots: 0, isShut: true });
      await page.evaluate(listenForRoots);
      await gesture(page);
      await page.evaluate(lookAtPoints, SELECTOR);
      expect(await page.evaluate(selectAll, SELECTOR)).not.toContain(WHO_SPEAKS);
      expect(await page.evaluate(selectedRoots)).toBe(0);
      expect(await page.evaluate(findAll, [one.sentence, ...REMEMBERED])).toEqual([one.sentence]);
      expect(await page.evaluate(readOn, one.sentence)).not.toContain(WHO_SPEAKS);
      const found = await page.evaluate(foundTexts);
      expect(found).toContain(one.sentence); // no test of a press is one without the root
      for (const word of REMEMBERED) expect(found).not.toContain(word);
      await new Promise((resolve) => setTimeout(resolve, REST));
      await page.evaluate(pressAll, SELECTOR);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await done()).toEqual([]);

      // No variable, rule or name of the page reaches into a box.
      const variables = ['font', 'ink', 'paper', 'line', 'surface', 'accent', 'radius'].map((name) => `--${name}`);
      expect(await page.evaluate(fontsAskedFor, { selector: SELECTOR, variables })).toEqual([]);
      await page.close();
    });
});

test('a press counts only if the box stood still: by mouse and by key', async ({ firefox }) => {
  const { page, done } = await open(firefox, PAGES[0] ?? { state: '', path: '' });
  const place = await placeOfButton(page);
  await new Promise((resolve) => setTimeout(resolve, REST));
  const target = { x: place.x - 300, y: place.y - 200 };
  await page.evaluate(
    ({ selector, dx, dy }) => {
      const box = document.querySelector(selector)?.parentElement;
      addEventListener('mousemove', () => box?.style.setProperty('transform', `translate(${dx}px, ${dy}px)`), true);
    },
    { selector: WARNINGS, dx: target.x - place.x, dy: target.y - place.y },
  );
  await page.mouse.move(target.x, target.y);
  await page.mouse.move(target.x, target.y + 1);
  await page.mouse.click(target.x, target.y);
  await page.keyboard.press('Enter');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await done()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, REST));
  await page.mouse.click(target.x, target.y); // it lies there in plain sight by now
  await expect.poll(done).toEqual(HIDDEN);
});

test('a press counts only if nothing covers the control, and if it can be seen', async ({ firefox }) => {
  const { page, done } = await open(firefox, PAGES[0] ?? { state: '', path: '' });
  await page.evaluate((selector) => {
    const before = document.createElement('button');
    document.querySelector(selector)?.before(before);
    before.focus();
  }, WARNINGS);
  for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
  for (const how of ['cover', 'opacity: 0', 'clip-path: inset(0 0 100% 0)', 'none']) {
    await page.evaluate(
      ({ selector, how }) => {
        document.querySelector('#cover')?.remove();
        const around = document.querySelector(selector)?.parentElement;
        if (around) around.style.cssText = how.includes(':') ? how : '';
        if (how !== 'cover') return;
        const cover = document.createElement('div');
        cover.id = 'cover';
        cover.style.cssText = 'position: fixed; inset: 0; z-index: 9999; opacity: 0.001';
        document.body.append(cover);
      },
      { selector: WARNINGS, how },
    );
    await new Promise((resolve) => setTimeout(resolve, REST));
    await page.keyboard.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await done(), how).toEqual(how === 'none' ? HIDDEN : []);
  }
});

/** What a user's hand does over a box: moves, double clicks, drags over its words, selects all, by mouse and key. */
async function gesture(page: Page): Promise<void> {
  await page.$eval(SELECTOR, (host) => host.scrollIntoView({ block: 'end' }));
  const box = await (await page.$(SELECTOR))?.boundingBox();
  if (!box) throw new Error('no box');
  const [x, y] = [box.x + 160, box.y + 20]; // over the words on who speaks, away from the buttons
  for (let dx = 0; dx < box.width; dx += 40) await page.mouse.move(box.x + dx, y - 2);
  await page.mouse.click(x, y, { count: 2 });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 20, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  for (const key of ['Tab', 'ArrowDown'] as const) await page.keyboard.press(key);
}

/** The middle of the first button: as a script of the page finds it, by a search that gives the root away. */
async function placeOfButton(page: Page): Promise<{ x: number; y: number }> {
  await page.evaluate(listenForRoots);
  await page.evaluate(findAll, ['Hide for 30 days']);
  return page.evaluate(() => {
    const [root] = found;
    const button = root instanceof ShadowRoot ? root.querySelector('[data-do="hide"]') : null;
    const { left = 0, top = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: left + width / 2, y: top + height / 2 };
  });
}

declare const found: Set<Node>;
declare const browser: {
  storage: {
    local: {
      get(keys: null): Promise<Record<string, { dismissed?: object; backup?: { where: string } }>>;
      set(items: object): Promise<void>;
    };
    session: { get(keys: null): Promise<object> };
  };
};
