import type { Browser } from 'webextension-polyfill';

/**
 * The browser's API as it stands in a content script; `undefined` when the extension was updated or removed under an open
 * page.
 */
export function pageBrowser(): Pick<Browser, 'runtime'> | undefined {
  const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };
  const api = browser?.runtime ? browser : chrome;
  return api?.runtime?.id ? api : undefined;
}
