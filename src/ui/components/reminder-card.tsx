import type { ComponentChildren } from 'preact';
import { type AccountId, sameAccount } from '../../account/account-id';
import { t } from '../../platform/i18n';
import type { Section } from '../../pypi/sections';
import { indexName, sectionUrl } from '../../pypi/urls';
import type { Reminder, ReminderId } from '../../reminders/reminder';
import { reminderKey } from '../../reminders/reminder';
import { BackupNote } from './backup-note';
import type { Says } from './finding-item';
import { Notice } from './notice';
import { readinessPage, recoveryPage } from './own-pages';

interface Props {
  reminder: Reminder;
  /** The account that is shown: the reminder may be of another one. */
  shown: AccountId | null;
  onShow: (account: AccountId) => void;
  /** The codes that are gone were used by the user. */
  onCodesMine: () => void;
  says: Pick<Says, 'onNoteBackup' | 'onCheckedBackup'>;
  /** The way to put it off. */
  children: ComponentChildren;
}

/** The one thing to be reminded of, with what the user can do about it here or on PyPI. */
export function ReminderCard({ reminder, shown, onShow, children, ...actions }: Props) {
  const isOther = !shown || !sameAccount(reminder.account, shown);
  return (
    <Notice
      about="reminder"
      tone="ask"
      title={t(reminderKey(reminder.id, 'title'), ...reminder.values)}
      text={t(reminderKey(reminder.id, 'text'), ...reminder.values)}
    >
      {isOther && <p>{t('popup_other_account', nameOf(reminder.account, shown))}</p>}
      <div class="actions" data-reminder={reminder.id}>
        {isOther ? <OfOther reminder={reminder} onShow={onShow} /> : <Actions reminder={reminder} {...actions} />}
        {children}
      </div>
    </Notice>
  );
}

function nameOf({ site, username }: AccountId, shown: AccountId | null): string {
  return site === shown?.site ? username : `${username} · ${site}`;
}

/** Who is locked out of an account may have nothing else of it to be shown. */
function OfOther({ reminder: { account, id }, onShow }: Pick<Props, 'reminder' | 'onShow'>) {
  if (id === 'request-step') {
    return (
      <a class="button" href={recoveryPage(account)} target="_blank" data-do="recovery" rel="noopener">
        {t('popup_request_open')}
      </a>
    );
  }
  return (
    <button type="button" data-do="show-account" onClick={() => onShow(account)}>
      {t('popup_show_account')}
    </button>
  );
}

/** Where on PyPI a reminder is settled, if that is all there is to it. */
const SECTION: Readonly<Partial<Record<ReminderId, Section>>> = {
  'address-unverified': 'emails',
  'address-bouncing': 'emails',
  'codes-gone': 'two-factor',
  'codes-low': 'two-factor',
  'codes-unconfirmed': 'two-factor',
  'history-unread': 'history',
};

function Actions({ reminder, onCodesMine, says }: Pick<Props, 'reminder' | 'onCodesMine' | 'says'>) {
  const { id, account } = reminder;
  const section = SECTION[id];
  if (section) {
    return (
      <a class="button" href={sectionUrl(account.site, section)} target="_blank" rel="noreferrer">
        {t('finding_open', indexName(account.site))}
      </a>
    );
  }
  switch (id) {
    case 'codes-used':
      return <CodesUsed account={account} onCodesMine={onCodesMine} />;
    case 'backup-place':
      return <BackupNote key={reminder.about} onNote={says.onNoteBackup} />;
    case 'backup-check':
      return <BackupCheck account={account} onCheckedBackup={says.onCheckedBackup} />;
    default:
      return null;
  }
}

function CodesUsed({ account, onCodesMine }: { account: AccountId } & Pick<Props, 'onCodesMine'>) {
  return (
    <>
      <button type="button" data-do="codes-mine" onClick={onCodesMine}>
        {t('popup_codes_mine')}
      </button>
      <a
        class="button secondary"
        href={readinessPage('used-code', account)}
        target="_blank"
        data-do="used-code"
        rel="noopener"
      >
        {t('popup_used_code_list')}
      </a>
    </>
  );
}

function BackupCheck({ account, onCheckedBackup }: { account: AccountId } & Pick<Says, 'onCheckedBackup'>) {
  return (
    <>
      <button type="button" data-do="check-backup" onClick={onCheckedBackup}>
        {t('backup_still_there')}
      </button>
      <a class="button secondary" href={sectionUrl(account.site, 'two-factor')} target="_blank" rel="noreferrer">
        {t('backup_gone')}
      </a>
    </>
  );
}
