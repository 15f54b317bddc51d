import { type AccountId, accountKey } from '../../account/account-id';
import type { Site } from '../../pypi/urls';
import { masked } from '../guard/guard';
import { usernameField } from './form-url';
import type { Edits, RecoveryDraft } from './recovery-draft-schema';

export type { RecoveryDraft } from './recovery-draft-schema';

/** Whom a draft is for: a remembered account, or one of an index that isn't remembered. */
export type DraftOwner = AccountId | Site;

export function ownerOf({ account, site }: Pick<RecoveryDraft, 'account' | 'site'>): DraftOwner {
  return account ?? site;
}

export function newDraft(owner: DraftOwner): RecoveryDraft {
  const [account, site] = typeof owner === 'string' ? [null, owner] : [owner, owner.site];
  return { version: 1, account, site, answers: {}, skipped: false, edits: {} };
}

/** Whether a draft is that of a request that was opened: it then holds the whole form, of whichever version. */
export function isOfOpened({ edits }: RecoveryDraft): boolean {
  return WHOLE.every((field) => edits[field] !== undefined);
}
const WHOLE = ['site', 'username', 'lost', 'works', 'codes', 'project', 'repository', 'details'] as const;

/** The storage key of an owner's draft. */
export function draftKey(owner: DraftOwner): string {
  if (typeof owner !== 'string') return accountKey(owner).replace(/^account/, 'draft');
  return owner === 'pypi.org' ? 'draft/unknown' : `draft/unknown/${owner}`;
}

/** What was typed, with marks in the place of private data. A user name that merely looks like some stays. */
export function withoutPrivateData(typed: Edits): Edits {
  const kept = { ...typed };
  for (const field of ['username', 'project', 'repository', 'details'] as const) {
    const text = kept[field];
    if (text !== undefined && !(field === 'username' && isUsername(text))) kept[field] = masked(text);
  }
  return kept;
}

function isUsername(text: string): boolean {
  try {
    return usernameField(text.trim()) !== '';
  } catch {
    return false;
  }
}
