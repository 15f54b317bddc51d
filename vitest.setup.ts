import * as fc from 'fast-check';
import { afterEach, vi } from 'vitest';

/** The same examples in each run, so that a change is to blame for a failure. `FAST_CHECK_SEED=7 npm test` tries others. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FAST_CHECK_SEED ?? 1) });

afterEach(() => {
  vi.useRealTimers();
});
