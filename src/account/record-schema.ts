import * as z from 'zod/mini';
import { FACT_NAMES } from '../pypi/facts';
import { accountFacts } from '../pypi/facts-schema';
import { accountId } from './account-id-schema';
import { fieldSchemas } from './fields';
import { journal } from './journal-schema';
import { MASKED } from './mask';
import { USER_HASH } from './record';
import { clockTime } from './time-schema';

/** A value and when a page last said so. */
const seen = <T extends z.ZodMiniType>(value: T) => z.optional(z.object({ value, seenAt: clockTime }));
const shape = accountFacts.shape;
const maskedEmail = z.extend(shape.emails.def.element, { address: z.string().check(z.regex(MASKED)) });
/** Each project when a page last told of it: the account's, or its own. */
const publisherSeen = z.extend(shape.publishers.def.element, { seenAt: clockTime });

/**
 * All that is kept of one account, version 1. One record per index and user name. It holds no secret:
 * addresses are masked before they get here (`mask.ts`), and codes, token values and passwords are never read.
 */
export const accountRecord = z.object({
  version: z.literal(1),
  ...accountId.shape,
  facts: z.object({
    twoFactor: seen(shape.twoFactor),
    recoveryCodes: seen(shape.recoveryCodes),
    emails: seen(z.array(maskedEmail)),
    tokens: seen(shape.tokens),
    associations: seen(shape.associations),
    events: seen(shape.events),
    soleOwnerOf: seen(shape.soleOwnerOf),
    projects: seen(shape.projects),
    publishers: seen(z.array(publisherSeen)),
    unusedCodesExist: seen(shape.unusedCodesExist),
  }),
  /** Fields that a visited page should have told and did not, with the time of that visit. */
  unreadable: z.partialRecord(z.enum(FACT_NAMES), clockTime),
  /** What no page tells. */
  ...fieldSchemas,
  /** What changed from visit to visit, and the user's word on it. */
  journal: z.optional(journal),
  /** SHA-256 of PyPI's `user_id__insecure` cookie, learnt from the account's own pages (`whose-page.ts`). Never exported. */
  userHash: z.optional(z.string().check(z.regex(USER_HASH))),
});

export type AccountRecord = z.infer<typeof accountRecord>;

/** What no page tells of an account. */
export type FieldValues = Pick<AccountRecord, keyof typeof fieldSchemas>;
