import { type AccountId, accountKey } from '../../account/account-id';
import { byAccount } from '../../overview/by-account';
import { t } from '../../platform/i18n';
import type { StoredAndOthers } from '../../platform/messages';
import { Icon } from '../components/icon';
import { useFocus } from '../components/use-focus';
import { AskAgain } from './ask-again';
import { type ImportProps, ImportSection } from './import-section';
import { Raw, StoredAccount } from './stored-account';

export interface SettingsPageProps extends ImportProps {
  /** `null`: it can't be read, or was not read yet. */
  stored: StoredAndOthers | null;
  /** What the last action did or why it failed, read out. */
  status: { text: string; failed: boolean } | null;
  onEraseAccount: (account: AccountId) => void;
  onEraseEverything: () => void;
}

/** The whole page: all that is remembered, the file, and the end of it. */
export function SettingsPage({ stored, status, onEraseAccount, onEraseEverything, ...file }: SettingsPageProps) {
  const main = useFocus('settings', '');
  return (
    <>
      <header class="page">
        <span class="brand">
          <Icon name="key" />
        </span>
        <h1>{t('settings_title')}</h1>
      </header>
      <main ref={main}>
        {stored && <Remembered stored={stored} onErase={onEraseAccount} />}
        {stored && <Others {...stored} />}
        <ImportSection {...file} />
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
        <div role="status" class={`status ${status?.failed ? 'failed' : ''}`}>
          {status && <p>{status.text}</p>}
        </div>
      </main>
      <footer>{t('settings_footer')}</footer>
    </>
  );
}

function Remembered({ stored, onErase }: { stored: StoredAndOthers; onErase: (account: AccountId) => void }) {
  const accounts = byAccount(stored);
  return (
    <section data-section="remembered">
      <h2 tabIndex={-1}>{t('settings_remembered')}</h2>
      <p>{accounts.length === 0 ? t('settings_nothing') : t('settings_remembered_text')}</p>
      {accounts.map((data) => (
        <StoredAccount key={data.account ? accountKey(data.account) : 'unknown'} data={data} onErase={onErase} />
      ))}
    </section>
  );
}

/** What has no words: the pages seen last, what was set aside, and the extension's own notes, by key. */
function Others({ visits, others }: StoredAndOthers) {
  const entries = [
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
