import type { AccountRecord } from '../account/record';
import type { StoredForRecovery } from '../overview/recovery-case';
import { type DraftOwner, draftKey, ownerOf, type RecoveryDraft } from '../recovery/request/recovery-draft';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';

/** All that is kept of one account. */
export interface AccountData {
  /** The index for what was answered and typed for an account of it that is not remembered. */
  owner: DraftOwner;
  record?: AccountRecord;
  draft?: RecoveryDraft;
  request?: TrackedRequest;
}

/** What is kept, account by account: the remembered ones first, each once whatever the case of its name. */
export function byAccount({ records, drafts, requests }: StoredForRecovery): AccountData[] {
  const found = new Map<string, AccountData>();
  const add = (one: DraftOwner, part: Omit<AccountData, 'owner'>) => {
    const owner = typeof one === 'string' ? one : { site: one.site, username: one.username };
    found.set(draftKey(owner), { owner, ...found.get(draftKey(owner)), ...part });
  };
  for (const record of records) add(record, { record });
  for (const request of requests) add(request, { request });
  for (const draft of drafts) add(ownerOf(draft), { draft });
  return [...found.values()];
}
