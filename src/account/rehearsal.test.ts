import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anyAccountFacts, anyTime } from '../checks/testing/arbitrary-facts';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import type { AccountFacts, Facts } from '../pypi/facts';
import { fieldSchemas } from './fields';
import { MASKED } from './mask';
import type { AccountRecord } from './record';
import {
  NEVER_REHEARSED,
  REHEARSAL_OUTCOMES,
  REHEARSED_WAYS,
  type RehearsedWay,
  rehearsed,
  subjectsOf,
  withTick,
} from './rehearsal';
import { newRecord, remember } from './remember';
import { ALICE, HEALTHY, page, recordOf } from './testing/samples';

const record = recordOf(HEALTHY, daysAgo(2));
const SET = HEALTHY.recoveryCodes.generatedAt;
const REPOSITORY = 'https://github.com/alice/sample';
const ABOUT: Record<RehearsedWay, string> = {
  codes: SET,
  'second-key': 'blue key',
  mailbox: 'a…e@example.org',
  repository: REPOSITORY,
};
const ticked = (way: RehearsedWay, at = daysAgo(1), of: AccountRecord = record) =>
  withTick(of, way, 'works', ABOUT[way], at);
const afterwards = (fields: Partial<Facts>, of: AccountRecord): AccountRecord => remember(of, page(fields), daysAgo(0));
const stateOf = (of: AccountRecord | undefined, way: RehearsedWay, now = NOW) => rehearsed(of, way, now).state;

describe('what can be rehearsed with', () => {
  it('is what pages showed', () => {
    expect(subjectsOf(record, 'codes')).toEqual([SET]);
    expect(subjectsOf(record, 'second-key')).toEqual(['blue key']);
    expect(subjectsOf(record, 'mailbox')).toEqual(['a…e@example.org']);
    expect(subjectsOf(record, 'repository')).toBeNull();
  });

  it.each([
    ['codes', { recoveryCodes: { unused: 0, generatedAt: SET, confirmed: true } }],
    ['codes', { recoveryCodes: { unused: 8, generatedAt: null, confirmed: false } }],
    ['second-key', { twoFactor: { totp: true, securityDevices: [] } }],
    ['mailbox', { emails: [email({ primary: false })] }],
  ] as [RehearsedWay, Partial<AccountFacts>][])('is nothing for %s with %j', (way, fields) => {
    expect(subjectsOf(afterwards(fields, record), way)).toEqual([]);
  });

  it.each(['codes', 'second-key', 'mailbox'] as const)(
    'is nothing for %s that no page told, or not any more',
    (way) => {
      expect(subjectsOf(undefined, way)).toEqual([]);
      expect(subjectsOf(newRecord(ALICE), way)).toEqual([]);
      expect(subjectsOf(afterwards({ unreadable: ['recoveryCodes', 'twoFactor', 'emails'] }, record), way)).toEqual([]);
    },
  );
});

describe.each(REHEARSED_WAYS)('a tick of %s', (way) => {
  it('is kept with its time and what it is about, beside the others', () => {
    const all = REHEARSED_WAYS.reduce((of, one) => ticked(one, daysAgo(3), of), record as AccountRecord);
    const next = withTick(all, way, 'fails', ABOUT[way], daysAgo(1));
    expect(next).toEqual({
      ...all,
      rehearsal: { ...all.rehearsal, [way]: { outcome: 'fails', at: daysAgo(1), about: ABOUT[way] } },
    });
    expect(z.parse(fieldSchemas.rehearsal, next.rehearsal)).toEqual(next.rehearsal);
    expect(record).not.toHaveProperty('rehearsal');
  });

  it('counts as it was said, for a year', () => {
    expect(rehearsed(ticked(way), way, NOW)).toEqual({
      state: 'works',
      outcome: 'works',
      at: daysAgo(1),
      about: ABOUT[way],
      isCurrent: true,
    });
    expect(stateOf(withTick(record, way, 'fails', ABOUT[way], daysAgo(1)), way)).toBe('fails');
    expect(stateOf(ticked(way, daysAgo(365)), way)).toBe('works');
    expect(rehearsed(ticked(way, daysAgo(365.001)), way, NOW)).toMatchObject({ state: 'stale', isCurrent: true });
  });

  it('counts no more under a clock that was more than a day ahead', () => {
    expect(stateOf(ticked(way, daysAgo(-1)), way)).toBe('works');
    expect(stateOf(ticked(way, daysAgo(-1.001)), way)).toBe('stale');
  });

  it('leaves what was said of the same thing when it is passed over, and else says that it was', () => {
    expect(withTick(ticked(way), way, 'not-tried', ABOUT[way], daysAgo(0))).toEqual(ticked(way));
    expect(stateOf(withTick(record, way, 'not-tried', ABOUT[way], daysAgo(0)), way)).toBe('not-tried');
  });

  it('is never without one', () => {
    for (const of of [undefined, record, { ...record, rehearsal: {} }])
      expect(rehearsed(of, way, NOW)).toEqual(NEVER_REHEARSED);
  });
});

describe.each([
  ['codes', { recoveryCodes: { ...HEALTHY.recoveryCodes, generatedAt: daysAgo(1) } }],
  ['codes', { recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } }],
  ['codes', { recoveryCodes: { ...HEALTHY.recoveryCodes, unused: 0 } }],
  ['second-key', { twoFactor: { totp: true, securityDevices: ['Blue key', 'red key'] } }],
  ['mailbox', { emails: [email({ address: 'a…e@example.net' }), email({ primary: false })] }],
] as [RehearsedWay, Partial<AccountFacts>][])('a tick of %s, once a page shows %j', (way, fields) => {
  it('is stale, as what it was about is gone', () => {
    expect(rehearsed(afterwards(fields, ticked(way)), way, NOW)).toMatchObject({ state: 'stale', isCurrent: false });
  });

  it('is taken of what is there now only', () => {
    const now = afterwards(fields, record);
    expect(() => withTick(now, way, 'works', ABOUT[way], daysAgo(0))).toThrow(RangeError);
    for (const subject of subjectsOf(now, way) ?? [])
      expect(stateOf(withTick(now, way, 'works', subject, daysAgo(0)), way)).toBe('works');
  });

  it('is no longer kept by a way that is passed over with the new one', () => {
    const now = afterwards(fields, ticked(way));
    const states = (subjectsOf(now, way) ?? []).map((subject) =>
      stateOf(withTick(now, way, 'not-tried', subject, daysAgo(0)), way),
    );
    expect(states.filter((state) => state !== 'not-tried')).toEqual([]);
  });
});

it('stays with a device among others, and with the same set written differently', () => {
  const twoFactor = { totp: false, securityDevices: ['red key', 'blue key'] };
  expect(stateOf(afterwards({ twoFactor }, ticked('second-key')), 'second-key')).toBe('works');
  const recoveryCodes = { ...HEALTHY.recoveryCodes, unused: 3, generatedAt: new Date(SET).toISOString() };
  expect(recoveryCodes.generatedAt).not.toBe(SET);
  expect(stateOf(afterwards({ recoveryCodes }, ticked('codes')), 'codes')).toBe('works');
});

it('is stale as long as the page can not tell what is there', () => {
  const unreadable = ['recoveryCodes', 'twoFactor', 'emails'];
  for (const way of ['codes', 'second-key', 'mailbox'] as const)
    expect(rehearsed(afterwards({ unreadable }, ticked(way)), way, NOW)).toMatchObject({
      state: 'stale',
      isCurrent: false,
    });
});

it.each([
  '',
  'sample',
  'javascript:alert(1)//github.com/a/b',
  'ftp://github.com/a/b',
  'https://alice@github.com/a/b',
  'https://github.com/a/b?token=x',
  'https://github.com/a/b#x',
  'https://github.com/a b',
  `https://github.com/${'a'.repeat(500)}`,
])('no repository that is stored is %j', (about) => {
  const { rehearsal } = withTick(record, 'repository', 'works', about, daysAgo(0));
  expect(z.safeParse(fieldSchemas.rehearsal, rehearsal).success).toBe(false);
});

describe('never counts but of what a page shows, within a year', () => {
  const anyFacts = anyAccountFacts.map((facts) => ({
    ...facts,
    emails: facts.emails.map((one) => ({ ...one, address: `a…e@${one.address.split('@').at(-1)}` })),
  }));
  /** What is there, whatever it was called. */
  const shown = ({ recoveryCodes, twoFactor, emails }: AccountFacts): Record<RehearsedWay, (string | null)[]> => ({
    codes: [recoveryCodes.generatedAt],
    'second-key': twoFactor.securityDevices,
    mailbox: emails.flatMap(({ primary, address }) => (primary ? [address] : [])),
    repository: [REPOSITORY],
  });
  const anyWay = fc.constantFrom(...REHEARSED_WAYS);
  const anyAt = fc.oneof(anyTime, fc.constant(daysAgo(3)));
  const anyOutcome = fc.constantFrom(...REHEARSAL_OUTCOMES);

  it('of any account, whatever is seen later', () => {
    let counted = 0;
    fc.assert(
      fc.property(
        anyFacts,
        fc.oneof(anyFacts, fc.constant(null)),
        anyWay,
        anyOutcome,
        anyAt,
        (first, other, way, outcome, at) => {
          const [about] = subjectsOf(recordOf(first, daysAgo(5)), way) ?? [REPOSITORY];
          fc.pre(about !== undefined);
          const said = withTick(recordOf(first, daysAgo(5)), way, outcome, about, at);
          expect(z.parse(fieldSchemas.rehearsal, said.rehearsal)).toEqual(said.rehearsal);
          const last = other ?? first;
          const { state } = rehearsed(remember(said, page(last), daysAgo(4)), way, NOW);
          if (state === 'stale') return;
          counted += 1;
          expect([state, shown(last)[way]]).toEqual([outcome, expect.arrayContaining([about])]);
          expect(Math.abs(NOW.getTime() - Date.parse(at))).toBeLessThanOrEqual(365 * 86_400_000);
        },
      ),
    );
    expect(counted).toBeGreaterThan(3);
  });
});

it('can not hold an address in full', () => {
  const unmasked = { mailbox: { outcome: 'works', at: daysAgo(1), about: 'alice@example.org' } };
  expect(z.safeParse(fieldSchemas.rehearsal, unmasked).success).toBe(MASKED.test('alice@example.org'));
  expect(z.safeParse(fieldSchemas.rehearsal, unmasked).success).toBe(false);
});
