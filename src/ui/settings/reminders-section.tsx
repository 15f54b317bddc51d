import type { AccountId } from '../../account/account-id';
import { accountKey } from '../../account/account-id';
import type { Muted } from '../../account/mutes';
import { CHECKS } from '../../checks/index';
import { t } from '../../platform/i18n';
import { Icon } from '../components/icon';
import { mutedLength, mutedTitle } from '../components/muted-words';
import { AccountName } from './stored-account';

export interface RemindersProps {
  notifications: NotificationState;
  onNotifications: (isOn: boolean) => void;
  /** The day of the last nudge, in the user's calendar; `null`: there was none. */
  lastDay: string | null;
  muted: AccountMutes[];
  onUnmute: (account: AccountId, id: string, title: string) => void;
}

/** `taken`: switched on, but the browser allows it no longer. */
export type NotificationState = 'on' | 'off' | 'taken';

/** What an account's owner wants no word of. */
export interface AccountMutes {
  account: AccountId;
  muted: Muted[];
}

/** How the user is reminded, and what of they are not. */
export function RemindersSection({ notifications, onNotifications, lastDay, muted, onUnmute }: RemindersProps) {
  // Noon, in the user's time zone: that day on the wall, wherever it hangs.
  const last = lastDay === null ? t('reminders_none') : t('reminders_last', { date: `${lastDay}T12:00` });
  return (
    <section data-section="reminders">
      <h2>{t('settings_reminders')}</h2>
      <p>
        {t('settings_reminders_text')} {last}
      </p>
      <Switch state={notifications} onSwitch={onNotifications} />
      <h3 tabIndex={-1}>{t('mute_list_title')}</h3>
      {muted.length === 0 && <p class="help">{t('settings_muted_none')}</p>}
      {muted.map((one) => (
        <MutedOfAccount key={accountKey(one.account)} {...one} onUnmute={onUnmute} />
      ))}
    </section>
  );
}

function Switch({ state, onSwitch }: { state: NotificationState; onSwitch: (isOn: boolean) => void }) {
  const isOn = state === 'on';
  return (
    <div class="field" data-notifications={state}>
      <span id="notifications" class="label">
        {t('notifications_label')}
      </span>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={isOn}
        aria-labelledby="notifications"
        aria-describedby="notifications-help"
        data-do="notifications"
        onClick={() => onSwitch(!isOn)}
      >
        <span class="knob">
          <Icon name={isOn ? 'pass' : 'not-applicable'} />
        </span>
        <span>{t(isOn ? 'notifications_on' : 'notifications_off')}</span>
      </button>
      <p class="help" id="notifications-help">
        {t('notifications_help')}
      </p>
      <p class="problem" aria-live="polite">
        {state === 'taken' && t('notifications_taken')}
      </p>
    </div>
  );
}

function MutedOfAccount({ account, muted, onUnmute }: AccountMutes & Pick<RemindersProps, 'onUnmute'>) {
  return (
    <div data-muted-of={accountKey(account)}>
      <p class="help">
        <AccountName owner={account} />
      </p>
      {muted.map((one) => {
        const title = mutedTitle(one.id, CHECKS) ?? one.id;
        return (
          <p key={one.id} class="muted" data-muted={one.id}>
            <span>{title}</span>
            <span class="help">{mutedLength(one)}</span>
            <button
              type="button"
              class="secondary"
              data-do="unmute"
              aria-label={`${t('mute_undo')}: ${title}`}
              onClick={() => onUnmute(account, one.id, title)}
            >
              {t('mute_undo')}
            </button>
          </p>
        );
      })}
    </div>
  );
}
