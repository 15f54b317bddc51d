import { type AccountId, sameAccount } from '../../account/account-id';
import type { MuteKind } from '../../account/mutes';
import { t } from '../../platform/i18n';
import type { Section } from '../../pypi/sections';
import { indexName, sectionUrl } from '../../pypi/urls';
import { type Reminder, type ReminderId, reminderTitle } from '../../reminders/reminder';
import { LaterMenu } from '../components/later-menu';
import { recoveryPage } from '../components/page-urls';
import { PasswordAnswer } from './password-answer';

interface Props {
  reminder: Reminder;
  /** The account that is shown: the reminder may be of another one. */
  shown: AccountId | null;
  accounts: AccountId[];
  onShow: (account: AccountId) => void;
  /** Opens the row where the user notes where the codes are. */
  onNote: () => void;
  /** The codes that are gone were used by the user. */
  onCodesMine: () => void;
  onCheckedBackup: () => void;
  onPassword: (isUnique: boolean) => void;
  onMute: (reminder: Reminder, kind: MuteKind) => void;
}

/** The one thing to be reminded of, in one line, with what the user can do about it. */
export function Nudge({ reminder, shown, accounts, onMute, ...actions }: Props) {
  const { account, id } = reminder;
  const title = t(reminderTitle(id));
  const isOther = !shown || !sameAccount(account, shown);
  return (
    <section class="nudge" data-notice="reminder" data-reminder={id} aria-label={title}>
      <p>{isOther ? t('nudge_of', nameOf(account, shown), { name: title }) : title}</p>
      <Action reminder={reminder} isOther={isOther} {...actions} />
      {/* Of an account that was never seen there is nothing to keep a mute in. */}
      {accounts.some((one) => sameAccount(one, account)) && (
        <LaterMenu title={title} onMute={(kind) => onMute(reminder, kind)} />
      )}
    </section>
  );
}

function nameOf({ site, username }: AccountId, shown: AccountId | null): string {
  return site === shown?.site ? username : `${username} · ${site}`;
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

type ActionProps = Pick<Props, 'reminder' | 'onShow' | 'onNote' | 'onCodesMine' | 'onCheckedBackup' | 'onPassword'> & {
  isOther: boolean;
};

function Action({ reminder: { id, account }, isOther, ...on }: ActionProps) {
  if (id === 'request-step')
    return (
      <a class="secondary button" href={recoveryPage(account)} target="_blank" data-do="recovery" rel="noopener">
        {t('action_open_step')}
      </a>
    );
  if (isOther) return <Answer name="show-account" words={t('popup_show_account')} onClick={() => on.onShow(account)} />;
  const section = SECTION[id];
  if (section)
    return (
      <a class="secondary button" href={sectionUrl(account.site, section)} target="_blank" rel="noreferrer">
        {t('action_open_on', indexName(account.site))}
      </a>
    );
  if (id === 'codes-used') return <Answer name="codes-mine" words={t('popup_codes_mine')} onClick={on.onCodesMine} />;
  if (id === 'backup-place') return <Answer name="add-note" words={t('action_add_note')} onClick={on.onNote} />;
  if (id === 'password-unique') return <PasswordAnswer outcome="not-applicable" onSay={on.onPassword} />;
  if (id === 'backup-check') return <Answer name="check-backup" words={t('answer_yes')} onClick={on.onCheckedBackup} />;
  return null;
}

function Answer({ name, words, onClick }: { name: string; words: string; onClick: () => void }) {
  return (
    <button type="button" class="secondary" data-do={name} onClick={onClick}>
      {words}
    </button>
  );
}
