import { sameAccount } from '../account/account-id';
import { lastLook } from '../account/history-look';
import { isPartial, type Known, known, wholeOf } from '../account/known';
import { withPublishers } from '../account/publishers';
import type { AccountRecord } from '../account/record';
import { isAfter } from '../platform/time';
import type { AccountFacts, FactName, Facts } from '../pypi/facts';
import { type Check, type Context, type Finding, unknown, type Verdict } from './check';
import { CHECKS } from './index';
import { DEFAULT_LIMITS, type Limits } from './limits';

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
  limits: Limits = DEFAULT_LIMITS,
): Finding[] {
  return CHECKS.map((check) => evaluateCheck(check, facts, record, now, limits));
}

/** Judges an account by one check; the parameters are those of `evaluate`. */
export function evaluateCheck(
  check: Check,
  facts: Facts,
  record: AccountRecord | undefined,
  now: Date,
  limits: Limits = DEFAULT_LIMITS,
): Finding {
  const own = record && isOf(facts, record) ? record : undefined;
  const needs = check.needs.map((name) => know(name, facts, own, now));
  const context = contextOf(facts, own, now, limits);
  const { outcome, severity, askedAt, ...evidence } =
    check.regardless?.(context) ?? missing(needs) ?? verdictOf(check, facts, own, context);
  const seenAt = oldest(needs, askedAt);
  return { id: check.id, outcome, evidence: { ...evidence, seenAt }, ...(severity && { severity }) };
}

/** Where a part of what was seen was taken out, good is only what is good with and without it; of all else nobody can say. */
function verdictOf(check: Check, facts: Facts, own: AccountRecord | undefined, context: Context): Verdict {
  const judge = (record: AccountRecord | undefined) => {
    const needs = check.needs.map((name) => know(name, facts, record, context.now));
    return check.judge(gather(check.needs, needs), context);
  };
  const verdict = judge(own);
  if (!own || check.needs.every((name) => facts[name] !== undefined || !isPartial(own, name))) return verdict;
  return verdict.outcome === 'pass' && judge(wholeOf(own)).outcome === 'pass' ? verdict : unknown('evidence_void');
}

/** What is known besides the facts that a check needs. */
function contextOf(facts: Facts, record: AccountRecord | undefined, now: Date, limits: Limits): Context {
  const { historyReviewedAt = null, backup = null, passwordSaid = null, journal = null, lookups = [] } = record ?? {};
  const { factorUses = {}, rehearsal = null } = record ?? {};
  const historyLook = record ? lastLook(record) : null;
  const projects = projectsOf(facts, record, now);
  const publishers = publishersOf(facts, record, now);
  return {
    now,
    limits,
    historyReviewedAt,
    historyLook,
    backup,
    passwordSaid,
    factorUses,
    rehearsal,
    journal,
    lookups,
    projects,
    publishers,
  };
}

/** Each project's publishers by the page that told of it last. */
function publishersOf(facts: Facts, record: AccountRecord | undefined, now: Date): Context['publishers'] {
  const before = record?.facts.publishers;
  if (facts.publishers) return withPublishers(before, facts.publishers, now.toISOString()).value;
  return know('publishers', facts, record, now) === 'unreadable' ? 'unreadable' : (before?.value ?? 'not-seen');
}

/** The list of projects is seldom seen: the account settings may tell of one that it doesn't have yet. */
function projectsOf(facts: Facts, record: AccountRecord | undefined, now: Date): Context['projects'] {
  const projects = know('projects', facts, record, now);
  const owned = know('soleOwnerOf', facts, record, now);
  const isOutOfDate = typeof projects === 'object' && typeof owned === 'object' && owned.value.length > 0;
  return isOutOfDate && projects.value.length === 0 ? 'not-seen' : projects;
}

/** Facts without a user name are taken to be of the record's account: most pages tell whose they are too late. */
function isOf({ site, username }: Facts, record: AccountRecord): boolean {
  return sameAccount(record, { site, username: username ?? record.username });
}

/**
 * What is known of a fact. The list of projects marks the same ones as owned by nobody else that the account settings name: the
 * later of the two counts.
 */
function know<Name extends FactName>(
  name: Name,
  facts: Facts,
  record: AccountRecord | undefined,
  now: Date,
): Known<Name>;
function know(name: FactName, facts: Facts, record: AccountRecord | undefined, now: Date): Known<FactName> {
  const told = toldOf(name, facts, record, now);
  if (name !== 'soleOwnerOf' || facts.soleOwnerOf !== undefined) return told;
  const projects = toldOf('projects', facts, record, now);
  if (typeof projects !== 'object') return told;
  const { value, seenAt } = projects;
  const isLater = told === 'not-seen' || (typeof told === 'object' && isAfter(seenAt, told.seenAt));
  return isLater ? { value: value.flatMap((one) => (one.soleOwner ? [one.name] : [])), seenAt } : told;
}

/** The page speaks first, also when it says that it was not understood: then an older value is no longer to be trusted. */
function toldOf<Name extends FactName>(
  name: Name,
  facts: Facts,
  record: AccountRecord | undefined,
  now: Date,
): Known<Name> {
  if (facts.unreadable.includes(name)) return 'unreadable';
  const value = facts[name] as AccountFacts[Name] | undefined;
  return value === undefined ? known(record, name) : { value, seenAt: now.toISOString() };
}

/** A missing fact decides a check by itself: nobody can say. */
function missing(needs: Known<FactName>[]): Verdict | undefined {
  if (needs.includes('void')) return unknown('evidence_void');
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
