import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { installedBrowser } from './scripts/find-browser.mjs';

/** What keeps something in its modules, as a worker does between two events, and so needs new modules for each file. */
const WITH_STATE = 'src/{background,storage}/**';

const executablePath = installedBrowser(import.meta.dirname);

/** The tests of the page readers and of the boxes' styles run in a real browser: its parser, DOM and CSS count. */
const IN_BROWSER = [
  'src/pypi/{readers,testing}/**/*.test.ts',
  'src/pypi/{read,without-translation}.test.ts',
  'src/{content,ui/inline}/*.test.ts',
  'src/ui/popup/fill-request-form.test.ts',
  'src/ui/**/*.test.tsx',
];

/** What replaces a module, and so must come before whoever else imports it. */
const WITH_MOCKS = 'src/ui/inline/show-*.test.ts';

const chromium = (): BrowserConfigOptions => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: executablePath === undefined ? {} : { executablePath } }),
  instances: [{ browser: 'chromium' }],
});

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: 'vitest.setup.ts',
    env: { FAST_CHECK_SEED: process.env.FAST_CHECK_SEED ?? '1' },
    restoreMocks: true,
    expect: { requireAssertions: true },
    // Property tests take seconds on a machine that is busy otherwise.
    testTimeout: 30_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'background', include: [`${WITH_STATE}/*.test.ts`] } },
      {
        extends: true,
        test: {
          name: 'all else',
          isolate: false,
          unstubGlobals: true,
          include: ['{src,scripts,sample-pypi,e2e/account-walk}/**/*.test.{ts,tsx,mjs}'],
          exclude: [WITH_STATE, WITH_MOCKS, ...IN_BROWSER],
        },
      },
      {
        extends: true,
        test: {
          name: 'in a browser',
          isolate: false,
          include: IN_BROWSER,
          exclude: [WITH_MOCKS],
          browser: chromium(),
        },
      },
      { extends: true, test: { name: 'in a browser, each file alone', include: [WITH_MOCKS], browser: chromium() } },
    ],
  },
});
