import type { AccountId } from '../account/account-id';
import { DAY, laterOf } from '../platform/time';
import { byUrgency, isDueAt } from './due-dates';
import type { NudgeState } from './nudge-schema';
import { keyOf, type Reminder } from './reminder';

export type { NudgeState };

export const NEVER_NUDGED: NudgeState = { lastDay: null, setBackOn: null, said: [] };

/** The user's clock: the moment, and minutes from local time to UTC as `Date.getTimezoneOffset` tells them (New York: 240). */
export interface Clock {
  now: Date;
  offset: number;
}

/**
 * The one nudge of the day, if there is one: the most pressing of what is due and was not said yet, else what was said
 * longest ago, so that nothing is drowned by what the user lets be. To be asked at every start, visit and alarm; the
 * state is to be stored before the nudge is shown, also when there is none.
 *
 * @param reminders the due dates of all accounts, as their mutes leave them (`applyMutes`)
 */
export function nextNudge(
  reminders: readonly Reminder[],
  state: NudgeState,
  clock: Clock,
): { nudge: Reminder | null; state: NudgeState } {
  const today = dayOf(clock);
  const turn = (reminder: Reminder) => state.said.indexOf(keyOf(reminder));
  const due = reminders
    .filter((reminder) => isDueAt(reminder, clock.now))
    .sort((a, b) => turn(a) - turn(b) || byUrgency(a, b));
  const [nudge, ...others] = due;
  if (!nudge || !isFree(state, today)) return { nudge: null, state: { ...state, setBackOn: setBackOn(state, today) } };
  const said = others.filter((reminder) => turn(reminder) >= 0).map(keyOf);
  return { nudge, state: { lastDay: today, setBackOn: null, said: [...said, keyOf(nudge)] } };
}

/**
 * When to ask for a nudge again (ISO 8601, UTC), at once if it is `now`; `null`: nothing will be due. For the alarm, which is
 * set anew whenever this is asked.
 *
 * @param reminders as for `nextNudge`
 */
export function nextWakeAt(reminders: readonly Reminder[], state: NudgeState, clock: Clock): string | null {
  const [first] = reminders.map(({ dueAt }) => dueAt).sort();
  const freeAt = isFree(state, dayOf(clock)) ? clock.now.toISOString() : tomorrow(clock);
  return first === undefined ? null : laterOf(first, freeAt);
}

/** The state without what was said of one account. */
export function forget(state: NudgeState, { site, username }: AccountId): NudgeState {
  const start = `${site} ${username} `.toLowerCase();
  return { ...state, said: state.said.filter((key) => !key.toLowerCase().startsWith(start)) };
}

/**
 * A day is free after the day of the last nudge. A last nudge that lies ahead was given by a clock that was wrong, or in a
 * time zone to the east: then the next day is waited for, as a clock that is set back for minutes is no reason for a
 * second nudge.
 */
function isFree({ lastDay, setBackOn }: NudgeState, today: string): boolean {
  if (lastDay === null || today > lastDay) return true;
  return setBackOn !== null && setBackOn < today && today < lastDay;
}

function setBackOn({ lastDay, setBackOn }: NudgeState, today: string): string | null {
  if (lastDay === null || today >= lastDay) return null;
  return setBackOn !== null && setBackOn < today ? setBackOn : today;
}

/** `2026-08-21`, on the user's wall. */
function dayOf({ now, offset }: Clock): string {
  return new Date(now.getTime() - offset * MINUTE).toISOString().slice(0, 10);
}

/** When the user's next day begins; where the clocks change that night, an hour beside it. */
function tomorrow({ now, offset }: Clock): string {
  const days = Math.floor((now.getTime() - offset * MINUTE) / DAY) + 1;
  return new Date(days * DAY + offset * MINUTE).toISOString();
}

const MINUTE = 60_000;
