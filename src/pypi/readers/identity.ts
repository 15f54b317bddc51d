import { selectorOf } from '../sections';
import { type Page, USERNAME } from '../urls';
import { segmentAfter, textOf, trim } from './dom';
import type { Reading } from './reading';

/**
 * Who is signed in. The account page links to the public profile; elsewhere only the header does, which arrives late
 * and may never arrive. The server's own header is always the signed-out one, so it never proves anything.
 */
const HEADER = '#user-indicator';
const WRITTEN = 'p, button, span, div';
const LOG_OUT = `${HEADER} form[action^="/account/logout/"]`;

export function readUsername(document: Document, page: Page): Reading<string> {
  const own = page === 'account' ? nameIn(document, selectorOf('details')) : undefined;
  const header = document.querySelector(LOG_OUT) ? (nameIn(document, HEADER) ?? 'unreadable') : undefined;
  if (own !== undefined && header !== undefined && own !== header) return 'unreadable';
  return own ?? header ?? (page === 'account' ? 'unreadable' : 'absent');
}

/** Whether PyPI's late header is there, and says that somebody is signed in. */
export function hasLateHeader(document: Document): boolean {
  return document.querySelector(LOG_OUT) !== null;
}

/** The element whose content PyPI's script replaces with the late header; `null` on a page without. */
export function placeOfHeader(document: Document): Element | null {
  const header = document.querySelector(HEADER);
  return header?.closest('[data-html-include]') ?? header?.parentElement ?? null;
}

/** The one name that a place links to, if it is also written there. */
function nameIn(document: Document, place: string): string | undefined {
  const links = [...document.querySelectorAll(`${place} a[href^="/user/"]`)];
  const [name, ...others] = new Set(links.map((link) => segmentAfter('/user/', link) ?? ''));
  if (name === undefined || others.length > 0 || !USERNAME.test(name)) return undefined;
  const written = [...document.querySelectorAll(place)].flatMap((found) => [...found.querySelectorAll(WRITTEN)]);
  return written.some((element) => trim(textOf(element, 'span')) === name) ? name : undefined;
}

/** What stands on a page that PyPI gives to signed-in users only. */
const SIGNED_IN: { readonly [P in Page]?: string } = {
  account: (['details', 'emails', 'two-factor', 'tokens'] as const).map(selectorOf).join(),
  'two-factor': selectorOf('two-factor'),
  unverified: selectorOf('emails'),
  projects: '.package-list',
  'recovery-codes': '.recovery-codes, input[name="recovery_code_value"]',
  'new-token': '#create-token, #provisioned-key',
  reauthenticate: 'form[action="/account/reauthenticate/"]',
};
/** The forms of pages that PyPI gives only to those who are not signed in, or not yet. */
const SIGNED_OUT: { readonly [P in Page]?: string } = {
  'log-in': 'form input[name="username"]',
  'second-factor': 'form input[name="totp_value"], #webauthn-auth-form',
  'recovery-code': 'form input[name="recovery_code_value"]',
};

/** Whether somebody is signed in, when the page proves it. Pages that only strangers see must do so by their form. */
export function readLoggedIn(document: Document, page: Page): Reading<boolean> {
  const stands = (selector: string | undefined) => selector !== undefined && document.querySelector(selector) !== null;
  const signedIn = stands(SIGNED_IN[page]) || stands(LOG_OUT);
  const signedOut = stands(SIGNED_OUT[page]);
  if (signedIn !== signedOut) return signedIn;
  return SIGNED_OUT[page] === undefined ? 'absent' : 'unreadable';
}
