import { describe, expect, it } from 'vitest';
import { domOf, domWith, parse } from '../testing/sample-document';
import { readRecoveryCodes } from './recovery-codes';

const TIME = '<time datetime="2026-05-05T10:00:00+0000">Jan 8, 1999</time>';
const box = (content: string) => `<div class="callout-block"><p>Before that:</p>${content}</div>`;
const GENERATE = box('<a href="/manage/account/recovery-codes/generate">Make</a>');
const BURN = box('<a href="/manage/account/recovery-codes/burn">Use one</a>');
const VERIFY = box('<a href="#account-emails">Verify your address</a>');
const regenerate = '<a href="/manage/account/recovery-codes/regenerate">Regenerate</a>';

const row = (name: string, button = regenerate) => `<tr><th scope="row">${name}</th><td>${button}</td></tr>`;
const table = (...rows: string[]) =>
  `<table class="table--2fa"><thead><tr><th scope="col" colspan="2">Codes</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
const add = (off: string) => `<div><a href="/manage/account/totp-provision" title="">Add</a>
  <a href="/manage/account/webauthn-provision" class="button ${off}">Add</a></div>`;
/** The buttons that add a method are off until a code was used. */
const section = (content: string, off = content.includes('callout') ? 'button--disabled' : '') =>
  `<section id="two-factor"><h2>2FA</h2><p>Intro</p>${content}${add(off)}</section>`;
const read = (content: string, off?: string) => readRecoveryCodes(domWith(section(content, off)));
const readName = (name: string) => read(table(row(name)));

const generatedAt = '2026-05-05T10:00:00Z';
const none = { unused: 0, generatedAt: null, confirmed: false };

describe('the unused codes', () => {
  it.each([
    `Recovery codes (7 unused) made ${TIME}`,
    `${TIME}: 7`,
    `リカバリーコード（未使用7個）${TIME}`,
    `קודים [7] ${TIME}`,
    `7 left, ${TIME}`,
    `Codes 007 ${TIME}`,
  ])('are counted wherever the language puts the number: %s', (name) => {
    expect(readName(name)).toEqual({ unused: 7, generatedAt, confirmed: true });
  });

  it.each<[string, string]>([
    ['no number', `Codes ${TIME}`],
    ['a number in words', `Seven codes ${TIME}`],
    ['other digits', `Codes (٧) ${TIME}`],
    ['two numbers', `7 of 8 codes ${TIME}`],
    ['a number in parts', `Codes 1,000 ${TIME}`],
    ['none left', `Codes (0) ${TIME}`],
    ['more than are ever made', `Codes (9) ${TIME}`],
    ['a number in the date alone', `Codes <time datetime="2026-05-05T10:00:00+0000">7 May</time>`],
    ['no date', 'Codes (7)'],
    ['a date without its value', 'Codes (7) <time>May 5</time>'],
    ['a date of another offset', 'Codes (7) <time datetime="2026-05-05T10:00:00+0200">May 5</time>'],
    ['two dates', `Codes (7) ${TIME} ${TIME}`],
  ])('are not read with %s', (_, name) => {
    expect(readName(name)).toBe('unreadable');
  });

  it.each<[string, string]>([
    ['two rows', table(row(`7 ${TIME}`), row(`6 ${TIME}`))],
    ['two tables', table(row(`7 ${TIME}`)) + table(row(`6 ${TIME}`))],
    ['an offer to make the first ones', table(row(`7 ${TIME}`)) + GENERATE],
    ['a row that turned into words', `<p>Codes (7) ${TIME}</p>`],
    ['an empty row', table(row(`7 ${TIME}`), '<tr></tr>')],
  ])('are not read from a section with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });
});

it.each<[string, string]>([
  ['no row header', table(row(`7 ${TIME}`).replace('scope="row"', ''))],
  ['no link to new ones', table(row(`7 ${TIME}`, ''))],
  [
    'a button to new ones',
    table(row(`7 ${TIME}`, '<form action="/manage/account/recovery-codes/regenerate"><button>x</button></form>')),
  ],
  ['words that stand out', table(row(`7 ${TIME}<strong>new</strong>`))],
  ['the number in a cell of its own', table(row(`Codes ${TIME}</th><td>7 left`))],
  ['a note', table(row(`7 ${TIME}`), '<tr><td colspan="2">Keep 8 of them.</td></tr>')],
  ['a date elsewhere', `${table(row(`7 ${TIME}`))}<p>Since ${TIME}</p>`],
])('the unused codes are read from a section with %s', (_, content) => {
  expect(read(content)).toEqual({ unused: 7, generatedAt, confirmed: true });
});

describe('whether one was ever used', () => {
  const codes = (unused: number) => table(row(`(${unused}) ${TIME}`));

  it.each([1, 2, 7])('is told by the absence of the wish to see one used: %i', (unused) => {
    expect(read(codes(unused))).toEqual({ unused, generatedAt, confirmed: true });
  });

  it('is told by that wish', () => {
    expect(read(codes(8) + BURN)).toEqual({ unused: 8, generatedAt, confirmed: false });
  });

  it.each([
    [8, false],
    [7, true],
    [1, true],
  ])('is told by the number %i while an address has to be verified first', (unused, confirmed) => {
    expect(read(codes(unused) + VERIFY)).toEqual({ unused, generatedAt, confirmed });
  });

  it.each<[string, string, boolean, string?]>([
    ['the wish, whatever the buttons look like', codes(8) + BURN, false, ''],
    ['the wish, beside an address to verify', codes(8) + BURN + VERIFY, false],
    ['the number, whatever the buttons look like', codes(7), true, 'button--disabled'],
    ['the buttons, beside a wish that lost its link', codes(8) + box('<a>Use one</a>'), false],
  ])('is told by %s', (_, content, confirmed, off) => {
    expect(read(content, off)).toMatchObject({ confirmed });
  });

  it.each<[string, string, string?]>([
    ['a wish, and fewer than were made', codes(7) + BURN],
    ['more than are ever made', codes(9) + VERIFY],
  ])('is unclear with %s', (_, content, off) => {
    expect(read(content, off)).toBe('unreadable');
  });

  describe('a set made after another was all used', () => {
    it('needs no trial, and bears the date of the old set', () => {
      expect(read(codes(8))).toEqual({ unused: 8, generatedAt: null, confirmed: false });
    });

    it('is told by the buttons that add a method', () => {
      const without = section(codes(8)).replace('webauthn-provision', 'keys');
      expect(readRecoveryCodes(domWith(without))).toBe('unreadable');
    });
  });
});

it('the date may stand in a cell of its own', () => {
  expect(read(table(row(`7 unused</th><td>${TIME}`)))).toEqual({ unused: 7, generatedAt, confirmed: true });
});

describe('no codes', () => {
  it('are told by the offer to make some, or by an address to verify first', () => {
    expect(read(GENERATE)).toEqual(none);
    expect(read(`${GENERATE}<div>Changed ${TIME}</div>`)).toEqual(none);
    expect(read(VERIFY)).toEqual(none);
    expect(read(GENERATE.replace('/manage', 'https://pypi.org/manage'))).toEqual(none);
    expect(read(`${GENERATE}<p>Since ${TIME}</p>`)).toEqual(none);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a box that says something else', box('')],
    ['the wish to see one used', BURN],
    ['an offer beside that wish', GENERATE + BURN],
    ['an offer to make new ones', box(regenerate)],
    ['an address to verify beside a date', `${VERIFY}<div>${TIME}</div>`],
    ['an offer beside what is still to come', `${GENERATE}<div class="spinner"></div>`],
  ])('are not told by %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('are not told where the section is gone or broken off', () => {
    expect(readRecoveryCodes(domWith(section(GENERATE).replace('two-factor', 'codes')))).toBe('unreadable');
    expect(readRecoveryCodes(domOf(parse(section(GENERATE))))).toBe('unreadable');
  });
});
