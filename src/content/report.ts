import { namesItself } from '../account/whose-page';
import type { PageAnswer } from '../messages/messages';
import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import type { Facts } from '../pypi/facts';
import { readHeader } from '../pypi/read';
import { hasLateHeader } from '../pypi/readers/identity';
import { removeBoxes, showAnswer } from './boxes';
import { loadedAt } from './navigation';
import { cookieAtStart, isLateStart, sha256, userCookie } from './session';
import { watchHistory } from './watch-history';

const userHash = cookieAtStart === null || isLateStart ? undefined : sha256(cookieAtStart);

/** The last report, and the background's answer to it once it is there. */
let facts: Facts;
let answer: PageAnswer | undefined;
/** The background's token for this document; all later messages carry it. */
let token: string | undefined;
/** Whether the page belongs to nobody who can be told: somebody signed in or out elsewhere while it was being loaded. */
let isDropped = false;
let mayNameCome = true;

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
  const hash = await userHash;
  const got = await send(browser, 'page-seen', { facts: told, loadedAt, ...(hash && { userHash: hash }) });
  token = got.document;
  if (told !== facts) return;
  answer = got;
  show();
  watchHistory(told, token);
}

/** Which warnings were hidden is known by account only: until the name is here, or none comes, none are shown. */
function show(): void {
  if (!answer || isDropped) return;
  const { document, boxes } = answer;
  const isNamed = facts.username !== undefined || !mayNameCome;
  showAnswer({ facts, document }, boxes && !isNamed ? { ...boxes, warnings: [] } : boxes);
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
  removeBoxes();
  leave();
}

/** No header names the account, as far as can be told. */
export function onNoHeader(): void {
  mayNameCome = false;
  show();
}

/** Tells the background that the user no longer sees this page, so that the popup doesn't speak of it. */
export function leave(): void {
  const browser = pageBrowser();
  // A background that can't be reached has no popup either.
  if (browser) send(browser, 'page-left', { loadedAt }).catch(() => undefined);
}
