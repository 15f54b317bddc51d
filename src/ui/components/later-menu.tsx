import { MUTE_KINDS, type MuteKind } from '../../account/mutes';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { Menu } from './menu';
import { StateIcon } from './state-icon';

interface Props {
  /** What it puts off, in words. */
  title: string;
  kinds?: readonly MuteKind[];
  onMute: (kind: MuteKind) => void;
}

/** "Later", and for how long. */
export function LaterMenu({ title, kinds = MUTE_KINDS, onMute }: Props) {
  return (
    <Menu
      class="secondary"
      name="mute"
      label={`${t('menu_later')}: ${title}`}
      button={
        <>
          {t('menu_later')}
          <StateIcon name="chevron" size={12} />
        </>
      }
    >
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-mute={kind}
          class={kind === 'never' ? 'apart' : ''}
          onClick={() => onMute(kind)}
        >
          {t(messageKey('mute', kind))}
        </button>
      ))}
    </Menu>
  );
}
