import * as z from 'zod/mini';
import { accountId } from '../../account/account-id-schema';
import { MASKED } from '../../account/mask';
import { clockTime } from '../../account/time-schema';
import { CODES, LOST } from '../request/choices';
import { ISSUE_LINK } from '../request/issue-link';
import { CANNOT_PUSH, REPORTED_STEPS } from './tracked-request';

/**
 * All that is kept of one recovery request, version 1. One per account; it holds no token or text of a mail, and no address
 * that is not masked.
 */
export const trackedRequest = z.object({
  version: z.literal(1),
  ...accountId.shape,
  lost: z.array(z.enum(LOST)),
  /** What the user said of the recovery codes; absent: nothing. */
  codes: z.optional(z.enum(CODES)),
  /** The primary address, masked, when the request was made; absent: not known. */
  lostAddress: z.optional(z.string().check(z.maxLength(320), z.regex(MASKED))),
  /** Support needs an address by mail (`draft.ts`). */
  mailNeeded: z.boolean(),
  /** Where support may ask for a branch. */
  repository: z.nullable(z.string().check(z.maxLength(500), z.regex(/^https?:\/\//))),
  /** When the form was opened, with the request on the clipboard. */
  openedAt: clockTime,
  issue: z.nullable(z.string().check(z.regex(ISSUE_LINK))),
  /** When the issue's link was first pasted. */
  filedAt: z.nullable(clockTime),
  /** When the user reported a step. */
  done: z.partialRecord(z.enum(REPORTED_STEPS), clockTime),
  /** Whether support's mail asks for a branch; `null`: the user didn't say. */
  branchAsked: z.nullable(z.boolean()),
  /** A latest release had some web link: then support has to ask for a branch. Absent: nobody looked. */
  hasLinks: z.optional(z.boolean()),
  /** Why the user can't push the branch that support's mail asks for. */
  cannotPush: z.optional(z.enum(CANNOT_PUSH)),
  /** When support asked on the issue for a mail that confirms the intent. */
  intentAskedAt: z.optional(clockTime),
  /** When PyPI last told the user, after the reset, that the address is unverified. */
  unverifiedAt: z.optional(clockTime),
  /** When the user last wrote to support besides the steps. */
  wroteAt: z.nullable(clockTime),
  /** When the user said that the account is not back yet, though a page showed it. */
  notBackAt: z.optional(clockTime),
  /** When the user last looked and found nothing yet, or put a step off. */
  lookedAt: z.nullable(clockTime),
  closedAt: z.nullable(clockTime),
  outcome: z.nullable(z.enum(['recovered', 'withdrawn'])),
});
export type TrackedRequest = z.infer<typeof trackedRequest>;
