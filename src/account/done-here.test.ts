import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email, token } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import type { Deed } from './deed';
import { DEED_KINDS } from './deed-schema';
import { doneHere } from './done-here';
import { withChanges } from './journal';
import type { AccountRecord } from './record';
import { remember } from './remember';
import { later, notedOf, page, recordOf } from './testing/samples';

const MINUTE = 60_000;
const deed = (kind: Deed['kind'], about = '', at = later(0)): Deed => ({ kind, about, at });

/** Of each change that a page shows a minute after the deeds, whether it is expected. */
function expected(before: AccountRecord, deeds: Deed[], fields: Partial<Facts>, at = later(MINUTE)) {
  const facts = page(fields);
  const after = remember(before, facts, at);
  const { entries } = withChanges(undefined, before, after, doneHere(facts.page, deeds, before, after));
  return entries.map(({ change: { kind }, expected }) => [kind, expected === 'done-here'] as const);
}

const START = {
  twoFactor: { totp: false, securityDevices: ['old key'] },
  recoveryCodes: { unused: 0, generatedAt: null, confirmed: false },
  emails: [email(), email({ address: 'o…d@example.net', primary: false })],
  tokens: [token({ id: 'old', name: 'ci' })],
  associations: [],
} satisfies Partial<Facts>;
const start = recordOf(START, later(-5 * MINUTE));
const methods = (totp: boolean, ...securityDevices: string[]) => ({ twoFactor: { totp, securityDevices } });
const backup = email({ address: 'n…w@example.net', primary: false });

describe('new codes', () => {
  const codes = { recoveryCodes: { unused: 8, generatedAt: later(0), confirmed: false } };

  it('are expected on the page that makes them, and nowhere else', () => {
    expect(expected(start, [], { ...codes, page: 'recovery-codes' })).toEqual([['codes-generated', true]]);
    expect(expected(start, [], codes)).toEqual([['codes-generated', false]]);
    const set = recordOf({ recoveryCodes: { unused: 3, generatedAt: later(-9 * MINUTE), confirmed: true } }, later(-5));
    expect(expected(set, [], { ...codes, page: 'recovery-codes' })).toEqual([['codes-regenerated', true]]);
  });

  it('are expected when the user noted where that very set is', () => {
    const noted = { ...start, backup: notedOf(later(0)) };
    expect(expected(noted, [], codes)).toEqual([['codes-generated', true]]);
    expect(expected({ ...start, backup: notedOf(later(-MINUTE)) }, [], codes)).toEqual([['codes-generated', false]]);
  });

  it('make nothing else expected that the same page shows', () => {
    expect(expected(start, [], { ...codes, ...methods(true, 'old key'), page: 'recovery-codes' })).toEqual([
      ['app-added', false],
      ['codes-generated', true],
    ]);
  });
});

describe('what the user was seen doing is expected', () => {
  it.each<[string, Deed, Partial<Facts>]>([
    ['an app added', deed('app-added'), methods(true, 'old key')],
    ['a device added', deed('device-added', 'new key'), methods(false, 'old key', 'new key')],
    ['a device removed', deed('device-removed', 'old key'), methods(false)],
    ['an address added', deed('address-added', backup.address), { emails: [...START.emails, backup] }],
    ['an address removed', deed('address-removed', 'o…d@example.net'), { emails: [email()] }],
    [
      'another primary address',
      deed('primary-changed', 'o…d@example.net'),
      { emails: START.emails.map((one) => ({ ...one, primary: !one.primary })) },
    ],
    ['a token added', deed('token-added', 'new'), { tokens: [...START.tokens, token({ id: 'new' })] }],
    [
      'a token for all',
      deed('token-added', 'new'),
      { tokens: [...START.tokens, token({ id: 'new', scope: 'account' })] },
    ],
    ['a token removed', deed('token-removed', 'old'), { tokens: [] }],
    ['an account linked', deed('account-linked', 'github'), { associations: [{ service: 'github', account: 'a' }] }],
  ])('%s', (_, done, fields) => {
    expect(expected(start, [done], fields).map(([, is]) => is)).toEqual([true]);
    expect(expected(start, [], fields).map(([, is]) => is)).toEqual([false]);
  });

  it('whatever its length, and whatever spaces stand around its name', () => {
    const address = `n…w@${'long.'.repeat(40)}net`;
    const added = { emails: [...START.emails, email({ address, primary: false })] };
    expect(expected(start, [deed('address-added', address.slice(0, 200))], added)).toEqual([['address-added', true]]);
    const spaced = methods(false, 'old key', ' new  key ');
    expect(expected(start, [deed('device-added', 'new  key')], spaced)).toEqual([['device-added', true]]);
  });

  it('when the browser rounds the time of the page that answers to before the form was sent', () => {
    const sent = [deed('app-added', '', later(30))];
    expect(expected(start, sent, methods(true, 'old key'), later(0))).toEqual([['app-added', true]]);
    const refused = remember(start, page(methods(false, 'old key')), later(0));
    expect(expected(refused, sent, methods(true, 'old key'))).toEqual([['app-added', false]]);
  });

  it('a primary address replaced by a new one, and the removal of an app', () => {
    const one = recordOf({ emails: [email()], ...methods(true, 'old key') }, later(-5 * MINUTE));
    const replaced = { emails: [{ ...backup, primary: true }] };
    expect(expected(one, [deed('primary-changed', backup.address)], replaced)).toEqual([['primary-changed', true]]);
    expect(expected(one, [deed('app-removed')], methods(false, 'old key'))).toEqual([['app-removed', true]]);
  });
});

describe('a question it stays', () => {
  it('when it is another one, or one more, than what was done', () => {
    const two = methods(false, 'old key', 'new key', 'their key');
    expect(expected(start, [deed('device-added', 'new key')], two)).toEqual([
      ['device-added', true],
      ['device-added', false],
    ]);
    const twins = methods(false, 'old key', 'new key', 'new key');
    expect(expected(start, [deed('device-added', 'new key')], twins).map(([, is]) => is)).toEqual([true, false]);
    expect(expected(start, [deed('device-added', 'new key')], methods(true, 'old key'))).toEqual([
      ['app-added', false],
    ]);
    expect(
      expected(start, [deed('token-added', 'mine')], { tokens: [token({ id: 'old' }), token({ id: 'theirs' })] }),
    ).toEqual([['token-added', false]]);
    expect(
      expected(start, [deed('token-added', 'old')], { tokens: [token({ id: 'theirs' }), token({ id: 'old' })] }),
    ).toEqual([['token-added', false]]);
  });

  it('when it shows long after it was done, before, or was done before the page that did not show it', () => {
    const app = methods(true, 'old key');
    const at = (moment: number) => [deed('app-added', '', later(moment))];
    const earlier = recordOf(START, later(-30 * MINUTE));
    expect(expected(earlier, at(-9 * MINUTE), app)).toEqual([['app-added', true]]);
    expect(expected(earlier, at(-9 * MINUTE - 1), app)).toEqual([['app-added', false]]);
    expect(expected(start, at(-4 * MINUTE), app)).toEqual([['app-added', true]]);
    expect(expected(start, at(2 * MINUTE), app)).toEqual([['app-added', false]]);
    expect(expected(start, at(-6 * MINUTE), app, later(-MINUTE))).toEqual([['app-added', false]]);
  });

  it('but a token of which a page gave the id is one\u2019s own whenever it shows', () => {
    const tokens = [...START.tokens, token({ id: 'new' })];
    expect(expected(start, [deed('token-added', 'new')], { tokens }, later(90_000 * MINUTE))).toEqual([
      ['token-added', true],
    ]);
  });
});

it('is over once a page has shown the fact, whatever it shows', () => {
  const seen = remember(start, page(methods(false, 'old key')), later(1));
  expect(expected(seen, [deed('app-added')], methods(true, 'old key'))).toEqual([['app-added', false]]);
});

it('never more changes are expected than were done, whatever the pages show', () => {
  const name = fc.constantFrom('', 'a', 'b', 'x…y@example.net', 'github');
  const anyDeed = fc.record({ kind: fc.constantFrom(...DEED_KINDS), about: name, at: fc.constant(later(0)) });
  const anyState = fc.record({
    twoFactor: fc.record({ totp: fc.boolean(), securityDevices: fc.array(name, { maxLength: 3 }) }),
    emails: fc
      .uniqueArray(fc.constantFrom('x…y@example.net', 'a…b@example.org'), { maxLength: 2 })
      .map((all) => all.map((address, i) => email({ address, primary: i === 0 }))),
    tokens: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map((ids) => ids.map((id) => token({ id, name: 'ci' }))),
  });
  const property = fc.property(fc.array(anyDeed), anyState, anyState, (deeds, one, other) => {
    const found = expected(recordOf(one, later(-MINUTE)), deeds, other);
    expect(found.filter(([, is]) => is).length).toBeLessThanOrEqual(deeds.length);
    for (const [kind] of found.filter(([, is]) => is))
      expect(deeds.map((done) => done.kind)).toContain(
        kind === 'account-token-added' ? 'token-added' : kind === 'primary-set' ? 'primary-changed' : kind,
      );
  });
  fc.assert(property, { numRuns: 200 });
});
