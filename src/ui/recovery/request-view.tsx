import { useRef, useState } from 'preact/hooks';
import type { AccountRecord } from '../../account/record';
import { type RecoveryCase, textOf } from '../../overview/recovery-case';
import { t } from '../../platform/i18n';
import { accountUrl, indexName } from '../../pypi/urls';
import { CODES_SAID, LOST, WORKS, worksAfter } from '../../recovery/request/choices';
import { type FieldName, isNeedless, isStarted, parseRequestForm } from '../../recovery/request/request-form';
import { type StepId, walk } from '../../recovery/triage/triage';
import { CodesRemembered } from '../components/codes-remembered';
import { Notice } from '../components/notice';
import type { LookUp } from '../components/repository-look-up';
import { ChoiceField, type Fields } from './fields';
import { type ReadyProps, ReadyRequest } from './ready-request';
import { RememberedHint } from './remembered-hint';
import { RequestDetails } from './request-details';

interface Props extends Omit<ReadyProps, 'made' | 'isFollowed' | 'nameless'> {
  view: RecoveryCase;
  now: Date;
  /** Another request for the account is running: nothing is copied or opened. */
  isRefused: boolean;
  onEdit: Fields['onEdit'];
  onLookUp: LookUp['onAsk'];
  /** Back from the request that was gone straight to, or back to the last question. */
  onSkip: (skipped: boolean) => void;
  onRewind: (step: StepId) => void;
}

/** The request: three questions first, then what may stay open, and the text exactly as it will be public. */
export function RequestView(props: Props) {
  const { view, now, isRefused, onEdit } = props;
  const { form, record, draft: kept } = view;
  const { answered, step } = walk(kept.answers);
  const last = answered.at(-1);
  const goBack = () => (kept.skipped ? props.onSkip(false) : last && props.onRewind(last));
  const [tried, setTried] = useState(false);
  const parsed = parseRequestForm(form);
  const made = textOf(view);
  const problems = 'problems' in parsed ? parsed.problems : [];
  // What is empty is no mistake until the user wants to go on.
  const problemOf = (field: FieldName) =>
    problems.find((problem) => problem.field === field && (tried || !problem.code.endsWith('-empty')));
  // Once they are there, the other fields don't go away again under what is typed in them.
  const wasStarted = useRef(false);
  wasStarted.current ||= isStarted(form);
  const section = useRef<HTMLElement>(null);
  const tryIt = () => {
    setTried(true);
    const [first] = problems;
    section.current?.querySelector<HTMLElement>(`[data-field="${first?.field}"] :is(input, textarea)`)?.focus();
  };
  const fields: Fields = { form, problemOf, onEdit };
  return (
    <section ref={section} class="request" aria-labelledby="request">
      <h2 id="request" tabIndex={-1}>
        {t('request_title')}
      </h2>
      <p>{t('request_text')}</p>
      {!isStarted(form) && <p>{t('request_start')}</p>}
      <StartFields {...fields} record={record} hasTried={step === 'request'} />
      {wasStarted.current && <RequestDetails {...fields} record={record} now={now} onLookUp={props.onLookUp} />}
      {isRefused ? null : made ? (
        <ReadyRequest {...props} made={made} isFollowed={!form.usernameUnknown} nameless={kept.nameless} />
      ) : (
        <div class="row">
          <button type="button" data-do="try" onClick={tryIt}>
            {t('request_copy_and_open')}
          </button>
          <p class="problem" role="alert">
            {tried && t('request_not_ready')}
          </p>
        </div>
      )}
      <p class="row">
        <button type="button" class="quiet" data-do="to-triage" onClick={goBack}>
          {t('request_to_triage')}
        </button>
      </p>
    </section>
  );
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
