import type { RecoveryCase } from '../../overview/recovery-case';
import { formatDate, t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { LINES } from '../../recovery/tracker/ready-texts';
import type { RequestChange } from '../../recovery/tracker/request-change';
import { seemsBackAt } from '../../recovery/tracker/seems-back';
import type { TrackedRequest } from '../../recovery/tracker/tracked-request';
import { closesAt, lineDue, stepsOf, type TrackerStep } from '../../recovery/tracker/tracker';
import { waitsAt } from '../../recovery/tracker/waits';
import { BackQuestion } from '../components/back-question';
import { Icon } from '../components/icon';
import { Notice } from '../components/notice';
import { Line, StepActions } from './step-actions';

export interface TrackerProps {
  view: RecoveryCase & { request: TrackedRequest };
  now: Date;
  onChange: (change: RequestChange) => void;
  onCopy: (text: string) => void;
  onEditRequest: () => void;
}

/** Company until the account is back: what was done, what to do or wait for now, and what comes then. */
export function TrackerView(props: TrackerProps) {
  const { view, now, onChange, onCopy, onEditRequest } = props;
  const { request } = view;
  const closes = closesAt(request);
  const backAt = seemsBackAt(view.record, request, now);
  return (
    <section class="tracker" aria-labelledby="tracker">
      <h2 id="tracker" tabIndex={-1}>
        {t(request.issue ? 'tracker_title' : 'tracker_title_open')}
      </h2>
      <p class="fine">
        {request.issue && (
          <a href={request.issue} target="_blank" rel="noreferrer">
            {request.issue.replace('https://github.com/', '')}
          </a>
        )}
        {request.filedAt && <span>{t('tracker_filed', formatDate(request.filedAt))}</span>}
        {closes && <span>{t('tracker_silence', formatDate(closes))}</span>}
      </p>
      {backAt && <BackQuestion at={backAt} onChange={onChange} />}
      {lineDue(request, now) && (
        <Notice about="silence" tone="warn" title={t('tracker_silence_title')} text={t('tracker_silence_text')}>
          <Line text={LINES.waiting} issue={request.issue} onCopy={onCopy}>
            <button type="button" class="secondary" data-do="wrote" onClick={() => onChange({ kind: 'wrote' })}>
              {t('tracker_silence_done')}
            </button>
          </Line>
        </Notice>
      )}
      <ol class="steps">
        {stepsOf(request, now).map((step) => (
          <Step key={step.step} step={step} {...props} />
        ))}
      </ol>
      {request.issue && <Scams />}
      <p class="row">
        {!request.issue && (
          <button type="button" class="quiet" data-do="edit" onClick={onEditRequest}>
            {t('tracker_edit')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          data-do="back-in"
          onClick={() => onChange({ kind: 'close', outcome: 'recovered' })}
        >
          {t('tracker_back_in')}
        </button>
        <button
          type="button"
          class="quiet"
          data-do="withdraw"
          onClick={() => onChange({ kind: 'close', outcome: 'withdrawn' })}
        >
          {t('tracker_withdraw')}
        </button>
      </p>
    </section>
  );
}

const ICONS = { done: 'pass', now: 'open', later: 'unproven' } as const;

function Step({ step: { step, state, at, until }, ...props }: TrackerProps & { step: TrackerStep }) {
  const { request } = props.view;
  return (
    <li class={state} data-step={step} aria-current={state === 'now' ? 'step' : undefined}>
      <Icon name={ICONS[state]} />
      <div>
        <h3 tabIndex={-1}>
          {t(messageKey('tracker', step, 'title'))} <span class="sr-only">{t(messageKey('tracker_state', state))}</span>
        </h3>
        {at && (
          <p class="fine">
            <span>{t('tracker_done_on', formatDate(at))}</span>
            {step !== 'file' && step !== 'seven-days' && (
              <button type="button" class="quiet" onClick={() => props.onChange({ kind: 'undo', step })}>
                {t('tracker_undo')}
              </button>
            )}
          </p>
        )}
        {until && <p class="fine">{t('tracker_until', formatDate(until))}</p>}
        {state === 'now' && (
          <>
            <p>{t(messageKey('tracker', step, 'text'), ...(step === 'support-mail' ? [request.username] : []))}</p>
            <StepActions step={step} {...props}>
              <Next step={step} request={request} />
            </StepActions>
          </>
        )}
      </div>
    </li>
  );
}

/** What usually comes next, and how long it took others: figures with their dates, never a promise. */
function Next({ step, request }: { step: TrackerStep['step']; request: TrackedRequest }) {
  return (
    <p class="fine next">
      <span>{t(messageKey('tracker', step, 'next'))}</span>
      {waitsAt(step, request).map(({ words, days, from, to }) => (
        <span key={words}>{t(words, days, from, to)}</span>
      ))}
    </p>
  );
}

const SCAMS = ['member', 'public', 'nobody'] as const;

/** Strangers answer on public issues (docs/recovery.md, "Who speaks for PyPI"). */
function Scams() {
  return (
    <ul class="scams">
      {SCAMS.map((one) => (
        <li key={one}>{t(`tracker_scams_${one}`)}</li>
      ))}
    </ul>
  );
}
