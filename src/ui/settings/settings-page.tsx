import type { AccountId } from '../../account/account-id';
import { hiddenOf } from '../../overview/hidden';
import { t } from '../../platform/i18n';
import { draftKey } from '../../recovery/request/recovery-draft';
import { byAccount } from '../../storage/by-account';
import type { StoredAndOthers } from '../../storage/items';
import { PageFrame, type Status } from '../components/page-frame';
import { useFocus } from '../components/use-focus';
import { type AboutProps, AboutSection } from './about-section';
import { type AdvancedProps, AdvancedSection } from './advanced-section';
import { type DataProps, DataSection } from './data-section';
import { type HiddenProps, HiddenSection } from './hidden-section';
import { LegendSection } from './legend-section';
import { type RemindersProps, RemindersSection } from './reminders-section';
import { StoredAccount } from './stored-account';

type Actions = Pick<RemindersProps, 'onNotifications'> &
  Pick<HiddenProps, 'onShowAgain'> &
  Pick<AdvancedProps, 'onLimit'>;

export interface SettingsPageProps extends DataProps, AboutProps, Actions {
  /** `null`: it can't be read, or was not read yet. */
  stored: StoredAndOthers | null;
  /** Whether the browser lets the extension show notifications. */
  isAllowed: boolean;
  now: Date;
  /** What the last action did or why it failed, read out. */
  status: Status | null;
  onEraseAccount: (account: AccountId) => void;
}

/** The whole page: what people look for first stands first. */
export function SettingsPage(props: SettingsPageProps) {
  const { stored, status, onEraseAccount, onLimit } = props;
  const main = useFocus('settings', '');
  return (
    <PageFrame main={main} status={status}>
      <h1 tabIndex={-1}>{t('popup_settings')}</h1>
      {stored && <Reminders {...props} stored={stored} />}
      <LegendSection />
      {stored && <HiddenThings {...props} stored={stored} />}
      {stored && <Accounts stored={stored} onErase={onEraseAccount} />}
      <DataSection {...props} />
      {stored && <AdvancedSection stored={stored} onLimit={onLimit} />}
      <AboutSection {...props} />
    </PageFrame>
  );
}

type WithStored = SettingsPageProps & { stored: StoredAndOthers };

function Reminders({ stored, isAllowed, onNotifications }: WithStored) {
  const isOn = stored.settings.notifications;
  const notifications = isOn ? (isAllowed ? 'on' : 'taken') : 'off';
  return <RemindersSection notifications={notifications} onNotifications={onNotifications} />;
}

function HiddenThings({ stored, now, onShowAgain }: WithStored) {
  const accounts = stored.records.map((record) => ({
    account: { site: record.site, username: record.username },
    hidden: hiddenOf(stored, record, now),
  }));
  return <HiddenSection accounts={accounts} onShowAgain={onShowAgain} />;
}

function Accounts({ stored, onErase }: { stored: StoredAndOthers; onErase: (account: AccountId) => void }) {
  const accounts = byAccount(stored);
  return (
    <section class="sheet set" data-section="remembered">
      <h2 tabIndex={-1}>{t('settings_accounts')}</h2>
      {accounts.length === 0 && <p class="help">{t('settings_nothing')}</p>}
      <ul>
        {accounts.map((data) => (
          <StoredAccount key={draftKey(data.owner)} data={data} onErase={onErase} />
        ))}
      </ul>
    </section>
  );
}
