import { useId } from 'preact/hooks';
import { t } from '../../platform/i18n';

interface Props {
  /** What there is to choose from; none: the address of a repository is typed. */
  subjects: string[];
  /** What was chosen or typed. */
  about: string | undefined;
  /** What is wrong with it, in words. */
  problem: string | null;
  onChoose: (subject: string) => void;
}

/** What exactly a way is tried with: which device, or which repository. */
export function Subject({ subjects, about, problem, onChoose }: Props) {
  const id = useId();
  const [only, ...others] = subjects;
  if (only === undefined) return <Typed about={about} problem={problem} onChoose={onChoose} />;
  if (others.length === 0) {
    return (
      <p class="subject">
        <bdi>{only}</bdi>
      </p>
    );
  }
  return (
    <fieldset class="field" aria-describedby={`${id}-problem`}>
      <legend>{t('practice_choose')}</legend>
      {subjects.map((subject) => (
        <label key={subject} class="choice">
          <input type="radio" name={id} checked={subject === about} onChange={() => onChoose(subject)} />
          <bdi>{subject}</bdi>
        </label>
      ))}
      <p class="problem" id={`${id}-problem`} aria-live="polite">
        {problem}
      </p>
    </fieldset>
  );
}

function Typed({ about, problem, onChoose }: Omit<Props, 'subjects'>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('practice_typed')}</label>
      <p class="help" id={`${id}-help`}>
        {t('practice_typed_help')}
      </p>
      <input
        id={id}
        type="text"
        dir="ltr"
        autocomplete="off"
        placeholder="https://github.com/…"
        maxLength={500}
        value={about ?? ''}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-help ${id}-problem`}
        onInput={(event) => onChoose(event.currentTarget.value)}
      />
      <p class="problem" id={`${id}-problem`} aria-live="polite">
        {problem}
      </p>
    </div>
  );
}
