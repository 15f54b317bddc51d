import { type AccountId, accountKey } from '../../account/account-id';
import type { AccountData } from '../../overview/by-account';
import { t } from '../../platform/i18n';
import { AskAgain } from './ask-again';
import { draftRow, requestRow } from './recovery-rows';
import { type Row, rowsOf } from './stored-rows';

interface Props {
  data: AccountData;
  onErase: (account: AccountId) => void;
}

/** All that is kept of one account, in words, and below them as it is stored. */
export function StoredAccount({ data, onErase }: Props) {
  const { account, record, draft, request } = data;
  const rows = [
    ...(record ? rowsOf(record) : []),
    ...(request ? [requestRow(request)] : []),
    ...(draft ? [draftRow(draft)] : []),
  ];
  return (
    <section class="account" data-account={account ? accountKey(account) : 'unknown'}>
      <h3>
        <AccountName account={account} />
      </h3>
      <dl>
        {rows.map((row) => (
          <StoredRow key={row.about} row={row} />
        ))}
      </dl>
      <Raw value={{ record, draft, request }} />
      {account && (
        <AskAgain
          label={t('settings_erase_account')}
          about={`erase-${accountKey(account)}`}
          title={t('settings_erase_account_title', account.username)}
          text={t('settings_erase_account_text')}
          onYes={() => onErase(account)}
        />
      )}
    </section>
  );
}

export function AccountName({ account }: { account: AccountId | null }) {
  if (!account) return t('settings_no_account');
  return (
    <>
      <bdi>{account.username}</bdi> · {account.site}
    </>
  );
}

function StoredRow({ row: { label, about, lines, fine } }: { row: Row }) {
  return (
    <div data-about={about}>
      <dt>{label}</dt>
      {lines.map(({ name, words }, i) => (
        <dd key={`${i} ${name}`}>
          {name !== undefined && <bdi>{name}</bdi>}
          {words.map((one, at) => (
            <span key={`${at} ${one}`}>{one}</span>
          ))}
        </dd>
      ))}
      {fine.map((one) => (
        <dd key={one} class="help">
          {one}
        </dd>
      ))}
    </div>
  );
}

/** Data as the program stores it: whatever has no words here is in it too. */
export function Raw({ value }: { value: unknown }) {
  return (
    <details>
      <summary>{t('settings_raw')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre dir="ltr" tabIndex={0}>
        {JSON.stringify(value, null, 2)}
      </pre>
    </details>
  );
}
