import type { Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type FirefoxBrowser, ID } from './browser';

// The add-on as Firefox's own window has it: what the user sees in the toolbar and sets in the add-ons manager, and what
// no page can ask. None of it wakes the background.

/** The toolbar button's badge and title. */
export function badgeOf({ inChrome }: FirefoxBrowser): Promise<{ text: string; title: string }> {
  return inChrome((id) => {
    const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    const button = document.querySelector(`toolbarbutton[data-extensionid="${id}"]`);
    const [text, title] = ['badge', 'label'].map((name) => button?.getAttribute(name) ?? '');
    return { text: text ?? '', title: title ?? '' };
  }, ID);
}

/**
 * What the badge says of the findings: a number, "?", or nothing. A nudge has its mark in the place of the last two; the
 * title goes on saying which of them it is.
 */
export async function findingsBadgeOf(firefox: FirefoxBrowser): Promise<string> {
  const { text, title } = await badgeOf(firefox);
  if (title.startsWith(messages.badge_clear.message)) return '';
  return title.startsWith(messages.badge_unknown.message) ? '?' : text;
}

/** `stopped` when Firefox has put the background to sleep, as it does after some idle time. */
export function backgroundOf({ inChrome }: FirefoxBrowser): Promise<string> {
  return inChrome((id) => WebExtensionPolicy.getByID(id).extension.backgroundState, ID);
}

/** Presses the toolbar button over a tab, which opens that tab to the extension, and puts the panel away again. */
export async function pressToolbarButton({ inChrome }: FirefoxBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  await inChrome(async (id) => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    for (const panel of window.document.querySelectorAll('panel')) panel.hidePopup();
  }, ID);
}

/** Takes PyPI's pages away from the extension, as the add-ons manager does. */
export function withholdAccess({ inChrome }: FirefoxBrowser): Promise<void> {
  return inChrome(async (id) => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(id);
    const origins = extension.manifest.content_scripts.flatMap(({ matches }) => matches);
    await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
  }, ID);
}

/** Ends the extension and starts it anew under the open pages, as an update does. */
export function reload({ inChrome }: FirefoxBrowser): Promise<void> {
  return inChrome(async (id) => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID(id)).reload();
  }, ID);
}

/**
 * The errors in Firefox's own console that come from the extension's files, on whichever page; but not what Firefox itself
 * says of a page that was left before it was answered.
 */
export function errorsOf({ inChrome }: FirefoxBrowser): Promise<string[]> {
  return inChrome(() => {
    const WARNING = 1;
    return Services.console
      .getMessageArray()
      .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & WARNING))
      .map(({ sourceName, errorMessage }) => `${sourceName}: ${errorMessage}`)
      .filter((text) => text.includes('moz-extension://'))
      .filter((text) => !/Promise (rejected|resolved) (after context unloaded|while context is inactive)/.test(text));
  }, null);
}

interface Extension {
  backgroundState: string;
  manifest: { content_scripts: { matches: string[] }[] };
}
interface ChromeWindow {
  document: { querySelectorAll(selector: string): Iterable<{ hidePopup(): void }> } & Document;
}
interface ConsoleMessage {
  flags: number;
  sourceName: string;
  errorMessage: string;
}
interface Modules {
  'resource://gre/modules/AddonManager.sys.mjs': {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
  'resource://gre/modules/ExtensionParent.sys.mjs': {
    ExtensionParent: {
      apiManager: {
        global: { browserActionFor(extension: Extension): { triggerAction(window: ChromeWindow): Promise<void> } };
      };
    };
  };
  'resource://gre/modules/ExtensionPermissions.sys.mjs': {
    ExtensionPermissions: { remove(id: string, permissions: object, extension: Extension): Promise<void> };
  };
}
declare const Ci: { nsIScriptError: new () => ConsoleMessage };
declare const ChromeUtils: { importESModule<Name extends keyof Modules>(name: Name): Modules[Name] };
declare const Services: {
  console: { getMessageArray(): ConsoleMessage[] };
  wm: { getMostRecentWindow(type: string): ChromeWindow };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
