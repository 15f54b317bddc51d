import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from './guard/guard';
import { ownLine } from './own-line';

describe('a text of the user', () => {
  it.each([
    ['blue key', 'blue key'],
    ['  in the\n\tsafe ', 'in the safe'],
    ['a\u2028b\u0085c\u0000d', 'a b c d'],
    ['b\u202elue\u200b k\u00adey\ufe0f', 'blue key'],
    ['\ud800x\u3164', 'x'],
    ['在保险箱里', '在保险箱里'],
    ['', ''],
    ['\u200b \n', ''],
  ])('%j is one visible line: %j', (text, line) => {
    expect(ownLine(text)).toBe(line);
  });

  it('is cut with a sign, by characters', () => {
    expect(ownLine('🔑'.repeat(120))).toBe('🔑'.repeat(120));
    expect(ownLine('🔑'.repeat(121))).toBe(`${'🔑'.repeat(119)}…`);
  });

  it.each([
    ['key of alice@example.org', 'key of [removed: email address]'],
    ['alice\u200b@example.org', '[removed: email address]'],
    ['0123456789abcdef', '[removed: recovery code]'],
    ['in the safe, password: hunter2', 'in the safe, password: [removed: password]'],
  ])('%j loses what is private: %j', (text, line) => {
    expect(ownLine(text)).toBe(line);
  });

  it('is searched before it is cut', () => {
    expect(ownLine(`${'x '.repeat(55)}pypi-AgEIcHlwaS5vcmcCJDAxMjM0NTY3LTg5YWItY2RlZg`)).not.toContain('AgEI');
  });

  it('is never private or more than a line, whatever it was', () => {
    const piece = fc.constantFrom('password: ', 'alice', '@', 'example.org', '0123', '4567', '89ab', 'cdef', ' ', '\n');
    const anyOwn = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anyOwn, (text) => {
        const line = ownLine(text);
        expect(guard(line)).toEqual([]);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect([...line].length).toBeLessThanOrEqual(120);
        expect(line).toBe(line.trim());
      }),
    );
  });
});
