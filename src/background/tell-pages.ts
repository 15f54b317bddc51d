import { LOOK_AGAIN } from '../messages/look-again';
import { browser } from '../platform/browser';
import { openTabs } from './documents';

/** Tells PyPI's open pages that what their boxes rest on may have changed; those that show one ask what to show now. */
export async function tellPages(): Promise<void> {
  for (const tab of await openTabs()) {
    // Where no box stands nobody listens, and that is an error to the browser.
    browser.tabs.sendMessage(tab, LOOK_AGAIN).catch(() => undefined);
  }
}
