import type { ExtensionBrowser } from './browser';

/**
 * A page of the extension's in which nothing of ours runs: the worker can be stopped behind it, and nothing wakes it. The
 * worker is through with its first start, so that it gives no nudge for what a test keeps while the test stops it.
 */
export async function deskOf({ context, extensionId }: ExtensionBrowser) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/icons/icon-16.png`);
  const tell = (name: string, payload: object) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { name, payload });
  await tell('unmute', UNMUTE_NOTHING);
  return {
    tell,
    keep: (items: object) => page.evaluate((all) => chrome.storage.local.set(all), items),
    kept: () => page.evaluate(() => chrome.storage.local.get(null)),
    said: () => page.evaluate(async () => (await chrome.storage.local.get(null)).nudges?.said ?? []),
    look: () =>
      page.evaluate(async () => {
        const { facts, historyLook } = (await chrome.storage.local.get(null))['account/pypi.org/alice-dev'] ?? {};
        return [facts?.events !== undefined, historyLook !== undefined];
      }),
    alarm: () => page.evaluate(async () => (await chrome.alarms.get('next-nudge'))?.scheduledTime),
    forget: () => page.evaluate(() => chrome.storage.local.clear()),
    loseAlarms: () => page.evaluate(() => chrome.alarms.clearAll()),
    badge: () =>
      page.evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})].join(' | ')),
    shown: () => page.evaluate(async () => Object.keys((await chrome.notifications?.getAll()) ?? {})),
    hasNotifications: () => page.evaluate(() => chrome.notifications !== undefined),
  };
}
type Desk = Awaited<ReturnType<typeof deskOf>>;

/** The worker wakes, and has done what it does at every start: before that, this is not answered. */
export async function wake(extension: ExtensionBrowser, desk: Desk): Promise<void> {
  await extension.stopWorker();
  await desk.tell('unmute', UNMUTE_NOTHING);
}

const UNMUTE_NOTHING = { account: { site: 'pypi.org', username: 'alice-dev' }, id: 'nothing' };

interface Kept {
  nudges?: { said: string[] };
  'account/pypi.org/alice-dev'?: { facts?: { events?: object }; historyLook?: object };
}
declare const chrome: {
  storage: {
    local: { get(keys: null): Promise<Kept>; set(items: object): Promise<void>; clear(): Promise<void> };
  };
  runtime: { sendMessage(message: object): Promise<object> };
  alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined>; clearAll(): Promise<boolean> };
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  notifications: { getAll(): Promise<object> } | undefined;
};
