import { type Section, selectorOf } from '../sections';
import { type Page, USERNAME } from '../urls';
import { segmentAfter } from './links';
import { readNewCodes } from './new-codes';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import { ownText, textOf, trim } from './text';

const HEADER = '#user-indicator, header';

/**
 * Who is signed in. The account page links to the public profile, and the file of new codes is named after the account;
 * elsewhere only the header tells, which arrives late and may never arrive. The server's own header is always the signed-out
 * one, so it never proves anything.
 */
export function readUsername(page: PageDom, kind: Page): Reading<string> {
  const own = ownName(page, kind);
  const header = headerOf(page);
  const named = header ? (nameIn(page, header) ?? 'unreadable') : undefined;
  if (own !== undefined && named !== undefined && own !== named) return 'unreadable';
  return own ?? named ?? (kind === 'account' ? 'unreadable' : 'absent');
}

/** Whether PyPI's late header is there, and says that somebody is signed in. */
export function hasLateHeader(document: Document): boolean {
  return document.querySelector(`:is(${HEADER}) form[action*="/account/logout"]`) !== null;
}

/** The element whose content PyPI's script replaces with the late header; `null` on a page without. */
export function placeOfHeader(document: Document): Element | null {
  const header = document.querySelector('#user-indicator');
  return header?.closest('[data-html-include]') ?? header?.parentElement ?? null;
}

/** The name that the page tells by itself, whatever its header says. */
function ownName(page: PageDom, kind: Page): string | undefined {
  if (kind === 'recovery-codes') return readNewCodes(page.document)?.username;
  const [details, another] = kind === 'account' ? page.document.querySelectorAll(selectorOf('details')) : [];
  const name = details && !another ? nameIn(page, details) : undefined;
  return details && name && (profileLinks(page, details).length > 1 || isWritten(details, name)) ? name : undefined;
}

/** The header of who is signed in: the part of the page that holds the form to sign out. A page to sign out has one too. */
function headerOf(page: PageDom): Element | null {
  const forms = [...page.document.querySelectorAll('form[action*="logout"]')];
  const own = forms.filter((form) => page.pathOf(form)?.startsWith('/account/logout'));
  return own.map((form) => form.closest(HEADER)).find((header) => header !== null) ?? null;
}

/** The one name of whose profile a place links to. */
function nameIn(page: PageDom, place: Element): string | undefined {
  const [name, another] = new Set(profileLinks(page, place));
  return name !== undefined && another === undefined && USERNAME.test(name) ? name : undefined;
}

function profileLinks(page: PageDom, place: Element): string[] {
  const links = [...place.querySelectorAll('a[href*="/user/"]')];
  return links.flatMap((link) => segmentAfter('/user/', page.pathOf(link)) ?? []);
}

function isWritten(place: Element, name: string): boolean {
  return [...place.querySelectorAll('*')].some((element) =>
    [textOf(element), ownText(element)].map(trim).includes(name),
  );
}

const sections = (...names: Section[]) => names.map(selectorOf).join();

/** What stands on a page that PyPI gives to signed-in users only. */
const SIGNED_IN: { readonly [P in Page]?: string } = {
  account: sections('details', 'emails', 'two-factor', 'tokens'),
  'two-factor': sections('two-factor'),
  unverified: sections('emails'),
  projects: '.package-list, main a[href*="/manage/account/"]',
  publishing: 'form[id^="pending-"][id$="-publisher-form"]',
  'project-publishing': 'form[id$="-publisher-form"]',
  'recovery-codes': '.recovery-codes, input[name="recovery_code_value"], main a[href*="/recovery-codes/regenerate"]',
  'new-token': '#create-token, #provisioned-key',
  reauthenticate: 'form[action*="/account/reauthenticate"]',
};
/** The forms of pages that PyPI gives only to those who are not signed in, or not yet. */
const SIGNED_OUT: { readonly [P in Page]?: string } = {
  'log-in': 'form input[name="username"]',
  'second-factor': 'form input[name="totp_value"], #webauthn-auth-form',
  'recovery-code': 'form input[name="recovery_code_value"]',
  'confirm-device': 'main a[href*="/help"][href$="#utfkey"]',
  // Once a link was asked for, the form is gone.
  'password-reset': 'form input[name="username_or_email"], main .callout-block--success',
};

/** Whether somebody is signed in, when the page proves it. Pages that only strangers see must do so by their form. */
export function readLoggedIn(page: PageDom, kind: Page): Reading<boolean> {
  const stands = (selector: string | undefined) =>
    selector !== undefined && page.document.querySelector(selector) !== null;
  const signedIn = stands(SIGNED_IN[kind]) || headerOf(page) !== null;
  const signedOut = stands(SIGNED_OUT[kind]);
  if (signedIn !== signedOut) return signedIn;
  return SIGNED_OUT[kind] === undefined ? 'absent' : 'unreadable';
}
