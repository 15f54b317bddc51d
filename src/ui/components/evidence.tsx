import { t } from '../../platform/i18n';
import type { MessageKey, Value } from '../../platform/message-key';
import { SHOWN } from './evidence-shown';

export interface EvidenceProps {
  /** `null`: the things alone. */
  words: MessageKey | null;
  values: Value[];
  items: string[];
}

/** A sentence of evidence with the things that it speaks of: users' text, kept from turning the line's direction. */
export function Evidence({ words, values, items }: EvidenceProps) {
  if (words === null && items.length === 0) return null;
  return (
    <div class="evidence">
      {words && <span>{t(words, ...values)}</span>}
      {items.length > 0 && (
        <ul>
          {items.slice(0, SHOWN).map((item, i) => (
            <li key={`${i} ${item}`}>
              <bdi title={item}>{item}</bdi>
            </li>
          ))}
          {items.length > SHOWN && <li class="more">{t('items_more', items.length - SHOWN)}</li>}
        </ul>
      )}
    </div>
  );
}
