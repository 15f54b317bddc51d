import type { Browser } from 'webextension-polyfill';

const { browser: firefox, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };

/** Stands in for `browser.ts` where nobody listens to messages: all else gives promises in both browsers, without a polyfill. */
export const browser = firefox ?? chrome;
