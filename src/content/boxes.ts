import type { Warning } from '../checks/warning';
import { LOOK_AGAIN } from '../messages/look-again';
import type { PageAnswer } from '../messages/messages';
import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import type { Facts } from '../pypi/facts';
import type { Offer } from '../recovery/triage/offer';
import { showOffer } from '../ui/inline/show-offer';
import { showWarnings } from '../ui/inline/show-warnings';
import type { ShownWarning } from '../ui/inline/warning-box';

/** This page as the background knows it. */
export interface ToldPage {
  facts: Facts;
  /** The background's token for this document. */
  document: string;
}

let page: ToldPage | undefined;
let shown: readonly ShownWarning[] = [];
let isOfferHidden = false;
let isListening = false;
let isAsking = false;
/** Whether what is shown may be out of date. */
let isStale = false;

/** Shows what the background answered, and from then on follows what changes. */
export function showAnswer(told: ToldPage, { warnings, offer }: Pick<PageAnswer, 'warnings' | 'offer'>): void {
  page = told;
  drawWarnings(withHidden(warnings));
  drawOffer(isOfferHidden ? null : offer);
  if (shown.length > 0 || offer) listen();
}

/** Asks what to show now, and shows that. A burst of changes is asked about twice at most. */
export async function showAgain(): Promise<void> {
  isStale = true;
  if (isAsking) return;
  isAsking = true;
  while (isStale) {
    isStale = false;
    await ask();
  }
  isAsking = false;
}

/** What can't be asked is not shown: it may no longer be so. */
async function ask(): Promise<void> {
  const browser = pageBrowser();
  if (!page || !browser) return removeBoxes();
  const told = page;
  const answer = await send(browser, 'show-again', told).catch(() => ({ warnings: [], offer: null }));
  // Meanwhile the page may have been told once more, under its name: that answer is the newer one.
  if (told === page) showAnswer(told, answer);
}

/** Takes all of this page's warnings and its offer away, for good. */
export function removeBoxes(): void {
  drawWarnings([]);
  drawOffer(null);
  page = undefined;
}

/** Only where a box stands, or stood: the user may answer in the popup. */
function listen(): void {
  const browser = pageBrowser();
  if (isListening || !browser) return;
  isListening = true;
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === LOOK_AGAIN) showAgain();
  });
}

/** What was hidden in this view keeps its place, as a line with "Undo". */
function withHidden(warnings: readonly Warning[]): ShownWarning[] {
  const hidden = shown.filter(({ isHidden }) => isHidden);
  const others = warnings.filter(({ id }) => hidden.every((one) => one.id !== id));
  const next = others.map((one): ShownWarning => ({ ...one, isHidden: false }));
  for (const one of hidden) next.splice(shown.indexOf(one), 0, one);
  return next;
}

function drawWarnings(next: readonly ShownWarning[]): void {
  shown = next;
  showWarnings(document, shown, { onHide: (check) => hide(check, true), onUndo: (check) => hide(check, false) });
}

/** Hides a warning, or shows it again. Without a known account, or when it can't be stored, that is for this view only. */
async function hide(check: string, isHidden: boolean): Promise<void> {
  const browser = pageBrowser();
  if (!page || !browser) return removeBoxes();
  const { facts, document } = page;
  if (facts.username)
    await send(browser, 'dismiss-warning', { document, check, isDismissed: isHidden }).catch(() => undefined);
  drawWarnings(shown.map((one) => (one.id === check ? { ...one, isHidden } : one)));
}

function drawOffer(offer: Offer | null): void {
  if (page) showOffer(document, page.facts.page, offer, { onOpen: openRecovery, onDismiss: dismissOffer });
}

/** Opens the recovery page; who is past the password has no trouble but the second factor. */
async function openRecovery(): Promise<void> {
  const browser = pageBrowser();
  if (!page || !browser) return drawOffer(null);
  const problem = page.facts.page === 'log-in' ? '' : 'second-factor';
  // When it can't be opened, the offer stays to be tried again.
  await send(browser, 'open-recovery', { document: page.document, problem }).catch(() => undefined);
}

/** Hides the offer. When that can't be stored, it stays; when the extension went away under the page, it goes too. */
async function dismissOffer(): Promise<void> {
  const browser = pageBrowser();
  try {
    if (browser && page) await send(browser, 'dismiss-offer', { document: page.document });
  } catch {
    return;
  }
  isOfferHidden = true;
  drawOffer(null);
}
