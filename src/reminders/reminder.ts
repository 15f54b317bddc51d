import type { AccountId } from '../account/account-id';
import type { Value } from '../platform/message-key';
import { messageKey } from '../platform/message-key';

/** Most pressing first. */
export const REMINDER_IDS = [
  'request-step',
  'changes-unanswered',
  'codes-used',
  'address-unverified',
  'address-bouncing',
  'codes-gone',
  'codes-low',
  'codes-unconfirmed',
  'backup-place',
  'backup-check',
  'history-unread',
] as const;
export type ReminderId = (typeof REMINDER_IDS)[number];

/** One thing to be reminded of. Words: `_locales`, `reminder_<id>_title` and `_text` (dashes as underscores). */
export interface Reminder {
  account: AccountId;
  id: ReminderId;
  /** What exactly it speaks of, to compare with: a set of codes, addresses, a step. Never shown; holds no unmasked address. */
  about: string;
  /** When it becomes due, or became (ISO 8601, UTC); for what a page shows at once: when it was last seen there. */
  dueAt: string;
  /** What fills the placeholders of its text. */
  values: Value[];
}

/** The key of what a reminder says; its `values` fill the placeholders. */
export function reminderKey(id: ReminderId, part: 'title' | 'text') {
  return messageKey('reminder', id, part);
}

/** Tells one reminder from all others, of any account. */
export function keyOf({ account: { site, username }, id, about }: Reminder): string {
  return [site, username, id, about].join(' ');
}
