import * as fc from 'fast-check';
import { afterEach, vi } from 'vitest';

/** The same examples in each run, so that a change is to blame for a failure. `FAST_CHECK_SEED=7 npm test` tries others. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(import.meta.env.FAST_CHECK_SEED) });

afterEach(() => {
  vi.useRealTimers();
});
