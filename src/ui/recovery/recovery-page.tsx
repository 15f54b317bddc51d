import { type AccountId, accountKey } from '../../account/account-id';
import type { RecoveryCase } from '../../overview/recovery-case';
import { t } from '../../platform/i18n';
import type { Draft } from '../../recovery/draft';
import type { RequestChange } from '../../recovery/request-change';
import type { RequestForm } from '../../recovery/request-form';
import { isOpen, runningIssue, type TrackedRequest } from '../../recovery/tracked-request';
import { type StepId, walk } from '../../recovery/triage';
import { Icon } from '../components/icon';
import { Notice } from '../components/notice';
import { AfterView } from './after-view';
import { RequestView } from './request-view';
import { TrackerView } from './tracker-view';
import { TriageView } from './triage-view';

/** What the page can ask for; `main.tsx` does it. */
export interface RecoveryActions {
  onChoose: (account: AccountId | null) => void;
  onAnswer: (step: StepId, option: string) => void;
  onRewind: (step: StepId) => void;
  onSkip: (skipped: boolean) => void;
  onEdit: (edits: Partial<RequestForm>) => void;
  onCopy: (text: string) => void;
  onCopyAndOpen: (made: Draft) => void;
  onChange: (change: RequestChange) => void;
  /** From the tracker to the request that was not filed yet. */
  onEditRequest: () => void;
  /** Locked out again: the questions anew. */
  onStartOver: () => void;
  onNoteBackup: (where: string) => void;
  onReviewTokens: () => void;
  onReviewHistory: () => void;
}

export interface RecoveryPageProps extends RecoveryActions {
  view: RecoveryCase;
  /** The running request of the account whose name was typed, if it is not the one that is shown. */
  running: TrackedRequest | undefined;
  askAgain: boolean;
  now: Date;
  /** What the last action did or why it failed, read out. */
  status: { text: string; failed: boolean } | null;
}

/** The whole page: whose account, then the one thing that is to do now. */
export function RecoveryPage(props: RecoveryPageProps) {
  const { view, status, onChoose } = props;
  return (
    <>
      <header class="page">
        <span class="brand">
          <Icon name="key" />
        </span>
        <h1>{t('recovery_title')}</h1>
        <Accounts view={view} onChoose={onChoose} />
      </header>
      <main>
        <div role="status" class={`status ${status?.failed ? 'failed' : ''}`}>
          {status && <p>{status.text}</p>}
        </div>
        <Now {...props} />
      </main>
      <footer>{t('recovery_footer')}</footer>
    </>
  );
}

function Now(props: RecoveryPageProps) {
  const { view, running, askAgain, now } = props;
  const { request, draft, record, form } = view;
  if (request && isOpen(request) && (runningIssue(request) || !askAgain)) {
    return <TrackerView {...props} view={{ ...view, request }} />;
  }
  if (request?.outcome === 'recovered' && !askAgain) {
    return (
      <AfterView
        {...props}
        view={{ ...view, request }}
        onReopen={() => props.onChange({ kind: 'reopen' })}
        onAgain={props.onStartOver}
      />
    );
  }
  if (!draft.skipped && walk(draft.answers).step !== 'request') {
    return (
      <TriageView
        {...props}
        site={form.site}
        record={record}
        answers={draft.answers}
        onSkip={() => props.onSkip(true)}
      />
    );
  }
  return (
    <>
      {running?.issue && (
        <Notice about="running" tone="warn" title={t('running_title')} text={t('running_text', running.username)}>
          <a class="button" href={running.issue} target="_blank" rel="noreferrer">
            {running.issue.replace('https://github.com/', '')}
          </a>{' '}
          <button type="button" class="secondary" onClick={() => props.onChoose(running)}>
            {t('running_show')}
          </button>
        </Notice>
      )}
      <RequestView {...props} now={now} isRefused={running !== undefined} />
    </>
  );
}

/** Remembered accounts to choose from, and one that is not remembered. */
function Accounts({ view: { account, accounts }, onChoose }: Pick<RecoveryPageProps, 'view' | 'onChoose'>) {
  if (accounts.length === 0) return null;
  const choose = (key: string) => onChoose(accounts.find((one) => accountKey(one) === key) ?? null);
  return (
    <label class="account">
      <span class="sr-only">{t('recovery_account')}</span>
      <select value={account ? accountKey(account) : ''} onChange={(event) => choose(event.currentTarget.value)}>
        {accounts.map((one) => (
          <option key={accountKey(one)} value={accountKey(one)}>
            {`${one.username} · ${one.site}`}
          </option>
        ))}
        <option value="">{t('recovery_other_account')}</option>
      </select>
    </label>
  );
}
