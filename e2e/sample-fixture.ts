import { test as base } from '@playwright/test';
import { type SamplePypi, startSamplePypi } from './sample-pypi/server';

/** The sample's server, for tests in any browser; it keeps its state in cookies, so one serves all. */
export const test = base.extend<object, { sample: SamplePypi }>({
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const sample = await startSamplePypi();
      await use(sample);
      await sample.close();
    },
    { scope: 'worker' },
  ],
});
