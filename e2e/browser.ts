import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, expect, type Page, type Worker } from '@playwright/test';

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  /** The background worker, started again if it was stopped. */
  worker(): Promise<Worker>;
  stopWorker(): Promise<void>;
  /** Opens the real popup of the toolbar button: an ordinary page, over a second connection to the same browser. */
  openPopup(): Promise<Page>;
  /**
   * Presses the toolbar button over a tab, as the user does: unlike `openPopup`, this counts as the user's word for
   * `activeTab`. The popup that it opens.
   */
  pressToolbarButton(page: Page): Promise<Page>;
  close(): Promise<void>;
}

export interface Options {
  /** Folder of the built extension, from the project's own. */
  dist?: string;
  /** Port of the sample index; without it, pypi.org is the real one. */
  samplePort?: number;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Folder of a profile to go on with, which is kept; without it, a new one that goes with the browser. */
  profile?: string;
  /** Further arguments for Chromium. */
  args?: string[];
}

/** Starts Chromium with the built extension, and pypi.org answered by the sample. */
export async function launchBrowser(options: Options = {}): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await newProfile());
  const context = await chromium.launchPersistentContext(profile, {
    channel: 'chromium',
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    headless: options.headless ?? true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.headless === false ? null : { width: 1200, height: 900 },
    chromiumSandbox: options.samplePort === undefined && process.getuid?.() !== 0, // our own pages need none
    args: [
      ...withExtension(options),
      '--screen-info={1600x1200}', // a popup is no taller than the screen, and headless has a small one
      ...(options.args ?? []),
    ],
  });
  const findWorker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await findWorker()).url()).host;
  let opener: Page | undefined;
  const connections: Browser[] = [];
  const connect = async () => {
    const connection = await connectAgain(profile);
    connections.push(connection);
    return connection;
  };
  return {
    context,
    extensionId,
    worker: findWorker,
    stopWorker: async () => stopWorker(await connect(), extensionId),
    openPopup: async () => {
      opener ??= await openOpener(context, extensionId);
      await opener.evaluate(() => chrome.action.openPopup());
      return findPopup(await connect());
    },
    pressToolbarButton: async (page) => {
      await page.bringToFront();
      await triggerAction(context, extensionId);
      const popup = findPopup(await connect());
      await popup.waitForLoadState();
      return popup;
    },
    close: async () => {
      for (const connection of connections) await connection.close();
      await context.close();
      if (options.profile === undefined) await removeProfile(profile);
    },
  };
}

/** Chromium's arguments for our extension, on the sample. */
export function withExtension({ dist = 'dist/chrome', samplePort }: Pick<Options, 'dist' | 'samplePort'>): string[] {
  const folder = resolve(import.meta.dirname, '..', dist);
  return [
    `--disable-extensions-except=${folder}`,
    `--load-extension=${folder}`,
    '--remote-debugging-port=0',
    ...(samplePort === undefined ? [] : onlyTheSample(samplePort)),
  ];
}

export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'spare-key-'));
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

function onlyTheSample(port: number): string[] {
  const map = ['pypi.org', 'test.pypi.org', 'github.com'].map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [
    `--host-resolver-rules=${[...map, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',')}`,
    '--ignore-certificate-errors', // a tab that the extension opens is on its way before Playwright can say so
  ];
}

async function connectAgain(profile: string): Promise<Browser> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

/** A connection made after the popup was opened sees it; an older one does not. */
function findPopup(browser: Browser): Page {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const popup = pages.find((page) => page.url().endsWith('/popup/index.html'));
  if (!popup) throw new Error(`No popup among ${pages.map((page) => page.url()).join(', ')}`);
  return popup;
}

/**
 * What DevTools' protocol has for a press of the toolbar button: it gives `activeTab`. It takes a tab, which is not the
 * page in it, and answers before the popup is there.
 */
async function triggerAction(context: BrowserContext, id: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The toolbar of a browser that was not launched here can not be reached');
  const targets = async (type: string): Promise<Target[]> =>
    (await session.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
  const tab = (await targets('tab')).find(({ embedderData }) => embedderData?.tabActive);
  if (!tab) throw new Error('No tab is active');
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  const isPopup = ({ url }: Target) => url.endsWith('/popup/index.html') && url.includes(id);
  await expect.poll(async () => (await targets('page')).some(isPopup)).toBe(true);
  await session.detach();
}

/** Chromium tells of a tab what Playwright's types don't know. */
interface Target {
  targetId: string;
  url: string;
  embedderData?: { tabActive?: boolean };
}

/** Ends the worker as the browser does after a while; events wake it again. */
async function stopWorker(browser: Browser, extensionId: string): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { targetId, type, url } of targetInfos)
    if (type === 'service_worker' && url.includes(extensionId)) await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

/**
 * A tab from which the toolbar button can be pressed while the worker is stopped: a picture of the extension's, so that
 * nothing of ours runs in it.
 */
async function openOpener(context: BrowserContext, extensionId: string): Promise<Page> {
  const opener = context.pages()[0] ?? (await context.newPage());
  await opener.goto(`chrome-extension://${extensionId}/icons/icon-16.png`);
  return opener;
}

declare const chrome: { action: { openPopup(): Promise<void> } };
