import type { Deed } from '../account/deed';
import { maskAddress } from '../account/mask';
import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import { readSentFactor } from '../pypi/readers/sent-factor';
import { readNewTokenId, readPressedLink, readSentForm, type SentForm } from '../pypi/readers/sent-form';
import { sha256, userCookie } from './session';

const LONGEST = 200;

/**
 * Tells the background what the user does to the account on this page, so that it isn't asked about later. Only what the
 * user starts counts: a page script can send forms, too.
 */
export function watchDeeds(): void {
  addEventListener('submit', (event) => see(event, 'form', readSentForm), true);
  addEventListener('submit', seeFactor, true);
  addEventListener('click', (event) => see(event, 'a[href]', readPressedLink), true);
}

/** Tells the background of a token that PyPI has just made here. */
export function tellNewToken(): void {
  const id = readNewTokenId(document);
  if (id !== null) tell({ kind: 'token-added', about: id });
}

function see(
  { isTrusted, target }: Event,
  selector: string,
  read: (element: Element, url: string) => SentForm | null,
): void {
  const element = target instanceof Element && target.closest(selector);
  if (!isTrusted || !navigator.userActivation.isActive || !element) return;
  const sent = read(element, location.href);
  if (sent) tell(isOfAddress(sent) ? { ...sent, about: maskAddress(sent.about) } : sent);
}

/** A second factor that is sent at a log-in: which kind, and nothing of what was typed. */
function seeFactor({ isTrusted, target }: Event): void {
  const browser = pageBrowser();
  const kind = target instanceof Element ? readSentFactor(target, location.href) : null;
  if (!isTrusted || !navigator.userActivation.isActive || !browser || !kind) return;
  // Without an answer it isn't remembered, which claims nothing.
  send(browser, 'factor-sent', { kind }).catch(() => undefined);
}

function isOfAddress({ kind }: SentForm): boolean {
  return kind === 'address-added' || kind === 'address-removed' || kind === 'primary-changed';
}

/** Without an answer the change is asked about: nothing is lost. */
async function tell({ kind, about }: Omit<Deed, 'at'>): Promise<void> {
  const browser = pageBrowser();
  const cookie = userCookie(document);
  if (!browser || cookie === null) return;
  const deed = { kind, about: about.slice(0, LONGEST), at: new Date().toISOString() };
  await send(browser, 'deed-done', { deed, userHash: await sha256(cookie) }).catch(() => undefined);
}
