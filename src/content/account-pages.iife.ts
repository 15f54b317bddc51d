import { maskAddresses } from '../account/mask';
import { pageBrowser } from '../platform/page-browser';
import { send } from '../platform/send';
import type { Facts } from '../pypi/facts';
import { readPage } from '../pypi/read';
import { showAgain } from './boxes';
import { accompany } from './companion';
import { whenHistoryIsSeen } from './history-in-view';
import { watchHeader } from './late-header';
import { isCurrentPage } from './navigation';
import { asBelieved, leave, onHeader, onNoHeader, report, tokenOfPage } from './report';
import { isLateStart } from './session';

/** Reads the page once it is there, and stays with it. A page script can send events of any name; ours are the browser's. */
function start(): void {
  if (!isCurrentPage()) return;
  const facts = asBelieved(maskAddresses(readPage(document, location.href)));
  if (!facts || facts.page === 'other') return;
  report(facts);
  if (facts.page === 'recovery-codes') accompany(facts.site, tokenOfPage);
  watchHistory(facts);
  if (isLateStart) onNoHeader();
  else watchHeader(document, { onChange: onHeader, onNone: onNoHeader });
  addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && showAgain());
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && leave());
}

/** A look at the security history counts, though the user says nothing of it. */
function watchHistory({ page, username, events }: Facts): void {
  if (page !== 'account' || !username || !events) return;
  whenHistoryIsSeen(document, () => {
    const browser = pageBrowser();
    const token = tokenOfPage();
    // When it can't be stored, nothing is lost but that look.
    if (browser && token) send(browser, 'history-seen', { document: token }).catch(() => undefined);
  });
}

if (isLateStart) start();
else document.addEventListener('DOMContentLoaded', ({ isTrusted }) => isTrusted && start());
