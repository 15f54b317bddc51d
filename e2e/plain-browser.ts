import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import { connectAgain, isWelcomeAt, willGreet, withExtension } from './browser';
import { newNetLog } from './net-log';

/** Where Chromium writes on which port it listens. */
const PORT = 'DevToolsActivePort';

export interface PlainBrowser {
  /** Opens a tab in front of all others. */
  open(url: string): Promise<void>;
  /** Whether an extension's background is awake. Seen from outside: a tool that looks into it would keep it so. */
  isWorkerAwake(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Chromium with nobody looking in: Playwright tells every page that it is shown, so that a tab in the background can only
 * be had here. What happened is told by the profile afterwards, and by the record of what was asked for.
 */
export async function launchPlainBrowser(profile: string, samplePort: number, dist?: string): Promise<PlainBrowser> {
  await rm(join(profile, PORT), { force: true }); // of an earlier run
  const isGreeting = await willGreet(profile, dist);
  const netLog = newNetLog();
  const running = spawn(process.env.CHROMIUM_PATH ?? chromium.executablePath(), [
    '--headless=new',
    '--no-sandbox', // our own pages need none
    '--no-first-run',
    '--password-store=basic',
    '--window-size=1200,900',
    `--user-data-dir=${profile}`,
    ...withExtension({ samplePort, ...(dist && { dist }) }),
    netLog.arg,
    'about:blank',
  ]);
  const port = await portOf(profile);
  const ask = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}/json/${path}`)).json() as Promise<Target[]>;
  if (isGreeting) {
    const welcome = async () => (await ask('list')).find(({ url }) => isWelcomeAt(url))?.id;
    await expect.poll(welcome).toBeDefined();
    await fetch(`http://127.0.0.1:${port}/json/close/${await welcome()}`);
  }
  return {
    open: async (url) => {
      const { ok } = await fetch(`http://127.0.0.1:${port}/json/new?${url}`, { method: 'PUT' });
      expect(ok).toBe(true);
    },
    isWorkerAwake: async () => {
      return (await ask('list')).some(({ type }) => type === 'service_worker');
    },
    close: async () => {
      await end(running, profile);
      await netLog.check();
    },
  };
}

interface Target {
  id: string;
  type: string;
  url: string;
}

async function portOf(profile: string): Promise<string | undefined> {
  const written = () => readFile(join(profile, PORT), 'utf8').catch(() => '');
  await expect.poll(written).not.toBe('');
  return (await written()).split('\n')[0];
}

/** Asked to close, not killed: only then has Chromium written all that it records. */
async function end(running: ChildProcess, profile: string): Promise<void> {
  const ended = once(running, 'exit');
  const browser = await connectAgain(profile);
  const session = await browser.newBrowserCDPSession();
  await Promise.all([ended, session.send('Browser.close')]);
}
