import { setTimeout as sleep } from 'node:timers/promises';
import type { ExtensionBrowser } from '../browser';

/** Milliseconds from the start of the page. */
export interface Opened {
  paint: number;
  /** Until `main` stands there. */
  ready: number;
}

const SETTLED_MS = 300;

/** Opens a popup when nothing of its extension runs. */
export async function openCold(extension: ExtensionBrowser, path: string): Promise<Opened> {
  await extension.stopWorker();
  await sleep(SETTLED_MS);
  return openPopup(extension, path);
}

/** Opens a popup a second time while the first one still stands. */
export async function openWarm(extension: ExtensionBrowser, path: string): Promise<Opened> {
  const first = await extension.context.newPage();
  await first.goto(`chrome-extension://${extension.extensionId}/${path}`);
  await first.locator('main').waitFor();
  await sleep(SETTLED_MS);
  const opened = await openPopup(extension, path);
  await first.close();
  return opened;
}

/** Opens a popup's page in a tab and waits for what it draws. */
async function openPopup({ context, extensionId }: ExtensionBrowser, path: string): Promise<Opened> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('main')) return;
      performance.mark('ready');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  await page.waitForFunction(() =>
    ['first-paint', 'ready'].every((name) => performance.getEntriesByName(name).length > 0),
  );
  const opened = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return { paint: at('first-paint'), ready: at('ready') };
  });
  await page.close();
  return opened;
}

/** Makes many accounts of the one that is remembered. */
export async function rememberAccounts(extension: ExtensionBrowser, count: number): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(async (wanted) => {
    const stored = await chrome.storage.local.get(null);
    const [key, record] = Object.entries(stored).find(([name]) => name.startsWith('account/')) ?? [];
    if (!key || !record) throw new Error('No account is remembered');
    const copies = Array.from({ length: wanted - 1 }, (_, i) => {
      const username = `${record.username}-${i}`;
      return [`account/${record.site}/${username}`, { ...record, username }];
    });
    await chrome.storage.local.set(Object.fromEntries(copies));
  }, count);
}

interface Stored {
  site: string;
  username: string;
}
declare const chrome: {
  storage: { local: { get(keys: null): Promise<Record<string, Stored>>; set(items: object): Promise<void> } };
};
