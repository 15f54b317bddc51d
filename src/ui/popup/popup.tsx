import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type AccountId, accountKey, sameAccount } from '../../account/account-id';
import type { MuteKind } from '../../account/mutes';
import type { Row, RowId } from '../../overview/rows';
import type { Shown } from '../../overview/snapshot';
import { formatDate, t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { accountUrl, indexName } from '../../pypi/urls';
import type { RequestChange } from '../../recovery/tracker/request-change';
import { type Reminder, reminderTitle } from '../../reminders/reminder';
import { BackQuestion } from '../components/back-question';
import { LaterMenu } from '../components/later-menu';
import { Notice } from '../components/notice';
import { RunningLists } from '../components/running-lists';
import { StateIcon } from '../components/state-icon';
import { type StepShown, Steps } from '../components/steps';
import { todoSteps } from '../components/todo-list';
import { useFocus } from '../components/use-focus';
import type { FindingActions } from './finding-details';
import { Footer } from './footer';
import { Header } from './header';
import { HiddenList } from './hidden-list';
import { Nudge } from './nudge';
import { Rows } from './rows';
import { pastHeading, TONES, Top, type TopActions } from './top';

type Overview = Shown;

/** What the last act did, and the way to take it back. */
export interface Said {
  text: string;
  undo: (() => void) | null;
  /** What was acted on is hidden now, or a step that is done. */
  isHidden: boolean;
}

interface Props extends TopActions {
  overview: Overview;
  /** What can be done on GitHub's tab under the popup; `null`: it is another one. */
  gitHub: VNode | null;
  said: Said | null;
  /** Whether the background was asked; else the overview is from its snapshot. */
  isFresh: boolean;
  now: Date;
  onSwitch: (account: AccountId) => void;
  says: FindingActions;
  onCodesMine: () => void;
  /** The list for after a recovery isn't wanted any more. */
  onPutAway: (account: AccountId) => void;
  onMuteReminder: (reminder: Reminder, kind: MuteKind) => void;
  onChangeRequest: (account: AccountId, change: RequestChange) => void;
  onEraseBroken: () => void;
}

/** The whole popup, from what the background knows: the top and the foot stay, what is between them may scroll. */
export function Popup(props: Props) {
  const { overview, gitHub, said, now, onSwitch, ...actions } = props;
  const { account, top, request, site, accounts, lists, reminder } = overview;
  const [opened, open] = useState<RowId | null>(null);
  const isOnTop = gitHub === null && (top.kind === 'request' || top.kind === 'signed-out');
  return (
    <div
      class={`popup ${gitHub ? 'running' : TONES[top.kind]}`}
      data-top={gitHub ? 'github' : top.kind}
      data-fresh={props.isFresh || undefined}
    >
      <Header site={site} account={account} accounts={accounts} onSwitch={onSwitch} />
      <div class="middle" ref={useFocus(account ? accountKey(account) : '', top.kind === 'not-mine' ? top.kind : '')}>
        <main>
          {gitHub ?? (
            <Top
              overview={overview}
              now={now}
              opened={opened}
              onOpen={open}
              later={
                isAskedOnTop(overview) && reminder && <Later reminder={reminder} accounts={accounts} {...actions} />
              }
              {...actions}
            />
          )}
          <div class="body">
            <Warnings {...props} />
            {request?.seemsBackAt && (
              <BackQuestion at={request.seemsBackAt} onChange={(change) => actions.onChangeRequest(request, change)} />
            )}
            <Steps steps={stepsOf(overview)} />
            {top.kind === 'after' && account && (
              <button type="button" class="quiet put-away" data-do="put-away" onClick={() => props.onPutAway(account)}>
                {t('used_code_put_away')}
              </button>
            )}
            {top.kind === 'request' && <Care />}
            {top.kind === 'first-run' && <Promises />}
            {account && <RunningLists account={account} lists={lists} />}
            <Checks {...props} opened={opened} onOpen={open} />
          </div>
        </main>
        <StatusLine said={said} />
        {said === null && opened === null && reminder && isNudged(overview) && (
          <Nudge
            reminder={reminder}
            shown={account}
            accounts={accounts}
            onShow={onSwitch}
            onNote={() => open('recovery-codes')}
            onCodesMine={actions.onCodesMine}
            onCheckedBackup={actions.says.onCheckedBackup}
            onPassword={actions.says.onPassword}
            onMute={actions.onMuteReminder}
          />
        )}
      </div>
      <Footer site={site} account={account} lists={lists} isOnTop={isOnTop} />
    </div>
  );
}

/** What the reminder is about stands on top already. */
function isAskedOnTop({ reminder, account, request, top }: Overview): boolean {
  if (!reminder) return false;
  const owner = top.kind === 'request' ? request : account;
  const about = { request: 'request-step', changes: 'changes-unanswered' }[top.kind as string];
  return reminder.id === about && owner !== null && sameAccount(reminder.account, owner);
}

/** A reminder never stands beside a serious problem, a running request or an open question. */
function isNudged({ top }: Overview): boolean {
  return !['serious', 'request', 'after', 'changes', 'not-mine'].includes(top.kind);
}

type LaterProps = Pick<Props, 'onMuteReminder'> & { reminder: Reminder; accounts: AccountId[] };

/** Of an account that was never seen, of which there is but a request, there is nothing to keep a mute in. */
function Later({ reminder, accounts, onMuteReminder }: LaterProps) {
  if (accounts.every((one) => !sameAccount(one, reminder.account))) return null;
  const title = t(reminderTitle(reminder.id));
  return <LaterMenu title={title} onMute={(kind) => onMuteReminder(reminder, kind)} />;
}

/** The steps of a running request, or of the list that the top speaks of. */
function stepsOf({ top, request, after, changes }: Overview): StepShown[] {
  if (top.kind === 'request' && request)
    return request.steps.map(({ step, state, at }) => ({
      id: step,
      title: t(messageKey('tracker', step, 'title')),
      state,
      note: state === 'now' ? t('step_now') : at && formatDate(at),
    }));
  return todoSteps(top.kind === 'after' ? (after?.items ?? []) : top.kind === 'not-mine' ? changes.todo : []);
}

/** What went wrong with keeping and reading, and what to do about it. */
function Warnings({ overview: { problem, broken, site, situation, top }, onEraseBroken }: Props) {
  const isPartly = situation === 'partly-recognized' && top.kind !== 'signed-out';
  return (
    <>
      {problem && (
        <Notice about="problem" tone="warn" title={t('notice_problem_title')} text={t('notice_problem', problem)} />
      )}
      {broken.length > 0 && (
        <Notice
          about="broken"
          tone="warn"
          title={t('notice_broken_title')}
          text={t('notice_broken', broken.join(', '))}
        >
          <button type="button" class="secondary" data-do="erase-broken" onClick={onEraseBroken}>
            {t('action_erase_broken')}
          </button>
        </Notice>
      )}
      {isPartly && (
        <Notice
          about="partly-recognized"
          tone="warn"
          title={t('notice_partly_recognized_title', indexName(site))}
          text={t('notice_partly_recognized', indexName(site))}
        />
      )}
      {situation === 'last-seen' && (
        <p class="fine line" data-notice="last-seen">
          {t('notice_last_seen_title')}.{' '}
          <a href={accountUrl(site)} target="_blank" rel="noreferrer">
            {t('action_open_settings')}
          </a>
        </p>
      )}
    </>
  );
}

function Care() {
  return (
    <p class="care">
      <StateIcon name="shield" />
      <span>
        <strong>{t('care_title')}</strong> {t('care_text')}
      </span>
    </p>
  );
}

const PROMISES = ['first_run_never_reads', 'first_run_never_sends', 'first_run_never_acts'] as const;

function Promises() {
  return (
    <ul class="steps">
      {PROMISES.map((key) => (
        <li key={key}>
          <StateIcon name="ok" />
          <span>{t(key)}</span>
        </li>
      ))}
    </ul>
  );
}

type ChecksProps = Props & { opened: RowId | null; onOpen: (row: RowId | null) => void };

/** The rows and what is hidden; folded while something else is at hand. */
function Checks({ overview, says, now, isFresh, opened, onOpen }: ChecksProps) {
  const { rows, top, site, muted, account } = overview;
  if (rows.length === 0 || !account) return null;
  const list = (
    <>
      <Rows
        key={accountKey(account)}
        rows={top.kind === 'signed-out' ? codesFirst(rows) : rows}
        past={pastHeading(overview)}
        opened={opened}
        onOpen={onOpen}
        onTop={top.kind === 'serious' || top.kind === 'worth-fixing' ? (top.about?.finding.check.id ?? null) : null}
        offered={top.about?.row.id ?? null}
        isFresh={isFresh}
        site={site}
        now={now}
        says={says}
      />
      <HiddenList muted={muted} rows={rows} onUnmute={says.onUnmute} />
    </>
  );
  if (top.kind !== 'request' && top.kind !== 'after' && top.kind !== 'not-mine') return list;
  return (
    <details class="fold-of-rows">
      <summary class="fold">
        <span>{t(top.kind === 'request' ? 'rows_what_seen' : 'rows_others')}</span>
        <StateIcon name="chevron" size={12} />
      </summary>
      {list}
    </details>
  );
}

/** Who is locked out looks for the codes. */
function codesFirst(rows: Row[]): Row[] {
  const isCodes = ({ id }: Row) => id === 'recovery-codes';
  return [...rows.filter(isCodes), ...rows.filter((row) => !isCodes(row))];
}

/** Says what the last act did, with the way back, which takes the focus where what was pressed is gone for good. */
function StatusLine({ said }: { said: Said | null }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (said?.isHidden) undo.current?.focus();
  }, [said]);
  return (
    <div role="status" class={said ? 'nudge said' : ''}>
      {said && <p>{said.text}</p>}
      {said?.undo && (
        <button type="button" ref={undo} class="secondary" data-do="undo" onClick={said.undo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
