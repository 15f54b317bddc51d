import { type AccountId, accountKey } from '../../account/account-id';
import { CHECKS } from '../../checks/index';
import type { Hidden } from '../../overview/hidden';
import { t } from '../../platform/i18n';
import { mutedLength, mutedTitle } from '../components/muted-words';
import { AccountName } from './account-name';
import { Line } from './line';

export interface HiddenProps {
  accounts: { account: AccountId; hidden: Hidden[] }[];
  onShowAgain: (account: AccountId, hidden: Hidden, title: string) => void;
}

/** What the user hid, by the title of the problem, and the way back. */
export function HiddenSection({ accounts, onShowAgain }: HiddenProps) {
  if (accounts.every(({ hidden }) => hidden.length === 0)) return null;
  return (
    <section class="sheet set" data-section="hidden">
      <h2 tabIndex={-1}>{t('mute_list_title')}</h2>
      <ul>
        {accounts.flatMap(({ account, hidden }) =>
          hidden.map((one) => {
            const title = mutedTitle(one.id, CHECKS, true) ?? one.id;
            const key = `${accountKey(account)} ${one.where} ${one.id}`;
            return (
              <li key={key} data-muted={one.id}>
                <Line
                  title={<q id={key}>{title}</q>}
                  text={
                    <>
                      <span>{one.where === 'page' ? t('mute_list_page', { date: one.until }) : mutedLength(one)}</span>
                      {accounts.length > 1 && <AccountName owner={account} />}
                    </>
                  }
                >
                  <button
                    type="button"
                    class="secondary small"
                    data-do="unmute"
                    aria-describedby={key}
                    onClick={() => onShowAgain(account, one, title)}
                  >
                    {t('mute_undo')}
                  </button>
                </Line>
              </li>
            );
          }),
        )}
      </ul>
    </section>
  );
}
