import { maskAddresses } from '../account/mask';
import { namesItself } from '../account/whose-page';
import { bounded } from '../pypi/bounded';
import { readPage } from '../pypi/read';
import { handover } from './handover';
import { watchHeader } from './late-header';
import { isCurrentPage } from './navigation';
import { asBelieved, onHeader, onNoHeader, report } from './report';
import { isLateStart } from './session';

/**
 * Reads the page once it is there, and reports it. Nothing of this script stays afterwards, unless the page's late header
 * is the only place that names the account. A page script can send events of any name; ours are the browser's.
 */
function start(): void {
  const facts = isCurrentPage() && asBelieved(bounded(maskAddresses(readPage(document, location.href))));
  if (!facts || facts.page === 'other') {
    delete handover().boxes;
    return;
  }
  report(facts);
  if (namesItself(facts) || isLateStart) onNoHeader();
  else watchHeader(document, { onChange: onHeader, onNone: onNoHeader });
}

if (isLateStart) start();
else
  document.addEventListener('DOMContentLoaded', function once({ isTrusted }) {
    if (!isTrusted) return;
    document.removeEventListener('DOMContentLoaded', once);
    start();
  });
