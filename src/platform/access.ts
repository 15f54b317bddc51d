import { browser } from './browser';

/**
 * The pages of a host that the manifest names. Both browsers let users withhold them, and Firefox may do so from the start:
 * then nothing is read, and the popup must say why.
 */
function pagesOf(host: string): string[] {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return (script?.matches ?? []).filter((match) => match.startsWith(`https://${host}/`));
}

/** Whether the browser lets the content script onto a host's account pages. */
export function hasAccess(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: pagesOf(host) });
}

/** Asks the user for it. Must be called from a click, with nothing awaited before. */
export function requestAccess(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: pagesOf(host) });
}
