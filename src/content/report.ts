import { namesItself } from '../account/whose-page';
import type { PageAnswer } from '../messages/messages';
import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import type { Facts } from '../pypi/facts';
import { readHeader } from '../pypi/read';
import { hasLateHeader } from '../pypi/readers/identity';
import { handover } from './handover';
import { loadedAt } from './navigation';
import { cookieAtStart, isLateStart, sha256, userCookie } from './session';

/** The last report, and the background's answer to it once it is there. */
let facts: Facts;
let answer: PageAnswer | undefined;
/** Whether the page belongs to nobody who can be told: somebody signed in or out elsewhere while it was being loaded. */
let isDropped = false;
let mayNameCome = true;
let isReported = false;

/**
 * What a page says when its script starts to read it, as far as it can be believed. Its header may be there already, and
 * then be another login's: a name from there counts only when the cookie is the one that the page was loaded with.
 *
 * @returns `null`: the page belongs to nobody who can be told
 */
export function asBelieved(read: Facts): Facts | null {
  const { username, ...nameless } = read;
  if (namesItself(read) || username === undefined) return read;
  if (isLateStart) return nameless;
  return userCookie(document) === cookieAtStart ? read : null;
}

/** Tells the background what the page says, and shows what it answers. */
export async function report(told: Facts): Promise<void> {
  const browser = pageBrowser();
  if (!browser) return;
  facts = told;
  answer = undefined;
  if (!isReported) handover().watch?.reported(told.page, loadedAt);
  isReported = true;
  const hash = cookieAtStart === null || isLateStart ? undefined : await sha256(cookieAtStart);
  const got = await send(browser, 'page-seen', { facts: told, loadedAt, ...(hash && { userHash: hash }) });
  if (told !== facts) return;
  answer = got;
  show();
  handover().watch?.answered({ facts: told, document: got.document });
}

/** Which warnings were hidden is known by account only: until the name is here, or none comes, none are shown. */
function show(): void {
  if (!answer || isDropped) return;
  const { document, boxes } = answer;
  const isNamed = facts.username !== undefined || !mayNameCome;
  handover().boxes?.show({ facts, document }, boxes && !isNamed ? { ...boxes, warnings: [] } : boxes);
  if (isNamed && !boxes) delete handover().boxes;
}

/**
 * Once PyPI's late header is there, which on most pages is the only place that names the account: reports the page under
 * that name. The header may be of another log-in than the page: then the cookie has changed meanwhile, and a page that
 * doesn't name its account itself is dropped.
 *
 * @returns whether the header is there
 */
export function onHeader(): boolean {
  if (!hasLateHeader(document)) return false;
  if (userCookie(document) === cookieAtStart) reportName();
  else if (!namesItself(facts)) drop();
  return true;
}

function reportName(): void {
  const named = readHeader(facts, document, location.href);
  if (whoIn(named) !== whoIn(facts)) report(named);
}

const whoIn = ({ username, loggedIn, unreadable }: Facts) =>
  JSON.stringify([username, loggedIn, [...unreadable].sort()]);

function drop(): void {
  isDropped = true;
  handover().boxes?.remove();
  const browser = pageBrowser();
  if (browser) send(browser, 'page-left', { loadedAt }).catch(() => undefined);
}

/** No header names the account, as far as can be told. */
export function onNoHeader(): void {
  mayNameCome = false;
  show();
}
