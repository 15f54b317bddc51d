import * as z from 'zod/mini';
import { PROJECT_NAME } from '../pypi/project-name';
import { isOf, isTold } from './lookups-of';

/**
 * What came of asking PyPI which repository a project's latest release names. `none`: no link of it is recognized as one.
 * `offline`: no answer that the browser shows, for want of a connection or because an error came from before PyPI.
 */
export const LOOKUP_OUTCOMES = [
  'repository',
  'none',
  'not-found',
  'offline',
  'rate-limited',
  'too-large',
  'malformed',
  'failed',
] as const;
export type LookupOutcome = (typeof LOOKUP_OUTCOMES)[number];

/** One look-up of a project, asked for by the user's click. */
export const repositoryLookup = z
  .object({
    project: z.string().check(z.maxLength(200), z.regex(PROJECT_NAME)),
    /** When the answer came (ISO 8601, UTC). */
    checkedAt: z.iso.datetime(),
    outcome: z.enum(LOOKUP_OUTCOMES),
    /** Fit for `draft`; `null` unless the outcome is `repository`. */
    repository: z.nullable(z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s@?#]+$/))),
    /** The release has web links, though none is recognized as a repository: support would have to ask for a branch. */
    hasLinks: z.optional(z.boolean()),
  })
  .check(z.refine(({ outcome, repository }) => (outcome === 'repository') === (repository !== null)));
export type RepositoryLookup = z.infer<typeof repositoryLookup>;

/** Of each project what PyPI last told of its release, and what came of a later try that told nothing: two at most. */
export const repositoryLookups = z.array(repositoryLookup);

/** The look-ups with one more. What was told stays until something else is told. Times are not compared: clocks change. */
export function withLookup(lookups: RepositoryLookup[], next: RepositoryLookup): RepositoryLookup[] {
  const kept = lookups.filter((one) => !isOf(one, next.project) || (isTold(one) && !isTold(next)));
  return [...kept, next];
}

/** The look-ups of two records as one, each project's in the order of time; what lies after `now` counts as long ago. */
export function mergedLookups(
  existing: RepositoryLookup[],
  imported: RepositoryLookup[],
  now: string,
): RepositoryLookup[] {
  const at = ({ checkedAt }: RepositoryLookup) => (Date.parse(checkedAt) > Date.parse(now) ? 0 : Date.parse(checkedAt));
  // What is here comes second, so that it stands where both are equally old.
  return [...imported, ...existing].sort((a, b) => at(a) - at(b)).reduce(withLookup, []);
}
