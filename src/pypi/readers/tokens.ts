import type { Token } from '../facts';
import { idsOf, selectorOf } from '../sections';
import {
  besideLabel,
  bodyRows,
  findSection,
  hasTraces,
  headingsOf,
  holdsOnly,
  isLabelled,
  LABEL,
  onlyTable,
  ownText,
  readRows,
  segmentAfter,
  textOf,
  timeOf,
  trim,
} from './dom';
import type { Reading } from './reading';

/**
 * The API tokens in the section of tokens (warehouse `manage/account.html`, macro `api_row`): a row each, with the cells name,
 * scope, created, last used and menu, and two dialogs that carry the token's id. Every cell of data begins with a
 * label for narrow screens. The class `table--api-tokens` is also on another section's table.
 */
const REMOVAL = 'remove-API-token--';
const TRACES = `[id^="${REMOVAL}"], a[href^="#${REMOVAL}"], [id^="view-identifier--"], input[name="macaroon_id"]`;
/** What names a token by its id. The security history's links count for nothing. */
const NAMING = `[id^="${REMOVAL}"], ${selectorOf('tokens')} a[href^="#${REMOVAL}"], input[name="macaroon_id"]`;
const SCOPES = 'main a[href^="/project/"]';
const ADD = `a[href*="/manage/account/token"], a[href="#${idsOf('emails')[0]}"]`;
/** PEP 508 */
const PROJECT_NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;
const HELP = 'a[href^="/help"]';

export function readTokens(document: Document): Reading<Token[]> {
  const section = findSection(document, 'tokens');
  const table = section ? onlyTable(section) : undefined;
  if (!section || !table || !holdsOnly(section, `h1, h2, h3, p, table, ${ADD}`)) return 'unreadable';
  if (table === 'none') return saysNone(document, section) ? [] : 'unreadable';
  const headings = readHeadings(table);
  const rows = bodyRows(table);
  const tokens = readRows(rows, (row) => readToken(row, headings));
  if (tokens === 'unreadable' || tokens.length === 0 || wordsForAll(rows).size > 1) return 'unreadable';
  if (hasTraces(document, SCOPES, table) || table.querySelectorAll(SCOPES).length !== projectsOf(tokens))
    return 'unreadable';
  return isSetOf(tokens, idsIn(document)) ? tokens : 'unreadable';
}

/** How many projects the tokens name; as many links lead to projects, and none from elsewhere. */
function projectsOf(tokens: Token[]): number {
  return tokens.reduce((sum, { scope }) => sum + (Array.isArray(scope) ? scope.length : 0), 0);
}

/** No table means no tokens only when there is the heading, the intro and the way to add one, and no trace elsewhere. */
function saysNone(document: Document, section: Element): boolean {
  if (!section.querySelector(ADD) || section.querySelector('time')) return false;
  if (hasTraces(document, TRACES)) return false;
  const paragraphs = [...section.children].filter((child) => child.tagName === 'P');
  if (paragraphs.length !== (paragraphs.some((words) => words.querySelector(ADD)) ? 2 : 1)) return false;
  return [...section.querySelectorAll('a, button, input')].every((link) => link.matches(`${ADD}, ${HELP}`));
}

function readToken(row: HTMLTableRowElement, headings: string[]): Token | undefined {
  const [name, scope, created, lastUsed, menu] = row.cells;
  if (!name?.matches('th[scope="row"]') || !scope || !created || !lastUsed || !menu || row.cells.length !== 5)
    return undefined;
  if (![name, scope, created, lastUsed].every((cell, i) => isLabelled(cell, headings[i]))) return undefined;
  const id = [...idsIn(menu)];
  const createdAt = readTime(created);
  const lastUsedAt = readTime(lastUsed);
  if (id[0] === undefined || id.length > 1 || name.children.length !== 1) return undefined;
  const reach = readScope(scope);
  const words = trim(textOf(name, LABEL));
  if (!createdAt || lastUsedAt === undefined || !reach || (words === '' && !isNamedBlank(menu))) return undefined;
  return { id: id[0], name: words, scope: reach, createdAt, lastUsedAt };
}

/** A token may be named by a space. Its dialog, "Remove API token - NAME", then ends with the dash. */
function isNamedBlank(menu: Element): boolean {
  const title = menu.querySelector(`[id^="${REMOVAL}"] h3`);
  return title !== null && trim(textOf(title)).endsWith('-');
}

/** The headings of the four columns of data; the last spans the menu's column too, which fixes their order. */
function readHeadings(table: HTMLTableElement): string[] {
  const headings = headingsOf(table);
  return headings.length === 4 && table.tHead?.rows[0]?.cells[3]?.colSpan === 2 ? headings : [];
}

/**
 * Links name the projects; words without a link say "all of them"; an empty cell says nothing. Words that could be a
 * project's name may be one that lost its link: in no language do they say "all of them".
 */
function readScope(cell: Element): Token['scope'] | undefined {
  const links = besideLabel(cell);
  const words = ownText(cell);
  if (links.length === 0) return words === '' ? 'unreadable' : PROJECT_NAME.test(words) ? undefined : 'account';
  const names = readRows(links, (link) => (link.tagName === 'A' ? segmentAfter('/project/', link) : undefined));
  return words !== '' || names === 'unreadable' ? undefined : names;
}

/** The ways in which the rows say "all projects": a page has one language, so there is one. */
function wordsForAll(rows: HTMLTableRowElement[]): Set<string> {
  return new Set(rows.flatMap(({ cells }) => (cells[1] && ownText(cells[1])) || []));
}

/** The cell's only time; `null` when it holds words alone ("never"); `undefined` when it is neither. */
function readTime(cell: Element): string | null | undefined {
  const [time, ...more] = besideLabel(cell);
  if (more.length > 0) return undefined;
  if (time) return time.tagName === 'TIME' ? timeOf(time) : undefined;
  const words = trim(textOf(cell, LABEL));
  return words === '' || /\p{N}/u.test(words) ? undefined : null;
}

/** The ids of all tokens that an element speaks of, from its dialogs and the links to them. */
function idsIn(element: Document | Element): Set<string> {
  return new Set([...element.querySelectorAll(NAMING)].map(idIn));
}

function idIn(trace: Element): string {
  if (trace.id.startsWith(REMOVAL)) return trace.id.slice(REMOVAL.length);
  if (trace.tagName === 'INPUT') return trace.getAttribute('value') ?? '';
  return (trace.getAttribute('href') ?? '').slice(REMOVAL.length + 1);
}

function isSetOf(tokens: Token[], ids: Set<string>): boolean {
  return tokens.length === ids.size && tokens.every((token) => ids.has(token.id));
}
