import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { guard, masked } from '../../recovery/guard/guard';
import { StateIcon } from '../components/state-icon';

interface Props {
  text: string;
  onMask: (text: string) => void;
}

/** What in a text must not be public, and a button that takes all of it out. */
export function PrivateDataNotice({ text, onMask }: Props) {
  const kinds = [...new Set(guard(text).map(({ kind }) => kind))];
  return (
    <div class="stop" role="alert">
      <StateIcon name="serious" />
      <p>
        <strong>{t('field_private_data')}</strong> {kinds.map((kind) => t(messageKey('private', kind))).join(' · ')}
      </p>
      <button type="button" class="secondary small" data-do="mask" onClick={() => onMask(masked(text))}>
        {t('private_mask')}
      </button>
    </div>
  );
}
