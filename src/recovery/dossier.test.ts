import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepositoryLookup } from '../account/fields';
import type { AccountRecord } from '../account/record';
import { withTick } from '../account/rehearsal';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { type Dossier, dossier, PROCEDURE } from './dossier';
import { guard } from './guard/guard';
import { anyHostileRecord } from './testing/arbitrary-records';

const REPOSITORY = 'https://github.com/alice/sample';
const SET = HEALTHY.recoveryCodes.generatedAt;
const project = (name: string, changes = {}) => ({ name, owner: true, soleOwner: false, released: true, ...changes });
const lookup = (name: string, changes: Partial<RepositoryLookup> = {}): RepositoryLookup => ({
  project: name,
  checkedAt: daysAgo(3),
  outcome: 'repository',
  repository: REPOSITORY,
  ...changes,
});
const record = recordOf({ ...HEALTHY, projects: [project('a'), project('sample', { soleOwner: true })] });
const of = (one: AccountRecord, lookups: RepositoryLookup[] = []) => dossier({ ...one, lookups }, NOW);

describe('a dossier', () => {
  it('holds what helps back in, with the dates of that', () => {
    const backup = { where: 'in the safe', generatedAt: SET, notedAt: daysAgo(9) };
    const said = withTick({ ...record, backup }, 'second-key', 'works', 'blue key', daysAgo(2));
    const never = { state: 'never', outcome: null, at: null, about: null, isCurrent: false };
    expect(of(said, [lookup('sample')])).toEqual<Dossier>({
      ...ALICE,
      madeAt: NOW.toISOString(),
      seenAt: daysAgo(1),
      methods: { value: { totp: true, securityDevices: ['blue key'] }, seenAt: daysAgo(1), isDoubtful: false },
      codes: {
        value: {
          unused: 7,
          generatedAt: SET,
          fileName: `PyPI-Recovery-Codes-alice-dev-${SET.slice(0, 13)}`,
          where: 'in the safe',
        },
        seenAt: daysAgo(1),
        isDoubtful: false,
      },
      voidBackup: null,
      addresses: {
        value: [email({ address: 'a…@example.org' }), email({ address: 'b…@example.net', primary: false })],
        seenAt: daysAgo(1),
        isDoubtful: false,
      },
      projects: {
        value: [
          { name: 'sample', isOwner: true, isSoleOwner: true, repository: REPOSITORY, checkedAt: daysAgo(3) },
          { name: 'a', isOwner: true, isSoleOwner: false, repository: null, checkedAt: null },
        ],
        seenAt: daysAgo(1),
        isDoubtful: false,
      },
      moreProjects: 0,
      rehearsed: [
        { way: 'codes', ...never },
        {
          way: 'second-key',
          state: 'works',
          outcome: 'works',
          at: daysAgo(2),
          about: 'blue key',
          isCurrent: true,
        },
        { way: 'mailbox', ...never },
        { way: 'repository', ...never },
      ] as Dossier['rehearsed'],
      procedure: { asOf: '2026-11', steps: PROCEDURE, waits: expect.any(Array) },
    });
  });

  it('of an account that was never seen says so, and still tells the procedure', () => {
    const empty = of(newRecord(ALICE));
    expect(empty).toMatchObject({
      ...ALICE,
      seenAt: null,
      methods: null,
      codes: null,
      addresses: null,
      projects: null,
    });
    expect(empty.procedure.steps).toHaveLength(9);
    expect(empty.procedure.waits.map(({ kind, days }) => [kind, days])).toEqual([
      ['any', 6],
      ['any', 11.5],
      ['any', 20],
    ]);
  });

  it('keeps what a later page could not tell, as doubtful', () => {
    const unreadable = ['twoFactor', 'recoveryCodes', 'emails', 'projects'];
    const later = of(remember(record, page({ unreadable }), daysAgo(0)));
    for (const name of ['methods', 'codes', 'addresses', 'projects'] as const)
      expect(later[name]).toEqual({ ...of(record)[name], isDoubtful: true });
  });

  it('tells where the set is that is there, and that another one opens nothing', () => {
    const backup = { where: 'in the drawer', generatedAt: daysAgo(300), notedAt: daysAgo(299) };
    const old = { where: 'in the drawer', generatedAt: daysAgo(300) };
    expect(of({ ...record, backup })).toMatchObject({ codes: { value: { where: null } }, voidBackup: old });
    const recoveryCodes = { unused: 0, generatedAt: null, confirmed: false };
    expect(of({ ...recordOf({ recoveryCodes }), backup })).toMatchObject({ voidBackup: old });
    expect(of({ ...newRecord(ALICE), backup }).voidBackup).toBeNull();
    const undated = { unused: 8, generatedAt: null, confirmed: false };
    expect(of({ ...recordOf({ recoveryCodes: undated }), backup }).voidBackup).toBeNull();
  });

  it('tells by the account settings who else owns what, while the projects were not seen', () => {
    const { projects } = of(recordOf({ soleOwnerOf: ['b'] }));
    expect(projects?.value).toEqual([
      { name: 'b', isOwner: true, isSoleOwner: true, repository: null, checkedAt: null },
    ]);
    expect(of(recordOf({ projects: [], soleOwnerOf: ['b'] })).projects?.value).toEqual([]);
  });

  it('is short: of many projects it tells those with a repository first, and how many more there are', () => {
    const names = Array.from({ length: 25 }, (_, i) => `p${i}`);
    const many = of(recordOf({ projects: names.map((name) => project(name)) }), [lookup('p24')]);
    expect(many.projects?.value.map(({ name }) => name)).toEqual(['p24', ...names.slice(0, 19)]);
    expect(many.moreProjects).toBe(5);
  });

  it('tells a maintainer from an owner', () => {
    const { projects } = of(recordOf({ projects: [project('a', { owner: false })] }));
    expect(projects?.value[0]).toMatchObject({ isOwner: false, isSoleOwner: false });
  });

  it.each([
    ['none', null],
    ['not-found', null],
    ['offline', null],
  ] as const)('a look-up that came to %s names no repository', (outcome, repository) => {
    const [told] = of(record, [lookup('a', { outcome, repository })]).projects?.value ?? [];
    expect(told?.repository).toBeNull();
  });

  it('leaves out a repository that is no public one', () => {
    const { projects } = of(record, [lookup('a', { repository: 'https://git.internal/alice/a' })]);
    expect(projects?.value[0]).toMatchObject({ name: 'a', repository: null, checkedAt: daysAgo(3) });
    const said = withTick(record, 'repository', 'works', 'https://git.internal/alice/a', daysAgo(1));
    expect(of(said).rehearsed[3]).toMatchObject({ way: 'repository', state: 'works', about: null });
  });

  it.each(['a…e@example.org', 'a…@example.org', '…@example.org'])('tells of %s only the first character', (address) => {
    const first = address.startsWith('a') ? 'a' : '';
    const seen = recordOf({ emails: [email({ address })] });
    expect(of(seen).addresses?.value[0]?.address).toBe(`${first}…@example.org`);
    const said = withTick(seen, 'mailbox', 'works', address, daysAgo(1));
    expect(of(said).rehearsed[2]?.about).toBe(`${first}…@example.org`);
  });

  it('changes nothing', () => {
    const before = structuredClone(record);
    of(record, [lookup('sample')]);
    expect(record).toEqual(before);
  });
});

/** Every text in it but the user name and those that are not the user's. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

it('holds nothing private, whatever the names are', () => {
  fc.assert(
    fc.property(anyHostileRecord, (hostile) => {
      const { username, ...rest } = dossier(hostile, NOW);
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
    const told = recordOf({ ...HEALTHY, twoFactor, emails, projects: [project(name)], soleOwnerOf: [name] });
    const backup = { where: name, generatedAt: SET, notedAt: SET };
    const said = withTick({ ...told, backup }, 'second-key', 'works', name, daysAgo(1));
    const all = JSON.stringify([of(said), of({ ...said, backup: { ...backup, generatedAt: daysAgo(500) } })]);
    expect(all).not.toContain(secret);
    expect(all.match(/\[removed: /g)?.length).toBeGreaterThan(6);
  },
);
