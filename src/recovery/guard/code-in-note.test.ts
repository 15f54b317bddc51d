import { describe, expect, it } from 'vitest';
import { holdsPartOfCode } from './code-in-note';

describe('a note of the place where the codes are', () => {
  it.each([
    ['a cut code', 'safe, first one is a1b2c3d4'],
    ['a cut code behind another script', '保险箱里a1b2c3d4'],
    ['two groups', 'in the safe: a1b2 c3d4'],
    ['groups with other signs between', 'a1b2,c3d4 / a1b2:c3d4 / a1b2|c3d4'],
    ['groups in two lines', 'a1b2\nc3d4'],
    ['a group of letters and one with a digit', 'face 12ab'],
    ['a code of digits alone', '12345678901234'],
    ['a code of digits in groups', '1234 5678 9012 34567'],
    ['a code of letters alone', 'abcdefabcdefab'],
    ['a code with a year for a group', '2019 a1b2 c3d4 e5f6'],
    ['a code beside a date', 'from 2026-08-01: a1b2c3d4e5'],
    ['a code beside the file', 'PyPI-Recovery-Codes-alice-2026-08-01T12_00_00.123456.txt a1b2c3d4'],
    ['a code in full width', 'ａ１ｂ２ｃ３ｄ４'],
    ['a code with hidden characters', 'a1b2\u200bc3d4'],
    ['a code with markup', '**a1b2**c3d4'],
    ['a code in brackets', '(a1b2c3d4)'],
  ])('is refused with %s', (_, note) => {
    expect(holdsPartOfCode(note)).toBe(true);
  });

  it.each([
    ['a place', 'in the safe'],
    ['a date', 'safe, since 2026-08-01'],
    ['a date with a time', 'printed 2026-08-01T12:00:00Z'],
    ['a word of the letters a to f beside a date', 'faded 2026-08-01, decade 2024, 2020 facade'],
    ['dates in other writings', '01.08.2026, 08/01/2026, 1 August 2026, Aug 2026, August 1, 2026, 20260801'],
    ['several years', 'boxes 2019 2020 2021 2022'],
    ["PyPI's file", 'USB stick: PyPI-Recovery-Codes-alice-2026-08-01T12_00_00.123456.txt'],
    ["TestPyPI's file, twice downloaded", 'TestPyPI-Recovery-Codes-alice-2026-08-01T12_00_00.123456 (1).txt'],
    ['the file of a user whose name looks like a code', 'PyPI-Recovery-Codes-a1b2c3d4-2026-08-01T12.txt'],
    ['words of the letters a to f', 'the dead beef cafe, added a facade'],
    ['short numbers', 'drawer 12, folder 3b, room 4711, shelf 0815'],
    ['groups that are too short', 'locker a1 b2 c3 d4 e5'],
    ['numbers inside words', 'disk WD4000a1b2x, xa1b2c3d4'],
    ['a model', 'YubiKey 5C, ThinkPad X1 Carbon, SanDisk 64GB'],
    ['a password manager', '1Password, vault "PyPI", KeePassXC 2.7.9'],
    ['another script', '保险箱，第3层'],
  ])('is taken with %s', (_, note) => {
    expect(holdsPartOfCode(note)).toBe(false);
  });
});
