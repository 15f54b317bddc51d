import { t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import { button, h } from './h';

/** An answer to a question, and the words on its button. */
export interface Choice<Value> {
  value: Value;
  label: MessageKey;
}

/**
 * A question with one button for each answer. The chosen one is marked, and can be changed by pressing another.
 *
 * @param onChoose stores the answer; tells whether it is stored
 */
export function choices<Value>(
  question: MessageKey,
  answers: readonly Choice<Value>[],
  onChoose: (value: Value) => Promise<boolean>,
): HTMLElement {
  const buttons = answers.map(({ value, label }) => {
    const own = button({ 'aria-pressed': 'false' }, t(label), async () => {
      if (!(await onChoose(value))) return;
      for (const one of buttons) one.setAttribute('aria-pressed', `${one === own}`);
    });
    return own;
  });
  return h('fieldset', {}, h('legend', {}, t(question)), ...buttons);
}
