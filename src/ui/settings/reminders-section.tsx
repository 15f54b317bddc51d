import { t } from '../../platform/i18n';

export interface RemindersProps {
  notifications: NotificationState;
  onNotifications: (isOn: boolean) => void;
}

/** `taken`: switched on, but the browser allows it no longer. */
export type NotificationState = 'on' | 'off' | 'taken';

/** How the user is reminded. */
export function RemindersSection({ notifications, onNotifications }: RemindersProps) {
  const isOn = notifications === 'on';
  return (
    <section class="sheet set" data-section="reminders">
      <h2>{t('settings_reminders')}</h2>
      <p class="help">{t('settings_reminders_text')}</p>
      <div class="line" data-notifications={notifications}>
        <div>
          <p id="notifications">{t('notifications_label')}</p>
          <p class="help" id="notifications-help">
            {t('notifications_help')}
          </p>
          <p class="problem" aria-live="polite">
            {notifications === 'taken' && t('notifications_refused')}
          </p>
        </div>
        <div class="ends">
          <span class="help" aria-hidden="true">
            {t(isOn ? 'notifications_on' : 'notifications_off')}
          </span>
          <button
            type="button"
            role="switch"
            class="switch"
            aria-checked={isOn}
            aria-labelledby="notifications"
            aria-describedby="notifications-help"
            data-do="notifications"
            onClick={() => onNotifications(!isOn)}
          />
        </div>
      </div>
    </section>
  );
}
