import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import type { Problem } from '../overview/overview';
import { restsOn } from '../overview/trust';
import { browser } from '../platform/browser';

/** The last failure to keep a page, for the popup to tell. It stays until it is made good, or the browser ends. */
const KEY = 'problem';
export const problem = z.object({ message: z.string(), at: z.iso.datetime(), account: z.nullable(z.string()) });

/**
 * @param at when the page was loaded (ISO 8601, UTC)
 * @param account the key of its account's record, if the page told whose it was
 */
export async function reportProblem(error: unknown, at: string, account: string | null): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const before = await latestProblem();
  const latest = before && before.at > at ? before.at : at;
  await browser.storage.session.set({ [KEY]: { message, at: latest, account } satisfies Problem });
}

/** Forgets the failure once all that is known of its account's settings was seen at that page, or later. */
export async function settleProblem(record: AccountRecord): Promise<void> {
  const failed = await latestProblem();
  const isItsOwn = failed?.account === null || failed?.account === accountKey(record);
  if (failed && isItsOwn && (restsOn(record) ?? '') >= failed.at) await browser.storage.session.remove(KEY);
}

/** Forgets the failure of an account that is erased. */
export async function forgetProblem(id: AccountId): Promise<void> {
  if ((await latestProblem())?.account === accountKey(id)) await browser.storage.session.remove(KEY);
}

export async function latestProblem(): Promise<Problem | null> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return z.safeParse(problem, stored).data ?? null;
}
