import { useId, useState } from 'preact/hooks';
import { MUTE_KINDS, type MuteKind } from '../../account/mutes';
import { t, tKey } from '../../platform/i18n';
import { Icon } from './icon';

interface Props {
  /** What it puts off, in words. */
  title: string;
  onMute: (kind: MuteKind) => void;
}

/** "Not now", and for how long; opened, the choices stand on a line of their own in the row that holds it. */
export function MuteMenu({ title, onMute }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="quiet mute"
        data-do="mute"
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${t('mute_title')}: ${title}`}
        onClick={() => setOpen(!open)}
      >
        {t('mute_title')}
        <Icon name="chevron" />
      </button>
      <p class="mute-choices" id={id} hidden={!open}>
        {MUTE_KINDS.map((kind) => (
          <button key={kind} type="button" class="secondary" data-mute={kind} onClick={() => onMute(kind)}>
            {tKey(`mute_${kind}`)}
          </button>
        ))}
      </p>
    </>
  );
}
