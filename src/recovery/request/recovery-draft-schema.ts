import * as z from 'zod/mini';
import { accountId } from '../../account/account-id-schema';
import { clockTime } from '../../account/time-schema';
import { SITES } from '../../pypi/urls';
import { ISSUE_LINK } from './issue-link';
import { withoutPrivateData } from './recovery-draft';
import { requestForm } from './request-form-schema';

const edits = z.partial(requestForm);
export type Edits = z.infer<typeof edits>;
/** The name of a step or an option: letters and dashes, so that nothing private fits. */
const slug = z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/), z.maxLength(40));

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
  codesTold: z.optional(z.object({ unusedCodesExist: z.boolean(), at: clockTime })),
  /** The request without a username, which no tracker follows: when its form was last opened, and its issue's link. */
  nameless: z.optional(
    z.object({ openedAt: z.optional(clockTime), issue: z.optional(z.string().check(z.regex(ISSUE_LINK))) }),
  ),
  /** The fields that the user changed; all others follow the record and the answers. */
  edits: edits.check(z.refine((typed) => JSON.stringify(typed) === JSON.stringify(withoutPrivateData(typed)))),
});
export type RecoveryDraft = z.infer<typeof recoveryDraft>;
