import { JSDOM } from 'jsdom';
import { accountPageFacts } from '../../../e2e/sample-pypi/account';
import { HEADER_INCLUDE_PATH } from '../../../e2e/sample-pypi/layout';
import type { Reply } from '../../../e2e/sample-pypi/reply';
import { answer } from '../../../e2e/sample-pypi/router';
import { type SampleState, stateWith } from '../../../e2e/sample-pypi/states';
import { visitOf } from '../../../e2e/sample-pypi/visit';
import type { Facts } from '../facts';

/** What the tests of the readers read: pages of the sample PyPI, and snippets written by hand. */
export const ACCOUNT_URL = 'https://pypi.org/manage/account/';

/** A document as a browser parses it; no script runs. */
export function parse(markup: string, url = ACCOUNT_URL): Document {
  return new JSDOM(markup, { url }).window.document;
}

/** A whole page around a snippet: something follows it, as on PyPI. */
export function pageWith(snippet: string): Document {
  return parse(`<!DOCTYPE html><body><main id="content">${snippet}</main><footer><a href="/">PyPI</a></footer></body>`);
}

export interface SamplePage {
  state: SampleState;
  url: string;
  html: string;
}

export interface Visitor {
  language?: string;
  /** What is posted, as the browser would write it. */
  form?: string;
}

/** Opens a page of the sample as a browser does: signed in where an account must be, and following where PyPI leads. */
export function visit(stateId: string, path: string, { language = 'en', form }: Visitor = {}): SamplePage {
  const { location, status, body } = ask(stateId, path, language, form);
  if (location !== undefined) return visit(stateId, location, { language });
  if (status >= 500) throw new Error(`The sample fails at ${path}`);
  return { state: stateOf(stateId), url: `https://pypi.org${path}`, html: body };
}

function ask(stateId: string, path: string, language: string, form?: string): Reply {
  const signedIn = stateOf(stateId).page !== 'signed-out' && !path.startsWith('/account/');
  const cookie = `sample=${stateId}; _LOCALE_=${language}${signedIn ? '; user_id__insecure=1' : ''}`;
  const method = form === undefined ? 'GET' : 'POST';
  return answer(visitOf({ host: 'pypi.org', method, path, cookie, referer: '', body: form ?? '' }));
}

function stateOf(id: string): SampleState {
  const state = stateWith(id);
  if (!state) throw new Error(`No sample state ${id}`);
  return state;
}

/** Puts the late header in, as PyPI's script does; one that fails leaves nothing where the server's own stood. */
export function bringHeader(document: Document, stateId: string): void {
  const { status, body } = ask(stateId, HEADER_INCLUDE_PATH, 'en');
  const include = document.querySelector('[data-html-include]');
  if (include) include.innerHTML = status === 200 ? body : '';
}

/** All that the account of a page has to tell; what a page shows of it must be equal. */
export function truthOf({ state: { account }, url }: SamplePage): Omit<Facts, 'page' | 'site' | 'unreadable'> {
  const { username, projects, recoveryCodes } = account;
  const loggedIn = new URL(url).pathname.startsWith('/manage/');
  return { ...accountPageFacts(account), loggedIn, username, projects, unusedCodesExist: recoveryCodes.unused > 0 };
}
