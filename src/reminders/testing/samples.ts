import { ALICE, seenAgo } from '../../account/testing/samples';
import type { Also } from '../due-dates';
import type { Reminder } from '../reminder';

/** Neither a request nor changes. */
export const NOTHING: Also = { request: null, changes: null };

/** A reminder of Alice's that is due since yesterday, save for what the test says. */
export function reminder(changes: Partial<Reminder> = {}): Reminder {
  return { account: ALICE, id: 'codes-low', about: 'a set', dueAt: seenAgo(1), ...changes };
}
