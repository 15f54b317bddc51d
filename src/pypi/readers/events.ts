import type { AccountFacts } from '../facts';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import { holdsNoOthers, type Row, rowsIn } from './tables';
import { LABEL, looseDates, textOf, timeOf, trim } from './text';

/**
 * The security history: PyPI shows the last 90 days. A row's kind stands only in its localized headline, so rows are counted
 * and dated, by the column of cells that hold nothing but a date.
 */
export function readEvents(page: PageDom): Reading<AccountFacts['events']> {
  const section = page.section('history');
  if (!section || page.hasLooseRows() || hasStrayRows(page, section)) return 'unreadable';
  const found = rowsIn(section, isEvent);
  if (found === 'unreadable') return 'unreadable';
  if (found.rows.length === 0)
    return holdsNoOthers(section, found) && saysNone(page, section) ? { count: 0, latestAt: null } : 'unreadable';
  const times = readTimes(inOneTable(found.rows));
  if (!times) return 'unreadable';
  return { count: times.length, latestAt: times.reduce((latest, time) => (time > latest ? time : latest)) };
}

/** The rows of the history's own table, which has a class of its own, where several tables have dates; none if that is unclear. */
function inOneTable(rows: readonly Row[]): readonly Row[] {
  const tables = new Set(rows.map((row) => row.closest('table')));
  const [own, another] =
    tables.size > 1 ? [...tables].filter((table) => table?.matches('.table--security-logs')) : tables;
  return another ? [] : rows.filter((row) => own?.contains(row));
}

/** A row with a date, in the history's own table, or as the history writes it: with a headline, or a label for narrow screens. */
function isEvent(row: Row): boolean {
  const isWritten = row.closest('.table--security-logs') ?? row.querySelector(`td strong, th strong, ${LABEL}`);
  return isWritten !== null && [...row.cells].some(isDated);
}

function isDated(cell: Element): boolean {
  return cell.querySelectorAll('time').length === 1;
}

function isDateAlone(cell: Element): boolean {
  return isDated(cell) && trim(textOf(cell, `time, ${LABEL}`)) === '';
}

/** The dates of all rows, from the only column that has one in each. */
function readTimes(rows: readonly Row[]): string[] | undefined {
  const [column, another] = dateColumns(rows);
  const times = rows.flatMap(({ cells }) => {
    const time = column === undefined ? undefined : cells[column]?.querySelector('time');
    return (time && timeOf(time)) ?? [];
  });
  return another === undefined && times.length > 0 && times.length === rows.length ? times : undefined;
}

/**
 * The columns with a date in every row; of several, those that have nothing else in any, then those with a label for narrow
 * screens, then those that run from new to old, as PyPI lists events.
 */
function dateColumns(rows: readonly Row[]): number[] {
  const isIn = (index: number, test: (cell: Element) => boolean) =>
    rows.every(({ cells }) => cells[index] && test(cells[index]));
  const dated = Object.keys(rows[0]?.cells ?? [])
    .map(Number)
    .filter((index) => isIn(index, isDated));
  const dateAt = ({ cells }: Row, index: number) => cells[index]?.querySelector('time')?.getAttribute('datetime') ?? '';
  return [
    (index: number) => isIn(index, isDateAlone),
    (index: number) => isIn(index, (cell) => cell.querySelector(LABEL) !== null),
    (index: number) => rows.every((row, i) => i === 0 || dateAt(row, index) <= dateAt(rows[i - 1] ?? row, index)),
  ].reduce((left, speaks) => narrow(left, speaks), dated);
}

/** Those of which something speaks, if there are any; all as long as nothing tells them apart. */
function narrow(columns: number[], speaks: (index: number) => boolean): number[] {
  const left = columns.length > 1 ? columns.filter(speaks) : columns;
  return left.length > 0 ? left : columns;
}

/**
 * Whether a row as events have them stands elsewhere, but in a part of the page that is none of ours: three cells, a date alone in
 * the second, and nothing by which rows of other lists are named or changed.
 */
function hasStrayRows(page: PageDom, section: Element): boolean {
  return [...page.document.querySelectorAll('tr > :nth-child(2) time')].some((time) => {
    const row = section.contains(time) ? null : time.closest('tr');
    const isEvent = row?.cells.length === 3 && !row.querySelector('th[scope="row"], button, input, a[href*="#"]');
    return isEvent && [...row.cells].some(isDateAlone) && !page.isElsewhere(row);
  });
}

/** Without events a paragraph of words stands there; above a table, one with a link to what to do about them. */
function saysNone({ document }: PageDom, section: Element): boolean {
  const words = [...section.querySelectorAll('p')].filter((paragraph) => trim(textOf(paragraph, 'a, button')) !== '');
  const leftovers = section.querySelector('a[href*="#suspicious-activity"], input[type="password"]');
  const isElsewhere = document.querySelector('.table--security-logs') !== null;
  return words.length > 0 && leftovers === null && !isElsewhere && looseDates(section).length < 2;
}
