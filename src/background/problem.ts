import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import type { Problems } from '../overview/problem';
import { restsOn } from '../overview/trust';
import { browser } from '../platform/browser';

/** The last failure to keep a page of each account or index, for the popup to tell. It stays until it is made good, or the browser ends. */
export const PROBLEMS = 'problems';
export const problems = z.record(z.string(), z.object({ message: z.string(), at: z.iso.datetime() }));

/**
 * @param at when the page was loaded (ISO 8601, UTC)
 * @param about the key of its account's record; the index, if the page didn't tell whose it was
 */
export async function reportProblem(error: unknown, at: string, about: string): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const kept = await latestProblems();
  const before = kept[about];
  const latest = before && before.at > at ? before.at : at;
  await browser.storage.session.set({ [PROBLEMS]: { ...kept, [about]: { message, at: latest } } });
}

/** Forgets the failures of an account and of its index once all that is known of its settings was seen at that page, or later. */
export async function settleProblem(record: AccountRecord): Promise<void> {
  const seenAt = restsOn(record) ?? '';
  const own: string[] = [accountKey(record), record.site];
  await keepProblems((about, at) => !own.includes(about) || at > seenAt);
}

/** Forgets the failure of an account that is erased. */
export async function forgetProblem(id: AccountId): Promise<void> {
  await keepProblems((about) => about !== accountKey(id));
}

async function keepProblems(isKept: (about: string, at: string) => boolean): Promise<void> {
  const all = Object.entries(await latestProblems());
  const left = all.filter(([about, { at }]) => isKept(about, at));
  if (left.length < all.length) await browser.storage.session.set({ [PROBLEMS]: Object.fromEntries(left) });
}

/** By what they are about. */
export async function latestProblems(): Promise<Problems> {
  const { [PROBLEMS]: stored } = await browser.storage.session.get(PROBLEMS);
  return z.safeParse(problems, stored).data ?? {};
}
