import { type IdsOf, type MessageKey, messageKey } from '../platform/message-key';
import type { Check, CheckId } from './check';

/** Fixes that the lists of steps name too: each is said once. */
const SHARED_FIXES: { readonly [Id in CheckId]?: MessageKey } = {
  'primary-email-verified': 'todo_primary_verified_text',
  'backup-email': 'todo_second_address_text',
  'recovery-codes-not-low': 'todo_enough_codes_text',
  'history-reviewed': 'todo_history_reviewed_text',
};
type OwnFix = IdsOf<'check_', '_fix'>;

/** PyPI emails a link on the way: its fix says how a real one begins. */
const MAILS_LINK: readonly CheckId[] = ['primary-email-verified', 'email-deliverable', 'backup-email'];
export const mailsLink = ({ id }: Pick<Check, 'id'>) => MAILS_LINK.includes(id);

/** The key of one of a check's words in `_locales`. */
export function wordsOf({ id }: Pick<Check, 'id'>, part: 'title' | 'problem' | 'neutral' | 'why' | 'fix'): MessageKey {
  if (part === 'fix') return SHARED_FIXES[id] ?? messageKey('check', id as OwnFix, 'fix');
  return messageKey('check', id, part);
}
