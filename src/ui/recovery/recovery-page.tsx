import { type AccountId, accountKey } from '../../account/account-id';
import type { AccountQuestion } from '../../overview/account-question';
import type { RecoveryCase } from '../../overview/recovery-case';
import { t } from '../../platform/i18n';
import type { Draft } from '../../recovery/request/draft';
import type { FieldErrorCode } from '../../recovery/request/field-error';
import type { DraftOwner, RecoveryDraft } from '../../recovery/request/recovery-draft';
import type { RequestForm } from '../../recovery/request/request-form';
import type { RequestChange } from '../../recovery/tracker/request-change';
import { isOpen, runningIssue, type TrackedRequest } from '../../recovery/tracker/tracked-request';
import { stepsOf } from '../../recovery/tracker/tracker';
import { codesToldAtLogIn, type LogInSeen } from '../../recovery/triage/log-in-seen';
import { type StepId, walk } from '../../recovery/triage/triage';
import { AccountSelect } from '../components/account-select';
import type { Note } from '../components/backup-note';
import { PageFrame, type Status } from '../components/page-frame';
import type { LookUp } from '../components/repository-look-up';
import type { TodoActions } from '../components/todo-list';
import { useFocus } from '../components/use-focus';
import { AfterView } from './after-view';
import { CodesTold } from './codes-told';
import { EarlierRequest, Running } from './other-requests';
import { RequestView } from './request-view';
import { TrackerView } from './tracker-view';
import { TriageView } from './triage-view';
import { WhichAccount } from './which-account';

/** What the page can ask for; `main.tsx` does it. */
export interface RecoveryActions extends TodoActions {
  onChoose: (account: AccountId | null) => void;
  /** The answer to which account it is. */
  onChooseAtStart: (owner: DraftOwner) => void;
  onAnswer: (step: StepId, option: string) => void;
  onRewind: (step: StepId) => void;
  onSkip: (skipped: boolean) => void;
  onEdit: (edits: Partial<RequestForm>) => void;
  onNameless: (nameless: RecoveryDraft['nameless']) => void;
  onCopy: (text: string) => void;
  onCopyAndOpen: (made: Draft) => void;
  /** When that failed: the form, without the copy. */
  onOpenOnly: () => void;
  onChange: (change: RequestChange) => void;
  /** From a request that was opened to its questions and fields, and back. */
  onAskAgain: (again: boolean) => void;
  /** Locked out again: the questions anew. */
  onStartOver: () => void;
  onNoteBackup: (note: Note) => Promise<FieldErrorCode | null>;
  onLookUp: LookUp['onAsk'];
}

export interface RecoveryPageProps extends RecoveryActions {
  view: RecoveryCase;
  /** Of several accounts, which one it is; `null`: that is clear. */
  question: (AccountQuestion & { seen: LogInSeen | null }) | null;
  /** The running request of the account whose name was typed, if it is not the one that is shown. */
  running: TrackedRequest | undefined;
  /** The questions and fields, though there is a request. */
  askAgain: boolean;
  /** The form could not be opened. */
  isStuck: boolean;
  now: Date;
  /** What the last action did or why it failed, read out. */
  status: Status | null;
}

/** The whole page: whose account, then the one thing that is to do now. */
export function RecoveryPage(props: RecoveryPageProps) {
  const { view, question, status, onChoose } = props;
  const key = question ? 'which-account' : `${placeOf(props)} ${view.account ? accountKey(view.account) : ''}`;
  const main = useFocus(key, stepOf(props));
  return (
    <PageFrame
      account={
        view.accounts.length > 0 &&
        !question && <AccountSelect {...view} other={t('recovery_other_account')} onChoose={onChoose} />
      }
      main={main}
      status={status}
    >
      {question ? <WhichAccount question={question} onChoose={props.onChooseAtStart} /> : <Now key={key} {...props} />}
    </PageFrame>
  );
}

type RecoveryView = 'tracker' | 'after' | 'triage' | 'request';

function placeOf({ view: { request, draft }, askAgain }: RecoveryPageProps): RecoveryView {
  if (request && isOpen(request) && (runningIssue(request) || !askAgain)) return 'tracker';
  if (request?.outcome === 'recovered' && !askAgain) return 'after';
  return !draft.skipped && walk(draft.answers).step !== 'request' ? 'triage' : 'request';
}

/** Where in that place. */
function stepOf({ view: { request, draft }, now }: RecoveryPageProps): string {
  const current = request && stepsOf(request, now).find(({ state }) => state === 'now');
  return `${current?.step} ${walk(draft.answers).step}`;
}

function Now(props: RecoveryPageProps) {
  const { view, running, now, onAskAgain } = props;
  const { request, draft, record, form } = view;
  const seen = codesToldAtLogIn(record, draft);
  const place = placeOf(props);
  if (request && place === 'tracker') {
    return <TrackerView {...props} view={{ ...view, request }} onEditRequest={() => onAskAgain(true)} />;
  }
  if (request && place === 'after') {
    const onReopen = () => props.onChange({ kind: 'reopen' });
    return <AfterView {...props} view={{ ...view, request }} onReopen={onReopen} onAgain={props.onStartOver} />;
  }
  return (
    <>
      {request && <EarlierRequest {...props} request={request} />}
      {place === 'request' && running && <Running request={running} onChoose={props.onChoose} />}
      {place === 'triage' ? (
        <TriageView
          {...props}
          site={form.site}
          record={record}
          seen={seen}
          answers={draft.answers}
          onSkip={() => props.onSkip(true)}
        />
      ) : (
        <>
          <CodesTold seen={seen} />
          <RequestView {...props} now={now} isRefused={running !== undefined} />
        </>
      )}
    </>
  );
}
