import { addDays } from '../platform/time';
import type { Mute, Mutes } from './fields';

/** What a user can say to a reminder or a check: not now, it is taken care of elsewhere, or never. */
export const MUTE_KINDS = ['day', 'week', 'month', 'elsewhere', 'never'] as const;
export type MuteKind = (typeof MUTE_KINDS)[number];

/** What can be muted: a reminder; or a check or list, about nothing in particular. */
export interface Mutable {
  id: string;
  about: string;
}

/** The mutes with one more; a second for the same thing takes the first one's place. */
export function mute(mutes: Mutes, { id, about }: Mutable, kind: MuteKind, now: string): Mutes {
  return { ...mutes, [id]: { kind, at: now, about } };
}

/** The mutes without one. */
export function unmute(mutes: Mutes, id: string): Mutes {
  const { [id]: _, ...rest } = mutes;
  return rest;
}

/** The mute that holds for something at `now`; `null`: none, it is over, or it was for something else. */
export function muteOf(mutes: Mutes, { id, about }: Mutable, now: Date): Mute | null {
  const found = Object.hasOwn(mutes, id) ? mutes[id] : undefined;
  return found && found.about === about && holds(found, now) ? found : null;
}

/** A mute that holds, for the list of what is muted. */
export interface Muted {
  id: string;
  kind: MuteKind;
  /** Until when (ISO 8601, UTC); `null`: until it is unmuted, or is about something else. */
  until: string | null;
}

/**
 * All that is muted at `now`, the latest word first, also what isn't due or wrong at present.
 *
 * @param present what is known of these things now: who is muted for something else is not on the list
 */
export function listMuted(mutes: Mutes, present: readonly Mutable[], now: Date): Muted[] {
  return Object.entries(mutes)
    .filter(([id, { about }]) => present.every((one) => one.id !== id || one.about === about))
    .filter(([, one]) => holds(one, now))
    .sort(([, a], [, b]) => Date.parse(b.at) - Date.parse(a.at))
    .map(([id, one]) => ({ id, kind: one.kind, until: endOf(one) }));
}

/** `null`: it has none. */
const DAYS: Readonly<Record<MuteKind, number | null>> = { day: 1, week: 7, month: 30, elsewhere: null, never: null };

/** Until when a mute holds (ISO 8601, UTC); `null`: it has no end. */
export function endOf({ kind, at }: Mute): string | null {
  const days = DAYS[kind];
  return days === null ? null : addDays(at, days);
}

function holds(one: Mute, now: Date): boolean {
  const end = endOf(one);
  return end === null || end > now.toISOString();
}
