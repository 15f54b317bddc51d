import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  expect,
  type Page,
  type Worker,
} from '@playwright/test';
import { newNetLog } from './net-log';

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  /** The background worker, started again if it was stopped. */
  worker(): Promise<Worker>;
  stopWorker(): Promise<void>;
  /**
   * Opens the real popup of the toolbar button: an ordinary page, over a second connection to the same browser. Where
   * Chromium finds no active window, as it may without a screen, the button is pressed instead.
   */
  openPopup(): Promise<Page>;
  /**
   * Presses the toolbar button over a tab, as the user does: unlike `openPopup`, this counts as the user's word for
   * `activeTab`. The popup that it opens.
   */
  pressToolbarButton(page: Page): Promise<Page>;
  /** As new, for another test: no tab but one, nothing kept, no cookie, and a worker that has just started. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface Options {
  /** Folder of the built extension, from the project's own. */
  dist?: string;
  /** Port of the sample index; without it, pypi.org is the real one. */
  samplePort?: number;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Whether Back may show a page as it was left, as it may for users; Playwright switches that off. */
  backForwardCache?: boolean;
  /** Folder of a profile to go on with, which is kept; without it, a new one that goes with the browser. */
  profile?: string;
}

/** Playwright says so to what runs its tests. */
const IS_TEST = process.env.TEST_WORKER_INDEX !== undefined;

/**
 * Starts Chromium with the built extension, and pypi.org answered by the sample. In a test all that it asks for is recorded,
 * and `close` throws if there is anything among it that must not be.
 */
export async function launchBrowser(options: Options = {}): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await newProfile());
  const isGreeting = await willGreet(profile, options.dist);
  const netLog = IS_TEST ? newNetLog() : undefined;
  const context = await chromium.launchPersistentContext(profile, {
    channel: 'chromium',
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    headless: options.headless ?? true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.headless === false ? null : { width: 1200, height: 900 },
    chromiumSandbox: options.samplePort === undefined && process.getuid?.() !== 0, // our own pages need none
    ...(options.backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    args: [
      ...withExtension(options),
      '--screen-info={1600x1200}', // a popup is no taller than the screen, and headless has a small one
      ...(netLog ? [netLog.arg] : []),
    ],
  });
  const findWorker = async () => context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await findWorker()).url()).host;
  if (isGreeting) await closeWelcome(context);
  let opener: Page | undefined;
  const openerPage = async () => {
    if (!opener || opener.isClosed()) opener = await openOpener(context, extensionId);
    return opener;
  };
  let connection: Browser | undefined;
  const disconnect = async () => {
    await connection?.close();
    connection = undefined;
  };
  const connect = async () => {
    await disconnect(); // the browser tells all that happens to each
    connection = await connectAgain(profile);
    return connection;
  };
  return {
    context,
    extensionId,
    worker: findWorker,
    stopWorker: () => stopWorker(context, extensionId),
    openPopup: async () => {
      const page = await openerPage();
      const open = page.evaluate(() => chrome.action.openPopup());
      await open.catch((error) => {
        if (!error.message.includes('active browser window')) throw error;
        return triggerAction(context, extensionId);
      });
      return findPopup(await connect());
    },
    pressToolbarButton: async (page) => {
      await page.bringToFront();
      await triggerAction(context, extensionId);
      const popup = findPopup(await connect());
      await popup.waitForLoadState();
      return popup;
    },
    reset: async () => {
      const kept = await openerPage();
      await Promise.all(context.pages().map((page) => page !== kept && page.close()));
      await closeTargets(context, (one) => isPopup(one, extensionId));
      await Promise.all([context.clearCookies(), context.setOffline(false)]);
      await kept.evaluate(async () => {
        await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.alarms.clearAll()]);
      });
      await stopWorker(context, extensionId);
      await disconnect();
      await kept.evaluate(() => chrome.runtime.sendMessage({}));
    },
    close: async () => {
      await disconnect();
      await context.close();
      if (options.profile === undefined) await removeProfile(profile);
      await netLog?.check();
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

const WELCOME = 'src/ui/welcome/index.html';

/** Whether the extension will open its welcome page: it does so once, in a profile that is new. */
export async function willGreet(profile: string, dist = 'dist/chrome'): Promise<boolean> {
  const isNew = (await readdir(profile)).length === 0;
  return isNew && existsSync(resolve(import.meta.dirname, '..', dist, WELCOME));
}

/** Whether a page with this address is that one. */
export const isWelcomeAt = (url: string) => url.endsWith(WELCOME);

/** Puts away what a first start opens, as a user does. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => isWelcomeAt(page.url());
  await expect.poll(() => context.pages().some(isWelcome)).toBe(true);
  await context.pages().find(isWelcome)?.close();
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

/** A further connection to the browser that runs with a profile. */
export async function connectAgain(profile: string): Promise<Browser> {
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
  const session = await sessionWith(context);
  const tab = (await targetsOf(session, 'tab')).find(({ embedderData }) => embedderData?.tabActive);
  if (!tab) throw new Error('No tab is active');
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await expect.poll(async () => (await targetsOf(session, 'page')).some((one) => isPopup(one, id))).toBe(true);
  await session.detach();
}

/** Ends the worker as the browser does after a while; events wake it again. */
function stopWorker(context: BrowserContext, id: string): Promise<void> {
  return closeTargets(context, ({ type, url }) => type === 'service_worker' && url.includes(id));
}

async function closeTargets(context: BrowserContext, isToClose: (target: Target) => boolean): Promise<void> {
  const session = await sessionWith(context);
  for (const target of await targetsOf(session))
    if (isToClose(target)) await session.send('Target.closeTarget', { targetId: target.targetId });
  await session.detach();
}

async function sessionWith(context: BrowserContext): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('A browser that was not launched here can not be reached');
  return session;
}

async function targetsOf(session: CDPSession, type?: string): Promise<Target[]> {
  return (await session.send('Target.getTargets', type ? { filter: [{ type }] } : {})).targetInfos;
}

function isPopup({ type, url }: Target, extensionId: string): boolean {
  return type === 'page' && url.endsWith('/popup/index.html') && url.includes(extensionId);
}

/** Chromium tells of a tab what Playwright's types don't know. */
interface Target {
  targetId: string;
  type: string;
  url: string;
  embedderData?: { tabActive?: boolean };
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

declare const chrome: {
  action: { openPopup(): Promise<void> };
  alarms: { clearAll(): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: Record<'local' | 'session', { clear(): Promise<void> }>;
};
