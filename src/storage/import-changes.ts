import { type DraftOwner, draftKey } from '../recovery/request/recovery-draft';
import { byAccount } from './by-account';
import { merged } from './import';
import type { Kept } from './items';

/** What an import would change. An index stands for what was typed for an account of it that is not remembered. */
export interface ImportChanges {
  /** Of these, nothing was kept here. */
  added: DraftOwner[];
  changed: DraftOwner[];
  /** Whether it changes what is known of the pages seen last. */
  visits: boolean;
  /** Whether it sets limits. */
  limits: boolean;
}

/** What `merged` would change, before it is done. */
export function importChanges(existing: Kept, imported: Kept): ImportChanges {
  const after = merged(existing, imported);
  const before = new Map(byAccount(existing).map((data) => [draftKey(data.owner), written(data)]));
  const isNew = ({ owner }: { owner: DraftOwner }) => !before.has(draftKey(owner));
  const all = byAccount(after);
  const changed = all.filter((data) => !isNew(data) && before.get(draftKey(data.owner)) !== written(data));
  return {
    added: all.filter(isNew).map(({ owner }) => owner),
    changed: changed.map(({ owner }) => owner),
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
