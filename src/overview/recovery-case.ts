import { type AccountId, accountKey, sameAccount } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import { type Draft, draft as draftOf } from '../recovery/request/draft';
import { prefilled } from '../recovery/request/prefill';
import { withLinks } from '../recovery/request/project-of-request';
import { type DraftOwner, draftKey, newDraft, ownerOf, type RecoveryDraft } from '../recovery/request/recovery-draft';
import { parseRequestForm, type RequestForm } from '../recovery/request/request-form';
import { isOpen, type TrackedRequest } from '../recovery/tracker/tracked-request';
import { withoutLost } from '../recovery/tracker/voided';
import type { Stored } from '../storage/items';
import { choiceOf } from './choice';

/** All that the recovery page shows of one account, or of an account that nothing is remembered of. */
export interface RecoveryCase {
  /** `null`: an account that is not known yet. */
  account: AccountId | null;
  /** To choose from: remembered accounts, and those of open requests. */
  accounts: AccountId[];
  record: AccountRecord | undefined;
  draft: RecoveryDraft;
  /** The request as it stands now: what was edited, and for the rest what is remembered and was answered. */
  form: RequestForm;
  request: TrackedRequest | undefined;
}

export type StoredForRecovery = Pick<Stored, 'records' | 'drafts' | 'requests'>;

/**
 * @param chosen the account that the user chose; an index: one of it that is not known; `undefined`: nothing was chosen, so the
 * one with an open request is shown, else the one seen last
 */
export function recoveryCase(stored: StoredForRecovery, chosen: DraftOwner | undefined): RecoveryCase {
  const { records, drafts, requests } = stored;
  const owner = chosen ?? usualOwner(stored);
  const account = typeof owner === 'string' ? null : { site: owner.site, username: owner.username };
  const request = account ? requestOf(requests, account) : undefined;
  const kept = account ? records.find((one) => sameAccount(one, account)) : undefined;
  // While a request runs, it is written and helped by what is remembered from before the loss.
  const record = kept && (request && !isOpen(request) ? withoutLost(kept, request) : kept);
  const draft = drafts.find((one) => draftKey(ownerOf(one)) === draftKey(owner)) ?? newDraft(account ?? owner);
  return {
    account,
    accounts: distinct([...records, ...requests]),
    record,
    draft,
    form: Object.assign(prefilled(draft.site, record, draft.answers), account, draft.edits),
    request,
  };
}

/** The recovery request of an account, open or closed. */
export function requestOf(requests: TrackedRequest[], account: AccountId): TrackedRequest | undefined {
  return requests.find((one) => sameAccount(one, account));
}

/** The request whose form was opened last and that has no issue yet, with its texts; `undefined`: there is none. */
export function pendingRequest(stored: StoredForRecovery): { request: TrackedRequest; made: Draft } | undefined {
  const opened = stored.requests.filter((request) => isOpen(request) && request.issue === null);
  const [request] = opened.sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  if (!request) return undefined;
  const made = textOf(recoveryCase(stored, request));
  return made && { request, made };
}

/** The request's texts; `undefined` while its form has problems. */
export function textOf({ form, record }: Pick<RecoveryCase, 'form' | 'record'>): Draft | undefined {
  const parsed = parseRequestForm(form);
  return 'request' in parsed ? draftOf(withLinks(parsed.request, record)) : undefined;
}

function usualOwner({ records, requests }: StoredForRecovery): DraftOwner {
  const { site, record } = choiceOf({ records, requests, visits: {} }, null, null);
  return requests.find(isOpen) ?? record ?? site;
}

function distinct(ids: AccountId[]): AccountId[] {
  const keys = ids.map(accountKey);
  return ids.filter((id, i) => keys.indexOf(accountKey(id)) === i).map(({ site, username }) => ({ site, username }));
}
