import type { Browser } from 'webextension-polyfill';

const globals = globalThis as unknown as { browser?: Browser; chrome: Browser };

/**
 * The browser's API for the extension's own pages, which only ask: there both browsers answer with promises by themselves,
 * so no page waits for the polyfill to be loaded.
 */
export const browser = globals.browser?.runtime ? globals.browser : globals.chrome;
