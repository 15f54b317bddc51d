import type { AccountId } from '../../account/account-id';
import { mutedOf } from '../../overview/overview';
import { isAnythingSet, limitsOf } from '../../overview/settings';
import { t } from '../../platform/i18n';
import { draftKey } from '../../recovery/request/recovery-draft';
import { byAccount } from '../../storage/by-account';
import type { StoredAndOthers } from '../../storage/items';
import { PageFrame, type Status } from '../components/page-frame';
import { useFocus } from '../components/use-focus';
import { AskAgain } from './ask-again';
import { type ImportProps, ImportSection } from './import-section';
import { type LimitsProps, LimitsSection } from './limits-section';
import { type RemindersProps, RemindersSection } from './reminders-section';
import { Raw, StoredAccount } from './stored-account';

type Actions = Pick<RemindersProps, 'onNotifications' | 'onUnmute'> & Pick<LimitsProps, 'onLimit'>;

export interface SettingsPageProps extends ImportProps, Actions {
  /** `null`: it can't be read, or was not read yet. */
  stored: StoredAndOthers | null;
  /** Whether the browser lets the extension show notifications. */
  isAllowed: boolean;
  now: Date;
  /** What the last action did or why it failed, read out. */
  status: Status | null;
  onEraseAccount: (account: AccountId) => void;
  onEraseEverything: () => void;
}

/** The whole page: how the user is reminded and by what limits, all that is remembered, the file, and the end of it. */
export function SettingsPage(props: SettingsPageProps) {
  const { stored, status, onEraseAccount, onEraseEverything, onLimit } = props;
  const main = useFocus('settings', '');
  return (
    <PageFrame main={main} status={status}>
      <h1>{t('settings_title')}</h1>
      {stored && <Reminders {...props} stored={stored} />}
      {stored && <LimitsSection limits={limitsOf(stored.settings)} onLimit={onLimit} />}
      {stored && <Remembered stored={stored} onErase={onEraseAccount} />}
      {stored && <Others {...stored} />}
      <ImportSection {...props} />
      <section>
        <h2>{t('settings_erase')}</h2>
        <p>{t('settings_erase_text')}</p>
        <AskAgain
          label={t('settings_erase_everything')}
          about="erase-everything"
          title={t('settings_erase_everything_title')}
          text={t('settings_erase_everything_text')}
          onYes={onEraseEverything}
        />
      </section>
    </PageFrame>
  );
}

function Reminders({ stored, isAllowed, now, ...actions }: SettingsPageProps & { stored: StoredAndOthers }) {
  const isOn = stored.settings.notifications;
  const all = stored.records.map((record) => ({ account: record, muted: mutedOf(stored, record, now) }));
  return (
    <RemindersSection
      notifications={isOn ? (isAllowed ? 'on' : 'taken') : 'off'}
      lastDay={stored.nudges.lastDay}
      muted={all.filter(({ muted }) => muted.length > 0)}
      onNotifications={actions.onNotifications}
      onUnmute={({ site, username }, ...what) => actions.onUnmute({ site, username }, ...what)}
    />
  );
}

function Remembered({ stored, onErase }: { stored: StoredAndOthers; onErase: (account: AccountId) => void }) {
  const accounts = byAccount(stored);
  return (
    <section data-section="remembered">
      <h2 tabIndex={-1}>{t('settings_remembered')}</h2>
      <p>{accounts.length === 0 ? t('settings_nothing') : t('settings_remembered_text')}</p>
      {accounts.map((data) => (
        <StoredAccount key={draftKey(data.owner)} data={data} onErase={onErase} />
      ))}
    </section>
  );
}

/** As it is stored, by key: what is set, the pages seen last, what was set aside, and the extension's own notes. */
function Others({ visits, settings, others }: StoredAndOthers) {
  const entries = [
    ...(isAnythingSet(settings) ? [['settings', settings] as const] : []),
    ...Object.entries(visits).map(([site, visit]) => [`visit/${site}`, visit]),
    ...Object.entries(others),
  ];
  if (entries.length === 0) return null;
  return (
    <section data-section="others">
      <h2>{t('settings_others')}</h2>
      <p>{t('settings_others_text')}</p>
      {entries.map(([key, value]) => (
        <div key={String(key)} class="other">
          <code>
            <bdi>{String(key)}</bdi>
          </code>
          <Raw value={value} />
        </div>
      ))}
    </section>
  );
}
