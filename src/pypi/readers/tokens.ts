import type { Token } from '../facts';
import { bodyRows, findSection, onlyTable, readRows, segmentAfter, textOf, timeOf, trim } from './dom';
import type { Reading } from './reading';

/**
 * The API tokens in `#api-tokens` (warehouse `manage/account.html`, macro `api_row`): a row each, with the cells name,
 * scope, created, last used and menu, and two dialogs that carry the token's id. Every cell of data begins with a
 * label for narrow screens. The class `table--api-tokens` is also on another section's table.
 */
const LABEL = '.table__mobile-label';
const REMOVAL = 'remove-API-token--';
const TRACES = `[id^="${REMOVAL}"], a[href^="#${REMOVAL}"], [id^="view-identifier--"], input[name="macaroon_id"], time`;
const ADD = 'a[href*="/manage/account/token"], a[href="#account-emails"]';

export function readTokens(document: Document): Reading<Token[]> {
  const section = findSection(document, 'api-tokens');
  const table = section ? onlyTable(section) : undefined;
  if (!section || !table) return 'unreadable';
  if (table === 'none') return saysNone(section) ? [] : 'unreadable';
  const headings = readHeadings(table);
  const tokens = readRows(bodyRows(table), (row) => readToken(row, headings));
  if (tokens === 'unreadable' || tokens.length === 0) return 'unreadable';
  return sameSet(
    tokens.map((token) => token.id),
    idsIn(section),
  )
    ? tokens
    : 'unreadable';
}

/** No table means no tokens only when nothing stands there but the heading, the intro, and the way to add one. */
function saysNone(section: Element): boolean {
  if (!section.querySelector(ADD) || section.querySelector(TRACES)) return false;
  return [...section.querySelectorAll('a, button, form, input, li, strong, code')].every(
    (element) => element.matches(ADD) || element.matches('a[href*="/help"]') || element.querySelector(ADD) !== null,
  );
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
  if (!createdAt || lastUsedAt === undefined) return undefined;
  return { id: id[0], name: trim(textOf(name, LABEL)), scope: readScope(scope), createdAt, lastUsedAt };
}

/** The headings of the four columns of data; the last spans the menu's column too, which fixes their order. */
function readHeadings(table: HTMLTableElement): string[] {
  const cells = [...(table.tHead?.rows[0]?.cells ?? [])];
  return cells.length === 4 && cells[3]?.colSpan === 2 ? cells.map((cell) => trim(textOf(cell))) : [];
}

/** A cell repeats its column's heading, in whatever language: so it is known to stand in the right column. */
function isLabelled(cell: Element, heading: string | undefined): boolean {
  const label = cell.firstElementChild;
  return label?.matches(LABEL) === true && trim(textOf(label)) === heading && cell.querySelectorAll(LABEL).length === 1;
}

/** Links name the projects; words without a link say "all of them"; an empty cell or anything else says nothing. */
function readScope(cell: Element): Token['scope'] {
  const elements = [...cell.children].filter((child) => !child.matches(LABEL));
  const words = [...cell.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  if (elements.length === 0) return words ? 'account' : 'unreadable';
  const names = readRows(elements, (link) => (link.tagName === 'A' ? segmentAfter('/project/', link) : undefined));
  return words ? 'unreadable' : names;
}

/** The cell's only time; `null` when it holds words alone ("never"); `undefined` when it is neither. */
function readTime(cell: Element): string | null | undefined {
  const [time, ...more] = [...cell.children].filter((child) => !child.matches(LABEL));
  if (more.length > 0) return undefined;
  if (time) return time.tagName === 'TIME' ? timeOf(time) : undefined;
  return textOf(cell, LABEL).trim() === '' ? undefined : null;
}

/** The ids of all tokens that an element speaks of, from its dialogs and the links to them. */
function idsIn(element: Element): Set<string> {
  const ids = new Set<string>();
  for (const trace of element.querySelectorAll(`[id^="${REMOVAL}"]`)) ids.add(trace.id.slice(REMOVAL.length));
  for (const trace of element.querySelectorAll(`a[href^="#${REMOVAL}"]`))
    ids.add((trace.getAttribute('href') ?? '').slice(REMOVAL.length + 1));
  for (const trace of element.querySelectorAll('input[name="macaroon_id"]')) ids.add(trace.getAttribute('value') ?? '');
  return ids;
}

function sameSet(ids: string[], others: Set<string>): boolean {
  return new Set(ids).size === ids.length && ids.length === others.size && ids.every((id) => others.has(id));
}
