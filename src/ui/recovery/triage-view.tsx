import { useLayoutEffect, useState } from 'preact/hooks';
import type { AccountRecord } from '../../account/record';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { indexName, type Site } from '../../pypi/urls';
import { actionUrl } from '../../recovery/triage/action-url';
import type { LogInSeen } from '../../recovery/triage/log-in-seen';
import { type Action, actionOf, hasMore, hasText, mailsLink } from '../../recovery/triage/questions';
import { type Answers, answersLeft, mayRequest, type StepId, stepOf, walk } from '../../recovery/triage/triage';
import { LinkBegins } from '../components/link-begins';
import { StateIcon } from '../components/state-icon';
import { CodesTold } from './codes-told';
import { Options } from './options';
import { RememberedHint } from './remembered-hint';
import { answerWords, questionWords } from './triage-words';

interface Props {
  site: Site;
  record: AccountRecord | undefined;
  /** What PyPI said of recovery codes where the user was stopped. */
  seen: LogInSeen | null;
  answers: Answers;
  onAnswer: (step: StepId, option: string) => void;
  /** Back to a step that was answered. */
  onRewind: (step: StepId) => void;
  onSkip: () => void;
}

/** One question at a time, with what was answered so far above it and what is remembered beside it. */
export function TriageView({ site, record, seen, answers, onAnswer, onRewind, onSkip }: Props) {
  const { answered, step } = walk(answers);
  const { ask, next } = stepOf(step);
  const action = actionOf(ask);
  const options = Object.keys(next);
  const last = answered.at(-1);
  useLayoutEffect(() => scrollTo(0, 0), [step]);
  return (
    <section class="step sheet" aria-labelledby="step" data-step={step}>
      {answered.length > 0 && <Trail key={step} answered={answered} answers={answers} onRewind={onRewind} />}
      <div class="pad">
        {options.length > 0 && <Count answered={answered.length} step={step} isTried={action !== undefined} />}
        <h1 id="step" tabIndex={-1} aria-describedby={options.length > 0 ? 'count' : undefined}>
          {questionWords(ask, 'title')}
        </h1>
        {hasText(ask) && <p>{questionWords(ask, 'text')}</p>}
        <CodesTold seen={seen} />
        <RememberedHint question={ask} record={record} />
        {action && <ActionLink action={action} site={site} />}
        {mailsLink(ask) && <LinkBegins site={site} />}
        <Options
          options={options.map((option) => ({ name: option, words: answerWords(step, option) }))}
          onChoose={(option) => onAnswer(step, option)}
        />
      </div>
      {hasMore(ask) && (
        <details key={step} class="more fold">
          <summary>
            <span>{t('triage_more')}</span>
            <StateIcon name="chevron" size={12} />
          </summary>
          <p>{questionWords(ask, 'more')}</p>
        </details>
      )}
      {(last || mayRequest(answers)) && (
        <div class="under">
          {last && (
            <button type="button" class="secondary" data-do="back" onClick={() => onRewind(last)}>
              {t('recovery_back')}
            </button>
          )}
          {mayRequest(answers) && (
            <button type="button" class="quiet small" data-do="skip" onClick={onSkip}>
              {t('recovery_skip')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

/** How far along: the number of the question and about how many there are, or that this is something to try. */
function Count({ answered, step, isTried }: { answered: number; step: StepId; isTried: boolean }) {
  const all = answered + Math.round(answersLeft(step));
  return (
    <p id="count" class="over">
      <span class="pips" aria-hidden="true">
        {Array.from({ length: all }, (_, at) => (
          <i key={at} class={at <= answered ? 'on' : ''} />
        ))}
      </span>
      <span>{isTried ? t('triage_try') : t('triage_count', answered + 1, all)}</span>
    </p>
  );
}

/** Where to try it: a page in a new tab, or a new email. */
function ActionLink({ action, site }: { action: Action; site: Site }) {
  const url = actionUrl(action, site);
  return (
    <p class="actions">
      <a class="button" href={url} target="_blank" rel="noreferrer" data-action={action}>
        {t(messageKey('action', action), indexName(site))}
        {!url.startsWith('mailto:') && <StateIcon name="external" size={16} />}
      </a>
    </p>
  );
}

/** The way so far, folded to one line: every answer can be taken back. */
function Trail({ answered, answers, onRewind }: Pick<Props, 'answers' | 'onRewind'> & { answered: StepId[] }) {
  const [isOpen, setOpen] = useState(false);
  const said = (step: StepId) => answerWords(step, answers[step] ?? '');
  const [first] = answered;
  return (
    <>
      <div class="band unknown trail">
        <span>
          {answered.length > 1 && t('recovery_trail', answered.length)} {first && said(first)}
        </span>
        <button
          type="button"
          class="quiet small"
          data-do="trail"
          aria-expanded={isOpen}
          aria-controls="trail"
          onClick={() => setOpen(!isOpen)}
        >
          {t('recovery_change')}
        </button>
      </div>
      <ol id="trail" class="answered" hidden={!isOpen}>
        {answered.map((step) => (
          <li key={step}>
            <button type="button" data-rewind={step} onClick={() => onRewind(step)}>
              <span class="fine">{questionWords(stepOf(step).ask, 'title')}</span> {said(step)}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
