import { codesInUse, countOf } from '../account/code-count';
import type { Backup } from '../account/fields';
import { lastLook } from '../account/history-look';
import { known } from '../account/known';
import type { AccountRecord } from '../account/record';
import { THRESHOLDS, type Thresholds } from '../checks/thresholds';
import type { Value } from '../platform/message-key';
import { dueAfter, isFromTheFuture, laterOf } from '../platform/time';
import type { EMAIL_PROBLEMS } from '../pypi/facts';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import { isDue, reminderAt } from '../recovery/tracker/tracker';
import { REMINDER_IDS, type Reminder, type ReminderId } from './reminder';

/** What can be due besides what the record tells. */
export interface Also {
  /** The account's recovery request. */
  request: TrackedRequest | null;
  /** Changes that the user was not asked about yet: how many, and when the first was seen (ISO 8601, UTC). */
  changes: { count: number; since: string } | null;
}

/**
 * All due dates of an account, past and to come, most pressing first. They are derived from what is known each time and
 * kept nowhere; what is not known, or was not readable when last seen, has none.
 *
 * @param record `undefined` when the account was never seen; a request alone is enough
 */
export function dueDates(
  record: AccountRecord | undefined,
  { request, changes }: Also,
  now: Date,
  limits: Thresholds = THRESHOLDS,
): Reminder[] {
  const account = record ?? request;
  if (!account) return [];
  const { site, username } = account;
  const dates = [
    ...ofRequest(request, now),
    ...ofChanges(changes, now),
    ...(record ? [...ofCodes(record, now, limits), ...ofBackup(record, now, limits)] : []),
    ...(record ? [...ofAddresses(record, now), ...ofHistory(record, now, limits)] : []),
  ];
  return dates.map((date) => ({ account: { site, username }, ...date })).sort(byUrgency);
}

/** What an account's owner is to be reminded of at `now`, most pressing first, muted or not. */
export function remindersOf(record: AccountRecord | undefined, also: Also, now: Date): Reminder[] {
  return dueDates(record, also, now).filter((reminder) => isDueAt(reminder, now));
}

export function isDueAt({ dueAt }: Pick<Reminder, 'dueAt'>, now: Date): boolean {
  return dueAt <= now.toISOString();
}

/** Most pressing first, and of the same kind the one that waits longest. */
export function byUrgency(a: Reminder, b: Reminder): number {
  return REMINDER_IDS.indexOf(a.id) - REMINDER_IDS.indexOf(b.id) || Date.parse(a.dueAt) - Date.parse(b.dueAt);
}

type Due = Omit<Reminder, 'account'>;

function due(id: ReminderId, about: string, dueAt: string, values: Value[] = []): Due {
  return { id, about, dueAt, values };
}

function ofRequest(request: TrackedRequest | null, now: Date): Due[] {
  const next = request && reminderAt(request);
  if (!next) return [];
  // The tracker knows when its own times are from the future.
  const isLate = isDue(request, now) && next.at > now.toISOString();
  return [due('request-step', `${request.openedAt}/${next.step}`, isLate ? now.toISOString() : next.at)];
}

function ofChanges(changes: Also['changes'], now: Date): Due[] {
  if (!changes || changes.count === 0) return [];
  const { count, since } = changes;
  return [due('changes-unanswered', `${since}/${count}`, dueAfter(since, 0, now), [count])];
}

function ofCodes(record: AccountRecord, now: Date, limits: Thresholds): Due[] {
  const fact = known(record, 'recoveryCodes');
  if (typeof fact !== 'object') return [];
  const { unused, generatedAt, confirmed } = fact.value;
  const codes = codesInUse(record);
  const expected = codes && countOf(record, codes);
  const seenAt = dueAfter(fact.seenAt, 0, now);
  // A count that falls further is news: what was said of the codes before is not said of fewer.
  const about = `${generatedAt}/${unused}`;
  return [
    ...(expected && unused < expected ? [due('codes-used', about, seenAt, [expected - unused])] : []),
    ...(unused > 0 && unused < limits.fewestCodes ? [due('codes-low', about, seenAt, [unused])] : []),
    ...(unused === 0 && hadCodes(record) ? [due('codes-gone', about, seenAt)] : []),
    ...(codes && !confirmed ? [due('codes-unconfirmed', codes.generatedAt, dueAfter(codes.generatedAt, 0, now))] : []),
  ];
}

/** Whether there ever were codes, as far as is known: without any, the checklist alone speaks of them. */
function hadCodes({ codeCount, backup }: AccountRecord): boolean {
  return codeCount !== undefined || backup !== undefined;
}

/** Where the codes in use are, or whether they are there still. Of an older set's place nobody need say anything more. */
function ofBackup(record: AccountRecord, now: Date, limits: Thresholds): Due[] {
  const codes = codesInUse(record);
  if (!codes) return [];
  const { generatedAt } = codes;
  const { backup } = record;
  if (backup?.generatedAt !== generatedAt) {
    const days = backup ? 0 : limits.backupFirstDays;
    return [due('backup-place', generatedAt, dueAfter(generatedAt, days, now), [{ moment: generatedAt }])];
  }
  return [due('backup-check', generatedAt, checkAt(backup, now, limits), [backup.where])];
}

/** Codes that were put elsewhere begin anew; a note from the future is no newer than any check. */
function checkAt({ notedAt, checkedAt }: Backup, now: Date, limits: Thresholds): string {
  const isChecked = checkedAt && (Date.parse(checkedAt) > Date.parse(notedAt) || isFromTheFuture(notedAt, now));
  return isChecked ? dueAfter(checkedAt, limits.backupCheckDays, now) : dueAfter(notedAt, limits.backupFirstDays, now);
}

function ofAddresses(record: AccountRecord, now: Date): Due[] {
  const fact = known(record, 'emails');
  if (typeof fact !== 'object') return [];
  const having = (id: ReminderId, ...problems: (typeof EMAIL_PROBLEMS)[number][]) => {
    const found = fact.value.filter(({ problem }) => problems.includes(problem)).map(({ address }) => address);
    const addresses = found.sort().join(', ');
    return found.length > 0 ? [due(id, addresses, dueAfter(fact.seenAt, 0, now), [addresses])] : [];
  };
  return [...having('address-unverified', 'unverified'), ...having('address-bouncing', 'bouncing', 'undeliverable')];
}

/**
 * A look through the security history holds for as long as PyPI shows an event: every log-in is one, so that asking after
 * each of them would be asking all the time. Of a look from the future nobody knows what it covers.
 */
function ofHistory(record: AccountRecord, now: Date, limits: Thresholds): Due[] {
  const fact = known(record, 'events');
  if (typeof fact !== 'object' || fact.value.latestAt === null) return [];
  const { latestAt } = fact.value;
  const lookedAt = lastLook(record)?.at ?? null;
  const unreadAt = dueAfter(latestAt, 0, now);
  const values = [{ date: latestAt }];
  if (lookedAt === null || isFromTheFuture(lookedAt, now)) return [due('history-unread', '', unreadAt, values)];
  if (Date.parse(latestAt) <= Date.parse(lookedAt)) return [];
  const holdsUntil = dueAfter(lookedAt, limits.historyReviewDays, now);
  return [due('history-unread', '', laterOf(holdsUntil, unreadAt), values)];
}
