import { describe, expect, it } from 'vitest';
import type { Token } from '../facts';
import { domOf, domWith, pageWith, parse } from '../testing/sample-document';
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

const read = (content: string, around = '') => readTokens(domWith(section(content) + around));
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
    ['a name that lost its link beside another', { scope: `${link('lantern')} <a>docs</a>` }],
    ['names that lost their links, on a line each', { scope: 'lantern\n docs' }],
    ['a link to elsewhere', { scope: '<a href="/manage/project/lantern/">lantern</a>' }],
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

it.each<[string, Cells, Partial<Token>]>([
  ['words beside a link', { scope: `Only: ${link('lantern')}` }, {}],
  ['a link within something new', { scope: `<ul><li>${link('lantern')}</li></ul>` }, {}],
  ['an absolute link', { scope: link('lantern').replace('/project', 'https://pypi.org/project') }, {}],
  ['a link of another text', { scope: link('lantern').replace('>lantern<', '>Laterne<') }, {}],
  ['a scope in an element', { scope: '<span class="badge">All projects</span>' }, { scope: 'account' }],
  ['a name in an element', { name: '<bdi>ci</bdi>' }, {}],
  ['a badge beside the name', { name: 'ci <span class="badge">New</span>' }, {}],
  ['words beside the name', { name: 'ci <b>new</b>' }, {}],
  ['a name in an element beside words', { name: '<b>ci</b> – <em>since 2020</em>' }, {}],
  ['a last use in an element', { lastUsed: '<i>Never</i>' }, {}],
  [
    'a last use with words',
    { lastUsed: `${time('2026-08-03T00:00:00+0000')} from 203.0.113.7` },
    { lastUsedAt: '2026-08-03T00:00:00Z' },
  ],
  ['a date in an element', { created: `<span>${time('2026-08-01T10:00:00Z')}</span>` }, {}],
  [
    'a menu of buttons',
    { menu: menu('one').replace('<a href="#remove', '<button data-target="#remove').replace('</a>', '</button>') },
    {},
  ],
])('a token is read with %s', (_, cells, changes) => {
  const name = cells.menu ? {} : { menu: menu('one', 'ci') };
  expect(readOne({ ...cells, ...name })).toEqual({ ...plain, ...changes });
});

const used = { lastUsed: time('2026-08-03T00:00:00+0000') };
const usedAt = { lastUsedAt: '2026-08-03T00:00:00Z' };
/** A table of one used token, or more rows, and every row changed. */
const changed = (change: (row: HTMLTableRowElement) => void, ...rows: string[]) => {
  const document = pageWith(section(table(...(rows.length > 0 ? rows : [row(used)]))));
  for (const found of document.querySelectorAll<HTMLTableRowElement>('tbody tr')) change(found);
  return readTokens(domOf(document));
};
const insertBefore = (index: number, cell: string) => (found: HTMLTableRowElement) =>
  (found.cells[index] ?? found.cells[0])?.insertAdjacentHTML('beforebegin', cell);

it('a token is not read whose scope is empty, without a label beside others with theirs', () => {
  const empty = ({ cells }: HTMLTableRowElement) => cells[1]?.replaceChildren();
  expect(changed(empty)).toBe('unreadable');
});

describe('the columns', () => {
  it.each([0, 1, 2, 3])('are told when the one at %i is swapped with the next', (column) => {
    const swap = ({ cells }: HTMLTableRowElement) => cells[column]?.before(cells[column + 1] ?? '');
    expect(changed(swap)).toEqual([{ ...plain, ...usedAt }]);
  });

  const MORE = [0, 1, 2, 3, 4].flatMap((index) =>
    [
      '<td><input type="checkbox"></td>',
      '<td>word</td>',
      '<td>203.0.113.7</td>',
      `<td>${time('2027-01-01T00:00:00+0000')}</td>`,
    ].map((cell) => ({ index, cell })),
  );
  it.each(MORE)('are told by their labels beside $cell at $index', ({ index, cell }) => {
    expect(changed(insertBefore(index, cell))).toEqual([{ ...plain, ...usedAt }]);
  });

  it.each([0, 1, 4])('are told without labels beside a box to tick at %i', (index) => {
    const tick = (found: HTMLTableRowElement) => {
      for (const shown of found.querySelectorAll('span')) shown.remove();
      insertBefore(index, '<td><input type="checkbox"></td>')(found);
    };
    expect(changed(tick)).toEqual([{ ...plain, ...usedAt }]);
  });

  it('are told by the order of the rows where two dates may be the first', () => {
    const older = row({ created: time('2026-07-01T00:00:00+0000'), menu: menu('two') });
    const column = (found: HTMLTableRowElement) =>
      insertBefore(
        2,
        `<td>${label(0)}${time(found.rowIndex === 1 ? '2026-06-01T00:00:00+0000' : '2026-06-02T00:00:00+0000')}</td>`,
      )(found);
    expect(changed(column, row(), older)).toMatchObject([
      { createdAt: '2026-08-01T10:00:00Z' },
      { createdAt: '2026-07-01T00:00:00Z' },
    ]);
  });

  it.each([3, 4])('are not told where a date more, labelled too, may be the last use: at %i', (index) => {
    const cell = `<td>${label(0)} ${time('2027-01-01T00:00:00+0000')}</td>`;
    expect(changed(insertBefore(index, cell))).toBe('unreadable');
    expect(changed(insertBefore(index, cell), row())).toBe('unreadable');
  });
});

describe('the table', () => {
  it.each<[string, string]>([
    ['no head', table(row()).replace(head, '')],
    ['no row header', table(row()).replaceAll('scope="row"', '')],
    ['no labels', table(row()).replaceAll(/<span.*?<\/span>/g, '')],
    ['a note', table(row(), '<tr><td colspan="5">That is all.</td></tr>')],
    ['a sum', `${table(row())}`.replace('</table>', '<tfoot><tr><td colspan="4">1</td><td></td></tr></tfoot></table>')],
    [
      'its dialogs elsewhere',
      `${table(row({ menu: '<a href="#remove-API-token--one">x</a>' }))}</section>${menu('one')}`,
    ],
    [
      'another table',
      `${table(row())}<table><tr><th scope="row">Scope</th><td>a <a href="/project/x/">word</a></td></tr></table>`,
    ],
  ])('is read with %s', (_, content) => {
    expect(read(content)).toEqual([plain]);
  });

  it.each<[string, string]>([
    ['an empty row', table(row(), '<tr></tr>')],
    ['a row that is still to come', table(row(), '<tr><td colspan="5"><button>…</button></td></tr>')],
    ['a row of words', table(row(), '<tr><td>a</td><td>b</td></tr>')],
    ['no row', table()],
    ['one row twice', table(row(), row())],
    ['a dialog without a row', table(row()) + menu('two')],
    ['a link of a scope outside', `${table(row())}<div>${link('docs')}</div>`],
    [
      'a name in two texts and no dialog',
      table(row({ name: '<b>ci</b> new', menu: '<a href="#remove-API-token--one">x</a>' })),
    ],
    ['a label that lost its element', table(row().replace(/<span.*?>(Name)<\/span>/, '$1\n'))],
    ['another page of it', `${table(row())}<nav class="pagination"></nav>`],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('is read in its own section, whatever another is called', () => {
    const other = `<section id="account-associations"><table class="table--api-tokens"><tr><td>x</td></tr></table></section>`;
    expect(readTokens(domWith(other + section(table(row()))))).toEqual([plain]);
    expect(readTokens(domWith(section(table(row())).replace('id=', 'class=')))).toBe('unreadable');
    expect(readTokens(domOf(parse(section(table(row())))))).toBe('unreadable');
  });
});

describe('no tokens', () => {
  it.each([
    ['the way to add one', ADD],
    ['an absolute link to add one', ADD.replace('/manage', 'https://pypi.org/manage')],
    ['a form to add one', '<form action="/manage/account/token/"><button>Add</button></form>'],
    ['the advice to verify an address first', '<p><strong><a href="#account-emails">Verify</a> first</strong></p>'],
    ['that, whatever is said beside it', `<p>Read <a href="https://pypi.org/help/#apitoken">more</a>.</p>${ADD}`],
    ['that, beside notes', `<p>At most <b>7</b> of them.</p><p>Or 5.</p><div>New.</div>${ADD}`],
    ['that, beside a date', `<div>Changed ${time('2026-08-01T10:00:00+0000')}</div>${ADD}`],
    [
      'that, beside a table of something else',
      `${ADD}<table><tr><th scope="row">All projects</th><td>any</td></tr></table>`,
    ],
  ])('are told by %s', (_, content) => {
    expect(read(content)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a link to add one elsewhere', '<a href="https://example.org/manage/account/token/">Add</a>'],
    ['a paragraph with a date in words', `<p>ci lantern Aug 1, 2026 Never</p>${ADD}`],
    ['dates', `<div>${time('2026-08-01T10:00:00+0000')}</div>`.repeat(2) + ADD],
    ['a label of a cell', `<div>${label(0)} ci</div>${ADD}`],
    ['an empty table', `${table()}${ADD}`],
    ['a hidden table', `<template>${table(row())}</template>${ADD}`],
    ['rows without words', `${table('<tr><td></td><td></td></tr>')}${ADD}`],
    ['a row that lost its links', `${table(row({ menu: '<a>Remove</a>' }))}${ADD}`],
    ['what is still to come', `<div aria-busy="true"></div>${ADD}`],
    ['a dialog', `${ADD}${menu('one')}`],
  ])('are not told by %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('are not told while a token has left its traces elsewhere', () => {
    expect(read(ADD, table(row()))).toBe('unreadable');
    expect(read(ADD, '<input name="macaroon_id" value="one">')).toBe('unreadable');
  });
});
