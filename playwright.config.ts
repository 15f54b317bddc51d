import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const FIREFOX = join(import.meta.dirname, 'e2e', 'firefox');

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'chromium', testIgnore: join(FIREFOX, '**') },
    // FIREFOX_PATH is what `npm test` has found: where there is none, these are left out, and that is said.
    ...(process.env.FIREFOX_PATH ? [{ name: 'firefox', testDir: FIREFOX }] : []),
  ],
});
