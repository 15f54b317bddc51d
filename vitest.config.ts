import { defineConfig } from 'vitest/config';

/** What keeps something in its modules, as a worker does between two events, and so needs new modules for each file. */
const WITH_STATE = 'src/background/**';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: 'vitest.setup.ts',
    restoreMocks: true,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'background', include: [`${WITH_STATE}/*.test.ts`] } },
      {
        extends: true,
        test: {
          name: 'all else',
          isolate: false,
          unstubGlobals: true,
          include: ['{src,scripts}/**/*.test.{ts,tsx,mjs}'],
          exclude: [WITH_STATE],
        },
      },
    ],
  },
});
