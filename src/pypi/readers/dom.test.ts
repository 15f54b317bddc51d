import { describe, expect, it } from 'vitest';
import { pageWith, parse } from '../testing/sample-document';
import {
  bodyRows,
  findSection,
  hasStrayTable,
  hasTraces,
  headingsOf,
  holdsOnly,
  isLabelled,
  LABEL,
  numbersIn,
  onlyTable,
  readRows,
  sameProject,
  segmentAfter,
  textOf,
  timeOf,
  trim,
} from './dom';

function first(snippet: string, selector: string): Element {
  const found = pageWith(snippet).querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

function firstTable(snippet: string): HTMLTableElement {
  const table = onlyTable(first(`<section>${snippet}</section>`, 'section'));
  if (!table || table === 'none') throw new Error('no table');
  return table;
}

describe('findSection', () => {
  it('finds the only element with the id', () => {
    expect(findSection(pageWith('<section id="api-tokens"></section>'), 'tokens')?.tagName).toBe('SECTION');
  });

  it.each([
    ['there is none', '<section id="api-token"></section>'],
    ['there are two', '<section id="api-tokens"></section><div id="api-tokens"></div>'],
    ['it is a class only', '<section class="api-tokens"></section>'],
  ])('finds nothing when %s', (_, snippet) => {
    expect(findSection(pageWith(snippet), 'tokens')).toBeUndefined();
  });

  it('finds nothing where the page broke off', () => {
    expect(findSection(parse('<main><section id="api-tokens"><p>Hello'), 'tokens')).toBeUndefined();
    expect(findSection(parse('<main><section id="api-tokens"><p>Hello</section>'), 'tokens')).toBeUndefined();
    const broken = parse('<main><section id="api-tokens"></section><hr><section id="account-events">');
    expect(findSection(broken, 'tokens')).toBeUndefined();
    broken.body.append(broken.createElement('x-stranger'));
    expect(findSection(broken, 'history')).toBeUndefined();
    broken.body.append(broken.createElement('footer'));
    expect(findSection(broken, 'history')).toBeDefined();
  });

  it.each(['<footer></footer>', '<div class="footer"></div>', '<div class="language-switcher"></div>'])(
    'takes %s for the end of a page, behind the section only',
    (end) => {
      const section = '<section id="api-tokens"></section>';
      expect(findSection(parse(`<main>${section}</main>${end}`), 'tokens')).toBeDefined();
      expect(findSection(parse(`${end}<main>${section}</main>`), 'tokens')).toBeUndefined();
    },
  );

  it('does not take a part of the section for the end', () => {
    expect(findSection(parse('<section id="api-tokens"><footer></footer></section>'), 'tokens')).toBeUndefined();
  });
});

describe('text', () => {
  it('is taken without what is skipped, comments, or anything that is only shown', () => {
    const cell = first('<p>a<b class="x">b<i>c</i></b><!-- d --><i>e</i><img alt="f">g</p>', 'p');
    expect([textOf(cell), textOf(cell, '.x'), textOf(cell, '.x, i')]).toEqual(['abceg', 'aeg', 'ag']);
  });

  it("is cut at HTML's own white space alone", () => {
    expect(trim('\n\t a  b \r\n\f')).toBe('a  b');
    expect(trim('\u00a0a\u3000')).toBe('\u00a0a\u3000');
    expect(trim(' \n ')).toBe('');
  });

  it('holds the numbers that are written in ASCII digits', () => {
    expect(numbersIn('7 of 8, 007 and 1.5')).toEqual([7, 8, 7, 1, 5]);
    expect(numbersIn('seven, ٧, ７, 七')).toEqual([]);
  });
});

describe('timeOf', () => {
  const read = (datetime: string) => timeOf(first(`<time datetime="${datetime}">about 3 hours ago</time>`, 'time'));

  it.each(['+0000', '+00:00', 'Z'])('reads a time with %s', (offset) => {
    expect(read(`2026-05-05T10:00:00${offset}`)).toBe('2026-05-05T10:00:00Z');
  });

  it.each([
    '2026-05-05T10:00:00',
    '2026-05-05T10:00:00+0200',
    '2026-05-05T10:00:00-0000',
    '2026-05-05T10:00:00+0030',
    '2026-05-05T10:00:00.000Z',
    '2026-05-05 10:00:00+0000',
    ' 2026-05-05T10:00:00+0000',
    '2026-05-05',
    '2026-13-05T10:00:00+0000',
    '2026-02-30T10:00:00+0000',
    '2026-05-05T25:00:00+0000',
    '1777975200',
    'about 3 hours ago',
    '',
  ])('does not read %j', (datetime) => {
    expect(read(datetime)).toBeUndefined();
  });

  it('never falls back to the text', () => {
    expect(timeOf(first('<time>2026-05-05T10:00:00+0000</time>', 'time'))).toBeUndefined();
  });
});

it.each([
  ['/user/alice/', 'alice'],
  ['/user/alice', 'alice'],
  ['/user/alice/?x#y', 'alice'],
  ['/user/a%20b/', 'a b'],
  ['/user/%E3%81%82/', 'あ'],
  ['/user/%ff/', undefined],
  ['/user/', undefined],
  ['/users/alice/', undefined],
  ['https://pypi.org/user/alice/', undefined],
])('the segment after /user/ of %s is %s', (href, segment) => {
  expect(segmentAfter('/user/', first(`<a href="${href}">x</a>`, 'a'))).toBe(segment);
});

it('traces count wherever they stand, but for links of the security history', () => {
  const home = '<section id="two-factor"><a href="#disable-totp"></a></section>';
  const has = (rest: string) => {
    const document = pageWith(home + rest);
    return hasTraces(document, 'a[href="#disable-totp"], .modal', document.querySelector('#two-factor') ?? undefined);
  };
  expect(has('')).toBe(false);
  expect(has('<section id="account-events"><a href="#disable-totp"></a></section>')).toBe(false);
  expect(has('<section id="account-events"><div class="modal"></div></section>')).toBe(true);
  expect(has('<a href="#disable-totp"></a>')).toBe(true);
});

it.each([
  ['<h2>a</h2><p>b</p>', true],
  ['<h2>a</h2><div>b</div>', false],
  ['<p>a <i>b</p><p>c</p>', true],
  ['<p>a <i>b</p><div>c</div>', false],
  ['', true],
])('a section holds only what is known, though a translator left an element open: %s', (content, is) => {
  expect(holdsOnly(first(`<section>${content}</section>`, 'section'), 'h2, p')).toBe(is);
});

it('a table is astray outside the sections that have one', () => {
  const stray = (snippet: string) => hasStrayTable(pageWith(snippet));
  expect(stray('<section id="api-tokens"><div><table></table></div></section>')).toBe(false);
  expect(stray('<section id="delete-account"><table></table></section>')).toBe(true);
  expect(stray('<section id="api-tokens"></section><table></table>')).toBe(true);
});

describe('tables', () => {
  const table = firstTable(`<table>
    <thead><tr><th scope="col"> A </th><th scope="col"><b>B</b></th></tr></thead>
    <tr><th scope="col">again</th></tr>
    <tr><th scope="row">a</th><td>b</td></tr></table>`);

  it('are told apart from none and from several', () => {
    const tables = (count: number) =>
      onlyTable(first(`<section>${'<table></table>'.repeat(count)}</section>`, 'section'));
    expect([tables(0), tables(2)]).toEqual(['none', undefined]);
    expect(tables(1)).toHaveProperty('tagName', 'TABLE');
  });

  it('have rows of data, which the head and rows of headings are not', () => {
    expect(bodyRows(table).map((row) => textOf(row))).toEqual(['ab']);
    expect(headingsOf(table)).toEqual(['A', 'B']);
    expect(headingsOf(firstTable('<table><tr><th>A</th></tr></table>'))).toEqual([]);
  });

  it.each([
    '<tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>b</td></tr></tfoot>',
    '<thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody>',
  ])('have no rows to speak of when one stands in a strange place: %s', (rows) => {
    expect(bodyRows(firstTable(`<table>${rows}</table>`))).toEqual([]);
  });

  it('count a row without cells as data, lest it go unseen', () => {
    expect(bodyRows(firstTable('<table><tbody><tr></tr></tbody></table>'))).toHaveLength(1);
  });

  it.each([
    ['<span class="table__mobile-label">A</span> value', true],
    ['<span class="table__mobile-label"> A\n</span>', true],
    ['<span class="table__mobile-label">B</span> value', false],
    ['<span>A</span> value', false],
    ['A', false],
    ['<b></b><span class="table__mobile-label">A</span> value', false],
    ['<span class="table__mobile-label">A</span> a <span class="table__mobile-label">A</span> b', false],
  ])('label a cell by its heading: %s', (cell, is) => {
    expect(isLabelled(first(`<p>${cell}</p>`, 'p'), 'A')).toBe(is);
    expect(isLabelled(first(`<p>${cell}</p>`, 'p'), undefined)).toBe(false);
    expect(LABEL).toBe('.table__mobile-label');
  });
});

it('one row that is not understood spoils the list', () => {
  const half = (n: number) => (n % 2 === 0 ? n / 2 : undefined);
  expect([readRows([2, 0], half), readRows([], half), readRows([2, 1], half)]).toEqual([[1, 0], [], 'unreadable']);
});

it.each([
  ['Tide.Pool', 'tide-pool', true],
  ['a_-.b', 'A-b', true],
  ['ab', 'a-b', false],
  ['a', '', false],
])('%s and %s are one project: %s', (a, b, same) => {
  expect(sameProject(a, b)).toBe(same);
});
