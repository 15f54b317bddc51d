import { type MessageKey, messageKey } from '../platform/message-key';
import type { Check } from './check';

/** The key of one of a check's words in `_locales`. */
export function wordsOf({ id }: Pick<Check, 'id'>, part: 'title' | 'problem' | 'neutral' | 'why' | 'fix'): MessageKey {
  return messageKey('check', id, part);
}
