import { maskAddresses } from '../account/mask';
import { pageBrowser } from '../platform/page-browser';
import { send } from '../platform/send';
import type { Facts } from '../pypi/facts';
import { readPage } from '../pypi/read';
import { showWarnings } from '../ui/inline/show-warnings';

/** When this page was loaded: of two tabs, the page that was loaded later tells the truth. */
const loadedAt = new Date(performance.timeOrigin).toISOString();
let reported = '';

/**
 * Reads the page, tells the background, and shows what it answers. Runs once when the page is there, and once more
 * when PyPI's late header has arrived, which on most pages is the only place that names the account.
 */
async function report(): Promise<void> {
  const browser = pageBrowser();
  const facts = maskAddresses(readPage(document, location.href));
  const content = JSON.stringify(facts);
  if (!browser || facts.page === 'other' || content === reported) return;
  reported = content;
  const warnings = await send(browser, 'page-seen', { facts, loadedAt });
  if (content === reported) showWarnings(document, warnings, (check) => dismiss(facts, check));
}

/** Without an account, or when the extension was updated under the open page, a warning goes away for this view only. */
async function dismiss({ site, username }: Facts, check: string): Promise<void> {
  const browser = pageBrowser();
  if (browser && username) await send(browser, 'dismiss-warning', { account: { site, username }, check });
}

document.addEventListener('CSILoaded', report);
report();
