import type { Row } from './tables';
import { LABEL, ownText, textOf, timeOf, trim } from './text';

/** Which cells of a table's rows hold what. */
export interface TokenColumns {
  name: number;
  /** Columns that may tell the scope: one, unless PyPI has added others that look like it. */
  scopes: number[];
  created: readonly string[];
  lastUsed: readonly (string | null)[];
}

interface Dates {
  index: number;
  /** A date, `null` for words without one, for each row. */
  values: readonly (string | null)[];
}
interface Pair {
  created: Dates;
  lastUsed: Dates;
}

/** PyPI's own columns between name and menu, since 2019: scope, created, last used. */
const OWN = 3;

/**
 * Tells the columns of a table of tokens, whichever PyPI may have added: by the row's header, by dates (every token was
 * created, and none was used before that), and by the labels of the four columns that are known. `undefined` when two readings
 * are possible.
 *
 * @param menus the columns that name tokens by their ids
 */
export function tokenColumns(rows: readonly Row[], menus: ReadonlySet<number>): TokenColumns | undefined {
  const width = rows[0]?.cells.length ?? 0;
  const name = nameColumn(rows);
  if (name === undefined || rows.some((row) => row.cells.length !== width)) return undefined;
  const columns = ownColumns(rows, name, menus);
  const dates = columns.map((index) => ({ index, values: rows.map((row) => readTime(row.cells[index])) }));
  const dated = dates.filter(({ values }) => values.some((value) => typeof value === 'string'));
  if (dated.some(({ values }) => values.includes(undefined))) return undefined;
  const pair = lastOfSame(narrowed(pairsOf(dates.filter(isReadable), rows), columns));
  if (!pair) return undefined;
  const { created, lastUsed } = pair;
  const taken = [...dated, lastUsed].map(({ index }) => index);
  const scopes = columns.filter((index) => !taken.includes(index));
  return { name, scopes, created: created.values.filter((value) => value !== null), lastUsed: lastUsed.values };
}

/** The columns beside name and menu; of more than PyPI has, only those with a label for narrow screens, if that leaves its own. */
function ownColumns(rows: readonly Row[], name: number, menus: ReadonlySet<number>): number[] {
  const all = [...(rows[0]?.cells ?? [])].map(({ cellIndex }) => cellIndex);
  const others = all.filter((index) => index !== name && !menus.has(index));
  const labelled = others.filter((index) => rows.every((row) => row.cells[index]?.querySelector(LABEL)));
  return labelled.length === OWN ? labelled : others;
}

function isReadable(dates: { index: number; values: (string | null | undefined)[] }): dates is Dates & typeof dates {
  return !dates.values.includes(undefined);
}

/** The column of the rows' headers; without any, the first. */
function nameColumn(rows: readonly Row[]): number | undefined {
  const columns = new Set(rows.map((row) => [...row.cells].findIndex((cell) => cell.matches('th[scope="row"]'))));
  const [column = -1] = columns;
  return columns.size > 1 ? undefined : Math.max(0, column);
}

/** A cell's date; `null` when it holds words alone ("never"); `undefined` when it is neither. */
function readTime(cell: Element | undefined): string | null | undefined {
  if (!cell) return undefined;
  if (cell.querySelector(`${LABEL} time`)) return undefined;
  const times = [...cell.querySelectorAll('time')];
  const [time, another] = times.length > 1 ? times.filter((found) => found.parentElement === cell) : times;
  if (times.length > 0) return time && !another ? timeOf(time) : undefined;
  if (cell.querySelector('a[href*="/project/"]')) return undefined;
  // Without its label, an element in the cell may be the label itself, and the date gone.
  const words = cell.querySelector(LABEL) ? trim(textOf(cell, LABEL)) : ownText(cell);
  return words === '' || /\p{N}/u.test(words) ? undefined : null;
}

/** All pairs of columns that can be the dates of creation and of the last use. */
function pairsOf(dates: readonly Dates[], rows: readonly Row[]): Pair[] {
  return dates
    .filter(({ values }) => !values.includes(null))
    .flatMap((created) =>
      dates.filter((lastUsed) => canFollow(created, lastUsed, rows)).map((lastUsed) => ({ created, lastUsed })),
    );
}

function canFollow(created: Dates, lastUsed: Dates, rows: readonly Row[]): boolean {
  if (created === lastUsed) return false;
  if (lastUsed.values.every((value) => value === null))
    return lastUsed.index > created.index && new Set(rows.map((row) => wordsIn(row, lastUsed.index))).size === 1;
  return lastUsed.values.every((value, i) => value === null || value >= (created.values[i] ?? ''));
}

function wordsIn(row: Row, index: number): string {
  const cell = row.cells[index];
  return cell ? ownText(cell) : '';
}

/**
 * The pairs that are left when what speaks against others is heard. Among PyPI's own columns, the known order comes first, and a
 * date is no scope; among more, the order of the rows tells.
 */
function narrowed(pairs: Pair[], columns: readonly number[]): Pair[] {
  if (columns.length !== OWN) return sorted(pairs);
  const known = pairs.filter(({ created, lastUsed }) => created.index === columns[1] && lastUsed.index === columns[2]);
  const dated = pairs.filter(({ lastUsed }) => lastUsed.values.some((value) => value !== null));
  return [known, dated].find((found) => found.length > 0) ?? pairs;
}

/** The last of pairs that all tell the same: as in PyPI's order, the last use comes behind the scope. */
function lastOfSame(pairs: Pair[]): Pair | undefined {
  const told = new Set(pairs.map(({ created, lastUsed }) => JSON.stringify([created.values, lastUsed.values])));
  return told.size === 1 ? pairs.at(-1) : undefined;
}

/** PyPI lists the newest token first. Only if one of the columns fits that it tells them apart. */
function sorted(pairs: Pair[]): Pair[] {
  const isSorted = ({ created: { values } }: Pair) =>
    new Set(values).size > 1 && values.every((value, i) => i === 0 || (value ?? '') <= (values[i - 1] ?? ''));
  const left = pairs.filter(isSorted);
  return left.length > 0 ? left : pairs;
}
