import type { RepositoryLookup } from './fields';
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

/** The look-ups with one more. What was told stays until something else is told. Times are not compared: clocks change. */
export function withLookup(lookups: RepositoryLookup[], next: RepositoryLookup): RepositoryLookup[] {
  const kept = lookups.filter((one) => !isOf(one, next.project) || (isTold(one) && !isTold(next)));
  return [...kept, next];
}

/** The look-ups of two records as one, each project's in the order of time. */
export function mergedLookups(existing: RepositoryLookup[], imported: RepositoryLookup[]): RepositoryLookup[] {
  const at = ({ checkedAt }: RepositoryLookup) => Date.parse(checkedAt);
  // What is here comes second, so that it stands where both are equally old.
  return [...imported, ...existing].sort((a, b) => at(a) - at(b)).reduce(withLookup, []);
}
