import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPartOfCode } from './code-in-note';
import { guard } from './guard';

const LIMIT = 30_000;

/** Reads a text in both ways. Fails after 30 seconds, also in the middle of an expression that searches without end. */
function read(text: string): void {
  const work = () => {
    holdsPartOfCode(text);
    return guard(text).every(({ end }) => end <= text.length);
  };
  expect(runInNewContext('work()', { work }, { timeout: LIMIT })).toBe(true);
}

/** Pieces of what the guard looks for: words, signs, begins and ends of secrets, gaps, markup. */
const PIECES = [
  ...'a x1 0 1 f ab A AT Z2 ffff 0123456789abcdef 123456 用 é gmail gmail.com xn-- .org -dot- _at_ arroba 点 艾特 골뱅이'.split(
    ' ',
  ),
  ...'@ ＠ . , : ; ! # & = / \\ | _ - + * ` ~ < > $ % ( ) [ ] { " \' “ « 「 … ? ** *** ``` ~~ <b> </b> <!-- -->'.split(
    ' ',
  ),
  ...'password 密码 token= secret passphrase: AgE AgEIcHlwaS5v pypi- eyJ SG. sk-live- hf_ key- AKIA MII AAAA ssh-rsa'.split(
    ' ',
  ),
  ...'----- -----BEGIN b3BlbnNzaC1rZXktdjE https:// :// reset/ otpauth: data: 0x sha256 fromhex( %3f %3d &nbsp; &#64;'.split(
    ' ',
  ),
  ...'&#46; +49 (0) 1.1.1.1 2001: 2026-08-15 2026 Aug PyPI-Recovery-Codes- \\n \u200b \u0661'.split(' '),
  ...[
    ' ',
    '  ',
    '   ',
    '\t',
    '\n',
    '\r\n',
    '\n> ',
    '=\n',
    ' at ',
    ' dot ',
    'pw: ',
    'пароль ',
    ' is ',
    'code ',
    'mail ',
    'phone ',
  ],
  ...[
    'call me at ',
    ' for ',
    'starts with ',
    'bearer ',
    'cookie: ',
    'BEGIN ',
    'END ',
    'PRIVATE KEY',
    'PUBLIC KEY-----',
  ],
  ...['commit ', 'git log', 'gpg --', ' --a', 'md5 (', ' twine -p', 'curl -u', 'x'.repeat(300)],
];
const piece = fc.constantFrom(...PIECES);

describe('a text that is made to keep the guard busy', { timeout: 120_000 }, () => {
  it.each([
    ...['a', 'a.', 'a@', '@a.a.a.a.a.a.a.a.a.1 ', 'a(at)a(dot)', 'a dot ', ' at ', '0 ', '0/', '+1 ', '1.1.1.1.'],
    ...['f', 'ffff ', 'pypi-', 'pypi-AgEaaaaaaaa\n', '?1=123456&', '&token', 'a))))', '-----BEGIN PRIVATE KEY-----'],
    ...['password ', 'password:', 'eyJaaaaaaaa.', '://a:', '2001:', 'phone at on ', '123456 ', 'a\u200b', '٠', '用@'],
    // Dots that could be parts of names, markup that could be of several signs, gaps that could be cut in several ways.
    ...[
      'a@1-dot-1-dot-1-dot-1-dot-1-dot-1-dot-1-dot-1-dot-1-dot-',
      'a@1点1点1点1点1点1点1点1点1点1点',
      '1点',
      '-aAT',
      '-DOT-',
    ],
    ...['`', 'a`', 'a```', '***', 'a~~', '<b ', '<!--', 'f \n      ', 'gpg --', 'git log --a', '?%3f', ' -p', '密码'],
    ...['2026-08-01 ', 'PyPI-Recovery-Codes-a', 'a 2026 ', '1 August ', '-----BEGIN PUBLIC KEY-----', 'a…', '//'],
  ])('is read to its end: 100 kB of %j', (unit) => {
    read(`a@${unit.repeat(100_000 / unit.length)}!`);
  });

  it('is read to its end: any few pieces again and again', () => {
    const units = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(units, piece, piece, (unit, before, after) => {
        read(`${before}${unit.repeat(Math.ceil(4_000 / unit.length))}${after}`);
        read(`${before}${unit.repeat(Math.ceil(60 / unit.length))}${after}`.repeat(20));
      }),
      { numRuns: 100 },
    );
  });

  it('is read to its end: any pieces in any order', () => {
    const pieces = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 300 });
    fc.assert(
      fc.property(pieces, (all) => read(all.join(''))),
      { numRuns: 100 },
    );
  });
});
