import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email } from '../checks/testing/samples';
import { MASKED, maskAddress, maskAddresses } from './mask';
import { page } from './testing/samples';

describe('maskAddress', () => {
  it.each([
    ['alice@example.org', 'a…e@example.org'],
    ['bob@example.org', 'b…b@example.org'],
    ['ab@example.org', 'a…@example.org'],
    ['a@example.org', 'a…@example.org'],
    ['@example.org', '…@example.org'],
    ['\u2028a\n@example.org', '\u2028…\n@example.org'],
    ['"a@b"@example.org', '"…"@example.org'],
    ['🔑alice🔑@example.org', '🔑…🔑@example.org'],
    ['alice@xn--bcher-kva.example', 'a…e@xn--bcher-kva.example'],
  ])('makes %s into %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
    expect(maskAddress(masked)).toBe(masked);
  });

  const local = fc.string({ unit: 'binary' });
  const domain = fc.string({ unit: 'binary' }).map((text) => `.${text.replaceAll('@', '')}`);

  it('keeps the domain and at most two characters of any address, also one that nobody can have', () => {
    const property = fc.property(local, domain, (before, after) => {
      const masked = maskAddress(`${before}@${after}`);
      expect(masked).toMatch(MASKED);
      expect(masked.endsWith(`@${after}`)).toBe(true);
      expect([...masked.slice(0, -after.length - 1)].length).toBeLessThanOrEqual(3);
      expect(maskAddress(masked)).toBe(masked);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it.each(['alice@example.org', 'al…ce@example.org', 'a…ce@example.org', 'alice', 'a…e', 'a…e@', ''])(
    'does not take %j for masked',
    (address) => {
      expect(address).not.toMatch(MASKED);
    },
  );
});

describe('maskAddresses', () => {
  it('masks every address and nothing else, in a copy', () => {
    const plain = page({
      emails: [email({ address: 'alice@example.org' }), email({ address: 'ab@example.net', primary: false })],
      associations: [{ service: 'github', account: 'alice@example.org' }],
    });
    const before = structuredClone(plain);
    expect(maskAddresses(plain)).toEqual({
      ...before,
      emails: [email({ address: 'a…e@example.org' }), email({ address: 'a…@example.net', primary: false })],
    });
    expect(plain).toEqual(before);
  });

  it('leaves a page without addresses without addresses', () => {
    expect(maskAddresses(page())).toEqual(page());
    expect(maskAddresses(page({ emails: [] }))).toEqual(page({ emails: [] }));
  });
});
