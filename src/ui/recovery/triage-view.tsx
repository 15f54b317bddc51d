import type { AccountRecord } from '../../account/record';
import { t, tKey } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import type { Site } from '../../pypi/urls';
import { actionUrl } from '../../recovery/triage/action-url';
import { type Answers, mayRequest, STEPS, type StepId, walk } from '../../recovery/triage/triage';
import { Icon } from '../components/icon';
import { RememberedHint } from './remembered-hint';

interface Props {
  site: Site;
  record: AccountRecord | undefined;
  answers: Answers;
  now: Date;
  onAnswer: (step: StepId, option: string) => void;
  /** Back to a step that was answered. */
  onRewind: (step: StepId) => void;
  onSkip: () => void;
}

const words = (...parts: string[]) => ['triage', ...parts].join('_').replaceAll('-', '_');
/** What can be said of everything that was tried. */
const ATTEMPTED: Readonly<Record<string, MessageKey>> = { worked: 'triage_worked', 'no-help': 'triage_no_help' };

const optionWords = (step: StepId, option: string) => tKey(ATTEMPTED[option] ?? words(step, option));

/** One question at a time, with what was answered so far above it and what is remembered beside it. */
export function TriageView({ site, record, answers, now, onAnswer, onRewind, onSkip }: Props) {
  const { answered, step } = walk(answers);
  const { options, action } = STEPS[step];
  const isFirst = answered.length === 0;
  const last = answered.at(-1);
  return (
    <section class="step" aria-labelledby="step" data-step={step}>
      <Trail answered={answered} answers={answers} onRewind={onRewind} />
      <h2 id="step" tabIndex={-1}>
        {tKey(words(step, 'title'))}
      </h2>
      <p>{tKey(words(step, 'text'))}</p>
      <RememberedHint step={step} record={record} now={now} />
      {action && (
        <a class="button" href={actionUrl(action, site)} target="_blank" rel="noreferrer" data-action={action}>
          {tKey(`action_${action.replaceAll('-', '_')}`)}
        </a>
      )}
      <ul class="options">
        {Object.keys(options).map((option) => (
          <li key={option}>
            <button type="button" class="option" data-option={option} onClick={() => onAnswer(step, option)}>
              <span>{optionWords(step, option)}</span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
      <p class="row">
        {last && (
          <button type="button" class="quiet" data-do="back" onClick={() => onRewind(last)}>
            {t('recovery_back')}
          </button>
        )}
        {mayRequest(answers) && step !== 'solved' && (
          <button type="button" class={isFirst && record ? 'secondary' : 'quiet'} data-do="skip" onClick={onSkip}>
            {t(isFirst && record ? 'recovery_skip_remembered' : 'recovery_skip')}
          </button>
        )}
      </p>
    </section>
  );
}

/** The way so far: every answer can be taken back. */
function Trail({ answered, answers, onRewind }: Pick<Props, 'answers' | 'onRewind'> & { answered: StepId[] }) {
  if (answered.length === 0) return null;
  return (
    <ol class="trail" aria-label={t('recovery_trail')}>
      {answered.map((step) => (
        <li key={step}>
          <button type="button" class="quiet" title={t('recovery_change')} onClick={() => onRewind(step)}>
            <span class="asked">{tKey(words(step, 'title'))}</span>{' '}
            <span class="said">{optionWords(step, answers[step] ?? '')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
