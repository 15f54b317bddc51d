import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepositoryLookup } from '../account/fields';
import type { AccountRecord } from '../account/record';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { daysAgo, email } from '../checks/testing/samples';
import { guard } from './guard/guard';
import { type RecoverySheet, recoverySheet } from './recovery-sheet';
import { anyHostileRecord } from './testing/arbitrary-records';

const REPOSITORY = 'https://github.com/alice/sample';
const SET = HEALTHY.recoveryCodes.generatedAt;
const lookup = (project: string, changes: Partial<RepositoryLookup> = {}): RepositoryLookup => ({
  project,
  checkedAt: daysAgo(3),
  outcome: 'repository',
  repository: REPOSITORY,
  ...changes,
});
const record = recordOf(HEALTHY);
const of = (one: AccountRecord, lookups: RepositoryLookup[] = []) => recoverySheet({ ...one, lookups });

describe('a recovery sheet', () => {
  it('holds what helps back in', () => {
    const backup = { where: 'in the safe', generatedAt: SET, notedAt: daysAgo(9) };
    expect(of({ ...record, backup }, [lookup('sample')])).toEqual<RecoverySheet>({
      ...ALICE,
      seenAt: daysAgo(1),
      codes: {
        unused: 7,
        generatedAt: SET,
        fileName: `PyPI-Recovery-Codes-alice-dev-${SET.slice(0, 13)}`,
        where: 'in the safe',
      },
      oldCodesAt: null,
      methods: { app: true, devices: ['blue key'] },
      emails: [
        { address: 'a…@example.org', primary: true },
        { address: 'b…@example.net', primary: false },
      ],
      repositories: [REPOSITORY],
      waits: expect.any(Object),
    });
  });

  it('of an account that was never seen claims nothing, and still says how long it takes', () => {
    const { waits, ...rest } = of(newRecord(ALICE));
    expect(rest).toEqual({
      ...ALICE,
      seenAt: null,
      codes: null,
      oldCodesAt: null,
      methods: null,
      emails: [],
      repositories: [],
    });
    expect(waits).toMatchObject({ firstAnswer: 6, back: 12, most: 20, likeYours: null });
  });

  it('is as old as the oldest thing in it', () => {
    const later = remember(record, page({ emails: HEALTHY.emails }), daysAgo(0));
    expect(later.facts.emails?.seenAt).toBe(daysAgo(0));
    expect(of(later).seenAt).toBe(daysAgo(1));
  });

  it('tells where the set is that is there, and where an older one is, which no longer works', () => {
    const backup = { where: 'in the drawer', generatedAt: daysAgo(300), notedAt: daysAgo(299) };
    expect(of({ ...record, backup })).toMatchObject({ codes: { where: null }, oldCodesAt: 'in the drawer' });
    const recoveryCodes = { unused: 0, generatedAt: null, confirmed: false };
    expect(of({ ...recordOf({ recoveryCodes }), backup }).oldCodesAt).toBe('in the drawer');
    expect(of({ ...newRecord(ALICE), backup }).oldCodesAt).toBeNull();
    const undated = { unused: 8, generatedAt: null, confirmed: false };
    expect(of({ ...recordOf({ recoveryCodes: undated }), backup }).oldCodesAt).toBeNull();
  });

  it('fits one page: three security keys, two verified addresses with the primary one first, two repositories', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    const many = recordOf({
      twoFactor: { totp: false, securityDevices: five },
      emails: [
        email({ address: 'x…@example.org', primary: false, verified: false, problem: 'unverified' }),
        ...five.map((name) => email({ address: `${name}…@example.org`, primary: name === 'e' })),
      ],
    });
    const sheet = of(
      many,
      five.map((name) => lookup(name, { repository: `${REPOSITORY}-${name}` })),
    );
    expect(sheet.methods).toEqual({ app: false, devices: ['a', 'b', 'c'] });
    expect(sheet.emails.map(({ address }) => address)).toEqual(['e…@example.org', 'a…@example.org']);
    expect(sheet.repositories).toHaveLength(2);
  });

  it('shortens a name that would leave no line to write on', () => {
    const twoFactor = { totp: true, securityDevices: ['a'.repeat(40), 'key '.repeat(20)] };
    const devices = of(recordOf({ twoFactor })).methods?.devices ?? [];
    expect(devices.map((name) => [...name].length)).toEqual([40, 40]);
    expect(devices[0]).not.toContain('…');
    expect(devices[1]).toMatch(/^(key )+.*…$/);
  });

  it.each([
    ['none', null],
    ['not-found', null],
    ['offline', null],
    ['repository', 'https://git.internal/alice/a'],
  ] as const)('names no repository after "%s" with %s', (outcome, repository) => {
    expect(of(record, [lookup('a', { outcome, repository })]).repositories).toEqual([]);
  });

  it('names a repository once, whatever the number of its projects', () => {
    expect(of(record, [lookup('a'), lookup('b')]).repositories).toEqual([REPOSITORY]);
  });

  it.each(['a…e@example.org', 'a…@example.org', '…@example.org'])('tells of %s only the first character', (address) => {
    const first = address.startsWith('a') ? 'a' : '';
    expect(of(recordOf({ emails: [email({ address })] })).emails[0]?.address).toBe(`${first}…@example.org`);
  });

  it('changes nothing', () => {
    const before = structuredClone(record);
    of(record, [lookup('sample')]);
    expect(record).toEqual(before);
  });
});

/** Every text in it but the username. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

it('holds nothing private, whatever the names are', () => {
  fc.assert(
    fc.property(anyHostileRecord, (hostile) => {
      const { username, ...rest } = recoverySheet(hostile);
      expect(username).toBe(hostile.username);
      expect(texts(rest).filter((text) => guard(text).length > 0)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it.each(['alice@example.org', '0123456789abcdef', 'pypi-AgEIcHlwaS5vcmcCJDAxMjM0NTY3LTg5YWItY2RlZg'])(
  'holds no %s, wherever it stood',
  (secret) => {
    const name = `my ${secret} here`;
    const twoFactor = { totp: true, securityDevices: [name] };
    const emails = [email({ address: `a…e@example.org ${secret.replaceAll('@', ' at ')}` })];
    const told = recordOf({ ...HEALTHY, twoFactor, emails });
    const backup = { where: name, generatedAt: SET, notedAt: SET };
    const all = JSON.stringify([
      of({ ...told, backup }),
      of({ ...told, backup: { ...backup, generatedAt: daysAgo(500) } }),
    ]);
    expect(all).not.toContain(secret);
    expect(all.match(/\[removed: /g)?.length).toBeGreaterThan(3);
  },
);
