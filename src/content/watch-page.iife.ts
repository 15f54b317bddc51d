import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import { handover } from './handover';
import { tellNewToken, watchDeeds } from './watch-deeds';
import { watchHistory } from './watch-history';

// What is watched on every page of ours, in a script of its own: it holds none of what reads the page, or draws on it.

/** The background's token for this document, once it is reported. */
let token: string | undefined;

watchDeeds();
handover().watch = {
  reported: (page, loadedAt) => {
    if (page === 'new-token') tellNewToken();
    addEventListener('pagehide', ({ isTrusted }) => isTrusted && leave(loadedAt));
  },
  answered: (page) => {
    watchHistory(page);
    token ??= page.document;
  },
};
addEventListener('pageshow', ({ isTrusted, persisted }) => {
  const browser = pageBrowser();
  // A background that can't be reached has no popup either.
  if (isTrusted && persisted && browser && token)
    send(browser, 'page-returned', { document: token }).catch(() => undefined);
});

/** Tells the background that the user no longer sees this page, so that the popup doesn't speak of it. */
function leave(loadedAt: string): void {
  const browser = pageBrowser();
  // A background that can't be reached has no popup either.
  if (browser) send(browser, 'page-left', { loadedAt }).catch(() => undefined);
}
