import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    // FIREFOX_PATH is what `npm test` has found: where there is none, these are left out, and that is said. The longest
    // are among them: first, so that no worker waits for them at the end.
    ...(process.env.FIREFOX_PATH ? [{ name: 'firefox', testDir: 'e2e/firefox' }] : []),
    { name: 'chromium', testIgnore: /[\\/]e2e[\\/]firefox[\\/]/ },
  ],
});
