import type { AccountId } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import { draftKey, type RecoveryDraft } from '../recovery/recovery-draft';
import type { TrackedRequest } from '../recovery/tracked-request';
import type { StoredForRecovery } from './recovery-case';

/** All that is kept of one account. */
export interface AccountData {
  /** `null`: what was answered and typed for an account that is not remembered. */
  account: AccountId | null;
  record?: AccountRecord;
  draft?: RecoveryDraft;
  request?: TrackedRequest;
}

/** What is kept, account by account: the remembered ones first, each once whatever the case of its name. */
export function byAccount({ records, drafts, requests }: StoredForRecovery): AccountData[] {
  const found = new Map<string, AccountData>();
  const add = (owner: AccountId | null, part: Omit<AccountData, 'account'>) => {
    const account = owner && { site: owner.site, username: owner.username };
    found.set(draftKey(owner), { account, ...found.get(draftKey(owner)), ...part });
  };
  for (const record of records) add(record, { record });
  for (const request of requests) add(request, { request });
  for (const draft of drafts) add(draft.account, { draft });
  return [...found.values()];
}
