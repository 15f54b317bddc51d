import { type AccountId, accountKey, sameAccount } from '../../account/account-id';
import type { AccountShown } from '../../overview/overview';
import { t } from '../../platform/i18n';
import { indexName, SITES, type Site } from '../../pypi/urls';
import { Menu } from '../components/menu';
import { Mark, StateIcon } from '../components/state-icon';
import { SHAPES, TONES } from './top';

interface Props {
  site: Site;
  account: AccountId | null;
  accounts: AccountShown[];
  onSwitch: (account: AccountId) => void;
}

/** Whose list this is; where there are several accounts, a menu to switch between them. */
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
  return (
    <Menu
      class="account"
      name="accounts"
      label={account ? `${t('header_switch')}: ${account.username}` : t('header_switch')}
      button={
        <>
          {account ? <Name account={account} isWithSite={site !== SITES[0]} /> : t('header_unknown', indexName(site))}
          <StateIcon name="chevron" size={12} />
        </>
      }
      note={t('header_add')}
    >
      {accounts.map((one) => (
        <button
          key={accountKey(one)}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          class={TONES[one.top]}
          aria-checked={account !== null && sameAccount(one, account)}
          data-to={accountKey(one)}
          onClick={() => onSwitch(one)}
        >
          <StateIcon name={SHAPES[one.top]} />
          <span>
            <bdi>{one.username}</bdi>
            <span class="fine">{`${one.site} · ${stateOf(one)}`}</span>
          </span>
          {account !== null && sameAccount(one, account) && <StateIcon name="tick" size={16} />}
        </button>
      ))}
    </Menu>
  );
}

/** What stands on an account's top, in a few words. */
function stateOf({ top, count }: AccountShown): string {
  switch (top) {
    case 'serious':
      return t('over_serious', count);
    case 'worth-fixing':
      return t('over_worth_fixing', count);
    case 'request':
      return t('request_title');
    case 'after':
      return t('over_after');
    case 'not-mine':
      return t('over_not_mine');
    case 'changes':
      return t('verdict_changes');
    case 'stale':
      return t('verdict_stale');
    case 'unknown':
      return t('verdict_unknown');
    case 'hidden':
      return t('verdict_hidden');
    case 'ok':
      return t('verdict_ok');
    default:
      return t('state_unknown');
  }
}
