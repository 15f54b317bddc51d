import * as z from 'zod/mini';
import { browser } from '../platform/browser';

/** A list that is kept until the browser ends: the worker may stop at any moment. */
export interface SessionList<T> {
  /** What is kept; what can't be read counts as nothing. Rejects when storage fails. */
  load(): Promise<T[]>;
  /** The same, once the changes that are under way are stored. */
  loadSettled(): Promise<T[]>;
  /** Changes the list; of more than `most`, the last are kept. Rejects when storage fails. */
  change(change: (kept: T[]) => T[]): Promise<void>;
}

/** The list under a key of session storage. Its changes come one after the other. */
export function sessionList<T>(key: string, schema: z.ZodMiniType<T>, most: number): SessionList<T> {
  const load = async () => {
    const { [key]: stored } = await browser.storage.session.get(key);
    return z.safeParse(z.array(schema), stored).data ?? [];
  };
  return {
    load,
    loadSettled: () => navigator.locks.request(key, load),
    change: (change) =>
      navigator.locks.request(key, async () => {
        const before = await load();
        const next = change(before);
        if (next.length > 0 || before.length > 0) await browser.storage.session.set({ [key]: next.slice(-most) });
      }),
  };
}
