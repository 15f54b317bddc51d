import { sameAccount } from '../account/account-id';
import { lastLook } from '../account/history-look';
import { type Known, known } from '../account/known';
import type { AccountRecord } from '../account/record';
import type { AccountFacts, FactName, Facts } from '../pypi/facts';
import { type Check, type Context, type Finding, unknown, type Verdict } from './check';
import { CHECKS } from './index';
import { THRESHOLDS, type Thresholds } from './thresholds';

/**
 * Judges an account: every check once, in the order of `CHECKS`.
 *
 * @param facts what one page said; it goes before the record. For the record alone, pass facts without fields.
 * @param record what was seen before, if anything. A field that a later visit could not read counts as unreadable;
 * a record of another account than the page's counts as none.
 * @param now the moment of judging: ages are counted to it.
 * @param limits the user's own, if they set any
 */
export function evaluate(
  facts: Facts,
  record: AccountRecord | undefined,
  now: Date,
  limits: Thresholds = THRESHOLDS,
): Finding[] {
  return CHECKS.map((check) => evaluateCheck(check, facts, record, now, limits));
}

/** Judges an account by one check; the parameters are those of `evaluate`. */
export function evaluateCheck(
  check: Check,
  facts: Facts,
  record: AccountRecord | undefined,
  now: Date,
  limits: Thresholds = THRESHOLDS,
): Finding {
  const own = record && isOf(facts, record) ? record : undefined;
  const needs = check.needs.map((name) => know(name, facts, own, now));
  const context = contextOf(own, now, limits);
  const { outcome, severity, askedAt, ...evidence } =
    check.regardless?.(context) ?? missing(needs) ?? check.judge(gather(check.needs, needs), context);
  const seenAt = oldest(needs, askedAt);
  return { id: check.id, outcome, evidence: { ...evidence, seenAt }, ...(severity && { severity }) };
}

/** What is known besides the facts. */
function contextOf(record: AccountRecord | undefined, now: Date, limits: Thresholds): Context {
  const { historyReviewedAt = null, backup = null, journal = null, lookups = [] } = record ?? {};
  return { now, limits, historyReviewedAt, historyLook: record ? lastLook(record) : null, backup, journal, lookups };
}

/** Facts without a user name are taken to be of the record's account: most pages tell whose they are too late. */
function isOf({ site, username }: Facts, record: AccountRecord): boolean {
  return sameAccount(record, { site, username: username ?? record.username });
}

/** The page speaks first, also when it says that it was not understood: then an older value is no longer to be trusted. */
function know(name: FactName, facts: Facts, record: AccountRecord | undefined, now: Date): Known<FactName> {
  if (facts.unreadable.includes(name)) return 'unreadable';
  const value = facts[name];
  return value === undefined ? known(record, name) : { value, seenAt: now.toISOString() };
}

/** A missing fact decides a check by itself: nobody can say. */
function missing(needs: Known<FactName>[]): Verdict | undefined {
  if (needs.includes('unreadable')) return unknown('evidence_unreadable');
  if (needs.includes('not-seen')) return unknown('evidence_not_seen');
  return undefined;
}

function gather(names: readonly FactName[], needs: Known<FactName>[]): AccountFacts {
  const pairs = names.map((name, i) => {
    const fact = needs[i];
    return [name, typeof fact === 'object' ? fact.value : undefined];
  });
  return Object.fromEntries(pairs) as AccountFacts;
}

/** By the moments, not by the texts: a page's times have whole seconds, the clock's have thousandths. */
function oldest(needs: Known<FactName>[], askedAt?: string): string | null {
  const times = [
    ...needs.flatMap((fact) => (typeof fact === 'object' ? [fact.seenAt] : [])),
    ...(askedAt ? [askedAt] : []),
  ];
  return times.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
