import * as z from 'zod/mini';
import { EMAIL_PROBLEMS } from './facts';
import { PAGES, SITES, USERNAME } from './urls';

/** PyPI gives times in whole seconds, UTC; kept as `2026-05-05T10:00:00Z`. */
const time = z.iso.datetime();

const email = z.object({
  address: z.string(),
  primary: z.boolean(),
  verified: z.boolean(),
  problem: z.enum(EMAIL_PROBLEMS),
});

const token = z.object({
  id: z.string(),
  name: z.string(),
  /** `account`: every project; names: only these; `unreadable`: the cell holds neither. */
  scope: z.union([z.literal('account'), z.literal('unreadable'), z.array(z.string())]),
  createdAt: time,
  /** `null`: never used. */
  lastUsedAt: z.nullable(time),
});

/** The fields that describe an account, each read by one reader. */
export const accountFacts = z.object({
  /** The second factors that are on. `securityDevices` holds the labels that the user gave. */
  twoFactor: z.object({ totp: z.boolean(), securityDevices: z.array(z.string()) }),
  /**
   * `confirmed`: PyPI has seen one of them used since. None left or never made: `0, null, false`. Of a set made after another was
   * all used the page may not tell the date: `null` beside a number.
   */
  recoveryCodes: z.object({ unused: z.number(), generatedAt: z.nullable(time), confirmed: z.boolean() }),
  emails: z.array(email),
  tokens: z.array(token),
  associations: z.array(z.object({ service: z.enum(['github', 'gitlab', 'other']), account: z.string() })),
  /** The security history that the page shows: the last 90 days. */
  events: z.object({ count: z.number(), latestAt: z.nullable(time) }),
  /** Names of the projects that nobody else owns. */
  soleOwnerOf: z.array(z.string()),
  /** `organization`: the one that a project belongs to, as links name it. There `soleOwner` means that it has one owner. */
  projects: z.array(
    z.object({
      name: z.string(),
      owner: z.boolean(),
      soleOwner: z.boolean(),
      released: z.boolean(),
      organization: z.optional(z.string()),
    }),
  ),
  /**
   * Projects that have a trusted publisher, by their normalized names (PEP 503). The account's page of publishing names those that
   * the account itself has a role in, without a count: where one is missing, that proves nothing. A project's own page tells
   * of it alone, how many it has.
   */
  publishers: z.array(z.object({ project: z.string(), count: z.optional(z.number()) })),
  /** On the second-factor page: whether PyPI offers to log in with a recovery code. */
  unusedCodesExist: z.boolean(),
});

/**
 * What one page said. A field is absent when it can't be read there; absent never means "no".
 * Sent from the content script and parsed again at the background's door.
 */
export const facts = z.object({
  site: z.enum(SITES),
  page: z.enum(PAGES),
  loggedIn: z.optional(z.boolean()),
  username: z.optional(z.string().check(z.regex(USERNAME))),
  ...z.partial(accountFacts).shape,
  /** Names of the fields that this page should hold and that were not recognized. */
  unreadable: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
});

export type AccountFacts = z.infer<typeof accountFacts>;
export type Facts = z.infer<typeof facts>;
