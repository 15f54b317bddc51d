import { useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';

interface Props {
  /** What the first button says, and what it is, for tests. */
  label: string;
  about: string;
  title: string;
  text: string;
  onYes: () => void;
}

/** A button that asks once more before it does what can't be undone. Escape and the first button of the two keep it all. */
export function AskAgain({ label, about, title, text, onYes }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const confirm = () => {
    close();
    onYes();
  };
  return (
    <>
      <button type="button" class="danger" data-do={about} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={`${about}-title`} aria-describedby={`${about}-text`}>
        <h2 id={`${about}-title`}>{title}</h2>
        <p id={`${about}-text`}>{text}</p>
        <div class="row">
          <button type="button" class="secondary" data-do="keep" onClick={close}>
            {t('settings_erase_no')}
          </button>
          <button type="button" class="danger" data-do="erase" onClick={confirm}>
            {t('settings_erase_yes')}
          </button>
        </div>
      </dialog>
    </>
  );
}
