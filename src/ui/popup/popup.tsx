import { type AccountId, accountKey, sameAccount } from '../../account/account-id';
import type { Answer } from '../../account/journal';
import type { Mutable, MuteKind } from '../../account/mutes';
import type { Reply } from '../../messages/messages';
import { t } from '../../platform/i18n';
import type { RequestChange } from '../../recovery/tracker/request-change';
import { keyOf, type Reminder, reminderKey } from '../../reminders/reminder';
import { AccountHeader } from '../components/account-header';
import { BackQuestion } from '../components/back-question';
import { ChangesNotice } from '../components/changes-notice';
import { Checklist } from '../components/checklist';
import type { Says } from '../components/finding-item';
import { MuteMenu } from '../components/mute-menu';
import { ReminderCard } from '../components/reminder-card';
import { RunningLists } from '../components/running-lists';
import type { TodoActions } from '../components/todo-list';
import { useFocus } from '../components/use-focus';
import { WaysPicture } from '../components/ways-picture';
import { AfterNotice } from './after-notice';
import { GitHubNotice, type GitHubNoticeProps } from './github-notice';
import { PopupFooter } from './popup-footer';
import { RecoveryCard } from './recovery-card';
import { reminderPlace } from './reminder-place';
import { SituationNotice } from './situation-notice';
import { TroubleNotices } from './trouble-notices';

interface Props {
  overview: Reply<'get-overview'>;
  /** What can be done on GitHub's tab under the popup; `null`: it is another one. */
  gitHub: GitHubNoticeProps | null;
  now: Date;
  onSwitch: (account: AccountId) => void;
  says: Says;
  todo: TodoActions;
  onAnswerChanges: (answer: Answer) => void;
  onCodesMine: () => void;
  onMuteReminder: (reminder: Reminder, kind: MuteKind) => void;
  onChangeRequest: (account: AccountId, change: RequestChange) => void;
  onPutAway: (account: AccountId, list: Mutable) => void;
  onEraseBroken: () => void;
  onGrantAccess: () => void;
}

/** The whole popup, from what the background knows. */
export function Popup({ overview, gitHub, now, onSwitch, ...actions }: Props) {
  const {
    problem,
    broken,
    findings,
    checks,
    changes,
    account,
    trust,
    request,
    after,
    reminder,
    muted,
    lists,
    hasAccess,
    ...view
  } = overview;
  const place = reminder && reminderPlace(reminder, account, request);
  const menu = reminder && <ReminderMute reminder={reminder} accounts={view.accounts} {...actions} />;
  return (
    <>
      <AccountHeader account={account} now={now} onSwitch={onSwitch} {...view} />
      <main ref={useFocus(account ? accountKey(account) : '', '')}>
        {gitHub && <GitHubNotice {...gitHub} />}
        {request?.seemsBackAt && (
          <BackQuestion at={request.seemsBackAt} onChange={(change) => actions.onChangeRequest(request, change)} />
        )}
        {account && after && (
          <AfterNotice account={account} list={after} onPutAway={() => actions.onPutAway(account, after.mutable)} />
        )}
        {request && (
          <RecoveryCard site={view.site} account={account} request={request}>
            {place === 'request' && menu}
          </RecoveryCard>
        )}
        {account && (
          <ChangesNotice
            key={accountKey(account)}
            changes={changes}
            site={view.site}
            onAnswer={actions.onAnswerChanges}
            {...actions.todo}
            isPutOff={muted.some(({ id }) => id === 'changes-unanswered')}
          >
            {place === 'changes' && menu}
          </ChangesNotice>
        )}
        {reminder && place === 'card' && (
          <ReminderCard key={keyOf(reminder)} reminder={reminder} shown={account} onShow={onSwitch} {...actions}>
            {menu}
          </ReminderCard>
        )}
        {account && <RunningLists account={account} lists={lists} />}
        <TroubleNotices site={view.site} problem={problem} broken={broken} hasAccess={hasAccess} {...actions} />
        <SituationNotice now={now} {...view} />
        {account && <WaysPicture account={account} ways={view.waysBack} />}
        {account && (
          <Checklist
            key={accountKey(account)}
            findings={findings}
            checks={checks}
            muted={muted}
            trust={trust}
            site={view.site}
            now={now}
            says={actions.says}
          />
        )}
        {!request && <RecoveryCard site={view.site} account={account} request={null} />}
      </main>
      <PopupFooter account={account} lists={lists} />
    </>
  );
}

interface ReminderMuteProps extends Pick<Props, 'onMuteReminder'> {
  reminder: Reminder;
  accounts: AccountId[];
}

/** An account that was never seen, of which there is but a request, has nothing to keep a mute in. */
function ReminderMute({ reminder, accounts, onMuteReminder }: ReminderMuteProps) {
  if (accounts.every((one) => !sameAccount(one, reminder.account))) return null;
  return (
    <MuteMenu
      title={t(reminderKey(reminder.id, 'title'), ...reminder.values)}
      onMute={(kind) => onMuteReminder(reminder, kind)}
    />
  );
}
