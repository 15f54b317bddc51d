import { type AccountId, accountKey, sameAccount } from '../../account/account-id';
import { t } from '../../platform/i18n';
import { indexName, SITES, type Site } from '../../pypi/urls';
import { Mark } from '../components/state-icon';

interface Props {
  site: Site;
  account: AccountId | null;
  accounts: AccountId[];
  onSwitch: (account: AccountId) => void;
}

/** Whose list this is; where there are several accounts, a list to switch between them. */
export function Header(props: Props) {
  const { site, account, accounts } = props;
  const others = accounts.filter((one) => !account || !sameAccount(one, account));
  return (
    <header data-site={site} data-account={account?.username}>
      <Mark />
      <h1>{t('popup_name')}</h1>
      {others.length > 0 ? (
        <Switcher {...props} />
      ) : (
        account && (
          <p class="account">
            <Name account={account} isWithSite={site !== SITES[0]} />
          </p>
        )
      )}
    </header>
  );
}

function Name({ account: { site, username }, isWithSite }: { account: AccountId; isWithSite: boolean }) {
  return (
    <>
      <bdi title={username}>{username}</bdi>
      {isWithSite && ` · ${site}`}
    </>
  );
}

function Switcher({ site, account, accounts, onSwitch }: Props) {
  const isSeveral = accounts.some((one) => one.site !== SITES[0]);
  const choose = (key: string) => {
    const chosen = accounts.find((one) => accountKey(one) === key);
    if (chosen) onSwitch(chosen);
  };
  return (
    <select
      class="account"
      aria-label={t('header_switch')}
      value={account ? accountKey(account) : ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {account === null && <option value="">{t('header_unknown', indexName(site))}</option>}
      {accounts.map((one) => (
        <option key={accountKey(one)} value={accountKey(one)}>
          {isSeveral ? `${one.username} · ${one.site}` : one.username}
        </option>
      ))}
    </select>
  );
}
