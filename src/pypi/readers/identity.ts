import { type Page, USERNAME } from '../urls';
import { segmentAfter, textOf, trim } from './dom';
import type { Reading } from './reading';

/**
 * Who is signed in. The account page links to the public profile; elsewhere only the header does, which arrives late
 * and may never arrive. The server's own header is always the signed-out one, so it never proves anything.
 */
const HEADER = '#user-indicator';
const LOG_OUT = `${HEADER} form[action^="/account/logout/"]`;

export function readUsername(document: Document, page: Page): Reading<string> {
  const place = page === 'account' ? '#account-details' : document.querySelector(LOG_OUT) ? HEADER : undefined;
  if (place === undefined) return 'absent';
  const links = [...document.querySelectorAll(`${place} a[href^="/user/"]`)];
  const names = new Set(links.map((link) => segmentAfter('/user/', link) ?? ''));
  const [name] = names;
  return name !== undefined && names.size === 1 && USERNAME.test(name) && isWritten(document, place, name)
    ? name
    : 'unreadable';
}

/** The name that the link leads to must also be written beside it. */
function isWritten(document: Document, place: string, name: string): boolean {
  return [...document.querySelectorAll(`${place} p, ${place} button, ${place} span, ${place} div`)].some(
    (element) => trim(textOf(element, 'span')) === name,
  );
}

/** What stands only on pages that PyPI gives to signed-in users, and the forms of those that it gives to others. */
const SIGNED_IN = [
  '#account-details',
  '#account-emails',
  '#two-factor',
  '#api-tokens',
  '#create-token',
  '#provisioned-key',
  '.package-list',
  '.recovery-codes',
  'form[action="/account/reauthenticate/"]',
  LOG_OUT,
].join();
const SIGNED_OUT: { readonly [P in Page]?: string } = {
  'log-in': 'form input[name="username"]',
  'second-factor': 'form input[name="totp_value"], #webauthn-auth-form',
  'recovery-code': 'form input[name="recovery_code_value"]',
};

/** Whether somebody is signed in, when the page proves it. Pages that only strangers see must do so by their form. */
export function readLoggedIn(document: Document, page: Page): Reading<boolean> {
  const form = SIGNED_OUT[page];
  const signedIn = document.querySelector(SIGNED_IN) !== null;
  const signedOut = form !== undefined && document.querySelector(form) !== null;
  if (signedIn !== signedOut) return signedIn;
  return form === undefined ? 'absent' : 'unreadable';
}
