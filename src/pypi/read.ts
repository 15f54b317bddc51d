import type { AccountFacts, FactName, Facts } from './facts';
import { FIELDS_OF_PAGE } from './facts';
import { readAssociations } from './readers/associations';
import { readEmails } from './readers/emails';
import { readEvents } from './readers/events';
import { readLoggedIn, readUsername } from './readers/identity';
import { readNewRecoveryCodes } from './readers/new-codes';
import { PageDom } from './readers/page-dom';
import { readProjects } from './readers/projects';
import { readPublishers } from './readers/publishers';
import type { Reading } from './readers/reading';
import { readRecoveryCodes } from './readers/recovery-codes';
import { readNoProjects, readNoTwoFactor } from './readers/replacement';
import { readSoleOwnerOf } from './readers/sole-owner-of';
import { readTokens } from './readers/tokens';
import { readTwoFactor } from './readers/two-factor';
import { readUnusedCodesExist } from './readers/unused-codes-exist';
import { sectionIn } from './sections';
import { type Page, pageAt, siteAt } from './urls';
import { withoutTranslation } from './without-translation';

type Readers = { readonly [Name in FactName]: (page: PageDom) => Reading<AccountFacts[Name]> };

const READERS: Readers = {
  twoFactor: readTwoFactor,
  recoveryCodes: readRecoveryCodes,
  emails: readEmails,
  tokens: readTokens,
  associations: readAssociations,
  events: readEvents,
  soleOwnerOf: readSoleOwnerOf,
  projects: readProjects,
  publishers: readPublishers,
  unusedCodesExist: readUnusedCodesExist,
};

/** What some pages may tell besides `FIELDS_OF_PAGE`, by marks of their own. */
const ALSO: { readonly [P in Page]?: Partial<Readers> } = {
  unverified: { twoFactor: readNoTwoFactor, projects: readNoProjects },
  'recovery-codes': { recoveryCodes: readNewRecoveryCodes },
};

function readersOf(kind: Page): Partial<Readers> {
  const usual = (FIELDS_OF_PAGE[kind] ?? []).map((name) => [name, READERS[name]]);
  return { ...Object.fromEntries(usual), ...ALSO[kind] };
}

/**
 * Reads one page of PyPI, in any of its languages: section ids, links, input names, `datetime`, classes and structure
 * decide, never visible text. Reads no code, token, password or CSRF value.
 *
 * Never throws: should a reader fail, all that the page could tell is unreadable.
 *
 * @param shown the page as it stands in the browser; it is not changed
 * @param url its absolute address
 * @returns the facts; what should be here and was not recognized is absent and named in `unreadable`
 */
export function readPage(shown: Document, url: string): Facts {
  const kind = URL.canParse(url) ? pageAt(url) : 'other';
  try {
    return readAll(new PageDom(withoutTranslation(shown), url));
  } catch {
    return { site: kind === 'other' ? 'pypi.org' : siteAt(url), page: kind, unreadable: namesOn(kind) };
  }
}

/**
 * Reads who is signed in once more, when PyPI's late header is there: the rest of a page was served whole, and stays as it
 * was read.
 *
 * @param facts what the page told before
 */
export function readHeader(facts: Facts, shown: Document, url: string): Facts {
  const { username, loggedIn, unreadable, ...rest } = facts;
  const others = unreadable.filter((name) => name !== 'username' && name !== 'loggedIn');
  try {
    const who = readWho(new PageDom(withoutTranslation(shown), url), facts.page);
    return { ...rest, ...who, unreadable: [...who.unreadable, ...others] };
  } catch {
    return { ...rest, unreadable: [...WHO, ...others] };
  }
}

const WHO = ['loggedIn', 'username'];

function namesOn(kind: Page): string[] {
  return [...WHO, ...Object.keys(readersOf(kind))];
}

function readAll(page: PageDom): Facts {
  const facts = readWho(page, tellPage(page));
  const readers = readersOf(facts.page);
  for (const name of Object.keys(readers) as FactName[]) {
    const reading = readers[name]?.(page) ?? 'absent';
    if (reading === 'unreadable') facts.unreadable.push(name);
    else if (reading !== 'absent') Object.assign(facts, { [name]: reading });
  }
  return facts;
}

function readWho(page: PageDom, kind: Page): Facts {
  const facts: Facts = { site: siteAt(page.url.href), page: kind, unreadable: [] };
  const loggedIn = readLoggedIn(page, kind);
  if (loggedIn === 'unreadable') facts.unreadable.push('loggedIn');
  else if (loggedIn !== 'absent') facts.loggedIn = loggedIn;
  const username = readUsername(page, kind);
  if (username === 'unreadable') facts.unreadable.push('username');
  else if (username !== 'absent') facts.username = username;
  return facts;
}

/** The path tells the page, but PyPI may ask for the password instead, with the same address and status. */
function tellPage(page: PageDom): Page {
  const { document, url } = page;
  const forms = [...document.querySelectorAll('form[action*="reauthenticate"]')];
  const asksPassword = forms.some((form) => page.pathOf(form)?.startsWith('/account/reauthenticate'));
  const hasSection = (['details', 'emails', 'two-factor'] as const).some((name) => sectionIn(document, name) !== null);
  return asksPassword && !hasSection ? 'reauthenticate' : pageAt(url.href);
}
