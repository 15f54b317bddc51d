import type { Token } from '../facts';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import { holdsNoOthers, type Row, type Rows, rowsIn } from './tables';
import { looseDates, textOf } from './text';
import { tokenColumns } from './token-columns';
import { readTokenName } from './token-name';
import { readScopes } from './token-scope';
import { type TokenTraces, tokenTraces } from './token-traces';

/**
 * The API tokens (warehouse `manage/account.html`, macro `api_row`): a row each, and two dialogs, links to them and an input
 * that carry the token's id. Every id on the page must belong to one row, and each row to one id.
 */
export function readTokens(page: PageDom): Reading<Token[]> {
  const section = page.section('tokens');
  if (!section || page.hasLooseRows()) return 'unreadable';
  const traces = tokenTraces(page, section);
  const found = rowsIn(section, (row) => traces.byRow.has(row));
  if (found === 'unreadable' || !agrees(found.rows, traces)) return 'unreadable';
  if (found.rows.length === 0) return saysNone(page, section, found) ? [] : 'unreadable';
  return readRows(page, found.rows, traces);
}

function agrees(rows: readonly Row[], { byRow, elsewhere }: TokenTraces): boolean {
  const ids = rows.flatMap((row) => [...(byRow.get(row) ?? [])]);
  const told = new Set(ids);
  const isWhole = byRow.size === rows.length && ids.length === rows.length && told.size === rows.length;
  return isWhole && !told.has('') && [...elsewhere].every((id) => told.has(id));
}

function readRows(page: PageDom, rows: readonly Row[], { byRow, columns: menus }: TokenTraces): Reading<Token[]> {
  const columns = tokenColumns(rows, menus);
  if (!columns) return 'unreadable';
  const scopeOf = readScopes(page, rows, columns.scopes);
  const tokens: Token[] = [];
  for (const [i, row] of rows.entries()) {
    const [id = ''] = byRow.get(row) ?? [];
    const cell = row.cells[columns.name];
    const name = cell && readTokenName(cell, id);
    const [scope, createdAt, lastUsedAt] = [scopeOf(i), columns.created[i], columns.lastUsed[i]];
    if (name === undefined || !scope || !createdAt || lastUsedAt === undefined) return 'unreadable';
    tokens.push({ id, name, scope, createdAt, lastUsedAt });
  }
  return tokens;
}

/**
 * No row means no tokens only where the way to add one stands, or the advice to verify an address first, and nothing else could
 * be a token: no row of another kind, no list of dates, no text with a date in words.
 */
function saysNone(page: PageDom, section: Element, found: Rows): boolean {
  const addsOne = page.leadingTo(section, '/manage/account/token').length > 0;
  const advises = page.linksTo(section, 'emails').length > 0;
  const texts = [...section.children].filter((child) => child.matches('p, div, span') && !child.firstElementChild);
  const isDated = texts.some((text) => (textOf(text).match(/\p{N}+/gu) ?? []).length > 1);
  return (addsOne || advises) && holdsNoOthers(section, found) && !isDated && looseDates(section).length < 2;
}
