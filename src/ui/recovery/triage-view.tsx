import type { AccountRecord } from '../../account/record';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { indexName, type Site } from '../../pypi/urls';
import { actionUrl } from '../../recovery/triage/action-url';
import { actionOf, hasMore, hasText, mailsLink } from '../../recovery/triage/questions';
import { type Answers, mayRequest, type StepId, stepOf, walk } from '../../recovery/triage/triage';
import { Icon } from '../components/icon';
import { LinkBegins } from '../components/link-begins';
import { RememberedHint } from './remembered-hint';
import { answerWords, questionWords } from './triage-words';

interface Props {
  site: Site;
  record: AccountRecord | undefined;
  answers: Answers;
  onAnswer: (step: StepId, option: string) => void;
  /** Back to a step that was answered. */
  onRewind: (step: StepId) => void;
  onSkip: () => void;
}

/** One question at a time, with what was answered so far above it and what is remembered beside it. */
export function TriageView({ site, record, answers, onAnswer, onRewind, onSkip }: Props) {
  const { answered, step } = walk(answers);
  const { ask, next } = stepOf(step);
  const action = actionOf(ask);
  const options = Object.keys(next);
  const last = answered.at(-1);
  return (
    <section class="step" aria-labelledby="step" data-step={step}>
      <Trail answered={answered} answers={answers} onRewind={onRewind} />
      <h2 id="step" tabIndex={-1}>
        {questionWords(ask, 'title')}
      </h2>
      {hasText(ask) && <p>{questionWords(ask, 'text')}</p>}
      {hasMore(ask) && (
        <details key={step} class="more">
          <summary>{t('triage_more')}</summary>
          <p>{questionWords(ask, 'more')}</p>
        </details>
      )}
      {mailsLink(ask) && <LinkBegins site={site} />}
      <RememberedHint question={ask} record={record} />
      {action && (
        <a class="button" href={actionUrl(action, site)} target="_blank" rel="noreferrer" data-action={action}>
          {t(messageKey('action', action), indexName(site))}
        </a>
      )}
      <ul class="options">
        {options.map((option) => (
          <li key={option}>
            <button type="button" class="option" data-option={option} onClick={() => onAnswer(step, option)}>
              <span>{answerWords(step, option)}</span>
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
        {mayRequest(answers) && (
          <button type="button" class="quiet" data-do="skip" onClick={onSkip}>
            {t('recovery_skip')}
          </button>
        )}
      </p>
    </section>
  );
}

/** The way so far, folded: every answer can be taken back. */
function Trail({ answered, answers, onRewind }: Pick<Props, 'answers' | 'onRewind'> & { answered: StepId[] }) {
  if (answered.length === 0) return null;
  return (
    <details class="trail">
      <summary>{t('recovery_trail', answered.length)}</summary>
      <ol>
        {answered.map((step) => (
          <li key={step}>
            <button type="button" class="quiet" title={t('recovery_change')} onClick={() => onRewind(step)}>
              <span class="asked">{questionWords(stepOf(step).ask, 'title')}</span>{' '}
              <span class="said">{answerWords(step, answers[step] ?? '')}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
