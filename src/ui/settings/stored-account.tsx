import { useState } from 'preact/hooks';
import { type AccountId, accountKey } from '../../account/account-id';
import { lastVisitedAt } from '../../account/remember';
import { t } from '../../platform/i18n';
import { draftKey } from '../../recovery/request/recovery-draft';
import type { AccountData } from '../../storage/by-account';
import { AccountName } from './account-name';
import { AskAgain } from './ask-again';
import { Line } from './line';
import { draftRow, requestRow } from './recovery-rows';
import type { Row, Line as TextLine } from './row';
import { rowsOf } from './stored-rows';

interface Props {
  data: AccountData;
  onErase: (account: AccountId) => void;
}

/** One account: all that is stored of it, opened at a press, and the end of it. */
export function StoredAccount({ data, onErase }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { owner, record, draft, request } = data;
  const account = typeof owner === 'string' ? null : owner;
  const key = account ? accountKey(account) : draftKey(owner);
  const seenAt = record && lastVisitedAt(record);
  const rows = [
    ...(record ? rowsOf(record) : []),
    ...(request ? [requestRow(request)] : []),
    ...(draft ? [draftRow(draft)] : []),
  ];
  return (
    <li data-account={key}>
      <Line
        title={<AccountName owner={owner} id={`${key}-name`} />}
        text={seenAt && t('stored_seen', { date: seenAt })}
      >
        <button
          type="button"
          class="secondary small"
          data-do="see-data"
          aria-expanded={isOpen}
          aria-describedby={`${key}-name`}
          onClick={() => setOpen(!isOpen)}
        >
          {t('settings_data')}
        </button>
        {account && (
          <AskAgain
            about={`erase-${key}`}
            title={t('settings_erase_account_title', account.username)}
            onYes={() => onErase(account)}
          />
        )}
      </Line>
      {isOpen && (
        <dl>
          {rows.map((row) => (
            <StoredRow key={row.about} row={row} />
          ))}
        </dl>
      )}
    </li>
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
          <dd key={`${i} ${line.name}`} class="stored">
            <LineText {...line} />
          </dd>
        ))}
      {isLong && (
        <dd>
          <details>
            <summary>{t('stored_all', lines.length)}</summary>
            {lines.map((line, i) => (
              <p key={`${i} ${line.name}`} class="stored">
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

function LineText({ name, words }: TextLine) {
  return (
    <>
      {name !== undefined && <bdi>{name}</bdi>}
      {words.map((one, i) => (
        <span key={`${i} ${one}`}>{one}</span>
      ))}
    </>
  );
}
