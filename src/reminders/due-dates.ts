import { codesInUse, countOf } from '../account/code-count';
import type { Backup } from '../account/fields';
import { lastLook } from '../account/history-look';
import { known } from '../account/known';
import { passwordHoldsUntil } from '../account/password-said';
import type { AccountRecord } from '../account/record';
import type { Limits } from '../checks/limits';
import { addDays, isAfter, laterOf } from '../platform/time';
import type { EMAIL_PROBLEMS } from '../pypi/facts';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import { reminderAt } from '../recovery/tracker/tracker';
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
export function dueDates(record: AccountRecord | undefined, { request, changes }: Also, limits: Limits): Reminder[] {
  const account = record ?? request;
  if (!account) return [];
  const { site, username } = account;
  const dates = [
    ...ofRequest(request),
    ...ofChanges(changes),
    ...(record ? [...ofCodes(record, limits), ...ofBackup(record, limits)] : []),
    ...(record ? [...ofAddresses(record), ...ofHistory(record, limits), ...ofPassword(record)] : []),
  ];
  return dates.map((date) => ({ account: { site, username }, ...date })).sort(byUrgency);
}

export function isDueAt({ dueAt }: Pick<Reminder, 'dueAt'>, now: Date): boolean {
  return dueAt <= now.toISOString();
}

/** Most pressing first, and of the same kind the one that waits longest. */
export function byUrgency(a: Reminder, b: Reminder): number {
  return REMINDER_IDS.indexOf(a.id) - REMINDER_IDS.indexOf(b.id) || Date.parse(a.dueAt) - Date.parse(b.dueAt);
}

type Due = Omit<Reminder, 'account'>;

function due(id: ReminderId, about: string, dueAt: string): Due {
  return { id, about, dueAt: new Date(dueAt).toISOString() };
}

function ofRequest(request: TrackedRequest | null): Due[] {
  const next = request && reminderAt(request);
  return next ? [due('request-step', `${request.openedAt}/${next.step}`, next.at)] : [];
}

function ofChanges(changes: Also['changes']): Due[] {
  if (!changes || changes.count === 0) return [];
  const { count, since } = changes;
  return [due('changes-unanswered', `${since}/${count}`, since)];
}

function ofCodes(record: AccountRecord, limits: Limits): Due[] {
  const fact = known(record, 'recoveryCodes');
  if (typeof fact !== 'object') return [];
  const { unused, generatedAt, confirmed } = fact.value;
  const codes = codesInUse(record);
  const expected = codes && countOf(record, codes);
  const { seenAt } = fact;
  // A count that falls further is news: what was said of the codes before is not said of fewer.
  const about = `${generatedAt}/${unused}`;
  return [
    ...(expected && unused < expected ? [due('codes-used', about, seenAt)] : []),
    ...(unused > 0 && unused < limits.fewestCodes ? [due('codes-low', about, seenAt)] : []),
    ...(unused === 0 && hadCodes(record) ? [due('codes-gone', about, seenAt)] : []),
    ...(codes && !confirmed ? [due('codes-unconfirmed', codes.generatedAt, codes.generatedAt)] : []),
  ];
}

/** Whether there ever were codes, as far as is known: without any, the checklist alone speaks of them. */
function hadCodes({ codeCount, backup }: AccountRecord): boolean {
  return codeCount !== undefined || backup !== undefined;
}

/** Where the codes in use are, or whether they are there still. Of an older set's place nobody need say anything more. */
function ofBackup(record: AccountRecord, limits: Limits): Due[] {
  const codes = codesInUse(record);
  if (!codes) return [];
  const { generatedAt } = codes;
  const { backup } = record;
  if (backup?.generatedAt !== generatedAt) {
    const days = backup ? 0 : limits.backupFirstDays;
    return [due('backup-place', generatedAt, addDays(generatedAt, days))];
  }
  return [due('backup-check', generatedAt, checkAt(backup, limits))];
}

/** Codes that were put elsewhere begin anew. */
function checkAt({ notedAt, checkedAt }: Backup, limits: Limits): string {
  const isChecked = checkedAt && isAfter(checkedAt, notedAt);
  return isChecked ? addDays(checkedAt, limits.backupCheckDays) : addDays(notedAt, limits.backupFirstDays);
}

function ofAddresses(record: AccountRecord): Due[] {
  const fact = known(record, 'emails');
  if (typeof fact !== 'object') return [];
  const having = (id: ReminderId, ...problems: (typeof EMAIL_PROBLEMS)[number][]) => {
    const found = fact.value.filter(({ problem }) => problems.includes(problem)).map(({ address }) => address);
    const addresses = found.sort().join(', ');
    return found.length > 0 ? [due(id, addresses, fact.seenAt)] : [];
  };
  return [...having('address-unverified', 'unverified'), ...having('address-bouncing', 'bouncing', 'undeliverable')];
}

/**
 * A look through the security history holds for as long as PyPI shows an event: every log-in is one, so that asking after
 * each of them would be asking all the time.
 */
function ofHistory(record: AccountRecord, limits: Limits): Due[] {
  const fact = known(record, 'events');
  if (typeof fact !== 'object' || fact.value.latestAt === null) return [];
  const { latestAt } = fact.value;
  const lookedAt = lastLook(record)?.at ?? null;
  if (lookedAt === null) return [due('history-unread', '', latestAt)];
  if (Date.parse(latestAt) <= Date.parse(lookedAt)) return [];
  const holdsUntil = addDays(lookedAt, limits.historyReviewDays);
  return [due('history-unread', '', laterOf(holdsUntil, latestAt))];
}

/** Asked from the second visit of the settings on, and again after a year. Who said no has a finding. */
function ofPassword({ passwordSaid, journal }: AccountRecord): Due[] {
  const comparedAt = journal?.compared.emails;
  if (!passwordSaid) return comparedAt ? [due('password-unique', '', comparedAt)] : [];
  const until = passwordHoldsUntil(passwordSaid);
  return until === null ? [] : [due('password-unique', '', until)];
}
