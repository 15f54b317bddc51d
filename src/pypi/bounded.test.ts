import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyAccountFacts } from '../checks/testing/arbitrary-facts';
import { email, token } from '../checks/testing/samples';
import { bounded, isBounded } from './bounded';
import type { Facts } from './facts';

const page = (fields: Partial<Facts>): Facts => ({ site: 'pypi.org', page: 'account', unreadable: [], ...fields });
const LONG = 'x'.repeat(10_000);

it('cuts a long text wherever it stands, and nothing else', () => {
  const facts = page({
    twoFactor: { totp: true, securityDevices: [LONG, 'blue key'] },
    tokens: [token({ name: LONG, scope: [LONG, 'spare'] })],
    emails: [email()],
  });
  const short = `${'x'.repeat(299)}…`;
  expect(bounded(facts)).toEqual({
    ...facts,
    twoFactor: { totp: true, securityDevices: [short, 'blue key'] },
    tokens: [token({ name: short, scope: [short, 'spare'] })],
  });
});

it('leaves no half of a character behind', () => {
  const { twoFactor } = bounded(page({ twoFactor: { totp: false, securityDevices: [`${'x'.repeat(298)}😀😀`] } }));
  expect(twoFactor?.securityDevices).toEqual([`${'x'.repeat(298)}…`]);
});

it.each([
  ['of its own', { soleOwnerOf: Array.from({ length: 5001 }, String) }, 'soleOwnerOf'],
  ['within it', { tokens: [token({ scope: Array.from({ length: 5001 }, String) })] }, 'tokens'],
])('a field with too long a list %s is unreadable, and no other', (_, fields, name) => {
  const others = { emails: [email()], unreadable: ['events'] };
  expect(bounded(page({ ...fields, ...others }))).toEqual(page({ ...others, unreadable: ['events', name] }));
  expect(isBounded(page(fields))).toBe(false);
});

it('a list of 5,000 is none too many', () => {
  const facts = page({ soleOwnerOf: Array.from({ length: 5000 }, String) });
  expect(bounded(facts)).toEqual(facts);
  expect(isBounded(facts)).toBe(true);
});

it('what is bounded is so, and stays as it is', () => {
  fc.assert(
    fc.property(anyAccountFacts, (fields) => {
      const once = bounded(page(fields));
      expect(isBounded(once)).toBe(true);
      expect(bounded(once)).toEqual(once);
    }),
  );
});
