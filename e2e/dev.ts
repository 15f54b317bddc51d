import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { startSamplePypi } from '../sample-pypi/server';
import { launchBrowser, newProfile, removeProfile } from './browser';

/** What a change in is built. A new manifest needs a new start. */
const WATCHED = ['src', 'public'];
const QUIET_MS = 200;

interface DevBrowser {
  /** Loads the extension anew, and PyPI's pages with it. */
  reload(): Promise<void>;
  /** Settles when the user has closed it. */
  closed: Promise<unknown>;
}

/**
 * `npm run dev`, `npm run dev:firefox`: a browser on the sample index. A changed file is in it two seconds later, built as
 * it is shipped.
 */
export async function main([target]: string[]): Promise<void> {
  const sample = await startSamplePypi();
  const browser = await (target === 'firefox' ? openFirefox(sample.port) : openChromium(sample.port));
  console.log(
    'Choose an account in the browser. What you change in src/ and public/ is built and loaded; to end, close it.',
  );
  const stop = onChange(async () => {
    if (await build(target === 'firefox' ? 'firefox' : 'chrome')) await browser.reload();
  });
  await browser.closed;
  stop();
  await sample.close();
}

async function openChromium(samplePort: number): Promise<DevBrowser> {
  const profile = await newProfile();
  // Without the developer's mode an extension that is loaded anew stays off.
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), '{"extensions":{"ui":{"developer_mode":true}}}');
  const { context, worker } = await launchBrowser({ headless: false, samplePort, profile });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('https://pypi.org/');
  return {
    closed: context.waitForEvent('close', { timeout: 0 }).then(() => removeProfile(profile)),
    reload: async () => {
      const anew = context.waitForEvent('serviceworker');
      await (await worker()).evaluate(() => void setTimeout(() => chrome.runtime.reload()));
      await anew;
      for (const tab of context.pages()) if (tab.url().startsWith('https:')) await tab.reload();
    },
  };
}

async function openFirefox(samplePort: number): Promise<DevBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(process.env.FIREFOX_PATH && { executablePath: process.env.FIREFOX_PATH }),
    headless: false,
    acceptInsecureCerts: true,
    defaultViewport: null,
    extraPrefsFirefox: {
      'network.dns.localDomains': 'pypi.org,test.pypi.org,github.com',
      'network.socket.forcePort': `443=${samplePort}`,
    },
  });
  const install = () => browser.installExtension(join(import.meta.dirname, '..', 'dist', 'firefox'));
  await install();
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto('https://pypi.org/');
  return {
    closed: new Promise((resolve) => browser.once('disconnected', resolve)),
    reload: async () => {
      await install();
      for (const tab of await browser.pages()) if (tab.url().startsWith('https:')) await tab.reload();
    },
  };
}

/** Calls once the files have been quiet for a moment, one call after the other. Returns what ends it. */
function onChange(act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(act);
    }, QUIET_MS);
  };
  const watchers = WATCHED.map((folder) => watch(folder, { recursive: true }, soon));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Whether it could be built; Vite says why not. */
function build(mode: string): Promise<boolean> {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const run = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--mode', mode], { stdio: 'inherit' });
  return new Promise((resolve) => run.once('close', (code) => resolve(code === 0)));
}

declare const chrome: { runtime: { reload(): void } };
