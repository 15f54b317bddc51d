import { browser } from './browser';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** Whether the browser lets the extension show notifications of the system. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(NOTIFICATIONS);
}

/** Asks the user for it. Must be called from a click, with nothing awaited before. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(NOTIFICATIONS);
}

/** Gives it back: what isn't used isn't held. */
export function giveBackNotifications(): Promise<boolean> {
  return browser.permissions.remove(NOTIFICATIONS);
}
