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
  addEventListener('submit', (event) => tellSent(startedByUser(event, 'form', readSentForm)), true);
  addEventListener('submit', (event) => tellFactor(startedByUser(event, 'form', readSentFactor)), true);
  addEventListener('click', (event) => tellSent(startedByUser(event, 'a[href]', readPressedLink)), true);
}

/** Tells the background of a token that PyPI has just made here. */
export function tellNewToken(): void {
  const id = readNewTokenId(document);
  if (id !== null) tell({ kind: 'token-added', about: id });
}

/** What a form or link that the user sends or presses does; `null`: nothing of that, or a page script did it. */
function startedByUser<Read>(
  { isTrusted, target }: Event,
  selector: string,
  read: (element: Element, url: string) => Read | null,
): Read | null {
  const element = target instanceof Element && target.closest(selector);
  if (!isTrusted || !navigator.userActivation.isActive || !element) return null;
  return read(element, location.href);
}

function tellSent(sent: SentForm | null): void {
  if (sent) tell(isOfAddress(sent) ? { ...sent, about: maskAddress(sent.about) } : sent);
}

/** Tells which kind of second factor is sent at a log-in, and nothing of what was typed. */
function tellFactor(kind: ReturnType<typeof readSentFactor>): void {
  const browser = pageBrowser();
  // Without an answer it isn't remembered, which claims nothing.
  if (browser && kind) send(browser, 'factor-sent', { kind }).catch(() => undefined);
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
