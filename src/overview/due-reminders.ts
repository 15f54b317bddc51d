import { accountKey } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import { earliest, unanswered, unansweredCount } from '../account/unanswered';
import type { Site } from '../pypi/urls';
import { isOpen } from '../recovery/tracker/tracked-request';
import { applyMutes } from '../reminders/apply-mutes';
import type { NudgeState } from '../reminders/daily-nudge';
import { type Also, dueDates, isDueAt } from '../reminders/due-dates';
import { keyOf, type Reminder } from '../reminders/reminder';
import type { Stored } from '../storage/items';
import { judgedRecord } from './judged-record';
import { requestOf } from './recovery-case';
import { limitsOf } from './settings';

type Grounds = Pick<Stored, 'records' | 'requests' | 'settings'>;

/** All due dates of all accounts, past and to come, as their mutes leave them. */
export function allDates(stored: Grounds, now: Date): Reminder[] {
  const known = new Set(stored.records.map(accountKey));
  const strangers = stored.requests.filter((request) => !known.has(accountKey(request)) && isOpen(request));
  return [
    ...stored.records.flatMap((record) => applyMutes(datesOf(stored, record), record.mutes ?? {}, now)),
    ...strangers.flatMap((request) => dueDates(undefined, { request, changes: null }, limitsOf(stored.settings))),
  ];
}

/** An account's due dates, muted or not. */
export function datesOf({ requests, settings }: Grounds, record: AccountRecord): Reminder[] {
  const also = { request: openRequest(requests, record), changes: changesOf(record) };
  return dueDates(judgedRecord({ requests }, record), also, limitsOf(settings));
}

/** What the user was reminded of last of an index, as long as it is due; `null`: nothing. */
export function currentNudge(dates: Reminder[], site: Site, { said }: NudgeState, now: Date): Reminder | null {
  const own = dates.filter(({ account }) => account.site === site);
  const latest = said.findLast((key) => key.startsWith(`${site} `));
  const last = own.find((reminder) => keyOf(reminder) === latest);
  return last && isDueAt(last, now) ? last : null;
}

function openRequest(requests: Stored['requests'], record: AccountRecord): Also['request'] {
  const request = requestOf(requests, record);
  return request && isOpen(request) ? request : null;
}

function changesOf({ journal }: AccountRecord): Also['changes'] {
  const open = unanswered(journal);
  const since = earliest([...open.entries, ...(open.overflow ? [open.overflow] : [])]);
  return since === null ? null : { count: unansweredCount(open), since };
}
