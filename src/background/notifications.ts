import * as z from 'zod/mini';
import { accountId } from '../account/account-id-schema';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { mayNotify } from '../platform/notification-permission';
import { REMINDER_IDS, type Reminder, reminderTitle } from '../reminders/reminder';
import { openReminder } from './reminder-place';

// The permission is optional: until it is given there is no `browser.notifications`, and it can be taken back at any time.

const shownReminder = z.object({ ...accountId.shape, id: z.enum(REMINDER_IDS) });

/** Tells a nudge by a notification of the system, which takes the place of an earlier one of the same kind. */
export async function notify(nudge: Reminder): Promise<void> {
  if (!(await mayNotify())) return;
  await browser.notifications.create(notificationId(nudge), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title: t(reminderTitle(nudge.id)),
    message: `${nudge.account.username} · ${nudge.account.site}`,
  });
}

/** Takes away the notifications of what is no longer due: answered, muted, or erased. */
export async function clearNotifications(due: readonly Reminder[]): Promise<void> {
  if (!(await mayNotify())) return;
  const standing = due.map(notificationId);
  const shown = Object.keys(await browser.notifications.getAll());
  for (const id of shown.filter((one) => !standing.includes(one))) await browser.notifications.clear(id);
}

/** A click leads to where the reminder is answered. For every start, and for when the permission is given. */
export function listenToNotifications(): void {
  browser.notifications?.onClicked.addListener(followNotification);
}

async function followNotification(notification: string): Promise<void> {
  await browser.notifications.clear(notification);
  const [site, username, id] = notification.split(' ');
  const { data } = z.safeParse(shownReminder, { site, username, id });
  if (data) await openReminder(data, data.id);
}

/** Holds all that a click needs: the background may have been stopped since. No space is in any part. */
function notificationId({ account: { site, username }, id }: Reminder): string {
  return [site, username, id].join(' ');
}
