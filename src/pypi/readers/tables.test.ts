import { describe, expect, it } from 'vitest';
import { pageWith } from '../testing/sample-document';
import { holdsNoOthers, type Rows, rowsIn } from './tables';
import { textOf, trim } from './text';

function sectionOf(content: string): Element {
  const section = pageWith(`<section>${content}</section>`).querySelector('section');
  if (!section) throw new Error('no section');
  return section;
}

/** The rows that begin with "own". */
const read = (section: Element) => rowsIn(section, (row) => trim(textOf(row)).startsWith('own'));
const texts = (found: Rows | 'unreadable') =>
  found === 'unreadable'
    ? found
    : [found.rows, found.others].map((rows) => rows.map((row) => textOf(row).replace(/\s+/g, '')));

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const OWN = row('own', '1');

describe('rows', () => {
  it.each<[string, string]>([
    ['with headings', `<table><thead><tr><th scope="col">own</th><th></th></tr></thead>${OWN}</table>`],
    ['with headings in the body', `<table><tr><th scope="col">own</th><th></th></tr>${OWN}</table>`],
    ['with headings that name no column', `<table><thead><tr><th>own</th><th>x</th></tr></thead>${OWN}</table>`],
    ['in several bodies', `<table><tbody></tbody><tbody>${OWN}</tbody></table>`],
    ['in a frame', `<div><div><table>${OWN}</table></div></div>`],
    ['with notes', `<table><tr><td colspan="2">That is <a href="/">all</a>.</td></tr>${OWN}</table>`],
    ['with a heading for a group', `<table><tr><th scope="rowgroup">2026 <time></time></th></tr>${OWN}</table>`],
    ['with a dialog in a row', `<table>${OWN}${row('<div role="dialog"><button>x</button></div>')}</table>`],
    ['with a sum', `<table><tbody>${OWN}</tbody><tfoot>${row('1', '2', '3')}</tfoot></table>`],
    ['with a table within', `<table>${row('own', '1<table><tr><td></td></tr></table>')}</table>`],
    ['with columns and scripts', `<table><colgroup><col></colgroup><tbody><script></script>${OWN}</tbody></table>`],
  ])('are found %s', (_, content) => {
    expect(texts(read(sectionOf(content)))).toEqual([['own1'], []]);
  });

  it('of other tables are told apart', () => {
    expect(texts(read(sectionOf(`<table>${OWN}</table><table>${row('a', 'b')}</table>`)))).toEqual([['own1'], ['ab']]);
  });

  it.each<[string, string]>([
    ['a row that was not recognized', row('a', 'b')],
    ['a row without cells', '<tr></tr>'],
    ['a cell without words', row('')],
    ['a button to more', row('<button>More</button>')],
    ['a date alone', row('<time></time>')],
    ["a row's header alone", '<tr><th scope="row">own</th></tr>'],
  ])('are unreadable beside %s', (_, other) => {
    expect(read(sectionOf(`<table>${OWN}${other}</table>`))).toBe('unreadable');
  });

  it.each<[string, string]>([
    ['a link to the next page', '<a rel="next" href="?page=2">Next</a>'],
    ['a list of pages', '<nav class="pagination"></nav>'],
    ['a row in the sum that offers more', '<table><tfoot><tr><td><button>More</button></td></tr></tfoot></table>'],
  ])('are unreadable, or not alone, with %s', (_, more) => {
    const found = read(sectionOf(`<table>${OWN}</table>${more}`));
    expect(found === 'unreadable' || found.others.length > 0).toBe(true);
  });

  const MOVES: readonly [string, (row: Element) => void][] = [
    ['a row that became another element', (found) => found.replaceWith(found.ownerDocument.createElement('div'))],
    ['a row that lost its element', (found) => found.replaceWith(...found.childNodes)],
    ['words between the rows', (found) => found.before('own')],
    ['words between the cells', (found) => found.prepend('own')],
    ['a cell that lost its element', (found) => found.firstElementChild?.replaceWith('own')],
    ['a box around a row', (found) => found.replaceWith(wrapped(found))],
  ];
  it.each(MOVES)('are unreadable with %s, which no parser leaves', (_, move) => {
    const section = sectionOf(`<table>${OWN}${OWN}</table>`);
    for (const found of section.querySelectorAll('tr:last-child')) move(found);
    expect(read(section)).toBe('unreadable');
  });
});

function wrapped(element: Element): Element {
  const around = element.ownerDocument.createElement('div');
  around.append(element.cloneNode(true));
  return around;
}

describe('an empty list', () => {
  const isEmpty = (content: string) => {
    const section = sectionOf(content);
    const found = read(section);
    return found !== 'unreadable' && found.rows.length === 0 && holdsNoOthers(section, found);
  };

  it.each(['', '<p>None.</p>', `<table>${row('a', 'b')}</table>`, '<template><p>x</p></template>'])(
    'may be %s',
    (content) => {
      expect(isEmpty(content)).toBe(true);
    },
  );

  it.each([
    '<table></table>',
    '<table><thead><tr><th scope="col">own</th></tr></thead><tbody></tbody></table>',
    `<table>${row('a', '<button>x</button>')}</table>`,
    `<table>${row('a', '<time></time>')}</table>`,
    `<table>${row('a', '<a>x</a>')}</table>`,
    `<table>${row('a', '<a href="https://pypi.org/manage/account/#x">x</a>')}</table>`,
    `<table>${row('')}</table>`,
    `<table>${row('', '')}</table>`,
    `<template><table>${OWN}</table></template>`,
    '<span class="table__mobile-label">Name</span>',
    '<div class="skeleton"></div>',
    '<div aria-busy="true"></div>',
  ])('is not %s', (content) => {
    expect(isEmpty(content)).toBe(false);
  });
});
