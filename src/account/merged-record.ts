import { mergedJournal } from './merged-journal';
import { type AccountRecord, FACT_NAMES } from './record';
import { withoutFuture } from './remember';

/**
 * One account's record as it is after an import: of every fact the newer of both, as if both had been seen here, so that
 * an import never makes the record older, and done twice changes nothing. Of the user's own words the later one counts;
 * on where the codes were put, it is the word on the newer set. Times after `now` were written by a clock that was ahead, or
 * by hand: an imported one never counts as newer.
 *
 * @param now ISO 8601, UTC
 */
export function mergedRecord(existing: AccountRecord, imported: AccountRecord, now: string): AccountRecord {
  const here = withoutFuture(existing, now);
  const { tokensReviewedAt: reviewedThere, backup: backupThere, ...there } = withoutFuture(imported, now);
  const tokensReviewedAt = later(here.tokensReviewedAt, past(reviewedThere, now));
  const backup = newerBackup(here.backup, backupThere, now);
  const facts = mergedFacts(here, there);
  const journal = mergedJournal(here, there, { ...here, ...facts });
  return {
    ...there,
    ...here,
    ...facts,
    ...(journal && { journal }),
    historyReviewedAt: later(here.historyReviewedAt, past(there.historyReviewedAt, now)) ?? null,
    ...(tokensReviewedAt && { tokensReviewedAt }),
    ...(backup && { backup }),
    dismissed: mergedDismissed(here.dismissed, there.dismissed, now),
  };
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
  return { facts, unreadable };
}

function newerBackup(here: AccountRecord['backup'], there: AccountRecord['backup'], now: string) {
  if (!there || !past(there.generatedAt, now) || !past(there.notedAt, now)) return here;
  if (!here || isLater(there.generatedAt, here.generatedAt)) return there;
  const isSameSet = !isLater(here.generatedAt, there.generatedAt);
  return isSameSet && isLater(there.notedAt, here.notedAt) ? there : here;
}

function mergedDismissed(
  here: AccountRecord['dismissed'],
  there: AccountRecord['dismissed'],
  now: string,
): AccountRecord['dismissed'] {
  const merged = { ...here };
  for (const [check, at] of Object.entries(there)) {
    const time = later(Object.hasOwn(here, check) ? here[check] : undefined, past(at, now));
    if (time) merged[check] = time;
  }
  return merged;
}

type Time = string | null | undefined;

/** By the moments, not by the texts: a file may write them with or without thousandths. */
function isLater(a: Time, b: Time): boolean {
  return Date.parse(a ?? '') > (b ? Date.parse(b) : Number.NEGATIVE_INFINITY);
}

function later<T extends Time>(a: T, b: T): T {
  return isLater(b, a) ? b : a;
}

function past<T extends Time>(time: T, now: string): T | undefined {
  return isLater(time, now) ? undefined : time;
}
