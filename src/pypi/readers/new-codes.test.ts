import { describe, expect, it } from 'vitest';
import { domOf, domWith, parse } from '../testing/sample-document';
import { readNewCodes, readNewRecoveryCodes } from './new-codes';

const NAME = 'PyPI-Recovery-Codes-alice-dev-2026-08-01T10:00:00.123456.txt';
const link = (name: string) => `<a href="data:text/plain;,x" download="${name}">Save</a>`;
const codes = (count: number) => '<li><code>x</code></li>'.repeat(count);
const list = (content: string) => `<div class="recovery-codes"><div>${content}</div></div>`;
const read = (content: string) => readNewRecoveryCodes(domWith(content));
const told = { unused: 8, generatedAt: '2026-08-01T10:00:00Z', confirmed: false };

describe('the name of the file of new codes', () => {
  const nameOf = (name: string) => readNewCodes(domWith(list(link(name))).document);

  it.each([
    [NAME, 'alice-dev'],
    [NAME.replace('.123456', ''), 'alice-dev'],
    [NAME.replace('PyPI', 'TestPyPI'), 'alice-dev'],
    [NAME.replace('alice-dev', 'x.-_-.x'), 'x.-_-.x'],
    [NAME.replace('alice-dev', '2026-01-01'), '2026-01-01'],
  ])('%s tells account and time', (fileName, username) => {
    expect(nameOf(fileName)).toEqual({ fileName, username, generatedAt: told.generatedAt });
  });

  it.each([
    '',
    'PyPI-Recovery-Codes-2026-08-01T10:00:00.txt',
    NAME.replace('2026-08-01', '2026-02-30'),
    NAME.replace('T10', 'T25'),
    NAME.replace('.txt', '+0000.txt'),
    NAME.replace('.txt', '.pdf'),
    NAME.replace('alice-dev', 'alice dev'),
    NAME.replace('alice-dev', 'a'.repeat(51)),
    NAME.replace('PyPI', 'npm'),
  ])('%s tells nothing', (fileName) => {
    expect(nameOf(fileName)).toBeNull();
  });

  it('is told where it stands once, whatever else can be saved', () => {
    expect(readNewCodes(domWith(list(link('codes.pdf') + link(NAME) + link(NAME))).document)?.fileName).toBe(NAME);
    const another = NAME.replace('alice-dev', 'bob');
    expect(readNewCodes(domWith(list(link(NAME) + link(another))).document)).toBeNull();
  });
});

describe('the page of new codes', () => {
  it('tells that all of the eight codes are unused, and that none was tried', () => {
    expect(read(list(`<ul>${codes(8)}</ul>${link(NAME)}`))).toEqual(told);
    expect(read(list(`<ol>${codes(4)}</ol><ol>${codes(4)}</ol>${link(NAME)}`))).toEqual(told);
    expect(read(`<p>Such as <code>x</code></p>${list(`<ul>${codes(8)}</ul>${link(NAME)}`)}`)).toEqual(told);
  });

  it.each<[string, string]>([
    ['no name of a file', list(codes(8))],
    ['a name that cannot be read', list(codes(8) + link('codes.txt'))],
    ['no codes', list(link(NAME))],
    ['one of them gone', list(codes(7) + link(NAME))],
    ['one of them twice', list(codes(9) + link(NAME))],
    ['items that hold none', list(`${codes(7)}<li>x</li>${link(NAME)}`)],
    [
      'codes outside items',
      list(`${codes(7)}<code>x</code>${link(NAME)}`).replace('<li><code>x</code></li>', '<li></li>'),
    ],
    ['one of them elsewhere', list(codes(7) + link(NAME)) + codes(1)],
    ['two lists', list(codes(8) + link(NAME)) + list(codes(8))],
  ])('is unreadable with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('is unreadable where it broke off', () => {
    expect(readNewRecoveryCodes(domOf(parse(`<main>${list(codes(8) + link(NAME))}`)))).toBe('unreadable');
  });

  it.each([
    '<div class="callout-block callout-block--warning"><a href="/manage/account/recovery-codes/regenerate">x</a></div>',
    '<form><input name="recovery_code_value"></form>',
    '<p><code>x</code></p>',
  ])('tells nothing without a list: %s', (content) => {
    expect(read(content)).toBe('absent');
  });

  it('never touches the codes', () => {
    const page = domWith(list(`<ul>${codes(8)}</ul>${link(NAME)}`));
    const guard = (name: string) => ({ get: () => expect.unreachable(`${name} of a code`) });
    for (const code of page.document.querySelectorAll('code'))
      for (const name of ['textContent', 'innerText', 'innerHTML', 'outerHTML', 'childNodes', 'firstChild'])
        Object.defineProperty(code, name, guard(name));
    for (const saved of page.document.querySelectorAll('a')) Object.defineProperty(saved, 'href', guard('href'));
    expect(readNewRecoveryCodes(page)).toEqual(told);
  });
});
