import { useRef, useState } from 'preact/hooks';
import type { AccountRecord } from '../../account/record';
import {
  REHEARSAL_OUTCOMES,
  REHEARSED_WAYS,
  type RehearsalOutcome,
  type RehearsedWay,
  rehearsed,
} from '../../account/rehearsal';
import { lookupsShown } from '../../overview/lookups-shown';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { FieldError } from '../../recovery/request/field-error';
import { repositoryUrl } from '../../recovery/request/form-url';
import { CodesRemembered } from '../components/codes-remembered';
import { type LookUp, RepositoryLookUp } from '../components/repository-look-up';
import { StateIcon } from '../components/state-icon';
import { PyPILink } from './pypi-link';
import { Subject } from './subject';
import { type PracticePosition, placeAfter, placeBefore, subjectsToTry } from './walk';

export interface StepActions {
  onPlace: (place: PracticePosition) => void;
  /** The user's word on a way, and of what exactly it is said; once it is kept, it leads on. */
  onTick: (way: RehearsedWay, outcome: RehearsalOutcome, about: string) => void;
  onLookUp: LookUp['onAsk'];
}

interface Props extends StepActions {
  way: RehearsedWay;
  record: AccountRecord;
  now: Date;
}

/** One way to try without the phone, and how it went. */
export function PracticeStep(props: Props) {
  const { way, record, now, onPlace } = props;
  const { state, at } = rehearsed(record, way, now);
  const isNothing = way !== 'repository' && subjectsToTry(record, way).length === 0;
  const number = REHEARSED_WAYS.indexOf(way) + 1;
  return (
    <section class="sheet practice" aria-labelledby="way" data-way={way}>
      <div class="pad">
        <p class="over">
          {t('practice_part', number, REHEARSED_WAYS.length)}
          <span class="pips" aria-hidden="true">
            {REHEARSED_WAYS.map((one, i) => (
              <i key={one} class={i < number ? 'on' : ''} />
            ))}
          </span>
        </p>
        <h1 id="way" tabIndex={-1}>
          {t(messageKey('practice', way, 'title'))}
        </h1>
        {isNothing ? <Nothing {...props} /> : <Something {...props} />}
        {at !== null && <p class="fine">{t(messageKey('practice_state', state), { date: at })}</p>}
      </div>
      <p class="under">
        <button type="button" class="quiet" data-do="back" onClick={() => onPlace(placeBefore(way))}>
          {t('recovery_back')}
        </button>
        {placeBefore(way) !== 'list' && (
          <button type="button" class="quiet" data-do="to-list" onClick={() => onPlace('list')}>
            {t('practice_to_list')}
          </button>
        )}
      </p>
    </section>
  );
}

function Nothing({ way, record, onPlace }: Props) {
  return (
    <>
      <p>{t('practice_nothing')}</p>
      <p class="actions">
        <button type="button" data-do="next" onClick={() => onPlace(placeAfter(way))}>
          {t('practice_go_on')}
        </button>
        <PyPILink site={record.site} way={way} describedBy="way" />
      </p>
    </>
  );
}

/** What to try, with what, and the three answers. */
function Something({ way, record, now, onPlace, onTick, onLookUp }: Props) {
  const subjects = subjectsToTry(record, way);
  const before = rehearsed(record, way, now);
  const [chosen, setChosen] = useState(before.isCurrent ? before.about : null);
  const [problem, setProblem] = useState<string | null>(null);
  const all = useRef<HTMLDivElement>(null);
  const about = aboutOf(subjects, chosen);
  const choose = (subject: string) => {
    setChosen(subject);
    setProblem(null);
  };
  const answer = (outcome: RehearsalOutcome) => {
    const subject = subjects.length > 0 ? about : normalized(about);
    if (typeof subject === 'string') onTick(way, outcome, subject);
    else if (outcome === 'not-tried') onPlace(placeAfter(way));
    else {
      setProblem(subject ? t(messageKey('field', subject.code)) : t('practice_choose_first'));
      all.current?.querySelector('input')?.focus();
    }
  };
  return (
    <div ref={all}>
      <p>{t(messageKey('practice', way, 'text'), ...(way === 'mailbox' && about !== undefined ? [about] : []))}</p>
      {way === 'codes' && <CodesRemembered record={record} />}
      {way === 'repository' && <Repositories record={record} now={now} subjects={subjects} onLookUp={onLookUp} />}
      {(way === 'second-key' || way === 'repository') && (
        <Subject subjects={subjects} about={about} problem={problem} onChoose={choose} />
      )}
      <Answers onAnswer={answer} />
    </div>
  );
}

interface RepositoriesProps extends Pick<Props, 'record' | 'now' | 'onLookUp'> {
  subjects: string[];
}

/** Which repositories are known, and the way to know: PyPI is asked here, or shows the list of projects first. */
function Repositories({ record, now, subjects, onLookUp }: RepositoriesProps) {
  const projects = lookupsShown(record);
  return (
    <>
      {subjects.length === 0 && <p>{t('practice_nothing')}</p>}
      {projects.length === 0 && (
        <p class="actions">
          <PyPILink site={record.site} way="repository" describedBy="way" />
        </p>
      )}
      <RepositoryLookUp site={record.site} projects={projects} onAsk={onLookUp} now={now} />
    </>
  );
}

function Answers({ onAnswer }: { onAnswer: (outcome: RehearsalOutcome) => void }) {
  return (
    <ul class="options">
      {REHEARSAL_OUTCOMES.map((outcome) => (
        <li key={outcome}>
          <button type="button" class="option" data-answer={outcome} onClick={() => onAnswer(outcome)}>
            <span>{t(messageKey('practice', outcome))}</span>
            <StateIcon name="chevron" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What was chosen, as long as it is there; the only one there is; or what was typed, where there is none. */
function aboutOf(subjects: string[], chosen: string | null): string | undefined {
  const [only] = subjects;
  if (chosen !== null && (subjects.length === 0 || subjects.includes(chosen))) return chosen;
  return subjects.length === 1 ? only : undefined;
}

/** A typed address as it is kept, or what is wrong with it. */
function normalized(typed = ''): string | FieldError {
  try {
    return repositoryUrl(typed.trim());
  } catch (error) {
    if (error instanceof FieldError) return error;
    throw error;
  }
}
