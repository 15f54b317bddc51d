import { type AccountId, accountKey } from '../../account/account-id';
import { t } from '../../platform/i18n';

interface Props {
  /** `null`: none of them. */
  account: AccountId | null;
  accounts: AccountId[];
  /** The last entry's words, for an account that isn't remembered; without it, there is no such entry. */
  other?: string;
  onChoose: (account: AccountId | null) => void;
}

/** Remembered accounts to choose from. */
export function AccountSelect({ account, accounts, other, onChoose }: Props) {
  const choose = (key: string) => onChoose(accounts.find((one) => accountKey(one) === key) ?? null);
  return (
    <label class="account">
      <span class="sr-only">{t('header_switch')}</span>
      <select value={account ? accountKey(account) : ''} onChange={(event) => choose(event.currentTarget.value)}>
        {accounts.map((one) => (
          <option key={accountKey(one)} value={accountKey(one)}>
            {`${one.username} · ${one.site}`}
          </option>
        ))}
        {other && <option value="">{other}</option>}
      </select>
    </label>
  );
}
