import { useId, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { BACKUP_PLACES } from '../../recovery/backup-places';
import type { FieldErrorCode } from '../../recovery/request/field-error';

export interface Note {
  where: string;
  /** Whether the authenticator app lives in the same place; absent: not said. */
  withAuthenticator?: boolean;
}

interface Props {
  /** The place that is noted already, to be said more of. */
  noted?: string | undefined;
  /** Keeps the note; answers with the code of what is wrong with it (`field_…`), or `null`. */
  onNote: (note: Note) => Promise<FieldErrorCode | null>;
}

/** "Where did you put them?", in the user's words; never the codes. */
export function BackupNote({ noted = '', onNote }: Props) {
  const id = useId();
  const [where, setWhere] = useState(noted);
  const [withAuthenticator, setWithAuthenticator] = useState<boolean | undefined>(undefined);
  const [problem, setProblem] = useState<FieldErrorCode | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setProblem(await onNote({ where, ...(withAuthenticator !== undefined && { withAuthenticator }) }));
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
        {problem && t(messageKey('field', problem))}
      </p>
      <AppQuestion name={`${id}-app`} answer={withAuthenticator} onAnswer={setWithAuthenticator} />
      <button type="submit" data-do="note-backup">
        {t('backup_save')}
      </button>
    </form>
  );
}

interface QuestionProps {
  name: string;
  answer: boolean | undefined;
  onAnswer: (answer: boolean) => void;
}

const ANSWERS = [
  { value: true, label: 'answer_yes' },
  { value: false, label: 'answer_no' },
] as const;

/** Two answers, and none until one is given: what nobody touched says nothing. */
function AppQuestion({ name, answer, onAnswer }: QuestionProps) {
  return (
    <fieldset class="app-question">
      <legend>{t('companion_app_question')}</legend>
      {ANSWERS.map(({ value, label }) => (
        <label key={label} class="choice">
          <input type="radio" name={name} checked={answer === value} onChange={() => onAnswer(value)} />
          <span>{t(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
