import { type AccountId, accountKey } from '../../account/account-id';
import { t } from '../../platform/i18n';
import { type DraftOwner, draftKey } from '../../recovery/request/recovery-draft';
import type { AccountData } from '../../storage/by-account';
import { AskAgain } from './ask-again';
import { draftRow, requestRow } from './recovery-rows';
import type { Line, Row } from './row';
import { rowsOf } from './stored-rows';

interface Props {
  data: AccountData;
  onErase: (account: AccountId) => void;
}

/** All that is kept of one account, in words, and below them as it is stored. */
export function StoredAccount({ data, onErase }: Props) {
  const { owner, record, draft, request } = data;
  const account = typeof owner === 'string' ? null : owner;
  const rows = [
    ...(record ? rowsOf(record) : []),
    ...(request ? [requestRow(request)] : []),
    ...(draft ? [draftRow(draft)] : []),
  ];
  return (
    <section class="account" data-account={account ? accountKey(account) : draftKey(owner)}>
      <h3>
        <AccountName owner={owner} />
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

export function AccountName({ owner }: { owner: DraftOwner }) {
  const isUnknown = typeof owner === 'string';
  return (
    <>
      {isUnknown ? t('settings_no_account') : <bdi>{owner.username}</bdi>} · {isUnknown ? owner : owner.site}
    </>
  );
}

/** So many lines are shown at once; more are opened by a click. */
const MOST_SHOWN = 20;

function StoredRow({ row: { label, about, lines, fine } }: { row: Row }) {
  const isLong = lines.length > MOST_SHOWN;
  return (
    <div data-about={about}>
      <dt>{label}</dt>
      {!isLong &&
        lines.map((line, i) => (
          <dd key={`${i} ${line.name}`} class="line">
            <LineText {...line} />
          </dd>
        ))}
      {isLong && (
        <dd>
          <details>
            <summary>{t('stored_all', lines.length)}</summary>
            {lines.map((line, i) => (
              <p key={`${i} ${line.name}`} class="line">
                <LineText {...line} />
              </p>
            ))}
          </details>
        </dd>
      )}
      {fine.map((one) => (
        <dd key={one} class="help">
          {one}
        </dd>
      ))}
    </div>
  );
}

function LineText({ name, words }: Line) {
  return (
    <>
      {name !== undefined && <bdi>{name}</bdi>}
      {words.map((one, i) => (
        <span key={`${i} ${one}`}>{one}</span>
      ))}
    </>
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
