import type { Reminder } from '../reminders/reminder';
import { tKey } from './i18n';

/** What a reminder says to the user. */
export function reminderWords({ id, values }: Pick<Reminder, 'id' | 'values'>, part: 'title' | 'text'): string {
  return tKey(`reminder_${id.replaceAll('-', '_')}_${part}`, values);
}
