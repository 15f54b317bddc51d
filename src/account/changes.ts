import type { AccountFacts } from '../pypi/facts';
import type { Change } from './change';
import { COMPARE, COMPARED, type ComparedFact } from './compare';
import type { AccountRecord } from './record';

/** One fact, as two pages told it. */
export interface Comparison {
  fact: ComparedFact;
  /** When the earlier page told it, and when the later did (ISO 8601, UTC). */
  since: string;
  at: string;
  changes: Change[];
}

/**
 * What differs between two states of an account's record, fact by fact, also when nothing about it changed. A fact counts
 * only when two pages told it, the one in `after` later. A page in between that could not read it is skipped: what was
 * read before that is compared.
 */
export function comparisonsOf(before: AccountRecord, after: AccountRecord): Comparison[] {
  return COMPARED.flatMap((name) => comparisonOf(name, before, after));
}

function comparisonOf<Name extends ComparedFact>(name: Name, before: AccountRecord, after: AccountRecord) {
  const earlier = before.facts[name] as { value: AccountFacts[Name]; seenAt: string } | undefined;
  const later = after.facts[name] as { value: AccountFacts[Name]; seenAt: string } | undefined;
  if (!earlier || !later || Date.parse(later.seenAt) <= Date.parse(earlier.seenAt)) return [];
  const changes = COMPARE[name](earlier.value, later.value);
  return [{ fact: name, since: earlier.seenAt, at: later.seenAt, changes }];
}
