import { rm } from 'node:fs/promises';
import { startSamplePypi } from '../sample-pypi/server';
import { Problem } from '../scripts/problem';
import { walk } from './account-walk/walk';
import { WALKS } from './account-walk/walks';
import { rowOf, TABLE_HEAD } from './account-walk/words';
import { launchBrowser } from './browser';
import { withOpenBoxes } from './open-boxes';

/** `npm run walk`: an account's life on the sample, as a table of what was done, what is so, and what the extension says. */
export async function main(): Promise<void> {
  const sample = await startSamplePypi();
  const dist = await withOpenBoxes('dist/chrome');
  let faults = 0;
  try {
    for (const { name, roles, steps } of WALKS) {
      console.log(`\n### ${name}\n\n${TABLE_HEAD}`);
      const browser = await launchBrowser({ samplePort: sample.port, dist });
      for await (const row of walk(browser, sample, roles, steps)) {
        console.log(rowOf(row));
        faults += row.faults.length;
      }
      await browser.close();
    }
  } finally {
    await sample.close();
    await rm(dist, { recursive: true, force: true, maxRetries: 5 });
  }
  if (faults > 0) throw new Problem(`What is said is not so in ${faults} places.`, 'They are marked ✗ in the table.');
}
