import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { storageOf } from './fixtures';

/** The settings page, in a tab of its own unless one is given. */
export async function openSettings({ context, extensionId }: ExtensionBrowser, tab?: Page): Promise<Page> {
  const page = tab ?? (await context.newPage());
  await page.goto(`chrome-extension://${extensionId}/src/ui/settings/index.html`);
  await page.locator('[data-section="advanced"]').evaluate((section) => section.setAttribute('open', ''));
  return page;
}

export const button = (page: Page, name: string) => page.locator(`[data-do="${name}"]`);
export const said = (page: Page) => page.locator('.status p');
export const localOf = async (extension: ExtensionBrowser) => (await storageOf(extension)).local;

/** Presses "Export" and keeps the file: its path. */
export async function exportTo(page: Page, path: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await button(page, 'export').click();
  const download = await downloading;
  await download.saveAs(path);
  return path;
}

export async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

export async function eraseEverything(page: Page): Promise<void> {
  await button(page, 'erase-everything').click();
  await page.locator('dialog[open] [data-do="erase"]').click();
}

/** Sends what one of the extension's pages would. */
export function tell(page: Page, name: string, payload: object): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), { name, payload });
}

/**
 * A browser that was asked for notifications before, and allowed them. A test can't answer the browser's question; but
 * what was answered once is remembered in the profile, and not asked again.
 */
export async function launchAllowed(samplePort: number, profile: string): Promise<ExtensionBrowser> {
  const first = await launchBrowser({ samplePort, profile });
  await first.close();
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8'));
  Object.assign(preferences.extensions.settings[first.extensionId], {
    runtime_granted_permissions: {
      api: ['notifications'],
      explicit_host: [],
      manifest_permissions: [],
      scriptable_host: [],
    },
  });
  writeFileSync(path, JSON.stringify(preferences));
  return launchBrowser({ samplePort, profile });
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
