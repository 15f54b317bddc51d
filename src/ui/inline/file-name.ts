import { type MessageKey, t } from '../../platform/i18n';
import { h } from './h';

/** The name of a file to search for, after words that say so; names run from left to right. */
export function fileName(words: MessageKey, name: string): (Node | string)[] {
  return [t(words), ' ', h('code', { dir: 'ltr' }, name)];
}
