import * as z from 'zod/mini';

/** A time that PyPI tells: ISO 8601, UTC. */
export const time = z.iso.datetime();

/** A time by this browser's clock: ISO 8601, UTC. Where it lies ahead, it is put right when it is loaded or imported (`storage/clock.ts`). */
export const clockTime = z.iso.datetime();
