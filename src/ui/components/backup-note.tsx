import { useId, useState } from 'preact/hooks';
import { t, tKey } from '../../platform/i18n';
import { BACKUP_PLACES } from '../../recovery/backup-places';

export interface Note {
  where: string;
  /** Whether the authenticator app lives in the same place. */
  withAuthenticator: boolean;
}

interface Props {
  /** Keeps the note; answers with the code of what is wrong with it (`field_…`), or `null`. */
  onNote: (note: Note) => Promise<string | null>;
}

/** "Where did you put them?", in the user's words; never the codes. */
export function BackupNote({ onNote }: Props) {
  const id = useId();
  const [where, setWhere] = useState('');
  const [withAuthenticator, setWithAuthenticator] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setProblem(await onNote({ where, withAuthenticator }));
  };
  return (
    <form class="backup-note" onSubmit={submit}>
      <label for={id}>{t('backup_label')}</label>
      <p class="suggestions">
        {BACKUP_PLACES.map((key) => (
          <button key={key} type="button" class="secondary" onClick={() => setWhere(t(key))}>
            {t(key)}
          </button>
        ))}
      </p>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={200}
        value={where}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onInput={(event) => setWhere(event.currentTarget.value)}
      />
      <p class="problem" id={`${id}-problem`} aria-live="polite">
        {problem && tKey(`field_${problem.replaceAll('-', '_')}`)}
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={withAuthenticator}
          onChange={(event) => setWithAuthenticator(event.currentTarget.checked)}
        />
        <span>{t('companion_with_authenticator')}</span>
      </label>
      <button type="submit" data-do="note-backup">
        {t('backup_save')}
      </button>
    </form>
  );
}
