import { LABEL, textOf, trim } from './text';

export type Row = HTMLTableRowElement;

/** The rows of a list, and whether others stand beside them that are not known. */
export interface Rows {
  rows: Row[];
  /** Rows of tables that hold no row of the list. */
  others: Row[];
  /** Tables that hold no row at all, and templates of some: for an empty list PyPI shows none, but that of addresses. */
  empty: Element[];
}

/** What a parser leaves in a table beside its parts. */
const SILENT = ['script', 'style', 'template'];
const ROWS = ['tr', ...SILENT];
const CELLS = ['td', 'th', ...SILENT];
const PARTS = ['caption', 'col', 'colgroup', ...ROWS];
const GROUPS = ['thead', 'tbody', 'tfoot'];
/** What names a row, dates it, or changes it. */
const VALUES = '[scope="row"], time, input[name$="_id"]';
const OFFERED = 'form, a[href*="#"], button[disabled], .table__mobile-label';
const COMING = '[aria-busy="true"], progress, [class*="skeleton"], [class*="spinner"], [class*="loading"]';
const MORE = 'a[rel~="next"], a[rel~="prev"]';
/** Dialogs, by PyPI's class, by their role, and as HTML has them. */
const DIALOG = '.modal, [role="dialog"], dialog';

/**
 * The rows of a list, found by what they hold, anywhere below its section. Tables without such a row are another list's.
 * `unreadable` when a row stands among them that was not recognized, or when a part of the list stands on another page.
 *
 * @param isRow is asked for rows of several cells only
 */
export function rowsIn(section: Element, isRow: (row: Row) => boolean): Rows | 'unreadable' {
  const templates = [...section.getElementsByTagName('template')].filter(({ content }) =>
    content.querySelector('td, th'),
  );
  const found: Rows = { rows: [], others: [], empty: templates };
  if (section.getElementsByClassName('pagination').length > 0 || section.querySelector(MORE)) return 'unreadable';
  for (const table of section.getElementsByTagName('table')) {
    if (table.parentElement?.closest('tr')) continue;
    if (!isIntact(table)) return 'unreadable';
    const { own, others } = sorted(table, isRow);
    if (own.length > 0 && others.length > 0) return 'unreadable';
    found.rows.push(...own);
    found.others.push(...others);
    if (own.length + others.length === 0) found.empty.push(table);
  }
  return found;
}

/** A table's rows that are of the list, and others; without those that head, sum up or only speak. */
function sorted(table: HTMLTableElement, isRow: (row: Row) => boolean): { own: Row[]; others: Row[] } {
  const own: Row[] = [];
  const others: Row[] = [];
  for (const row of table.rows) {
    if (isHeading(row) || isSum(row)) continue;
    if (row.cells.length > 1 && isRow(row)) own.push(row);
    else if (!isNote(row)) others.push(row);
  }
  return { own, others };
}

/**
 * Whether nothing stands in a section that may be rows of its list: no table without rows, none whose rows offer anything, no
 * label of a cell, no sign that something is still to come.
 */
export function holdsNoOthers(section: Element, { others, empty }: Rows): boolean {
  if (isComing(section) || section.querySelector(LABEL)) return false;
  const offers = 'button, form, input, time, a:not([href]), a[href*="#"]';
  return empty.length === 0 && !others.some((row) => isPending(row) || row.querySelector(offers));
}

/** Whether a part of a section says that it isn't there yet; a button may say so of what it does. */
export function isComing(section: Element): boolean {
  return [...section.querySelectorAll(COMING)].some((sign) => !sign.closest('button, [hidden]'));
}

/** Whether a row stands for others that are not there yet: it has one cell, or says nothing. */
export function isPending(row: Row): boolean {
  return row.cells.length < 2 || trim(textOf(row)) === '';
}

/** Whether a table holds rows, and each row cells, as a parser always leaves them. */
function isIntact(table: HTMLTableElement): boolean {
  for (const part of table.children)
    if (!(GROUPS.includes(part.localName) ? holdsOnly(part, ROWS) : PARTS.includes(part.localName))) return false;
  for (const row of table.rows) if (row.cells.length === 0 || !holdsOnly(row, CELLS)) return false;
  return true;
}

function holdsOnly(parent: Element, names: readonly string[]): boolean {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && trim(node.nodeValue ?? '') !== '') return false;
    if (node.nodeType === 1 && !names.includes((node as Element).localName)) return false;
  }
  return true;
}

/** A row of column headings: it names no row and holds no date. */
function isHeading(row: Row): boolean {
  const isInHead = row.parentElement?.localName === 'thead';
  if (!isInHead && row.firstElementChild?.localName !== 'th') return false;
  const cells = [...row.cells];
  const isHead = cells.every((cell) => cell.localName === 'th');
  return (
    (isInHead || (isHead && cells.some((cell) => cell.scope === 'col'))) &&
    !row.querySelector(isHead ? VALUES : `${VALUES}, ${OFFERED}`)
  );
}

/** A row below the list, unlike those above. One that offers something may stand for rows that are not there yet. */
function isSum(row: Row): boolean {
  const table = row.parentElement?.localName === 'tfoot' ? row.closest('table') : null;
  const above = table?.tBodies[0]?.rows[0]?.cells.length;
  return above !== undefined && above !== row.cells.length && !row.querySelector('button, input, select');
}

/**
 * A row of one cell across all columns that only speaks, or of one that holds a dialog. One that is empty, or offers something, may stand for rows that are
 * not there yet.
 */
function isNote(row: Row): boolean {
  const [cell, another] = row.cells;
  if (!cell || another || cell.getAttribute('scope') === 'row') return false;
  if (cell.querySelector(DIALOG)) return true;
  if (cell.localName === 'td' && cell.colSpan < 2) return false;
  const offers = cell.localName === 'th' ? 'button, input, select' : 'button, input, select, time';
  return trim(textOf(cell)) !== '' && !cell.querySelector(offers);
}
