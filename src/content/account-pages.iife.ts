import { maskAddresses } from '../account/mask';
import type { Warning } from '../checks/warning';
import { pageBrowser } from '../platform/page-browser';
import { send } from '../platform/send';
import type { Facts } from '../pypi/facts';
import { readHeader, readPage } from '../pypi/read';
import { readNewCodes } from '../pypi/readers/new-codes';
import type { Site } from '../pypi/urls';
import type { Offer } from '../recovery/offer';
import { showCompanion } from '../ui/inline/show-companion';
import { showOffer } from '../ui/inline/show-offer';
import { showWarnings } from '../ui/inline/show-warnings';
import { whenHistoryIsSeen } from './history-in-view';

/** When this page was loaded: of two tabs, the page that was loaded later tells the truth. */
const loadedAt = new Date(Date.now() - performance.now()).toISOString();
let reported = '';
/** Whose page it is, as far as the last report could tell. */
let username: string | undefined;
/** The background's token for this document. */
let token: string | undefined;
let warnings: readonly Warning[] = [];
let headerIsFinal = document.querySelector('#user-indicator') === null;
let offerIsPutAway = false;
let isWatched = false;

/**
 * Tells the background what the page says, and shows what it answers. Once when the page is there, and once more when
 * PyPI's late header has arrived, which on most pages is the only place that names the account.
 */
async function report(facts: Facts): Promise<void> {
  const browser = pageBrowser();
  const content = JSON.stringify([facts, headerIsFinal]);
  if (!browser || facts.page === 'other' || content === reported || isOldCopy()) return;
  reported = content;
  username = facts.username;
  if (facts.page === 'recovery-codes') accompany(facts);
  const answer = await send(browser, 'page-seen', { facts, loadedAt });
  token = answer.document;
  if (content !== reported) return;
  // Which warnings were put away is known by account only: until the name is here, or never comes, none are shown.
  if (facts.username || headerIsFinal) show(facts.site, answer.warnings);
  // The answer to a second report may have been on its way when the offer was put away.
  if (!offerIsPutAway) offer(facts, answer.offer);
  watchHistory(facts);
}

/** Going back, or restoring a session, may show a page from the browser's cache: it says how things were. */
function isOldCopy(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.transferSize === 0 && entry.encodedBodySize > 0;
}

/** A look at the security history counts, though the user says nothing of it. */
function watchHistory({ username, page, events }: Facts): void {
  if (isWatched || page !== 'account' || !username || !events) return;
  isWatched = true;
  whenHistoryIsSeen(document, () => {
    const browser = pageBrowser();
    // When it can't be kept, nothing is lost but that look.
    if (browser && token) send(browser, 'history-seen', { document: token }).catch(() => undefined);
  });
}

/** On the pages where PyPI shows new codes, or asks for one of them. */
function accompany({ site }: Facts): void {
  const codes = readNewCodes(document);
  showCompanion(document, codes, async (note) => {
    const browser = pageBrowser();
    if (!browser || !codes) return 'extension-gone';
    if (!token) return 'note-not-kept';
    const { username, generatedAt } = codes;
    const set = { account: { site, username }, generatedAt };
    return send(browser, 'note-new-codes', { document: token, ...set, ...note }).catch(() => 'note-not-kept');
  });
}

function show(site: Site, shown: readonly Warning[]): void {
  warnings = shown;
  showWarnings(document, warnings, (check) => dismiss(site, check));
}

/**
 * Puts a warning away. When that can't be kept, it stays. Without a known account it goes for this view only; when the
 * extension was updated or removed under the open page, all of its warnings go.
 */
async function dismiss(site: Site, check: string): Promise<void> {
  const browser = pageBrowser();
  if (!browser) return show(site, []);
  if (username && token) await send(browser, 'dismiss-warning', { document: token, check });
  show(
    site,
    warnings.filter(({ id }) => id !== check),
  );
}

function offer(facts: Facts, shown: Offer | null): void {
  showOffer(document, facts.page, shown, { onOpen: () => openRecovery(facts), onDismiss: () => dismissOffer(facts) });
}

/** Opens the recovery page; who is past the password has no trouble but the second factor. */
async function openRecovery(facts: Facts): Promise<void> {
  const browser = pageBrowser();
  if (!browser) return offer(facts, null);
  const problem = facts.page === 'log-in' ? '' : 'second-factor';
  // When it can't be opened, the offer stays to be tried again.
  if (token) await send(browser, 'open-recovery', { document: token, problem }).catch(() => undefined);
}

/** Puts the offer away. When that can't be kept, it stays; when the extension went away under the page, it goes too. */
async function dismissOffer(facts: Facts): Promise<void> {
  const browser = pageBrowser();
  try {
    if (browser && token) await send(browser, 'dismiss-offer', { document: token });
  } catch {
    return;
  }
  offerIsPutAway = true;
  offer(facts, null);
}

const facts = maskAddresses(readPage(document, location.href));
document.addEventListener('CSILoaded', () => {
  headerIsFinal = true;
  report(readHeader(facts, document, location.href));
});
report(facts);
