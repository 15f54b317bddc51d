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
import type { Value } from '../../platform/message-key';
import { messageKey } from '../../platform/message-key';
import { FieldError } from '../../recovery/request/field-error';
import { repositoryUrl } from '../../recovery/request/form-url';
import { CodesRemembered } from '../components/codes-remembered';
import { Icon } from '../components/icon';
import { type LookUp, RepositoryLookUp } from '../components/repository-look-up';
import { PyPILink } from './pypi-link';
import { Subject } from './subject';
import { placeAfter, placeBefore, type RehearsalPosition, subjectsToTry } from './walk';

export interface StepActions {
  onPlace: (place: RehearsalPosition) => void;
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
export function RehearsalStep(props: Props) {
  const { way, record, now, onPlace } = props;
  const { state, at } = rehearsed(record, way, now);
  const isNothing = way !== 'repository' && subjectsToTry(record, way).length === 0;
  return (
    <section class="rehearsal" aria-labelledby="way" data-way={way}>
      <p class="fine">{t('rehearsal_part', REHEARSED_WAYS.indexOf(way) + 1, REHEARSED_WAYS.length)}</p>
      <h2 id="way" tabIndex={-1}>
        {t(messageKey('rehearsal', way, 'title'))}
      </h2>
      {at !== null && <p class="fine">{t(messageKey('rehearsal_state', state), { date: at })}</p>}
      {isNothing ? <Nothing {...props} /> : <Something {...props} />}
      <p class="row">
        <button type="button" class="quiet" data-do="back" onClick={() => onPlace(placeBefore(way))}>
          {t('recovery_back')}
        </button>
        {placeBefore(way) !== 'list' && (
          <button type="button" class="quiet" data-do="to-list" onClick={() => onPlace('list')}>
            {t('rehearsal_to_list')}
          </button>
        )}
      </p>
    </section>
  );
}

function Nothing({ way, record, onPlace }: Props) {
  return (
    <>
      <p>{t(messageKey('rehearsal_nothing', way))}</p>
      <p class="row">
        <button type="button" data-do="next" onClick={() => onPlace(placeAfter(way))}>
          {t('rehearsal_next')}
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
      setProblem(subject ? t(messageKey('field', subject.code), ...subject.values) : t('rehearsal_choose_first'));
      all.current?.querySelector('input')?.focus();
    }
  };
  return (
    <div ref={all}>
      <p>{t(messageKey('rehearsal', way, 'text'), ...valuesOf(way, about))}</p>
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
      {subjects.length === 0 && <p>{t('rehearsal_nothing_repository')}</p>}
      {projects.length === 0 && (
        <p class="row">
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
            <span>{t(messageKey('rehearsal', outcome))}</span>
            <Icon name="chevron" />
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

function valuesOf(way: RehearsedWay, about: string | undefined): Value[] {
  if (about === undefined) return [];
  if (way === 'codes') return [{ moment: about }];
  return way === 'mailbox' ? [about] : [];
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
