import { type AccountId, accountKey } from '../../account/account-id';
import { formatAge, t } from '../../platform/i18n';
import { accountUrl, type Site } from '../../pypi/urls';
import { Icon } from './icon';

interface Props {
  site: Site;
  account: AccountId | null;
  accounts: AccountId[];
  seenAt: string | null;
  now: Date;
  onSwitch: (account: AccountId) => void;
}

/** Whose list this is, when it was seen, and the way to see it anew. Several accounts: a list to switch between them. */
export function AccountHeader({ site, account, accounts, seenAt, now, onSwitch }: Props) {
  return (
    <header>
      <span class="brand">
        <Icon name="key" />
      </span>
      <div class="who">
        {account === null && <h1>{t('extension_name')}</h1>}
        {account !== null && accounts.length < 2 && (
          <h1>
            <bdi title={account.username}>{account.username}</bdi>
          </h1>
        )}
        {account !== null && accounts.length >= 2 && (
          <Switcher account={account} accounts={accounts} onSwitch={onSwitch} />
        )}
        <p class="fine">
          <span>{site}</span>
          {seenAt && <span>{t('header_seen', formatAge(seenAt, now))}</span>}
        </p>
      </div>
      <a
        class="icon-button"
        href={accountUrl(site)}
        target="_blank"
        rel="noreferrer"
        title={t('header_open')}
        aria-label={t('header_open')}
      >
        <Icon name="refresh" />
      </a>
    </header>
  );
}

function Switcher({ account, accounts, onSwitch }: Pick<Props, 'accounts' | 'onSwitch'> & { account: AccountId }) {
  const several = accounts.some((one) => one.site !== account.site);
  const choose = (key: string) => {
    const chosen = accounts.find((one) => accountKey(one) === key);
    if (chosen) onSwitch(chosen);
  };
  return (
    <h1>
      <select
        aria-label={t('header_switch')}
        value={accountKey(account)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {accounts.map((one) => (
          <option key={accountKey(one)} value={accountKey(one)}>
            {several ? `${one.username} · ${one.site}` : one.username}
          </option>
        ))}
      </select>
    </h1>
  );
}
