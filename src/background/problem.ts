import * as z from 'zod/mini';
import type { Problem } from '../overview/overview';
import { browser } from '../platform/browser';

/** The last failure to keep a page, for the popup to tell. It stays until a page is kept again, or the browser ends. */
const KEY = 'problem';
const problem = z.object({ message: z.string(), at: z.iso.datetime() });

/** @param at when the page was loaded (ISO 8601, UTC) */
export async function reportProblem(error: unknown, at: string): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await browser.storage.session.set({ [KEY]: { message, at } satisfies Problem });
}

export async function clearProblem(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

export async function latestProblem(): Promise<Problem | null> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return z.safeParse(problem, stored).data ?? null;
}
