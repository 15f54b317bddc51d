import { browser } from '../platform/browser';
import { answer } from './answer';
import { refreshBadge } from './badge';

/** Ages change while nothing is visited: a token turns old, a view turns stale. */
const REFRESH = { name: 'refresh-badge', periodInMinutes: 360 };

browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
  answer(message, sender).then(sendResponse);
  return true;
});
browser.runtime.onStartup.addListener(refreshBadge);
browser.runtime.onInstalled.addListener(() => browser.alarms.create(REFRESH.name, REFRESH));
browser.alarms.onAlarm.addListener(refreshBadge);
refreshBadge();
