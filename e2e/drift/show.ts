import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DriftTab } from './browser';
import type { SamplePage } from './in-page';
import type { Outcome } from './outcome';

/** Prints what became of one seed and how to see it again, and leaves the changed page in a file. */
export async function show(outcome: Outcome, samples: readonly SamplePage[], tab: DriftTab): Promise<void> {
  const { seed, page, names, isHarmless, wrong, falsePasses, falseAlarms, missing } = outcome;
  const sample = samples[page];
  const file = join(tmpdir(), `drift-${seed}.html`);
  await writeFile(file, await tab.show(seed));
  const lines = [
    `Seed ${seed}: ${sample?.url} of "${sample?.id}" in ${sample?.language}, ${isHarmless ? 'harmless' : 'harmful'}`,
    `  changes: ${names.join(' · ')}`,
    ...wrong.map((words) => `  wrong: ${words}`),
    ...falsePasses.map((check) => `  passes now: ${check}`),
    ...falseAlarms.map((check) => `  fails now: ${check}`),
    ...missing.map((name) => `  missing: ${name}`),
    `  page: ${file}`,
    `  again: npm run test:drift -- --replay ${seed}`,
  ];
  console.log(lines.join('\n'));
}
