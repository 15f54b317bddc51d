import { type AccountId, accountKey } from '../../account/account-id';
import type { AccountRecord } from '../../account/record';
import type { Limits } from '../../checks/limits';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { accountUrl } from '../../pypi/urls';
import { usedAt } from '../../recovery/todo/used-at';
import { AccountSelect } from '../components/account-select';
import { Notice } from '../components/notice';
import { PageFrame, type Status } from '../components/page-frame';
import { READINESS_VIEWS, type ReadinessView, readinessPage } from '../components/page-urls';
import { useFocus } from '../components/use-focus';
import { type CodesActions, CodesView } from './codes-view';
import { type DossierActions, DossierView } from './dossier-view';
import { type LeavingActions, LeavingView } from './leaving-view';
import { NotMineView } from './not-mine-view';
import { type RehearsalActions, RehearsalView } from './rehearsal-view';
import { type UsedCodeActions, UsedCodeView } from './used-code-view';
import type { RehearsalPosition } from './walk';

/** What the page can ask for; `main.tsx` does it. */
export interface ReadinessActions
  extends RehearsalActions,
    DossierActions,
    UsedCodeActions,
    LeavingActions,
    CodesActions {
  onChoose: (account: AccountId) => void;
}

interface Props extends ReadinessActions {
  view: ReadinessView;
  /** Where in the rehearsal. */
  place: RehearsalPosition;
  /** `undefined`: no account is known. */
  record: AccountRecord | undefined;
  accounts: AccountId[];
  limits: Limits;
  now: Date;
  /** What the last action did or why it failed, read out. */
  status: Status | null;
}

/** The whole page: whose account, the parts to choose from, and one of them. */
export function ReadinessPage(props: Props) {
  const { view, record, status } = props;
  const key = `${view} ${record ? accountKey(record) : ''}`;
  const main = useFocus(key, stepOf(props));
  return (
    <PageFrame account={record && <Whose {...props} account={record} />} main={main} status={status}>
      {record && <Views view={view} account={record} />}
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

/** What a view is called, short. */
export function viewTitle(view: ReadinessView): string {
  return t(messageKey('readiness_view', view));
}

function Views({ view, account: { site, username } }: { view: ReadinessView; account: AccountId }) {
  return (
    <nav aria-label={t('readiness_views')}>
      {READINESS_VIEWS.map((one) => (
        <a
          key={one}
          href={readinessPage(one, { site, username })}
          data-view={one}
          aria-current={one === view ? 'page' : undefined}
        >
          {viewTitle(one)}
        </a>
      ))}
    </nav>
  );
}

function View(props: Props & { record: AccountRecord }) {
  switch (props.view) {
    case 'rehearsal':
      return <RehearsalView {...props} />;
    case 'dossier':
      return <DossierView {...props} />;
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
  return (
    <Notice about="no-account" tone="ask" title={t('notice_first_run_title')} text={t('notice_first_run')}>
      <a class="button" href={accountUrl('pypi.org')} target="_blank" rel="noreferrer">
        {t('action_open_settings')}
      </a>
    </Notice>
  );
}
