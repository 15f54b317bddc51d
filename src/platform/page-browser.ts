import type { Browser } from 'webextension-polyfill';

/**
 * The browser's API as it stands in a content script: both browsers answer with promises there, so the polyfill's
 * weight is not put on someone's page. `undefined` when the extension was updated or removed under an open page.
 */
export function pageBrowser(): Pick<Browser, 'runtime'> | undefined {
  const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };
  const api = browser?.runtime ? browser : chrome;
  return api?.runtime?.id ? api : undefined;
}
