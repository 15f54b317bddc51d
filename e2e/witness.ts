import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import type { ExtensionBrowser } from './browser';
import { type Notes, note, readDocument } from './canaries';
import { storageOf } from './fixtures';

/** Hears what any page or the worker says, and what they tell each other, from now on. */
export async function hear(extension: ExtensionBrowser, notes: Notes): Promise<void> {
  extension.context.on('console', (message) => note(notes, 'console', message.text()));
  extension.context.on('weberror', (error) => note(notes, 'console', error.error().message));
  const worker = await extension.worker();
  worker.on('console', (message) => note(notes, 'console', message.text()));
  await tap(worker);
}

/** Each message that arrives, and each notification that is shown, on its way. */
function tap(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const heard: typeof globalThis.heard = { messages: [], notifications: [] };
    globalThis.heard = heard;
    chrome.runtime.onMessage.addListener((message) => {
      heard.messages.push(JSON.stringify(message));
    });
    const { notifications } = chrome;
    const create = notifications.create.bind(notifications);
    notifications.create = (...shown) => {
      heard.notifications.push(JSON.stringify(shown));
      return create(...shown);
    };
  });
}

/** Looks at one of our own pages, or at a foreign one that we have filled. */
export async function look(page: Page, notes: Notes, place: string): Promise<void> {
  note(notes, place, (await page.evaluate(readDocument)).page);
}

/** Looks at what is kept, heard and shown in the toolbar, in this moment. */
export async function takeStock(extension: ExtensionBrowser, notes: Notes): Promise<void> {
  const { local, session } = await storageOf(extension);
  note(notes, 'storage', JSON.stringify(local));
  note(notes, 'storage of the session', JSON.stringify(session));
  const worker = await extension.worker();
  const { messages, notifications } = await worker.evaluate(() => globalThis.heard);
  note(notes, 'messages', messages.join('\n'));
  note(notes, 'notifications', notifications.join('\n'));
  note(notes, 'toolbar', await worker.evaluate(() => chrome.action.getTitle({})));
}

/** All that our pages may have kept elsewhere than where the background keeps it: nothing. */
export function keptElsewhere(own: Page): Promise<unknown[]> {
  return own.evaluate(async () => [
    ...Object.entries(localStorage),
    ...Object.entries(sessionStorage),
    ...(await indexedDB.databases()),
    ...(await caches.keys()),
    document.cookie,
  ]);
}

/** What a profile has on disk of what was ever kept, also what has been overwritten since; the browser is closed. */
export async function lookAtDisk(profile: string, notes: Notes): Promise<void> {
  const folder = join(profile, 'Default', 'Local Extension Settings');
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) note(notes, 'disk', await readFile(join(file.parentPath, file.name), 'utf8'));
}

declare global {
  var heard: { messages: string[]; notifications: string[] };
}
declare const chrome: {
  action: { getTitle(of: object): Promise<string> };
  notifications: { create(...shown: unknown[]): Promise<string> };
  runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } };
};
