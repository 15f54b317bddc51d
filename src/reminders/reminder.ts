import type { AccountId } from '../account/account-id';
import type { MessageKey } from '../platform/message-key';

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
  'password-unique',
] as const;
export type ReminderId = (typeof REMINDER_IDS)[number];

/** One thing to be reminded of. */
export interface Reminder {
  account: AccountId;
  id: ReminderId;
  /** What exactly it speaks of, to compare with: a set of codes, addresses, a step. Never shown; holds no unmasked address. */
  about: string;
  /** When it becomes due, or became (ISO 8601, UTC); for what a page shows at once: when it was last seen there. */
  dueAt: string;
}

/** What each says. Where a check finds the same, it has the same words. */
const TITLES = {
  'request-step': 'reminder_request_step_title',
  'changes-unanswered': 'reminder_changes_unanswered_title',
  'codes-used': 'reminder_codes_used_title',
  'address-unverified': 'reminder_address_unverified_title',
  'address-bouncing': 'check_email_deliverable_problem',
  'codes-gone': 'check_recovery_codes_available_problem',
  'codes-low': 'check_recovery_codes_not_low_problem',
  'codes-unconfirmed': 'reminder_codes_unconfirmed_title',
  'backup-place': 'reminder_backup_place_title',
  'backup-check': 'reminder_backup_check_title',
  'history-unread': 'check_history_reviewed_problem',
  'password-unique': 'check_password_unique_neutral',
} as const satisfies Readonly<Record<ReminderId, MessageKey>>;

/** The key of what a reminder says. */
export const reminderTitle = (id: ReminderId): MessageKey => TITLES[id];

/** Tells one reminder from all others, of any account. */
export function keyOf({ account: { site, username }, id, about }: Reminder): string {
  return [site, username, id, about].join(' ');
}
