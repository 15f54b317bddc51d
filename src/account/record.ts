import * as z from 'zod/mini';
import { accountFacts, type FactName } from '../pypi/facts';
import { accountId } from './account-id-schema';
import { codeCount } from './code-count';
import { journal } from './journal';
import { MASKED } from './mask';
import { mutes } from './mutes-schema';
import { rehearsal } from './rehearsal';
import { repositoryLookups } from './repository-lookup';
import { saidDone } from './said-done-schema';

/** A SHA-256 in hexadecimal. */
export const USER_HASH = /^[0-9a-f]{64}$/;

/** ISO 8601, UTC. */
const time = z.iso.datetime();

export const FACT_NAMES = Object.keys(accountFacts.shape) as FactName[];

/** A value and when a page last said so. */
const seen = <T extends z.ZodMiniType>(value: T) => z.optional(z.object({ value, seenAt: time }));
const shape = accountFacts.shape;
const maskedEmail = z.extend(shape.emails.def.element, { address: z.string().check(z.regex(MASKED)) });

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
    unusedCodesExist: seen(shape.unusedCodesExist),
  }),
  /** Fields that a visited page should have told and did not, with the time of that visit. */
  unreadable: z.partialRecord(z.enum(FACT_NAMES), time),
  /** When the user last said that the security history holds nothing strange. */
  historyReviewedAt: z.nullable(time),
  /** The user's last look at the security history, with or without a word on it: when, and how many events there were. */
  historyLook: z.optional(z.object({ at: time, count: z.number() })),
  /** When the user last said that all tokens left are theirs and needed. */
  tokensReviewedAt: z.optional(time),
  /** Where the user said that a set of recovery codes was put, in their words; a set made later voids it. */
  backup: z.optional(
    z.object({
      where: z.string().check(z.maxLength(200)),
      generatedAt: time,
      notedAt: time,
      /** When the user last said that they are still there. */
      checkedAt: z.optional(time),
      /** Where the authenticator app is, if the user said so. */
      authenticator: z.optional(z.enum(['same-place', 'elsewhere'])),
      /** Of before December 2026: a box that was ticked, or that nobody touched. */
      withAuthenticator: z.optional(z.boolean()),
    }),
  ),
  /** How many of the codes in use the user knows to be unused. */
  codeCount: z.optional(codeCount),
  /** What changed from visit to visit, and the user's word on it. */
  journal: z.optional(journal),
  /** Which repositories the latest releases of the account's projects name. */
  lookups: z.optional(repositoryLookups),
  /** What the user tried of the ways back, and what came of it. */
  rehearsal: z.optional(rehearsal),
  /** When the user said that a recovery code was used, without a page that showed it. */
  usedCodeAt: z.optional(time),
  /** An employer or school that the user is leaving: the domain of the mailbox that ends, if they said which, and since when. */
  leaving: z.optional(z.object({ domain: z.nullable(z.string().check(z.maxLength(253))), since: time })),
  /** What the user said is done, where no page tells. */
  saidDone: z.optional(saidDone),
  /** Reminders, checks and lists that the user put off or away. */
  mutes: z.optional(mutes),
  /** Inline warnings that the user put away, by check id, with the time. */
  dismissed: z.record(z.string(), time),
  /** SHA-256 of PyPI's `user_id__insecure` cookie, learnt from the account's own pages (`whose-page.ts`). Never exported. */
  userHash: z.optional(z.string().check(z.regex(USER_HASH))),
});

export type AccountRecord = z.infer<typeof accountRecord>;
export type Backup = NonNullable<AccountRecord['backup']>;
