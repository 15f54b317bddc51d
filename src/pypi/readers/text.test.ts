import { describe, expect, it } from 'vitest';
import { pageWith } from '../testing/sample-document';
import { cellValue, numbersIn, ownText, textOf, timeOf, trim, utcTime } from './text';

function first(snippet: string, selector: string): Element {
  const found = pageWith(snippet).querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

describe('text', () => {
  it('is taken without what is skipped, comments, or anything that is only shown', () => {
    const cell = first('<p>a<b class="x">b<i>c</i></b><!-- d --><i>e</i><img alt="f">g</p>', 'p');
    expect([textOf(cell), textOf(cell, '.x'), textOf(cell, '.x, i')]).toEqual(['abceg', 'aeg', 'ag']);
    expect(ownText(cell)).toBe('ag');
  });

  it("is cut at HTML's own white space alone", () => {
    expect(trim('\n\t a  b \r\n\f')).toBe('a  b');
    expect(trim('\u00a0a\u3000')).toBe('\u00a0a\u3000');
    expect([trim(' \n '), trim('')]).toEqual(['', '']);
  });

  it('holds the numbers that are written in ASCII digits', () => {
    expect(numbersIn('7 of 8, 007 and 1.5')).toEqual([7, 8, 7, 1, 5]);
    expect(numbersIn('seven, ٧, ７, 七')).toEqual([]);
  });
});

it.each<[string, string | undefined]>([
  ['a <b>new</b>', 'a'],
  ['<span class="table__mobile-label">Name</span> a', 'a'],
  ['<span class="table__mobile-label">Name</span><bdi> a </bdi>', 'a'],
  ['<div><strong>a</strong> <span class="badge">new</span></div>', 'a'],
  ['<i class="fa"></i><img alt="x"><button>Copy</button>a', 'a'],
  ['<b>a</b><em>b</em>', undefined],
  ['<span class="table__mobile-label">Name</span> <b> </b>', ''],
  ['', ''],
])('what stands in the cell %s is %j', (content, value) => {
  expect(cellValue(first(`<div class="cell">${content}</div>`, '.cell'))).toBe(value);
});

describe('timeOf', () => {
  const read = (datetime: string) => timeOf(first(`<time datetime="${datetime}">about 3 hours ago</time>`, 'time'));

  it.each(['+0000', '+00:00', 'Z', '.000Z', '.123456+0000'])('reads a time with %s', (end) => {
    expect(read(`2026-05-05T10:00:00${end}`)).toBe('2026-05-05T10:00:00Z');
  });

  it.each([
    '2026-05-05T10:00:00',
    '2026-05-05T10:00:00+0200',
    '2026-05-05T10:00:00-0000',
    '2026-05-05T10:00:00+0030',
    '2026-05-05 10:00:00+0000',
    ' 2026-05-05T10:00:00+0000',
    '2026-05-05',
    '2026-13-05T10:00:00+0000',
    '2026-02-30T10:00:00+0000',
    '2026-05-05T25:00:00+0000',
    '2026-05-05T10:60:00+0000',
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
  ['2024-02-29T00:00:00', '2024-02-29T00:00:00Z'],
  ['2026-12-31T23:59:59', '2026-12-31T23:59:59Z'],
  ['2026-02-29T00:00:00', undefined],
  ['2026-04-31T00:00:00', undefined],
  ['', undefined],
])('the moment %j is %s', (text, moment) => {
  expect(utcTime(text)).toBe(moment);
});
