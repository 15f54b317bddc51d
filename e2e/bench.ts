import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reading } from './bench/reading';
import type { Row } from './bench/row';
import { launchBrowser } from './browser';
import { startSamplePypi } from './sample-pypi/server';

const DIST = join(import.meta.dirname, '..', 'dist');

/** `npm run bench`: what the extension costs, beside a floor measured in the same run. */
export async function main(): Promise<void> {
  const core = await readFile(join(DIST, 'core', 'spare-key.js'), 'utf8');
  const sample = await startSamplePypi();
  const empty = await launchBrowser({ dist: 'e2e/bench/empty', samplePort: sample.port });
  try {
    const rows: Row[] = [...(await reading(await empty.context.newPage(), core))];
    console.table(rows);
  } finally {
    await empty.close();
    await sample.close();
  }
}
