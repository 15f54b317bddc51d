import { useRef } from 'preact/hooks';
import type { AccountRecord } from '../../account/record';
import { type RecoveryCase, textOf } from '../../overview/recovery-case';
import { t } from '../../platform/i18n';
import { accountUrl, indexName } from '../../pypi/urls';
import { CODES_SAID, LOST, WORKS, worksAfter } from '../../recovery/request/choices';
import type { Draft } from '../../recovery/request/draft';
import { type FieldIssue, type FieldName, isNeedless, parseRequestForm } from '../../recovery/request/request-form';
import { type StepId, walk } from '../../recovery/triage/triage';
import { CodesRemembered } from '../components/codes-remembered';
import { Notice } from '../components/notice';
import type { LookUp } from '../components/repository-look-up';
import { StateIcon } from '../components/state-icon';
import { ChoiceField, type Fields } from './fields';
import { type ReadyProps, ReadyRequest } from './ready-request';
import { RememberedHint } from './remembered-hint';
import { RequestDetails, WhoseFields } from './request-details';

interface Props extends Omit<ReadyProps, 'made' | 'isFollowed' | 'nameless'> {
  view: RecoveryCase;
  now: Date;
  /** Another request for the account is running: nothing is copied or opened. */
  isRefused: boolean;
  /** The form could not be opened: it is offered to open it without the copy. */
  isStuck: boolean;
  onCopyAndOpen: (made: Draft) => void;
  onOpenOnly: () => void;
  onEdit: Fields['onEdit'];
  onLookUp: LookUp['onAsk'];
  /** Back from the request that was gone straight to, or back to the last question. */
  onSkip: (skipped: boolean) => void;
  onRewind: (step: StepId) => void;
}

/** The request: that it will be public, what it says, and, once nothing is open, the text exactly as it will be posted. */
export function RequestView(props: Props) {
  const { view, now, isRefused, onEdit } = props;
  const { form, record, draft: kept } = view;
  const { answered, step } = walk(kept.answers);
  const last = answered.at(-1);
  const goBack = () => (kept.skipped ? props.onSkip(false) : last && props.onRewind(last));
  const parsed = parseRequestForm(form);
  const made = isRefused ? undefined : textOf(view);
  const problems = 'problems' in parsed ? parsed.problems : [];
  const problemOf = (field: FieldName) => problems.find((problem) => problem.field === field);
  const section = useRef<HTMLElement>(null);
  const goToOpen = () => {
    section.current?.querySelector<HTMLElement>(`[data-field="${problems[0]?.field}"] :is(input, textarea)`)?.focus();
  };
  const fields: Fields = { form, problemOf, onEdit };
  return (
    <section ref={section} class="sheet request" aria-labelledby="request">
      <div class="band attention">
        <StateIcon name="globe" />
        <p>
          <strong>{t('request_public')}</strong> {t('request_replies')}
        </p>
      </div>
      <div class="pad form">
        <h1 id="request" tabIndex={-1}>
          {t('request_title')}
        </h1>
        <WhoseFields {...fields} record={record} />
        <StartFields {...fields} record={record} hasTried={step === 'request'} />
        <RequestDetails {...fields} record={record} now={now} onLookUp={props.onLookUp} />
        {made && <ReadyRequest {...props} made={made} isFollowed={!form.usernameUnknown} nameless={kept.nameless} />}
      </div>
      <div class="go">
        <p class="fine" id="go-on">
          {made ? t(props.isStuck ? 'file_fill' : 'request_by_you') : openWords(problems)}
        </p>
        <button type="button" class="secondary" data-do="to-triage" onClick={goBack}>
          {t('recovery_back')}
        </button>
        {made && props.isStuck && (
          <button type="button" class="secondary" data-do="open-only" onClick={props.onOpenOnly}>
            {t('request_open_only')}
          </button>
        )}
        {!isRefused && (
          <button
            type="button"
            data-do={made ? 'copy-and-open' : 'try'}
            aria-disabled={!made}
            aria-describedby="go-on"
            onClick={() => (made ? props.onCopyAndOpen(made) : goToOpen())}
          >
            {t('request_copy_and_open')}
            <StateIcon name="external" size={16} />
          </button>
        )}
      </div>
    </section>
  );
}

/** Why it can't go on yet: what is not answered, and once all is, what is wrong. */
function openWords(problems: FieldIssue[]): string {
  const fieldsOf = (isMissing: boolean) =>
    new Set(problems.filter(({ code }) => (code === 'answer-missing') === isMissing).map(({ field }) => field)).size;
  const missing = fieldsOf(true);
  if (missing > 0) return t('request_answer_first', missing);
  const wrong = fieldsOf(false);
  return wrong > 0 ? t('request_fix_first', wrong) : '';
}

interface StartProps extends Fields {
  record: AccountRecord | undefined;
  /** The user comes from the questions, so that a way without a request was tried. */
  hasTried: boolean;
}

/** The three questions without which no request is written. */
function StartFields({ record, hasTried, ...fields }: StartProps) {
  const { form, onEdit } = fields;
  return (
    <>
      <ChoiceField
        {...fields}
        field="lost"
        kind="checkbox"
        values={LOST}
        chosen={form.lost}
        onChange={(lost) => onEdit({ lost })}
      />
      {!hasTried && <RememberedHint question="factor" record={record} />}
      <ChoiceField
        {...fields}
        field="works"
        kind="checkbox"
        values={WORKS}
        chosen={form.works}
        onChange={(works) => onEdit({ works: worksAfter(form.works, works) })}
      />
      {!hasTried && <RememberedHint question="mailbox" record={record} />}
      <ChoiceField
        {...fields}
        field="codes"
        kind="radio"
        values={CODES_SAID}
        chosen={form.codes === '' ? [] : [form.codes]}
        onChange={([codes]) => codes && onEdit({ codes })}
      />
      {!hasTried && isNeedless(form) && (
        <Notice about="needless" tone="ask" title={t('request_needless_title')} text={t('request_needless')}>
          <a class="button secondary" href={accountUrl(form.site)} target="_blank" rel="noreferrer">
            {t('action_sign_in', indexName(form.site))}
          </a>
        </Notice>
      )}
      <CodesRemembered record={record} />
    </>
  );
}
