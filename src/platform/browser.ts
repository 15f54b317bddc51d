import browser from 'webextension-polyfill';

export type { Runtime } from 'webextension-polyfill';

/** The browser's API, one door for the background and the extension's own pages. */
export { browser };
