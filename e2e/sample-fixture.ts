import { test as base, expect } from '@playwright/test';
import { type SamplePypi, startSamplePypi } from '../sample-pypi/server';
import { isProjectJson } from './network-rule';

interface Fixtures {
  /** For a test that presses the button by which the extension asks PyPI: in every other, PyPI must not be asked. */
  asksPypi: boolean;
  /** Held against the sample's record after each test. */
  unasked: undefined;
}

/** The sample's server, for tests in any browser; each browser has an index of its own, so one serves all. */
export const test = base.extend<Fixtures, { sample: SamplePypi }>({
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const sample = await startSamplePypi();
      await use(sample);
      await sample.close();
    },
    { scope: 'worker' },
  ],
  asksPypi: [false, { option: true }],
  unasked: [
    async ({ sample, asksPypi }, use) => {
      const before = sample.requests.length;
      await use(undefined);
      if (asksPypi) return;
      expect(projectsAsked(sample, before), 'asked of PyPI without a click').toEqual([]);
    },
    { auto: true },
  ],
});

/** The addresses of projects' public data that the sample was asked for since so many requests, in order. */
export function projectsAsked({ requests }: SamplePypi, before: number): string[] {
  const asked = requests.slice(before).map(({ host, path }) => `https://${host}${path}`);
  return asked.filter(isProjectJson);
}
