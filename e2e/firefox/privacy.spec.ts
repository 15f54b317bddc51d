import type { Page } from 'puppeteer-core';
import { CANARIES, LOOKED_UP, leaksIn, type Notes, note, notePypi, PAGES, readDocument, unseenIn } from '../canaries';
import type { FirefoxBrowser } from './browser';
import { expect, test } from './fixtures';
import { askedIn } from './network';
import { DONE, walkPopup, walkReadiness, walkRecovery, walkSettings } from './walk';

/** What Firefox shows outside of its pages, and keeps in files, is for the same walk in Chromium. */
const BEYOND_REACH = ['notifications', 'toolbar', 'disk'];

test.use({ asksPypi: true });

test('after a walk over the surfaces, no secret is anywhere but on PyPI’s own pages', async ({ firefox, visit }) => {
  test.slow(true, 'It goes everywhere.');
  const notes: Notes = new Map();
  firefox.browser.on('targetcreated', async (target) => {
    (await target.page())?.on('console', (message) => note(notes, 'console', message.text()));
  });
  const settings = await firefox.openOwn('settings/index.html', '[data-section="remembered"]');
  await hear(settings);
  const page = await firefox.browser.newPage();
  for (const { path, state } of PAGES) {
    const before = (await heardBy(settings)).length;
    await visit(state, { path, page });
    await expect.poll(async () => (await heardBy(settings)).slice(before).join()).toContain('page-seen');
    await DONE[path]?.(page);
    notePypi(notes, await page.evaluate(readDocument));
  }
  expect(await ownRequests(firefox)).toEqual([]);
  const popup = await firefox.openOwn('popup/index.html', '[data-fresh] .rows'); // in front: only a real click may ask PyPI
  await walkPopup(popup, notes);
  await popup.close();
  await walkReadiness(firefox, notes);
  await walkRecovery(firefox, notes);
  await walkSettings(firefox, settings, notes);
  const { local, session } = await keptOnBoth(settings);
  note(notes, 'storage', local);
  note(notes, 'storage of the session', session);
  note(notes, 'messages', (await heardBy(settings)).join('\n'));

  expect(leaksIn(notes)).toEqual(CANARIES.map((canary) => `${canary} in PyPI's pages`));
  expect(unseenIn(notes, BEYOND_REACH)).toEqual([]);
  expect(await ownRequests(firefox)).toEqual(LOOKED_UP);
});

/** What the extension asked for itself, by Firefox's own record, in which the background's requests are, too. */
async function ownRequests({ inChrome }: FirefoxBrowser): Promise<string[]> {
  const own = (await askedIn(inChrome)).filter(
    ({ initiator, isPage }) => initiator.startsWith('moz-extension:') && !isPage,
  );
  return own.map(({ url }) => url);
}

/** One of our pages hears what the background hears. */
function hear(own: Page): Promise<void> {
  return own.evaluate(() => {
    globalThis.messages = [];
    browser.runtime.onMessage.addListener((message) => {
      globalThis.messages.push(JSON.stringify(message));
    });
  });
}

function heardBy(own: Page): Promise<string[]> {
  return own.evaluate(() => globalThis.messages);
}

function keptOnBoth(own: Page): Promise<Record<'local' | 'session', string>> {
  return own.evaluate(async () => {
    const { local, session } = browser.storage;
    return { local: JSON.stringify(await local.get(null)), session: JSON.stringify(await session.get(null)) };
  });
}

declare global {
  var messages: string[];
}
declare const browser: {
  runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } };
  storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
};
