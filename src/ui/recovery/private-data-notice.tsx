import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { guard, masked } from '../../recovery/guard/guard';

interface Props {
  text: string;
  onMask: (text: string) => void;
}

/** So many places are shown and read out; the rest is counted. */
const SHOWN = 4;
/** So much of the text is shown around what must not be public. */
const AROUND = 24;

/** What in a text must not be public: each place, why, and a button that takes all of them out. */
export function PrivateDataNotice({ text, onMask }: Props) {
  const found = guard(text);
  if (found.length === 0) return null;
  return (
    <div class="private" role="alert">
      <p>{t('private_title')}</p>
      <ul>
        {found.slice(0, SHOWN).map(({ kind, start, end }) => (
          <li key={start}>
            <bdi class="excerpt">
              {text.slice(Math.max(0, start - AROUND), start)}
              <mark>{text.slice(start, end)}</mark>
              {text.slice(end, end + AROUND)}
            </bdi>
            <span>{t(messageKey('private', kind))}</span>
          </li>
        ))}
        {found.length > SHOWN && <li>{t('items_more', found.length - SHOWN)}</li>}
      </ul>
      <button type="button" data-do="mask" onClick={() => onMask(masked(text))}>
        {t('private_mask')}
      </button>
    </div>
  );
}
