import { browser } from '../platform/browser';
import { answer } from './answer';
import { refreshBadge } from './badge';

/** Ages change while nothing is visited: a token turns old, a view turns stale. */
const REFRESH_MINUTES = 360;

browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
  answer(message, sender).then(sendResponse);
  return true;
});
browser.runtime.onStartup.addListener(refreshBadge);
browser.permissions.onAdded.addListener(refreshBadge);
browser.permissions.onRemoved.addListener(refreshBadge);
browser.alarms.onAlarm.addListener(refreshBadge);
browser.alarms.create('refresh-badge', { periodInMinutes: REFRESH_MINUTES });
refreshBadge();
