import { SITES, type Site, siteAt } from '../pypi/urls';
import { browser } from './browser';

/**
 * The pages of an index that the manifest names. Both browsers let users withhold them, and Firefox may do so from the
 * start: then nothing is read, and the popup must say why.
 */
function originsOf(site: Site): string[] {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return (script?.matches ?? []).filter((match) => siteAt(match.replace('*', '')) === site);
}

/** Whether the browser lets the content script onto an index's account pages. */
export function hasAccess(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(site) });
}

/** The indexes whose pages the browser withholds. */
export async function withheldSites(): Promise<Site[]> {
  const granted = await Promise.all(SITES.map(hasAccess));
  return SITES.filter((_, i) => !granted[i]);
}

/** Asks the user for it. Must be called from a click, with nothing awaited before. */
export function requestAccess(site: Site): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(site) });
}
