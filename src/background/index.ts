import { SNAPSHOT } from '../overview/snapshot';
import { browser } from '../platform/browser';
import { ITEMS } from '../storage/items';
import { DOCUMENTS, forgetTab } from './documents';
import { listenToNotifications } from './notifications';
import { openWelcome } from './own-tabs';
import { PROBLEMS } from './problem';
import { refresh } from './refresh';
import { answer } from './router';
import { keepSnapshot } from './snapshot';
import { tellPages } from './tell-pages';

/** Ages change while nothing is visited: a token turns old, a view turns stale. */
const REFRESH_MINUTES = 360;

/** What can't be shown now is shown at the next change: nobody waits for this. */
const renew = () =>
  refresh()
    .then(keepSnapshot)
    .catch(() => undefined);

browser.runtime.onMessage.addListener(answer);
browser.runtime.onInstalled.addListener(({ reason }) => (reason === 'install' ? openWelcome() : undefined));
browser.runtime.onStartup.addListener(renew);
browser.permissions.onAdded.addListener(renew);
browser.permissions.onRemoved.addListener(renew);
browser.alarms.onAlarm.addListener(renew);
browser.alarms.create('refresh-badge', { periodInMinutes: REFRESH_MINUTES });
browser.tabs.onRemoved.addListener(forgetTab);
browser.storage.onChanged.addListener((changes, area) => {
  if (SNAPSHOT in changes) return;
  // No box rests on what the user was reminded of.
  const isShown = Object.keys(changes).some((key) => key !== ITEMS.nudges.prefix);
  if (area === 'local' && isShown) tellPages().catch(() => undefined);
  // Of what is kept for the session, badge and nudges rest on the problems alone, the snapshot on the open pages, too.
  if (area === 'local' || PROBLEMS in changes) renew();
  else if (DOCUMENTS in changes) keepSnapshot().catch(() => undefined);
});
browser.permissions.onAdded.addListener(listenToNotifications);
listenToNotifications();
renew();
