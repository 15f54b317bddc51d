import { type AccountId, accountKey } from '../../account/account-id';
import type { AccountRecord } from '../../account/record';
import type { Limits } from '../../checks/limits';
import { t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import { accountUrl, indexName } from '../../pypi/urls';
import { usedAt } from '../../recovery/todo/used-at';
import { AccountSelect } from '../components/account-select';
import { PageFrame, type Status } from '../components/page-frame';
import type { ReadinessView } from '../components/page-urls';
import { StateIcon } from '../components/state-icon';
import { useFocus } from '../components/use-focus';
import { type CodesActions, CodesView } from './codes-view';
import { type LeavingActions, LeavingView } from './leaving-view';
import { NotMineView } from './not-mine-view';
import { type PracticeActions, PracticeView } from './practice-view';
import { type SheetActions, SheetView } from './sheet-view';
import { type UsedCodeActions, UsedCodeView } from './used-code-view';
import type { PracticePosition } from './walk';

/** What the page can ask for; `main.tsx` does it. */
export interface ReadinessActions extends PracticeActions, SheetActions, UsedCodeActions, LeavingActions, CodesActions {
  onChoose: (account: AccountId) => void;
}

interface Props extends ReadinessActions {
  view: ReadinessView;
  /** Where in practice. */
  place: PracticePosition;
  /** `undefined`: no account is known. */
  record: AccountRecord | undefined;
  accounts: AccountId[];
  limits: Limits;
  now: Date;
  /** What the last action did or why it failed, read out. */
  status: Status | null;
}

/** The whole page: whose account, and one view of it. */
export function ReadinessPage(props: Props) {
  const { view, record, status } = props;
  const key = `${view} ${record ? accountKey(record) : ''}`;
  const main = useFocus(key, stepOf(props));
  return (
    <PageFrame account={record && <Whose {...props} account={record} />} main={main} status={status}>
      {record ? <View key={key} {...props} record={record} /> : <NoAccount />}
    </PageFrame>
  );
}

function Whose({ account, accounts, onChoose }: Pick<Props, 'accounts' | 'onChoose'> & { account: AccountId }) {
  if (accounts.length > 1)
    return <AccountSelect account={account} accounts={accounts} onChoose={(chosen) => chosen && onChoose(chosen)} />;
  return (
    <p class="account">
      <bdi>{account.username}</bdi> · {account.site}
    </p>
  );
}

/** Where in the view: a new step takes the focus. */
function stepOf({ view, place, record, now }: Props): string {
  if (view === 'rehearsal') return place;
  if (view === 'used-code') return `${record && usedAt(record, now)}`;
  return view === 'leaving' ? `${record?.leaving?.since}` : '';
}

const TITLES: Readonly<Record<ReadinessView, MessageKey>> = {
  rehearsal: 'practice_title',
  sheet: 'sheet_title',
  'used-code': 'used_code_title',
  leaving: 'leaving_title',
  codes: 'check_recovery_codes_backed_up_neutral',
  'not-mine': 'over_not_mine',
};

/** What the tab is called. */
export function viewTitle(view: ReadinessView): string {
  return t(TITLES[view]);
}

function View(props: Props & { record: AccountRecord }) {
  switch (props.view) {
    case 'rehearsal':
      return <PracticeView {...props} />;
    case 'sheet':
      return <SheetView {...props} />;
    case 'used-code':
      return <UsedCodeView {...props} />;
    case 'leaving':
      return <LeavingView {...props} />;
    case 'codes':
      return <CodesView {...props} />;
    case 'not-mine':
      return <NotMineView {...props} />;
  }
}

function NoAccount() {
  const index = indexName('pypi.org');
  return (
    <section class="sheet" data-notice="no-account">
      <div class="pad">
        <h1 tabIndex={-1}>{t('notice_first_run_title', index)}</h1>
        <p>{t('notice_first_run', index)}</p>
        <p class="actions">
          <a class="button" href={accountUrl('pypi.org')} target="_blank" rel="noreferrer">
            {t('action_open_settings')}
            <StateIcon name="external" size={16} />
          </a>
        </p>
      </div>
    </section>
  );
}
