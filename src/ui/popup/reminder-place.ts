import { type AccountId, sameAccount } from '../../account/account-id';
import type { Reminder } from '../../reminders/reminder';

/** Where in the popup a reminder stands: on a card of its own, or with what is there for it already. */
export type ReminderPlace = 'card' | 'request' | 'changes';

/**
 * @param shown the account that is shown
 * @param requestOf whose recovery request is shown
 */
export function reminderPlace(
  { id, account }: Pick<Reminder, 'id' | 'account'>,
  shown: AccountId | null,
  requestOf: AccountId | null,
): ReminderPlace {
  if (id === 'request-step' && requestOf && sameAccount(account, requestOf)) return 'request';
  if (id === 'changes-unanswered' && shown && sameAccount(account, shown)) return 'changes';
  return 'card';
}
