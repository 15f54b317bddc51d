import { type AccountId, accountKey } from '../account/account-id';
import type { Overview } from './overview';

/** Where it stands in the session's storage. */
export const SNAPSHOT = 'snapshot';

/** What the popup shows of an overview; the rest are the badge's grounds. */
export type Shown = Omit<Overview, 'trust' | 'findings'>;

export type Case = Omit<Shown, 'accounts' | 'reminder'>;

/** What the popup would show, whatever tab it is opened over: each case once. */
export interface Cases extends Pick<Shown, 'accounts'> {
  cases: Case[];
  reminders: Record<string, Shown['reminder']>;
  /** Over a tab of which nothing is known. */
  usual: number;
  ofAccount: Record<string, number>;
  ofTab: Record<string, number>;
}

/** The same, until when it holds, and in which words: the popup draws from it without waiting for the background. */
export interface Snapshot extends Cases {
  /** ISO 8601, UTC, both. */
  from: string;
  until: string;
  /** The offset of the time zone in which times were written, in minutes. */
  offset: number;
  /** Times and numbers as they were written, by what `i18n.ts` calls them. */
  written: Record<string, string>;
}

/** Whose popup it is. */
export interface Asked {
  account: AccountId | null;
  tab: number | null;
}

/** What to show now, by a snapshot; `null`: it doesn't tell, or no longer holds. */
export function shownFrom(snapshot: Partial<Snapshot> | undefined, { account, tab }: Asked, now: Date): Shown | null {
  const { from = '', until = '', offset, cases, accounts, usual = -1, ofAccount, ofTab, reminders } = snapshot ?? {};
  const at = now.toISOString();
  if (at < from || at >= until || offset !== now.getTimezoneOffset()) return null;
  const found = cases?.[(account ? ofAccount?.[accountKey(account)] : ofTab?.[tab ?? -1]) ?? usual];
  return found && accounts ? { ...found, accounts, reminder: reminders?.[found.site] ?? null } : null;
}
