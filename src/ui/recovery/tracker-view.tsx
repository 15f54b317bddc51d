import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RecoveryCase } from '../../overview/recovery-case';
import { formatDate, formatMonths, t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { daysSince } from '../../platform/time';
import { LINES } from '../../recovery/tracker/ready-texts';
import type { RequestChange } from '../../recovery/tracker/request-change';
import { seemsBackAt } from '../../recovery/tracker/seems-back';
import type { TrackedRequest } from '../../recovery/tracker/tracked-request';
import { closesAt, lineDue, type Step, stepsOf, type TrackerStep } from '../../recovery/tracker/tracker';
import { type SeenWaits, waitsAt } from '../../recovery/tracker/waits';
import { BackQuestion } from '../components/back-question';
import { Notice } from '../components/notice';
import { StateIcon } from '../components/state-icon';
import { type StepShown, Steps, stepTitleId } from '../components/steps';
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
  const { view, now, onChange, onCopy } = props;
  const { request } = view;
  const steps = stepsOf(request, now);
  const current = steps.find(({ state }) => state === 'now')?.step;
  const waits = current && waitsAt(current, request);
  const backAt = seemsBackAt(view.record, request, now);
  return (
    <>
      {backAt && <BackQuestion at={backAt} onChange={onChange} />}
      {lineDue(request, now) && (
        <Notice about="silence" tone="warn" title={t('tracker_silence_title')} text={t('tracker_silence_text')}>
          <Line text={LINES.waiting} issue={request.issue} isSecond onCopy={onCopy}>
            <button type="button" class="secondary" data-do="wrote" onClick={() => onChange({ kind: 'wrote' })}>
              {t('todo_said')}
            </button>
          </Line>
        </Notice>
      )}
      <section class="sheet tracker" aria-labelledby="tracker">
        <div class="pad">
          <p class="over">
            <StateIcon name="clock" size={16} />
            {t('over_request', Math.max(0, daysSince(request.openedAt, now)) + 1)}
          </p>
          <h1 id="tracker" tabIndex={-1}>
            {current ? t(messageKey('tracker', current, 'title')) : t('request_title')}
          </h1>
        </div>
        {waits && <Waits waits={waits} />}
        <Steps as="h2" steps={steps.map((step) => shown(step, props))} />
        {request.issue && <Care />}
        <Foot {...props} step={current} />
      </section>
    </>
  );
}

/** How long it took others: figures with their dates, never a promise. */
function Waits({ waits: { firstAnswer, back, most, likeYours, ...all } }: { waits: SeenWaits }) {
  const months = ({ from, to }: { from: string; to: string }) => ({ name: formatMonths(from, to) });
  return (
    <div class="waits">
      <p>
        <strong>{t('waits_back', back, most)}</strong>
      </p>
      <p class="fine">
        {likeYours && <span>{t('waits_like_yours', likeYours.back, months(likeYours))}</span>}
        <span>{t('waits_first', firstAnswer, months(all))}</span>
      </p>
    </div>
  );
}

function shown(tracked: TrackerStep, props: TrackerProps): StepShown {
  const { step, state, at, until } = tracked;
  const date = until ?? at;
  return {
    id: step,
    title: t(messageKey('tracker', step, 'title')),
    state,
    note: until ? t('mute_until', { date: until }) : state === 'now' ? t('step_now') : date && formatDate(date),
    aside: at !== null && step !== 'file' && step !== 'seven-days' && (
      <button
        type="button"
        class="quiet small"
        aria-describedby={stepTitleId(step)}
        onClick={() => props.onChange({ kind: 'undo', step })}
      >
        {t('undo')}
      </button>
    ),
    children: state === 'now' && <AtHand step={step} {...props} />,
  };
}

/** What to do or wait for now. */
function AtHand({ step, ...props }: TrackerProps & Pick<TrackerStep, 'step'>) {
  const { request } = props.view;
  const closes = step === 'seven-days' ? null : closesAt(request);
  return (
    <>
      {step !== 'file' && (
        <p>{t(messageKey('tracker', step, 'text'), ...(step === 'support-mail' ? [request.username] : []))}</p>
      )}
      <StepActions step={step} {...props} />
      {closes && <p class="fine">{t('tracker_closes', { date: closes })}</p>}
    </>
  );
}

/** Strangers answer on public issues (docs/recovery.md, "Who speaks for PyPI"). */
function Care() {
  return (
    <div class="band attention">
      <StateIcon name="shield" />
      <p>
        <strong>{t('care_title')}</strong> {t('care_text')} {t('care_public')}
      </p>
    </div>
  );
}

/** What can be done with the request as a whole. The last step has its own word for being back. */
function Foot({ step, view: { request }, onChange, onEditRequest }: TrackerProps & { step: Step | undefined }) {
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const foot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isAsked !== null) foot.current?.querySelector<HTMLElement>('[data-do^="withdraw"]')?.focus();
  }, [isAsked]);
  if (isAsked) {
    return (
      <div ref={foot} class="under">
        <p>{t('tracker_withdraw_ask')}</p>
        <p class="row">
          <button type="button" class="secondary small" data-do="keep" onClick={() => setAsked(false)}>
            {t('tracker_withdraw_no')}
          </button>
          <button
            type="button"
            class="secondary small"
            data-do="withdraw-yes"
            onClick={() => onChange({ kind: 'close', outcome: 'withdrawn' })}
          >
            {t('tracker_withdraw_yes')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div ref={foot} class="under">
      {request.issue ? (
        <a class="quiet small" href={request.issue} target="_blank" rel="noreferrer">
          {t('tracker_open_issue')}
        </a>
      ) : (
        <button type="button" class="quiet small" data-do="edit" onClick={onEditRequest}>
          {t('tracker_edit')}
        </button>
      )}
      <p class="row">
        <button type="button" class="secondary small" data-do="withdraw" onClick={() => setAsked(true)}>
          {t('tracker_withdraw')}
        </button>
        {step !== 'reset-password' && (
          <button
            type="button"
            class="secondary small"
            data-do="back-in"
            onClick={() => onChange({ kind: 'close', outcome: 'recovered' })}
          >
            {t('tracker_back_in')}
          </button>
        )}
      </p>
    </div>
  );
}
