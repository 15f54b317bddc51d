import { maskAddresses } from '../account/mask';
import { bounded } from '../pypi/bounded';
import { readPage } from '../pypi/read';
import { showAgain } from './boxes';
import { watchHeader } from './late-header';
import { isCurrentPage } from './navigation';
import { asBelieved, leave, onHeader, onNoHeader, report } from './report';
import { isLateStart } from './session';
import { tellNewToken, watchDeeds } from './watch-deeds';

/** Reads the page once it is there, and stays with it. A page script can send events of any name; ours are the browser's. */
function start(): void {
  if (!isCurrentPage()) return;
  const facts = asBelieved(bounded(maskAddresses(readPage(document, location.href))));
  if (!facts || facts.page === 'other') return;
  if (facts.page === 'new-token') tellNewToken();
  report(facts);
  if (isLateStart) onNoHeader();
  else watchHeader(document, { onChange: onHeader, onNone: onNoHeader });
  addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && showAgain());
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && leave());
}

watchDeeds();
if (isLateStart) start();
else document.addEventListener('DOMContentLoaded', ({ isTrusted }) => isTrusted && start());
