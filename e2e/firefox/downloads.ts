import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FirefoxBrowser } from './browser';
import { expect } from './fixtures';

/** The only finished download. */
export async function downloadOf({ downloads }: FirefoxBrowser): Promise<string> {
  await expect.poll(() => readdir(downloads)).toEqual([expect.stringMatching(/^spare-key-\d{4}-\d\d-\d\d\.json$/)]);
  return join(downloads, (await readdir(downloads))[0] ?? '');
}
