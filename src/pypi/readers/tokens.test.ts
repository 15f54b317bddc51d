import { describe, expect, it } from 'vitest';
import type { Token } from '../facts';
import { pageWith, parse } from '../testing/sample-document';
import { readTokens } from './tokens';

const HEADS = ['Name', 'Scope', 'Created', 'Last used'];
const ADD = '<a href="/manage/account/token/" class="button">Add</a>';
const time = (datetime: string, text = 'Aug 1, 2026') => `<time datetime="${datetime}">${text}</time>`;
const label = (column: number) => `<span class="table__mobile-label">${HEADS[column]}</span>`;
const link = (name: string) => `<a href="/project/${name}/">${name}</a>`;
const menu = (id: string, name = 'ci') => `
  <a href="#remove-API-token--${id}">Remove</a>
  <div id="remove-API-token--${id}"><h3>Remove - ${name}</h3><input name="macaroon_id" value="${id}"></div>
  <div id="view-identifier--${id}"><code>${id}</code></div>`;

/** The cells of a row that is in order, save for what a test puts in their place. */
interface Cells {
  name?: string;
  scope?: string;
  created?: string;
  lastUsed?: string;
  menu?: string;
}
function row({ name = 'ci', scope = link('lantern'), created, lastUsed = 'Never', menu: last }: Cells = {}): string {
  const cells = [scope, created ?? time('2026-08-01T10:00:00+0000'), lastUsed];
  return `<tr><th scope="row">${label(0)} ${name}</th>${cells.map((cell, i) => `<td>${label(i + 1)} ${cell}</td>`).join('')}
    <td>${last ?? menu('one', name)}</td></tr>`;
}
const head = `<thead><tr><th scope="col">Name</th><th scope="col">Scope</th><th scope="col">Created</th>
  <th scope="col" colspan="2">Last used</th></tr></thead>`;
const table = (...rows: string[]) => `<table class="table--api-tokens">${head}<tbody>${rows.join('')}</tbody></table>`;
const section = (content: string) => `<section id="api-tokens"><h2>API tokens</h2><p>Intro</p>${content}</section>`;

const read = (content: string, around = '') => readTokens(pageWith(section(content) + around));
const readOne = (cells: Cells) => {
  const tokens = read(table(row(cells)) + ADD);
  return tokens === 'unreadable' || tokens === 'absent' ? tokens : tokens[0];
};
const plain: Token = {
  id: 'one',
  name: 'ci',
  scope: ['lantern'],
  createdAt: '2026-08-01T10:00:00Z',
  lastUsedAt: null,
};

describe('a token', () => {
  it('is read from its row', () => {
    expect(readOne({})).toEqual(plain);
    expect(readOne({ lastUsed: time('2026-08-03T00:00:00+0000') })).toMatchObject({
      lastUsedAt: '2026-08-03T00:00:00Z',
    });
  });

  it.each([
    ['7 unused', '7 unused'],
    ['2026-01-01T00:00:00+0000', '2026-01-01T00:00:00+0000'],
    ['&lt;time datetime="2001-01-01T00:00:00+0000"&gt;', '<time datetime="2001-01-01T00:00:00+0000">'],
    ['""a" b""', '""a" b""'],
    ['\u202enekot', '\u202enekot'],
    ['Name', 'Name'],
    ['&nbsp;x&nbsp;', '\u00a0x\u00a0'],
  ])('may be called %s', (markup, name) => {
    expect(readOne({ name: markup })).toEqual({ ...plain, name });
  });

  it('may be called by a space, when its dialog says so too', () => {
    expect(readOne({ name: ' ' })).toEqual({ ...plain, name: '' });
    expect(readOne({ name: ' ', menu: menu('one', 'ci') })).toBe('unreadable');
  });

  it.each<[string, string, Token['scope']]>([
    ['links', link('lantern') + link('Tide.Pool'), ['lantern', 'Tide.Pool']],
    ['a link with an escape', '<a href="/project/a%2Eb/">a.b</a>', ['a.b']],
    ['words', 'All projects', 'account'],
    ['words of another language', 'すべてのプロジェクト', 'account'],
    ['nothing', ' ', 'unreadable'],
  ])('reaches what %s say', (_, scope, reach) => {
    expect(readOne({ scope })).toEqual({ ...plain, scope: reach });
  });

  it.each<[string, Cells]>([
    ['a name that lost its link', { scope: 'lantern' }],
    ['a link and words', { scope: `${link('lantern')} and more` }],
    ['a link to elsewhere', { scope: '<a href="/manage/project/lantern/">lantern</a>' }],
    ['a link within something new', { scope: `<b>${link('lantern')}</b>` }],
    ['a scope that is no text', { scope: '<b>All projects</b>' }],
    ['something new beside the name', { name: 'ci <b>new</b>' }],
    ['no date', { created: 'Aug 1, 2026' }],
    ['another offset', { created: time('2026-08-01T10:00:00+0200') }],
    ['two dates', { created: time('2026-08-01T10:00:00+0000') + time('2026-08-02T10:00:00+0000') }],
    ['an empty last cell', { lastUsed: '' }],
    ['a date in another element', { lastUsed: '<span datetime="2026-08-03T00:00:00+0000">3 Aug</span>' }],
    ['a date without its value', { lastUsed: '<time>3 Aug</time>' }],
    ['no id', { menu: 'Options' }],
    ['two ids', { menu: menu('one') + menu('two') }],
  ])('is not read with %s', (_, cells) => {
    expect(readOne(cells)).toBe('unreadable');
  });
});

it('says "all projects" in one way on one page', () => {
  const two = (scope: string) => table(row({ scope: 'All projects' }), row({ scope, menu: menu('two') }));
  expect(read(two('All projects'))).toHaveLength(2);
  expect(read(two('Some projects'))).toBe('unreadable');
});

describe('the table', () => {
  it.each([
    ['name and scope', 'tbody', 0],
    ['scope and creation', 'tbody', 1],
    ['the dates', 'tbody', 2],
    ['the last date and the menu', 'tbody', 3],
    ['the headings of the dates', 'thead', 2],
    ['the dates with their headings', 'table', 2],
  ])('is not read when %s are swapped', (_, part, column) => {
    const document = pageWith(section(table(row({ lastUsed: time('2026-08-03T00:00:00+0000') }))));
    expect(readTokens(document)).toHaveLength(1);
    for (const { cells } of document.querySelectorAll<HTMLTableRowElement>(`${part} tr`))
      cells[column]?.before(cells[column + 1] ?? '');
    expect(readTokens(document)).toBe('unreadable');
  });

  it.each<[string, string]>([
    ['no head', table(row()).replace(head, '')],
    ['a column more', table(row()).replaceAll('</th>', '</th><td>x</td>')],
    ['no row header', table(row()).replaceAll('scope="row"', '')],
    ['no labels', table(row()).replaceAll(/<span.*?<\/span>/g, '')],
    ['an empty row', table(row(), '<tr></tr>')],
    ['a row that is still to come', table(row(), '<tr><td colspan="5">…</td></tr>')],
    ['no row', table()],
    ['one row twice', table(row(), row())],
    ['a second table', table(row()) + table(row({ menu: menu('two') }))],
    ['a dialog without a row', table(row()) + menu('two')],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('is read in its own section, whatever another is called', () => {
    const other = `<section id="account-associations"><table class="table--api-tokens"><tr><td>x</td></tr></table></section>`;
    expect(readTokens(pageWith(other + section(table(row()))))).toEqual([plain]);
    expect(readTokens(pageWith(section(table(row())).replace('id=', 'class=')))).toBe('unreadable');
    expect(readTokens(parse(section(table(row()))))).toBe('unreadable');
  });
});

describe('no tokens', () => {
  it.each([
    ['the way to add one', ADD],
    ['the advice to verify an address first', '<p><strong><a href="#account-emails">Verify</a> first</strong></p>'],
  ])('are told by %s', (_, content) => {
    expect(read(content)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a list', `<ul><li>ci</li></ul>${ADD}`],
    ['boxes', `<div role="row">ci</div>${ADD}`],
    ['a date', `<p>${time('2026-08-01T10:00:00+0000')}</p>${ADD}`],
    ['a link', `<p>${link('lantern')}</p>${ADD}`],
    ['a button', `<p><button>Show</button></p>${ADD}`],
    ['a dialog', `${ADD}${menu('one')}`],
  ])('are not told by %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('are not told while a token has left its traces elsewhere', () => {
    expect(read(ADD, table(row()))).toBe('unreadable');
    expect(read(ADD, '<input name="macaroon_id" value="one">')).toBe('unreadable');
  });
});
