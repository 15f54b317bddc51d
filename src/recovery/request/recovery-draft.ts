import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../../account/account-id';
import { accountId } from '../../account/account-id-schema';
import { SITES, type Site } from '../../pypi/urls';
import { masked } from '../guard/guard';
import { usernameField } from './form-url';
import { requestForm } from './request-form';

const edits = z.partial(requestForm);
/** The name of a step or an option: letters and dashes, so that nothing private fits. */
const slug = z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/), z.maxLength(40));
type Edits = z.infer<typeof edits>;

/**
 * What a locked-out user answered and typed, version 1: kept as it is, right or wrong, but for private data, which is
 * never kept. One for each remembered account, and for each index one for who has none there.
 */
export const recoveryDraft = z.object({
  version: z.literal(1),
  /** The remembered account it speaks of; `null`: none. */
  account: z.nullable(accountId),
  /** The index, if there is no account to tell. */
  site: z.enum(SITES),
  /** Triage: answers by step (`triage.ts`). */
  answers: z.record(slug, slug),
  /** The user went straight to the request. */
  skipped: z.boolean(),
  /** What PyPI said of recovery codes when the user was stopped at a log-in to an account that isn't remembered, and when. */
  codesTold: z.optional(z.object({ unusedCodesExist: z.boolean(), at: z.iso.datetime() })),
  /** The fields that the user changed; all others follow the record and the answers. */
  edits: edits.check(z.refine((typed) => JSON.stringify(typed) === JSON.stringify(withoutPrivateData(typed)))),
});
export type RecoveryDraft = z.infer<typeof recoveryDraft>;

/** Whom a draft is for: a remembered account, or one of an index that isn't remembered. */
export type DraftOwner = AccountId | Site;

export function ownerOf({ account, site }: Pick<RecoveryDraft, 'account' | 'site'>): DraftOwner {
  return account ?? site;
}

export function newDraft(owner: DraftOwner): RecoveryDraft {
  const [account, site] = typeof owner === 'string' ? [null, owner] : [owner, owner.site];
  return { version: 1, account, site, answers: {}, skipped: false, edits: {} };
}

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
