import { isAfter } from '../platform/time';
import type { AccountFacts, FactName, Facts } from '../pypi/facts';
import { FACT_NAMES } from '../pypi/facts';
import type { AccountId } from './account-id';
import type { CodeCount } from './fields';
import { withPublishers } from './publishers';
import type { AccountRecord } from './record';

/** An account of which nothing was seen yet. */
export function newRecord({ site, username }: AccountId): AccountRecord {
  return { version: 1, site, username, facts: {}, unreadable: {}, historyReviewedAt: null, dismissed: {} };
}

/**
 * What is known of an account after one more page of it. A field that the page didn't tell stays as it was. Of two
 * tabs, the page that was loaded later wins, whichever reports first.
 *
 * @param page what the page said, with addresses masked
 * @param loadedAt when the page was loaded (ISO 8601, UTC)
 */
export function remember(record: AccountRecord, page: Facts, loadedAt: string): AccountRecord {
  const facts = withOwnDate(page, record, loadedAt);
  const next = structuredClone(record);
  for (const name of FACT_NAMES) {
    if (loadedAt < latest(record, name)) continue;
    if (facts[name] !== undefined) {
      Object.assign(next.facts, { [name]: { value: facts[name], seenAt: loadedAt } });
      delete next.unreadable[name];
    } else if (facts.unreadable.includes(name)) {
      next.unreadable[name] = loadedAt;
    }
  }
  if (facts.publishers) next.facts.publishers = withPublishers(record.facts.publishers, facts.publishers, loadedAt);
  // The section is there since January 2026 and may be taken out again: what it said does not outlast it.
  const isGone = !facts.associations && !facts.unreadable.includes('associations');
  if (facts.page === 'account' && isGone && loadedAt >= latest(record, 'associations')) {
    delete next.facts.associations;
    delete next.unreadable.associations;
  }
  next.facts = withLatestOnCodes(next.facts);
  if (isAfter(next.facts.recoveryCodes?.seenAt, next.unreadable.recoveryCodes)) delete next.unreadable.recoveryCodes;
  return next;
}

/**
 * What a page said, without the date of recovery codes where it is that of an earlier set: PyPI keeps a set that is all used
 * beside the next one, and then shows the old date on both its pages (warehouse `recovery_codes[0]`). A date that is known from
 * before is an old one on the page that shows new codes, and where no codes were left, or none with a date.
 */
function withOwnDate(page: Facts, record: AccountRecord, loadedAt: string): Facts {
  const { recoveryCodes } = page;
  const { backup, codeCount } = record;
  if (recoveryCodes && codeCount && isOutdated(recoveryCodes, codeCount, loadedAt)) {
    return { ...page, recoveryCodes: { ...recoveryCodes, generatedAt: codeCount.generatedAt } };
  }
  const before = record.facts.recoveryCodes;
  const isDated = before !== undefined && before.value.generatedAt !== null;
  const isShown = page.page === 'recovery-codes';
  const isNew = isShown ? !isDated || before.seenAt !== loadedAt : before !== undefined && !isDated;
  const isNoted = backup && backup.notedAt < (isShown ? loadedAt : (before?.seenAt ?? ''));
  const known = [codeCount, isNoted ? backup : undefined];
  const date = Date.parse(recoveryCodes?.generatedAt ?? '');
  if (!recoveryCodes || !isNew || !known.some((one) => one && Date.parse(one.generatedAt) === date)) return page;
  return { ...page, recoveryCodes: { ...recoveryCodes, generatedAt: null } };
}

/** Whether codes are shown with the date of a set before the one that was counted, on a page loaded since: dates never go back. */
function isOutdated(shown: AccountFacts['recoveryCodes'], { generatedAt }: CodeCount, loadedAt: string): boolean {
  return shown.generatedAt !== null && isAfter(generatedAt, shown.generatedAt) && isAfter(loadedAt, generatedAt);
}

const NO_CODES = { unused: 0, generatedAt: null, confirmed: false };

/**
 * Facts in which PyPI's later word on recovery codes counts: whether unused ones exist is told where one logs in, how many is
 * told by the account's pages. When PyPI says that there are none, that is also how many; when it says that there are some,
 * "none" no longer holds, and nobody knows how many.
 */
export function withLatestOnCodes(facts: AccountRecord['facts']): AccountRecord['facts'] {
  const { recoveryCodes, ...others } = facts;
  const { unusedCodesExist } = others;
  if (!unusedCodesExist || (recoveryCodes && recoveryCodes.seenAt >= unusedCodesExist.seenAt)) return facts;
  const { value, seenAt } = unusedCodesExist;
  if (!value) return { ...others, recoveryCodes: { value: NO_CODES, seenAt } };
  return recoveryCodes?.value.unused === 0 ? others : facts;
}

function latest(record: AccountRecord, name: FactName): string {
  const seenAt = record.facts[name]?.seenAt ?? '';
  const unreadableAt = record.unreadable[name] ?? '';
  return seenAt > unreadableAt ? seenAt : unreadableAt;
}

const LONG_AGO = new Date(0).toISOString();

/**
 * The record with times after `now` set to long ago: the clock was ahead when they were written, so nobody knows how old
 * they are, and until then they would shut out every page.
 */
export function withoutFuture(record: AccountRecord, now: string): AccountRecord {
  const next = structuredClone(record);
  for (const name of FACT_NAMES) {
    const fact = next.facts[name];
    if (fact && fact.seenAt > now) fact.seenAt = LONG_AGO;
    if ((next.unreadable[name] ?? '') > now) next.unreadable[name] = LONG_AGO;
  }
  for (const one of next.facts.publishers?.value ?? []) if (one.seenAt > now) one.seenAt = LONG_AGO;
  return next;
}

/** When a page of an account was last seen, whether or not anything could be read from it (ISO 8601, UTC); empty: never. */
export function lastVisitedAt(record: AccountRecord): string {
  return FACT_NAMES.reduce((last, name) => (latest(record, name) > last ? latest(record, name) : last), '');
}
