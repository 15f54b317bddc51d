import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, masked } from './guard';
import type { PrivateKind } from './private-data';

const text = (regex: RegExp) => fc.stringMatching(regex);
const joined = (separators: string[], ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(fc.constantFrom(...separators), ...parts).map(([separator, ...rest]) => rest.join(separator));

// Letters first and digits second, so that no group is a year, a word or a number.
const HEX = /^[a-f]\d[a-f\d]{2}$/;
const GROUPS = Array.from({ length: 4 }, () => text(HEX));
const BASE32 = Array.from({ length: 8 }, () => text(/^[G-Z][2-7][A-Z2-7]{2}$/));
const DIGITS = text(/^[6-9]{3}$/); // no day or month
const USER = text(/^[a-z]{2}[a-z0-9._+-]{0,8}[a-z0-9]$/);
const HOST = text(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
const MACAROON = text(/^[A-Za-z][a-z]\d[A-Z][A-Za-z0-9_]{60}$/);
const SECRET = text(/^[a-z]\d[A-Za-z0-9]{20}$/);
const NUMBER = fc.tuple(text(/^[1-9]\d$/), text(/^\d{3}$/), text(/^\d{3}$/), text(/^\d{3}$/));
const LINES = fc.array(text(/^[A-Za-z0-9+/]{64}$/), { minLength: 1, maxLength: 4 });

const SPACES = [' ', '\u00a0', '\u3000', '\u202f'];
const DASHES = ['-', '\u2010', '\u2011', '–', '—', '−', ' - '];
const BREAKS = ['\n', '\r\n', '\n> ', '\n    '];

/** Every kind, plain and broken as people and programs break it. */
const SECRETS: Readonly<Record<PrivateKind, fc.Arbitrary<string>>> = {
  'recovery-code': fc.oneof(
    text(/^[0-9a-f]{16}$/),
    joined(['', ...SPACES, ...DASHES, ...BREAKS], ...GROUPS),
    joined([...SPACES, ...DASHES, ...BREAKS], text(/^[a-f]\d[a-f\d]{6}$/), text(/^[a-f]\d[a-f\d]{6}$/)),
    joined([' ', '-', '\n'], text(/^[a-f]\d[a-f\d]{3}$/), text(/^[a-f]\d[a-f\d]{3}$/), text(/^[a-f]\d[a-f\d]{4}$/)),
    joined([' ', '-'], ...GROUPS.flatMap(() => [text(/^[a-f]\d$/), text(/^\d[a-f]$/)])),
  ),
  'api-token': fc.oneof(
    MACAROON.map((rest) => `pypi-AgEIcHlwaS5vcmcC${rest}`),
    joined(
      ['\n', '\n> ', '\n  ', ' '],
      MACAROON.map((rest) => `pypi-AgEIcHlwaS5vcmcC${rest}`),
      MACAROON,
    ),
    MACAROON.map((rest) => `pypi- AgENdGVzdC5weXBpLm9yZwI${rest}`),
    SECRET.map((rest) => `ghp_${rest}`),
  ),
  'authenticator-secret': fc.oneof(
    joined([...SPACES, '-'], ...BASE32),
    joined([''], ...BASE32).map((secret) => `otpauth://totp/PyPI:alice?secret=${secret}&issuer=PyPI`),
    joined([''], ...BASE32).map((secret) => `otpauth%3A%2F%2Ftotp%2FPyPI%3Fsecret%3D${secret}`),
  ),
  'one-time-code': joined(['', ...SPACES, ...DASHES, '\n'], DIGITS, DIGITS),
  'email-address': fc.oneof(
    joined(
      ['@', ' @ ', '＠', '(at)', ' [at] ', '&#64;', '%40', '@\n'],
      USER,
      HOST.map((host) => `${host}.org`),
    ),
    joined([' '], USER, fc.constant('at'), HOST, fc.constant('dot'), fc.constant('org')),
  ),
  'secret-link': fc.oneof(
    SECRET.map((token) => `https://pypi.org/account/reset-password/?token=${token}`),
    joined(
      ['\n', '\n> '],
      SECRET.map((token) => `https://pypi.org/account/verify-email/?token=${token}`),
      SECRET,
    ),
    SECRET.map((token) => `https://example.org/invite/${token}`),
  ),
  'phone-number': fc.oneof(
    NUMBER.map(([country, ...rest]) => `+${country} ${rest.join(' ')}`),
    NUMBER.map(([country, ...rest]) => `+${country}${rest.join('-')}`),
    NUMBER.map(([country, ...rest]) => `00${country} ${rest.join('')}`),
  ),
  'private-key': fc
    .tuple(fc.constantFrom('RSA ', 'OPENSSH ', ''), LINES, fc.constantFrom('\n', '\r\n', '\\n', ' '))
    .map(([type, lines, end]) =>
      [`-----BEGIN ${type}PRIVATE KEY-----`, ...lines, `-----END ${type}PRIVATE KEY-----`].join(end),
    ),
  password: text(/^[a-z]{3,9}\d{1,4}$/).map((secret) => `password: ${secret}`),
  'ip-address': fc.tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 })).map(([a, b]) => `203.0.${a}.${b}`),
};
const KINDS = Object.keys(SECRETS) as PrivateKind[];

/** What stands around is a secret's own business as long as no number or word goes on in it. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...([
    ['(', ')'],
    ['「', '」'],
    ['"', '"'],
    ['“', '”'],
    ['`', '`'],
    ['<b>', '</b>'],
  ] as const),
  ...([
    ['\n\n', '\n\n'],
    ['：', '。'],
    ['是', '谢谢'],
    ['は', 'です'],
    ['| ', ' |'],
    ['— ', ' …'],
  ] as const),
];
const WORDS = [
  'I lost my phone, ',
  '我的手机丢了',
  'Здравствуйте',
  'شكرا ',
  '\n- ',
  '> ',
  '1. ',
  '2026-08-15',
  ' #9717',
];
const around = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 })
  .map((pieces) => pieces.join(''));
const planted = fc.tuple(around, fc.constantFrom(...PAIRS), around);

describe('a planted secret', () => {
  it.each(KINDS)('is found whole in any surroundings: %s', { timeout: 60_000 }, (kind) => {
    fc.assert(
      fc.property(planted, SECRETS[kind], ([before, [open, close], after], secret) => {
        const start = before.length + open.length;
        const whole = before + open + secret + close + after;
        const first = kind === 'password' ? start + 'password: '.length : start;
        expect(guard(whole).some((found) => found.start <= first && found.end >= start + secret.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(KINDS)('is of its kind when it stands alone: %s', (kind) => {
    fc.assert(
      fc.property(SECRETS[kind], (secret) => {
        const start = kind === 'password' ? 'password: '.length : 0;
        expect(guard(secret)).toEqual([{ kind, start, end: secret.length }]);
      }),
    );
  });

  it('leaves nothing to find behind when all that is found is masked', { timeout: 60_000 }, () => {
    const piece = fc.tuple(planted, fc.oneof(...KINDS.map((kind) => SECRETS[kind])));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const whole = pieces.map(([[before, [open, close], after], secret]) => before + open + secret + close + after);
        expect(guard(masked(whole.join('')))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
