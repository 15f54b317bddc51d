import { isAfter } from '../platform/time';
import type { CodeCount } from './fields';
import { known } from './known';
import type { AccountRecord } from './record';

/** Recovery codes that could still open the account, of a set whose age is known. */
export interface CodeSet {
  unused: number;
  generatedAt: string;
  confirmed: boolean;
  /** When a page last showed them (ISO 8601, UTC). */
  seenAt: string;
}

/** The codes in use; `null`: none are left, or nothing certain is known of them. */
export function codesInUse(record: AccountRecord): CodeSet | null {
  const fact = known(record, 'recoveryCodes');
  if (typeof fact !== 'object') return null;
  const { unused, generatedAt, confirmed } = fact.value;
  return unused > 0 && generatedAt !== null ? { unused, generatedAt, confirmed, seenAt: fact.seenAt } : null;
}

/** How many of the codes in use the user knows to be unused; `null`: this set was not counted yet. */
export function countOf({ codeCount }: AccountRecord, { generatedAt }: Pick<CodeSet, 'generatedAt'>): number | null {
  return codeCount && Date.parse(codeCount.generatedAt) === Date.parse(generatedAt) ? codeCount.unused : null;
}

/**
 * Counts a set when it is first seen; to be called after every page. A set that is counted stays as the user knows it, unless
 * a page shows more: codes don't come back, so the count was too low.
 */
export function firstCounted(record: AccountRecord): AccountRecord {
  const codes = codesInUse(record);
  if (codes === null) return record;
  const now = counted(codes);
  return now.unused > (countOf(record, codes) ?? -1) ? { ...record, codeCount: now } : record;
}

/** The user knows who used the codes that are gone, or looked and found as many as PyPI says. Without codes, nothing changes. */
export function useKnown(record: AccountRecord): AccountRecord {
  const codes = codesInUse(record);
  return codes === null ? record : { ...record, codeCount: counted(codes) };
}

/** Until one was used, PyPI asks for one as a trial: that one will be no surprise. */
function counted({ generatedAt, unused, confirmed }: CodeSet): CodeCount {
  return { generatedAt, unused: confirmed ? unused : unused - 1 };
}

/** Of the same set the greater count, so that a code that was used shows also when one browser met the set without it. */
export function greaterCount(here: CodeCount | undefined, there: CodeCount | undefined): CodeCount | undefined {
  if (!there) return here;
  if (!here || isAfter(there.generatedAt, here.generatedAt)) return there;
  return isAfter(here.generatedAt, there.generatedAt) ? here : { ...here, unused: Math.max(here.unused, there.unused) };
}
