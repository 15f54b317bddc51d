import { maskAddresses } from '../account/mask';
import type { Finding } from '../checks/check';
import { pageBrowser } from '../platform/page-browser';
import { send } from '../platform/send';
import type { Facts } from '../pypi/facts';
import { readPage } from '../pypi/read';
import { showWarnings } from '../ui/inline/show-warnings';

/** When this page was loaded: of two tabs, the page that was loaded later tells the truth. */
const loadedAt = new Date(Date.now() - performance.now()).toISOString();
let reported = '';
let warnings: readonly Finding[] = [];
let headerIsFinal = document.querySelector('#user-indicator') === null;

/**
 * Reads the page, tells the background, and shows what it answers. Runs once when the page is there, and once more
 * when PyPI's late header has arrived, which on most pages is the only place that names the account.
 */
async function report(): Promise<void> {
  const browser = pageBrowser();
  const facts = maskAddresses(readPage(document, location.href));
  const content = JSON.stringify([facts, headerIsFinal]);
  if (!browser || facts.page === 'other' || content === reported || isOldCopy()) return;
  reported = content;
  const answer = await send(browser, 'page-seen', { facts, loadedAt });
  // Which warnings were put away is known by account only: until the name is here, or never comes, none are shown.
  if (content === reported && (facts.username || headerIsFinal)) show(facts, answer);
}

/** Going back, or restoring a session, may show a page from the browser's cache: it says how things were. */
function isOldCopy(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.transferSize === 0 && entry.encodedBodySize > 0;
}

function show(facts: Facts, shown: readonly Finding[]): void {
  warnings = shown;
  showWarnings(document, warnings, (check) => dismiss(facts, check));
}

/**
 * Puts a warning away. When that can't be kept, it stays. Without a known account it goes for this view only; when the
 * extension was updated or removed under the open page, all of its warnings go.
 */
async function dismiss(facts: Facts, check: string): Promise<void> {
  const browser = pageBrowser();
  if (!browser) return show(facts, []);
  const { site, username } = facts;
  if (username) await send(browser, 'dismiss-warning', { account: { site, username }, check });
  show(
    facts,
    warnings.filter(({ id }) => id !== check),
  );
}

document.addEventListener('CSILoaded', () => {
  headerIsFinal = true;
  report();
});
report();
