import type { AccountRecord } from '../account/record';
import type { AccountFacts, FactName, Facts } from '../pypi/facts';
import type { Check, Finding, Verdict } from './check';
import { unknown } from './check';
import { CHECKS } from './index';

/** What is known of one field: its value, that the page did not give it, or nothing at all. */
type Known = { value: unknown; seenAt: string } | 'unreadable' | 'not-seen';

/**
 * Judges an account: every check once, in the order of `CHECKS`.
 *
 * @param facts what one page said; it goes before the record. For the record alone, pass facts without fields.
 * @param record what was seen before, if anything. A field that a later visit could not read counts as unreadable.
 * @param now the moment of judging: ages are counted to it.
 */
export function evaluate(facts: Facts, record: AccountRecord | undefined, now: Date): Finding[] {
  const context = { now, historyReviewedAt: record?.historyReviewedAt ?? null };
  return CHECKS.map((check) => {
    const known = check.needs.map((name) => know(name, facts, record, now));
    const times = known.flatMap((k) => (typeof k === 'object' ? [k.seenAt] : [])).sort();
    const { outcome, ...evidence } = missing(known) ?? check.judge(gather(check, known), context);
    return { id: check.id, outcome, evidence: { ...evidence, seenAt: times[0] ?? null } };
  });
}

function know(name: FactName, facts: Facts, record: AccountRecord | undefined, now: Date): Known {
  const value = facts[name];
  if (value !== undefined) return { value, seenAt: now.toISOString() };
  if (facts.unreadable.includes(name)) return 'unreadable';
  const remembered = record?.facts[name];
  const unreadableAt = record?.unreadable[name];
  if (unreadableAt !== undefined && (remembered === undefined || unreadableAt > remembered.seenAt)) return 'unreadable';
  return remembered ?? 'not-seen';
}

/** A missing fact decides a check by itself: nobody can say. */
function missing(known: Known[]): Verdict | undefined {
  if (known.includes('unreadable')) return unknown('evidence_unreadable');
  if (known.includes('not-seen')) return unknown('evidence_not_seen');
  return undefined;
}

function gather(check: Check, known: Known[]): AccountFacts {
  const pairs = check.needs.map((name, i) => [name, (known[i] as { value: unknown }).value]);
  return Object.fromEntries(pairs) as AccountFacts;
}
