import { browser } from '../platform/browser';
import { forgetTab } from './documents';
import { listenToNotifications } from './notifications';
import { refresh } from './refresh';
import { answer } from './router';
import { tellPages } from './tell-pages';

/** Ages change while nothing is visited: a token turns old, a view turns stale. */
const REFRESH_MINUTES = 360;

browser.runtime.onMessage.addListener(answer);
browser.runtime.onStartup.addListener(refresh);
browser.permissions.onAdded.addListener(refresh);
browser.permissions.onRemoved.addListener(refresh);
browser.alarms.onAlarm.addListener(refresh);
browser.alarms.create('refresh-badge', { periodInMinutes: REFRESH_MINUTES });
browser.tabs.onRemoved.addListener(forgetTab);
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'local') tellPages();
});
browser.permissions.onAdded.addListener(listenToNotifications);
listenToNotifications();
refresh();
