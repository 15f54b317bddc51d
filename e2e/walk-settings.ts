import { readFile } from 'node:fs/promises';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { type Notes, note } from './canaries';
import { button, choose, exportTo } from './settings-page';
import { look } from './witness';

export async function switchNotificationsOn(page: Page): Promise<void> {
  await button(page, 'notifications').click();
  await expect(page.locator('[data-notifications="on"]')).toBeVisible();
}

/** Exported; a file with a whole address refused; the account erased, and had back from the file. */
export async function walkSettings(page: Page, notes: Notes, info: TestInfo): Promise<void> {
  const text = await exported(page, notes, info.outputPath('export.json'));
  await look(page, notes, 'settings page');
  await choose(page, 'unmasked.json', text.replaceAll(/[^"]*…[^"]*@example.org/g, 'alice@example.org'));
  await expect(page.locator('[data-notice="private-data"]')).toBeVisible();
  await look(page, notes, 'settings page');
  // Not everything: that makes the browser begin a new file, and no trace of what was kept before would be on disk.
  await button(page, 'erase-account/pypi.org/alice-dev').click();
  await page.locator('dialog[open] [data-do="erase"]').click();
  await expect(page.locator('[data-account]')).toHaveCount(0);
  await choose(page, 'export.json', text);
  await expect(page.locator('[data-changes="added"]')).toBeVisible();
  await look(page, notes, 'settings page');
  await button(page, 'import').click();
  await expect(page.locator('[data-account]')).not.toHaveCount(0);
}

export async function exported(page: Page, notes: Notes, path: string): Promise<string> {
  const text = await readFile(await exportTo(page, path), 'utf8');
  note(notes, 'export', text);
  return text;
}
