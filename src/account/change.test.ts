import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import english from '../../public/_locales/en/messages.json';
import { CHANGE_SEVERITY, type Change, type ChangeKind, cut, rankOf, valuesOf } from './change';
import { change } from './change-schema';

const at = '2026-08-01T10:00:00Z';
const formerly = '2025-11-14T10:00:00Z';
const FIELDS = {
  label: 'blue key',
  name: 'ci',
  address: 'a…e@example.org',
  service: 'github',
  account: 'alice',
  from: 'a…e@example.org',
  to: 'b…b@example.net',
  generatedAt: at,
  formerly,
  used: 2,
  left: 5,
};
const KINDS = Object.keys(CHANGE_SEVERITY) as ChangeKind[];
const sample = (kind: ChangeKind): Change => z.parse(change, { kind, ...FIELDS });
const accepts = (value: unknown) => z.safeParse(change, value).success;

it.each(KINDS)('%s can be kept, and is the same when it is read again', (kind) => {
  expect(z.parse(change, JSON.parse(JSON.stringify(sample(kind))))).toEqual(sample(kind));
});

it('has words for every kind, with a place for each value, and no others', () => {
  const messages: Record<string, { message: string; placeholders?: object }> = english;
  const places = Object.keys(messages).flatMap((key) =>
    key.startsWith('change_')
      ? [[key.replace(/_(?:one|other)$/, ''), Object.keys(messages[key]?.placeholders ?? {}).length]]
      : [],
  );
  const wanted = KINDS.map((kind) => [`change_${kind.replaceAll('-', '_')}`, valuesOf(sample(kind)).length]);
  expect(Object.fromEntries(places)).toEqual(Object.fromEntries(wanted));
});

describe('refused is', () => {
  it.each([
    { kind: 'address-added', address: 'alice@example.org' },
    { kind: 'primary-changed', from: 'alice@example.org', to: FIELDS.to },
    { kind: 'primary-changed', from: FIELDS.from, to: 'bob@example.org' },
    { kind: 'device-added', label: 'x'.repeat(201) },
    { kind: 'token-added', name: 'x'.repeat(201) },
    { kind: 'codes-generated', generatedAt: 'yesterday' },
    { kind: 'account-linked', service: 'example', account: 'alice' },
    { kind: 'password-changed' },
  ])('%j', (value) => {
    expect(accepts(value)).toBe(false);
  });
});

describe('the values of a change', () => {
  it.each<[ChangeKind, unknown[]]>([
    ['app-added', []],
    ['device-removed', ['blue key']],
    ['codes-generated', [{ moment: at }]],
    ['codes-regenerated', [{ moment: at }, { moment: formerly }]],
    ['codes-used', [2, 5]],
    ['codes-gone', [{ moment: formerly }]],
    ['primary-changed', ['a…e@example.org', 'b…b@example.net']],
    ['address-unverified', ['a…e@example.org']],
    ['account-linked', ['github.com/alice']],
    ['token-widened', ['ci']],
    ['sole-owner-lost', ['ci']],
  ])('%s: %j', (kind, values) => {
    expect(valuesOf(sample(kind))).toEqual(values);
  });

  it('name a linked account alone when its service is not known', () => {
    expect(valuesOf({ kind: 'account-unlinked', service: 'other', account: 'alice' })).toEqual(['alice']);
  });
});

it('ranks what lets others in before what shuts the user out, and that before the rest', () => {
  const kinds: ChangeKind[] = ['token-removed', 'app-removed', 'app-added'];
  expect(kinds.map((kind) => rankOf(sample(kind)))).toEqual([2, 1, 0]);
});

describe('a text', () => {
  it('of up to 100 characters is kept as it is, also when each takes more', () => {
    for (const text of ['', 'ci', 'x'.repeat(100), '🔑'.repeat(100)]) {
      expect(cut(text)).toBe(text);
      expect(accepts({ kind: 'device-added', label: cut(text) })).toBe(true);
    }
  });

  it('that is longer is cut between characters', () => {
    expect(cut('x'.repeat(101))).toBe(`${'x'.repeat(99)}…`);
    expect(cut('🔑'.repeat(10_000))).toBe(`${'🔑'.repeat(99)}…`);
    expect(accepts({ kind: 'device-added', label: cut('🔑'.repeat(10_000)) })).toBe(true);
  });

  it('that is a masked address stays one', () => {
    expect(accepts({ kind: 'address-added', address: cut(`🔑…🔑@${'🔑'.repeat(300)}.example`) })).toBe(true);
  });
});
