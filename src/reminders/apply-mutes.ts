import type { Mutes } from '../account/fields';
import { endOf, muteOf } from '../account/mutes';
import { laterOf } from '../platform/time';
import type { Reminder } from './reminder';

/** An account's due dates as its mutes leave them: put off, or gone. */
export function applyMutes(reminders: readonly Reminder[], mutes: Mutes, now: Date): Reminder[] {
  return reminders.flatMap((reminder) => {
    const found = muteOf(mutes, reminder, now);
    if (!found) return [reminder];
    const end = endOf(found);
    return end === null ? [] : [{ ...reminder, dueAt: laterOf(reminder.dueAt, end) }];
  });
}
