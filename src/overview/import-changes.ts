import type { AccountId } from '../account/account-id';
import { draftKey } from '../recovery/recovery-draft';
import { byAccount } from './by-account';
import type { Kept } from './export-file';
import { merged } from './merge-import';

/** What an import would change. Of accounts, `null`: what was typed for an account that is not remembered. */
export interface ImportChanges {
  /** Of these, nothing was kept here. */
  added: (AccountId | null)[];
  changed: (AccountId | null)[];
  /** Whether it changes what is known of the pages seen last. */
  visits: boolean;
  /** Whether it sets limits. */
  limits: boolean;
}

/**
 * What `merged` would change, before it is done.
 *
 * @param now ISO 8601, UTC
 */
export function importChanges(existing: Kept, imported: Kept, now: string): ImportChanges {
  const after = merged(existing, imported, now);
  const before = new Map(byAccount(existing).map((data) => [draftKey(data.account), written(data)]));
  const isNew = ({ account }: { account: AccountId | null }) => !before.has(draftKey(account));
  const all = byAccount(after);
  const changed = all.filter((data) => !isNew(data) && before.get(draftKey(data.account)) !== written(data));
  return {
    added: all.filter(isNew).map(({ account }) => account),
    changed: changed.map(({ account }) => account),
    visits: written(existing.visits) !== written(after.visits),
    limits: written(existing.settings) !== written(after.settings),
  };
}

/** The same text for the same value: storage and merging leave keys in any order. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
