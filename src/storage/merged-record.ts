import { ALL_FIELDS } from '../account/fields';
import { mergedJournal } from '../account/merged-journal';
import type { AccountRecord } from '../account/record';
import { withLatestOnCodes } from '../account/remember';
import { FACT_NAMES } from '../pypi/facts';

/**
 * One account's record as it is after an import: of every fact the newer of both, as if both had been seen here, so that
 * an import never makes the record older, and done twice changes nothing. All else is merged as `FIELDS` says.
 */
export function mergedRecord(here: AccountRecord, there: AccountRecord): AccountRecord {
  const facts = mergedFacts(here, there);
  const journal = mergedJournal(here, there, { ...here, ...facts });
  return { ...here, ...facts, ...(journal && { journal }), ...mergedFields(here, there) };
}

/** What no page tells, of both. What neither has stays away. */
function mergedFields(here: AccountRecord, there: AccountRecord): Partial<AccountRecord> {
  const merged = ALL_FIELDS.map(([name, { merge }]) => [name, merge(here[name], there[name])] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergedFacts(here: AccountRecord, there: AccountRecord): Pick<AccountRecord, 'facts' | 'unreadable'> {
  const facts = { ...here.facts };
  const unreadable = { ...here.unreadable };
  for (const name of FACT_NAMES) {
    const fact = isLater(there.facts[name]?.seenAt, facts[name]?.seenAt) ? there.facts[name] : facts[name];
    const failedAt = later(unreadable[name], there.unreadable[name]);
    delete unreadable[name];
    if (fact) Object.assign(facts, { [name]: fact });
    if (failedAt && !isLater(fact?.seenAt, failedAt)) unreadable[name] = failedAt;
  }
  return { facts: withLatestOnCodes(facts), unreadable };
}

type Time = string | undefined;

/** By the moments, not by the texts: a file may write them with or without thousandths. */
function isLater(a: Time, b: Time): boolean {
  return Date.parse(a ?? '') > (b ? Date.parse(b) : Number.NEGATIVE_INFINITY);
}

function later<T extends Time>(a: T, b: T): T {
  return isLater(b, a) ? b : a;
}
