import type { AccountId } from '../../account/account-id';
import type { RunningList } from '../../overview/running-lists';
import { t } from '../../platform/i18n';
import { readinessPage } from '../components/own-pages';

interface Props {
  account: AccountId | null;
  /** Those that run stand above. */
  lists: RunningList[];
}

const EVENTS = [
  { id: 'used-code', words: 'popup_used_code' },
  { id: 'leaving', words: 'popup_leaving' },
] as const;

/** What is seldom needed: the lists for when something happened, and the settings. */
export function PopupFooter({ account, lists }: Props) {
  const others = EVENTS.filter(({ id }) => lists.every((list) => list.id !== id));
  return (
    <footer>
      <nav class="fine">
        {account &&
          others.map(({ id, words }) => (
            <a key={id} href={readinessPage(id, account)} target="_blank" data-do={id} rel="noopener">
              {t(words)}
            </a>
          ))}
        <a href="/src/ui/settings/index.html" target="_blank" data-do="settings" rel="noopener">
          {t('popup_settings')}
        </a>
      </nav>
      <p>{t('footer_disclaimer')}</p>
    </footer>
  );
}
