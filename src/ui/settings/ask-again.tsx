import { useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';

interface Props {
  /** What is erased, for tests. */
  about: string;
  /** The question. */
  title: string;
  onYes: () => void;
}

/** "Erase…" asks once more before it does what can't be undone. Escape and the first button of the two keep it all. */
export function AskAgain({ about, title, onYes }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const confirm = () => {
    close();
    onYes();
  };
  return (
    <>
      <button
        type="button"
        class="secondary small"
        data-do={about}
        aria-haspopup="dialog"
        aria-describedby={`${about}-title`}
        onClick={() => dialog.current?.showModal()}
      >
        {t('settings_erase')}
      </button>
      <dialog ref={dialog} aria-labelledby={`${about}-title`} aria-describedby={`${about}-text`}>
        <h2 id={`${about}-title`}>{title}</h2>
        <p id={`${about}-text`}>
          {t('settings_erase_warning')} {t('settings_erase_text')}
        </p>
        <div class="actions">
          <button type="button" class="secondary" data-do="keep" onClick={close}>
            {t('cancel')}
          </button>
          <button type="button" class="danger" data-do="erase" onClick={confirm}>
            {t('settings_erase_yes')}
          </button>
        </div>
      </dialog>
    </>
  );
}
