import type { Browser } from 'webextension-polyfill';

export type { Runtime } from 'webextension-polyfill';

const globals = globalThis as unknown as { browser?: Browser; chrome: Browser };

/**
 * The browser's API, one door for the background and the extension's own pages. Both browsers answer with promises by
 * themselves, so the types are all that is used of the polyfill.
 */
export const browser = globals.browser?.runtime ? globals.browser : globals.chrome;
