import { type AccountId, accountKey, sameAccount } from '../../account/account-id';
import { formatAge, t } from '../../platform/i18n';
import { accountUrl, indexName, type Site } from '../../pypi/urls';
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
        <h1>
          <Who site={site} account={account} accounts={accounts} onSwitch={onSwitch} />
        </h1>
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
        title={t('header_open', indexName(site))}
        aria-label={t('header_open', indexName(site))}
      >
        <Icon name="refresh" />
      </a>
    </header>
  );
}

type WhoProps = Omit<Props, 'seenAt' | 'now'>;

/** The account that is shown; where there are others, a list to switch to them. Of this index none may be known. */
function Who({ account, accounts, ...rest }: WhoProps) {
  const others = accounts.filter((one) => !account || !sameAccount(one, account));
  if (others.length > 0) return <Switcher account={account} accounts={accounts} {...rest} />;
  if (account === null) return <>{t('extension_name')}</>;
  return <bdi title={account.username}>{account.username}</bdi>;
}

function Switcher({ site, account, accounts, onSwitch }: WhoProps) {
  const isSeveral = accounts.some((one) => one.site !== site);
  const choose = (key: string) => {
    const chosen = accounts.find((one) => accountKey(one) === key);
    if (chosen) onSwitch(chosen);
  };
  return (
    <select
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
