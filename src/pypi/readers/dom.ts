import { idsOf, type Section, selectorOf } from '../sections';

/** Small steps over a page's elements that several readers share. All are linear and never read rendered text. */

/**
 * The one element of a section, if it stands there once and the page goes on to its end: one that broke off may have lost
 * a part of any list, wherever scripts and other extensions have put things since.
 */
export function findSection(document: Document, name: Section): Element | undefined {
  return findById(document, ...idsOf(name));
}

/** The same for any element with one of these ids. */
export function findById(document: Document, ...ids: string[]): Element | undefined {
  // Browsers have an index of ids, but without upper and lower case on a page without a doctype.
  const all = document.querySelectorAll(ids.map((id) => `#${id}`).join());
  const [section, another] = [...all].filter(({ id }) => ids.includes(id));
  return section && !another && isFollowedByEnd(section) ? section : undefined;
}

/** By what stands below the main part of every page of PyPI's; live collections, which browsers find once. */
function isFollowedByEnd(element: Element): boolean {
  const { ownerDocument: document } = element;
  const ends = [
    document.getElementsByTagName('footer'),
    document.getElementsByClassName('footer'),
    document.getElementsByClassName('language-switcher'),
  ];
  return ends.some((found) =>
    [...found].some(
      (end) => !element.contains(end) && (element.compareDocumentPosition(end) & 4) !== 0, // DOCUMENT_POSITION_FOLLOWING
    ),
  );
}

/** The text below a node without the text of the elements that match `skip`; a walk, since cloning large tables is slow. */
export function textOf(node: Node, skip = ''): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeType === 1 && !(skip && (child as Element).matches(skip))) text += textOf(child, skip);
  }
  return text;
}

/** Cuts HTML's own white space from both ends and leaves a name's other spaces (no-break, ideographic) alone. */
export function trim(text: string): string {
  return text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');
}

/** All ASCII numbers in a text. PyPI writes numbers in ASCII digits in every language. */
export function numbersIn(text: string): number[] {
  return (text.match(/[0-9]+/g) ?? []).map(Number);
}

/**
 * A `time[datetime]` as ISO 8601 UTC (`…Z`). PyPI writes `+0000`; an offset that isn't UTC, or no date at all, is
 * `undefined`. The element's text is never read: PyPI's script rewrites it.
 */
export function timeOf(element: Element): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\+00:?00|Z)$/.exec(element.getAttribute('datetime') ?? '');
  const iso = `${match?.[1]}Z`;
  const moment = new Date(iso);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso.slice(0, -1));
  return match && exists ? iso : undefined;
}

/** The decoded path segment of a link after `prefix`: `/user/alice/` after `/user/` is `alice`. */
export function segmentAfter(prefix: string, link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  const segment = href.startsWith(prefix) ? href.slice(prefix.length).split(/[/?#]/)[0] : undefined;
  try {
    return segment ? decodeURIComponent(segment) : undefined;
  } catch {
    return undefined; // not UTF-8 behind the percent signs: no name that PyPI could have written
  }
}

/** Whether anything on the page matches, beside `home`. The security history may link to anything: its links don't count. */
export function hasTraces(document: Document, traces: string, home?: Element): boolean {
  const found = document.querySelectorAll(traces);
  if (found.length === home?.querySelectorAll(traces).length) return false;
  return [...found].some(
    (trace) => !home?.contains(trace) && !(trace.matches('a') && trace.closest(selectorOf('history'))),
  );
}

const WITH_TABLES = (['emails', 'two-factor', 'associations', 'tokens', 'history'] as const).map(selectorOf);

/** Whether a table stands outside the sections that hold them, or a row in no table's part: it may be theirs, moved away. */
export function hasStrayTable(document: Document): boolean {
  const known = WITH_TABLES.join();
  const homes = WITH_TABLES.flatMap((section) => [...document.querySelectorAll(section)]);
  const outermost = homes.filter((home) => !home.parentElement?.closest(known));
  const rowsAtHome = outermost.reduce((sum, home) => sum + home.querySelectorAll('tr').length, 0);
  return (
    document.querySelectorAll('tr').length !== rowsAtHome ||
    document.querySelector(':not(thead):not(tbody) > tr') !== null ||
    [...document.querySelectorAll('main table')].some((table) => !table.closest(known))
  );
}

/**
 * Whether every child of a section is known to stand there: what isn't may be more of the list, folded or paged. A
 * translator's unclosed `<i>` (Korean has one) makes the parser wrap all that follows in another: looked through.
 */
export function holdsOnly(section: Element, known: string): boolean {
  return [...section.children].every(
    (child) => child.matches(known) || (child.matches('i, b, em, strong') && holdsOnly(child, known)),
  );
}

/** The only table in a section; `none` when there is none; `undefined` when there are several. */
export function onlyTable(section: Element): HTMLTableElement | 'none' | undefined {
  const tables = section.querySelectorAll('table');
  if (tables.length > 1) return undefined;
  return tables[0] ?? 'none';
}

/**
 * A table's rows without its head: rows in `thead`, and rows that hold nothing but column headers. None when something
 * stands in the table that is no row in its body: it may be a row that was not recognized.
 */
export function bodyRows(table: HTMLTableElement): HTMLTableRowElement[] {
  if (!isIntact(table)) return [];
  return [...table.rows].filter((row) => row.parentElement?.tagName !== 'THEAD' && !isHeading(row));
}

function isIntact(table: HTMLTableElement): boolean {
  const bodies = [...table.tBodies];
  const children = [...table.children];
  const heads = children.filter((child) => child.matches('thead'));
  return (
    children.every((child) => child.matches('caption, thead, tbody')) &&
    heads.every((head) => head.querySelector('tr + tr, tr > :not(th), [scope="row"]') === null) &&
    bodies.every((body) => [...body.children].every((row) => row.tagName === 'TR') && ownText(body) === '')
  );
}

/** The text that stands in an element itself, outside all others. */
export function ownText(element: Element): string {
  return trim([...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(''));
}

function isHeading(row: HTMLTableRowElement): boolean {
  return row.cells.length > 0 && [...row.cells].every((cell) => cell.getAttribute('scope') === 'col');
}

/** What a cell of data repeats of its column's heading, for narrow screens. */
export const LABEL = '.table__mobile-label';

/** The headings of a table's columns, in the page's language. */
export function headingsOf(table: HTMLTableElement): string[] {
  return [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => trim(textOf(cell)));
}

/** Whether a cell repeats a heading, in whatever language: so it is known to stand in the right column. */
export function isLabelled(cell: Element, heading: string | undefined): boolean {
  const label = cell.firstElementChild;
  return label?.matches(LABEL) === true && trim(textOf(label)) === heading && cell.querySelectorAll(LABEL).length === 1;
}

/** What stands in a cell beside its label. */
export function besideLabel(cell: Element): Element[] {
  return [...cell.children].filter((child) => !child.matches(LABEL));
}

/** Applies a reader of one row to every row: one row that isn't recognized makes the whole list unreadable. */
export function readRows<Row, T>(rows: readonly Row[], read: (row: Row) => T | undefined): T[] | 'unreadable' {
  const values: T[] = [];
  for (const row of rows) {
    const value = read(row);
    if (value === undefined) return 'unreadable';
    values.push(value);
  }
  return values;
}

/** Whether two project names are one by PyPI's rule (PEP 503). */
export function sameProject(a: string, b: string): boolean {
  const normal = (name: string) => name.toLowerCase().replace(/[-_.]+/g, '-');
  return normal(a) === normal(b);
}
