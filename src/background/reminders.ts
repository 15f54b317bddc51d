import { allDates } from '../overview/due-reminders';
import { browser } from '../platform/browser';
import { type Clock, nextNudge, nextWakeAt } from '../reminders/daily-nudge';
import { isDueAt } from '../reminders/due-dates';
import type { Stored } from '../storage/items';
import { changeNudges } from '../storage/store';
import { clearNotifications, notify } from './notifications';

const ALARM = 'next-nudge';

/**
 * Gives the nudge of the day, if there is one, and sets the alarm for the next. Derived from what is kept each time:
 * alarms may not survive a restart or an update. Rejects when storage fails: no nudge is given that can't be kept.
 */
export async function remind(now: Date): Promise<void> {
  const clock = { now, offset: now.getTimezoneOffset() };
  const { nudge, dates, wakeAt, settings } = await changeNudges((stored) => asked(stored, clock));
  await setAlarm(wakeAt);
  await clearNotifications(dates.filter((date) => isDueAt(date, now)));
  if (nudge && settings.notifications) await notify(nudge);
}

function asked(stored: Stored, clock: Clock) {
  const dates = allDates(stored, clock.now);
  const { nudge, state } = nextNudge(dates, stored.nudges, clock);
  return { nudge, state, dates, wakeAt: nextWakeAt(dates, state, clock), settings: stored.settings };
}

/** A clock that changes, or a sleep that is too long, is caught up with at the next start, visit or click. */
async function setAlarm(wakeAt: string | null): Promise<void> {
  if (wakeAt === null) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Date.parse(wakeAt) });
}
