import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import type { ToldPage } from './handover';
import { whenHistoryIsSeen } from './history-in-view';

let isWatched = false;

/**
 * Tells the background when the security history was in view: a look at it counts, though the user says nothing of it.
 */
export function watchHistory({ facts: { page, username, events }, document: token }: ToldPage): void {
  if (isWatched || page !== 'account' || !username || !events) return;
  isWatched = true;
  whenHistoryIsSeen(document, () => {
    const browser = pageBrowser();
    // When it can't be stored, nothing is lost but that look.
    if (browser) send(browser, 'history-seen', { document: token }).catch(() => undefined);
  });
}
