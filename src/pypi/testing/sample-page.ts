import { accountPageFacts, inPageOrder, type SampleAccount } from '../../../sample-pypi/account';
import { halfwayTo } from '../../../sample-pypi/halfway';
import { newIndex } from '../../../sample-pypi/index-of-accounts';
import { HEADER_INCLUDE_PATH } from '../../../sample-pypi/layout';
import { answer } from '../../../sample-pypi/router';
import { stateWith } from '../../../sample-pypi/states';
import { visitOf } from '../../../sample-pypi/visit';
import type { AccountFacts, Facts } from '../facts';
import { normalizedName } from '../project-name';

/** A page of the sample PyPI, and the account that it is about. */
export interface SamplePage {
  account: SampleAccount;
  url: string;
  html: string;
}

export interface Visitor {
  language?: string;
  /** What is posted, as the browser would write it. */
  form?: string | undefined;
  /** What differs from the account of the state. */
  changes?: Partial<SampleAccount>;
}

/** Opens a page of the sample as a browser does: signed in where an account must be, and following where PyPI leads. */
export function visit(stateId: string, path: string, visitor: Visitor = {}): SamplePage {
  const { account, reply } = ask(stateId, path, visitor);
  if (reply.location !== undefined) return visit(stateId, reply.location, { ...visitor, form: undefined });
  if (reply.status >= 500) throw new Error(`The sample fails at ${path}`);
  return { account, url: `https://pypi.org${path}`, html: reply.body };
}

function ask(stateId: string, path: string, { language = 'en', form, changes = {} }: Visitor) {
  const state = stateWith(stateId);
  if (!state) throw new Error(`No sample state ${stateId}`);
  const isLoggedIn = state.variant !== 'signed-out' && !path.startsWith('/account/');
  const account = inPageOrder({ ...state.account, ...changes });
  const index = newIndex({ host: 'pypi.org', state: { ...state, account }, isLoggedIn });
  const method = form === undefined ? 'GET' : 'POST';
  const asked = { host: 'pypi.org', method, path: halfwayTo(path, account), cookie: `_LOCALE_=${language}` };
  return { account, reply: answer(visitOf({ ...asked, referer: '', body: form ?? '' }, index)) };
}

/** Puts the late header in, as PyPI's script does; one that fails leaves nothing where the server's own stood. */
export function bringHeader(document: Document, stateId: string): void {
  const include = document.querySelector(`[data-html-include="${HEADER_INCLUDE_PATH}"]`);
  if (include) include.innerHTML = lateHeader(stateId, {});
}

/** The header that comes late; nothing when it fails. */
export function lateHeader(stateId: string, visitor: Visitor): string {
  const { status, body } = ask(stateId, HEADER_INCLUDE_PATH, visitor).reply;
  return status === 200 ? body : '';
}

/** All that the account of a page has to tell; what a page shows of it must be equal. */
export function truthOf({ account, url }: SamplePage): Omit<Facts, 'page' | 'site' | 'unreadable'> {
  const { username, projects, recoveryCodes } = account;
  const { pathname } = new URL(url);
  const loggedIn = pathname.startsWith('/manage/');
  const publishers = publishersOn(pathname, account);
  const unusedCodesExist = recoveryCodes.unused > 0;
  return { ...accountPageFacts(account), loggedIn, username, projects, publishers, unusedCodesExist };
}

function publishersOn(path: string, { publishers }: SampleAccount): AccountFacts['publishers'] {
  const [, name] = /^\/manage\/project\/([^/]+)\//.exec(path) ?? [];
  const all = publishers.map(({ project, count }) => ({ project: normalizedName(project), count }));
  if (name === undefined) return all.map(({ project }) => ({ project }));
  const project = normalizedName(name);
  return [all.find((one) => one.project === project) ?? { project, count: 0 }];
}
