import * as z from 'zod/mini';
import { PROJECT_NAME } from '../pypi/project-name';
import { newerBackup } from './backup';
import { greaterCount } from './code-count';
import type { FactorKind } from './factor-uses';
import { MASKED } from './mask';
import { laterOfEach, laterTime, newerBy } from './merge';
import { MUTE_KINDS } from './mutes';
import { REHEARSAL_OUTCOMES, type RehearsedWay } from './rehearsal';
import { LOOKUP_OUTCOMES, mergedLookups } from './repository-lookup';
import { SAID_DONE } from './said-done';
import { clockTime, time } from './time-schema';

/** As `repositoryUrl` gives it: no user, query or fragment. */
const repository = z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s@?#]+$/));

const backup = z.object({
  where: z.string().check(z.maxLength(200)),
  generatedAt: time,
  notedAt: clockTime,
  /** When the user last said that they are still there. */
  checkedAt: z.optional(clockTime),
  /** Where the authenticator app is, if the user said so. */
  authenticator: z.optional(z.enum(['same-place', 'elsewhere'])),
  /** Of before December 2026: a box that was ticked, or that nobody touched. */
  withAuthenticator: z.optional(z.boolean()),
});

/** How many codes of one set are unused as far as the user knows. */
const codeCount = z.object({
  /** A set generated later voids the count. */
  generatedAt: time,
  /** Fewer on PyPI means that somebody used one since. */
  unused: z.number(),
});

/** One lookup of a project, asked for by the user's click. */
const repositoryLookup = z
  .object({
    project: z.string().check(z.maxLength(200), z.regex(PROJECT_NAME)),
    /** When the answer came. */
    checkedAt: clockTime,
    outcome: z.enum(LOOKUP_OUTCOMES),
    /** Fit for `draft`; `null` unless the outcome is `repository`. */
    repository: z.nullable(repository),
    /** The release has web links, though none is recognized as a repository: support would have to ask for a branch. */
    hasLinks: z.optional(z.boolean()),
  })
  .check(z.refine((one) => (one.outcome === 'repository') === (one.repository !== null)));

const tick = <T extends z.ZodMiniType<string>>(about: T) =>
  z.optional(z.object({ outcome: z.enum(REHEARSAL_OUTCOMES), at: clockTime, about }));
/**
 * The user's word on each way back, and of what exactly it was said: the code set's `generatedAt`, a device's label, the
 * masked primary address, a repository's address.
 */
const rehearsal = z.object({
  codes: tick(time),
  'second-key': tick(z.string()),
  mailbox: tick(z.string().check(z.regex(MASKED))),
  repository: tick(repository),
} satisfies Record<RehearsedWay, unknown>);

const factorUses = z.object({ app: z.optional(clockTime), key: z.optional(clockTime) } satisfies Record<
  FactorKind,
  unknown
>);

const passwordSaid = z.object({ at: clockTime, isUnique: z.boolean() });

const mute = z.object({
  kind: z.enum(MUTE_KINDS),
  at: clockTime,
  /** What it was said of: a mute for one set of codes is none for the next. */
  about: z.string().check(z.maxLength(5000)),
});

/** A part of a record that no page tells. */
interface Field<Schema extends z.ZodMiniType> {
  schema: Schema;
  /** What was said here and in an imported file, as one: the later word. */
  merge(here: z.infer<Schema>, there: z.infer<Schema>): z.infer<Schema>;
  /** The texts in it that the user wrote, or may have: an imported one is refused when the guard finds private data. */
  privateTexts?(value: NonNullable<z.infer<Schema>>): string[];
}

function field<Schema extends z.ZodMiniType>(
  schema: Schema,
  merge: Field<Schema>['merge'],
  privateTexts?: Field<Schema>['privateTexts'],
): Field<Schema> {
  return { schema, merge, ...(privateTexts && { privateTexts }) };
}

/** What the user said of an account, and had looked up: each part once, with how it is stored, merged and guarded. */
export const FIELDS = {
  /** When the user last said that the security history holds nothing strange. */
  historyReviewedAt: field(z.nullable(clockTime), laterTime),
  /** The user's last look at the security history, with or without a word on it: when, and how many events there were. */
  historyLook: field(
    z.optional(z.object({ at: clockTime, count: z.number() })),
    newerBy(({ at }) => at),
  ),
  /** When the user last said that all tokens left are theirs and needed. */
  tokensReviewedAt: field(z.optional(clockTime), laterTime),
  /** Where the user said that a set of recovery codes was put, in their words; a set made later voids it. */
  backup: field(z.optional(backup), newerBackup, ({ where }) => [where]),
  /** How many of the codes in use the user knows to be unused. */
  codeCount: field(z.optional(codeCount), greaterCount),
  /** Of each project what PyPI last told of its latest release, and what came of a later try that told nothing: two at most. */
  lookups: field(
    z.optional(z.array(repositoryLookup)),
    (here, there) => (there ? mergedLookups(here ?? [], there) : here),
    (all) => all.flatMap((one) => one.repository ?? []),
  ),
  /** What the user tried of the ways back, and what came of it. */
  rehearsal: field(z.optional(rehearsal), laterOfEach, (ticks) => [ticks.repository?.about ?? '']),
  /** When the user said that a recovery code was used, without a page that showed it. */
  usedCodeAt: field(z.optional(clockTime), laterTime),
  /** An employer or school that the user is leaving: the domain of the mailbox that ends, if they said which, and since when. */
  leaving: field(
    z.optional(z.object({ domain: z.nullable(z.string().check(z.maxLength(253))), since: clockTime })),
    (here, there) => here ?? there,
    ({ domain }) => [domain ?? ''],
  ),
  /** When a log-in in this browser last used each kind of second factor. */
  factorUses: field(z.optional(factorUses), laterOfEach),
  /** The user's word on whether the password is strong, unique and in a manager. */
  passwordSaid: field(
    z.optional(passwordSaid),
    newerBy(({ at }) => at),
  ),
  /** What the user said is done, where no page tells: when they last said so. */
  saidDone: field(z.optional(z.partialRecord(z.enum(SAID_DONE), clockTime)), laterOfEach),
  /** Reminders, checks and lists that the user put off or away, by their ids. */
  mutes: field(z.optional(z.record(z.string().check(z.regex(/^[a-z-]{1,60}$/)), mute)), laterOfEach, (all) =>
    Object.values(all)
      .flatMap(({ about }) => about.split(', '))
      .filter((about) => !MASKED.test(about)),
  ),
  /** Inline warnings that the user put away, by check id, with the time. */
  dismissed: field(z.record(z.string(), clockTime), laterOfEach),
};

type Schemas = { [Name in FieldName]: (typeof FIELDS)[Name]['schema'] };

type FieldName = keyof typeof FIELDS;
/** Any field: it is given only its own values. */
type AnyField = Field<z.ZodMiniType>;

/** The table as a list, for what is done to all fields alike. */
export const ALL_FIELDS = Object.entries(FIELDS) as [FieldName, AnyField][];

/** The schemas of all fields, as a part of the record's. */
export const fieldSchemas = Object.fromEntries(ALL_FIELDS.map(([name, { schema }]) => [name, schema])) as Schemas;

export type Backup = z.infer<typeof backup>;
export type CodeCount = z.infer<typeof codeCount>;
export type RepositoryLookup = z.infer<typeof repositoryLookup>;
export type Rehearsal = z.infer<typeof rehearsal>;
export type FactorUses = z.infer<typeof factorUses>;
export type PasswordSaid = z.infer<typeof passwordSaid>;
export type Mute = z.infer<typeof mute>;
export type Mutes = Record<string, Mute>;
