import type { Page } from '@playwright/test';
import { WARNINGS } from './boxes';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { centreIn, pressIn, textIn } from './closed-boxes';
import { expect, storageOf, test } from './fixtures';

// Of the built extension as it is shipped, whose boxes no test can look into: `fixtures.ts` opens them for all others.

const FOREIGN = 'https://foreign.example/';
const NOBODY = 'a'.repeat(32);
const FILES = ['manifest.json', 'icons/icon-16.png', 'src/ui/popup/index.html', '_locales/en/messages.json'];

async function open({ context }: ExtensionBrowser, state: string, tab?: Page): Promise<Page> {
  const page = tab ?? (await context.newPage());
  await page.goto(`https://pypi.org/sample/${state}?next=/manage/account/`);
  return page;
}

/** A page that forbids itself nothing: what is refused there, the browser refuses. */
async function openForeign({ context }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.route(FOREIGN, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Hi' }));
  await page.goto(FOREIGN);
  return page;
}

/** All that a script of the page can look at without waiting: globals, prototypes, elements, style sheets. */
function looksOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const membersOf = (owner: object) =>
      Reflect.ownKeys(owner).map((key) => {
        const { value, get, set } = Reflect.getOwnPropertyDescriptor(owner, key) ?? {};
        return `${String(key)} ${[value, get, set].map((one) => (typeof one === 'function' ? `${one}` : typeof one))}`;
      });
    const { chrome } = window as unknown as { chrome?: object };
    return {
      globals: Reflect.ownKeys(window).map(String).sort(),
      chrome: membersOf(chrome ?? {}),
      prototypes: [Node, Element, HTMLElement, Document, Event, EventTarget, ShadowRoot, MutationObserver].flatMap(
        ({ prototype }) => membersOf(prototype),
      ),
      functions: [fetch, Element.prototype.attachShadow, EventTarget.prototype.dispatchEvent].map(String),
      elements: [...document.querySelectorAll('*')].map((one) => [one.localName, ...one.getAttributeNames()].join(' ')),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length, document.getAnimations().length],
      entries: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length,
    };
  });
}

/** What comes of asking an extension for its files, and of writing to it. */
function answersOf(page: Page, id: string): Promise<unknown> {
  return page.evaluate(
    async ([id, files]) => {
      const outcome = (asked: Promise<unknown>) =>
        asked.then(
          () => 'answered',
          (error: Error) => error.name,
        );
      const load = (tag: 'img' | 'script' | 'link', url: string) =>
        new Promise((resolve) => {
          const element = document.createElement(tag);
          Object.assign(element, { onload: () => resolve('loaded'), onerror: () => resolve('error') });
          Object.assign(element, tag === 'link' ? { rel: 'stylesheet', href: url } : { src: url });
          document.head.append(element);
        });
      const told = [];
      for (const file of files) {
        const url = `chrome-extension://${id}/${file}`;
        told.push(await outcome(fetch(url)), await outcome(fetch(url, { mode: 'no-cors' })));
        for (const tag of ['img', 'script', 'link'] as const) told.push(await load(tag, url));
      }
      const { chrome } = window as unknown as {
        chrome?: { runtime?: { sendMessage(id: string, message: object): Promise<unknown>; connect?: unknown } };
      };
      const { runtime } = chrome ?? {};
      return [told, runtime ? await outcome(runtime.sendMessage(id, { name: 'get-stored', payload: {} })) : 'no door'];
    },
    [id, FILES] as const,
  );
}

/** How a page reacts to all that it may shout: what comes back, and what moves. */
function echoesOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const echoes: string[] = [];
    window.addEventListener('message', ({ source, data }) => source === window || echoes.push(`message ${data}`));
    new MutationObserver((all) => echoes.push(...all.map(({ type, target }) => `${type} ${target.nodeName}`))).observe(
      document,
      { subtree: true, childList: true, attributes: true, characterData: true },
    );
    for (const name of ['get-stored', 'get-overview', 'page-seen', 'erase-everything']) {
      window.postMessage({ name, payload: {} }, '*');
      for (const target of [window, document, document.documentElement])
        target.dispatchEvent(new CustomEvent(name, { detail: { name, payload: {} } }));
    }
    for (const name of ['CSILoaded', 'DOMContentLoaded', 'load', 'visibilitychange'])
      document.dispatchEvent(new Event(name));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return echoes;
  });
}

test('a page finds no trace of it, neither PyPI’s account page on which nothing is wrong nor another website', async ({
  sample,
}) => {
  const ours = await launchBrowser({ samplePort: sample.port });
  const empty = await launchBrowser({ samplePort: sample.port, dist: 'e2e/bench/empty' });
  const page = await open(ours, 'healthy');
  await expect.poll(async () => Object.keys((await storageOf(ours)).local)).toContain('account/pypi.org/alice-dev');
  const other = await open(empty, 'healthy');
  expect(await echoesOf(page)).toEqual(await echoesOf(other));
  expect(await looksOf(page)).toEqual(await looksOf(other));
  expect(await answersOf(page, ours.extensionId)).toEqual(await answersOf(page, NOBODY));

  const [foreign, otherForeign] = [await openForeign(ours), await openForeign(empty)];
  expect(await echoesOf(foreign)).toEqual([]);
  expect(await looksOf(foreign)).toEqual(await looksOf(otherForeign));
  const asked = await answersOf(foreign, ours.extensionId);
  expect(asked).toEqual(await answersOf(foreign, NOBODY));
  expect(JSON.stringify(asked)).not.toMatch(/answered|loaded/);
  for (const browser of [ours, empty]) await browser.close();
});

const WORDS = 'An API token can publish to all your projects';

test('where it warns, a page can neither read nor press what is in its box, the user can; what the page planted is not taken for ours', async ({
  sample,
}) => {
  const extension = await launchBrowser({ samplePort: sample.port });
  const seeded = await extension.context.newPage();
  await seeded.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      const planted = document.createElement('div');
      planted.dataset.spareKey = 'warnings tokens';
      planted.attachShadow({ mode: 'open' }).append(document.createElement('div'));
      document.querySelector('#api-tokens')?.before(planted);
      Object.assign(window, { planted });
    }),
  );
  await open(extension, 'account-wide-token', seeded);
  await expect.poll(() => textIn(seeded, 'warnings')).toContain(WORDS);
  const planted = await seeded.evaluate(
    () => (window as unknown as { planted: Element }).planted.shadowRoot?.innerHTML,
  );
  expect(planted).toBe('<div></div>');

  const page = await open(extension, 'account-wide-token');
  await page.locator(WARNINGS).first().waitFor();
  const button = await centreIn(page, 'warnings', 'hide');
  const told = await page.evaluate(
    ([selector, x, y]) => {
      const host = document.querySelector(selector);
      if (!(host instanceof HTMLElement)) throw new Error('no box');
      const press = (target: Element) => {
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
        if (target instanceof HTMLElement) target.click();
      };
      const atPoint = document.elementsFromPoint(x, y);
      for (const one of [host, ...atPoint]) press(one);
      const attached = (() => {
        try {
          return `${host.attachShadow({ mode: 'open' })}`;
        } catch (error) {
          return (error as Error).name;
        }
      })();
      const range = document.caretRangeFromPoint?.(x, y);
      getSelection()?.selectAllChildren(document.body);
      const root = range?.startContainer.getRootNode();
      return {
        root: host.shadowRoot,
        attached,
        isHostOnTop: atPoint[0] === host,
        isCaretOutside: root === document || root === undefined,
        text: [host.innerText, host.textContent, host.innerHTML, document.body.innerText, host.outerHTML].join(' '),
        selected: `${getSelection()}`,
        animations: document.getAnimations().length,
      };
    },
    [WARNINGS, ...button] as const,
  );
  expect(told).toMatchObject({
    root: null,
    attached: 'NotSupportedError',
    isHostOnTop: true,
    isCaretOutside: true,
    animations: 0,
  });
  expect(await textIn(page, 'warnings')).toContain(WORDS);
  expect([told.text, told.selected].join()).not.toContain(WORDS);
  expect(await dismissed(extension)).toEqual({});
  await pressIn(page, 'warnings', 'hide');
  await expect.poll(() => dismissed(extension)).toHaveProperty('no-account-wide-token');
  await extension.close();
});

async function dismissed(extension: ExtensionBrowser): Promise<object> {
  const { local } = await storageOf(extension);
  const record = local['account/pypi.org/alice-dev'] as { dismissed: object } | undefined;
  return record?.dismissed ?? {};
}
