import type { AccountFacts, FactName, Facts } from './facts';
import { FIELDS_OF_PAGE } from './fields-of-page';
import { readAssociations } from './readers/associations';
import { hasStrayTable } from './readers/dom';
import { readEmails } from './readers/emails';
import { readEvents } from './readers/events';
import { readLoggedIn, readUsername } from './readers/identity';
import { readProjects } from './readers/projects';
import type { Reading } from './readers/reading';
import { readRecoveryCodes } from './readers/recovery-codes';
import { readSoleOwnerOf } from './readers/sole-owner-of';
import { readTokens } from './readers/tokens';
import { readTwoFactor } from './readers/two-factor';
import { readUnusedCodesExist } from './readers/unused-codes-exist';
import { sectionIn } from './sections';
import { type Page, pageAt, siteAt } from './urls';
import { withoutTranslation } from './without-translation';

const READERS: { readonly [Name in FactName]: (document: Document) => Reading<AccountFacts[Name]> } = {
  twoFactor: readTwoFactor,
  recoveryCodes: readRecoveryCodes,
  emails: readEmails,
  tokens: readTokens,
  associations: readAssociations,
  events: readEvents,
  soleOwnerOf: readSoleOwnerOf,
  projects: readProjects,
  unusedCodesExist: readUnusedCodesExist,
};

/** A table that stands outside the sections may be a part of any of them. */
const IN_TABLES: readonly FactName[] = ['twoFactor', 'recoveryCodes', 'emails', 'tokens', 'associations', 'events'];

/**
 * Reads one page of PyPI, in any of its languages: section ids, links, input names, `datetime`, classes and structure
 * decide, never visible text. Reads no code, token, password or CSRF value.
 *
 * @param shown the page as it stands in the browser; it is not changed
 * @param url its absolute address
 * @returns the facts; what should be here and was not recognized is absent and named in `unreadable`
 */
export function readPage(shown: Document, url: string): Facts {
  const document = withoutTranslation(shown);
  const facts = readWho(document, url, tellPage(document, url));
  const fields = FIELDS_OF_PAGE[facts.page] ?? [];
  const isAstray = fields.some((name) => IN_TABLES.includes(name)) && hasStrayTable(document);
  for (const name of fields) readField(facts, name, document, isAstray);
  return facts;
}

/**
 * Reads who is signed in once more, when PyPI's late header is there: the rest of a page was served whole, and stays as it
 * was read.
 *
 * @param facts what the page told before
 */
export function readHeader(facts: Facts, shown: Document, url: string): Facts {
  const { username, loggedIn, unreadable, ...rest } = facts;
  const who = readWho(withoutTranslation(shown), url, facts.page);
  const others = unreadable.filter((name) => name !== 'username' && name !== 'loggedIn');
  return { ...rest, ...who, unreadable: [...who.unreadable, ...others] };
}

function readWho(document: Document, url: string, page: Page): Facts {
  const facts: Facts = { site: siteAt(url), page, unreadable: [] };
  const loggedIn = readLoggedIn(document, page);
  if (loggedIn === 'unreadable') facts.unreadable.push('loggedIn');
  else if (loggedIn !== 'absent') facts.loggedIn = loggedIn;
  const username = readUsername(document, page);
  if (username === 'unreadable') facts.unreadable.push('username');
  else if (username !== 'absent') facts.username = username;
  return facts;
}

function readField<Name extends FactName>(facts: Facts, name: Name, document: Document, isAstray: boolean): void {
  const reading = READERS[name](document);
  if (reading === 'unreadable' || (reading !== 'absent' && isAstray && IN_TABLES.includes(name)))
    facts.unreadable.push(name);
  else if (reading !== 'absent') Object.assign(facts, { [name]: reading });
}

/** The path tells the page, but PyPI may ask for the password instead, with the same address and status. */
function tellPage(document: Document, url: string): Page {
  const asksPassword = document.querySelector('form[action="/account/reauthenticate/"]') !== null;
  const hasSection = (['details', 'emails', 'two-factor'] as const).some(
    (section) => sectionIn(document, section) !== null,
  );
  return asksPassword && !hasSection ? 'reauthenticate' : pageAt(url);
}
