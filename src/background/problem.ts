import { browser } from '../platform/browser';

/** The last failure to store something, for the popup to tell. Kept until the next success or the browser's end. */
const KEY = 'problem';

export async function reportProblem(error: unknown): Promise<void> {
  await browser.storage.session.set({ [KEY]: error instanceof Error ? error.message : String(error) });
}

export async function clearProblem(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

export async function latestProblem(): Promise<string | null> {
  const { [KEY]: problem } = await browser.storage.session.get(KEY);
  return typeof problem === 'string' ? problem : null;
}
