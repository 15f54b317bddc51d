import { describe, expect, it } from 'vitest';
import { CHECKS } from '../checks/index';
import { daysAgo, NOW } from '../checks/samples';
import type { Facts } from '../pypi/facts';
import type { AccountId } from './account-id';
import { currentRecord, judge, overviewOf, type Stored } from './overview';
import type { AccountRecord } from './record';
import { newRecord } from './remember';
import { ALICE, HEALTHY, page, recordOf } from './samples';
import { type Visit, visitOf } from './visit';

const none = { totp: false, securityDevices: [] };
const of = (id: AccountId, fields: Partial<Facts>, seenAt: string) => recordOf(fields, seenAt, newRecord(id));
const alice = of(ALICE, HEALTHY, daysAgo(3));
const aliceOnTest = of({ ...ALICE, site: 'test.pypi.org' }, { twoFactor: none }, daysAgo(2));
const bob = of({ site: 'pypi.org', username: 'bob' }, { twoFactor: none }, daysAgo(1));
const stored = (changes: Partial<Stored> = {}): Stored => ({ records: [], visits: {}, broken: [], ...changes });
const outcome = (findings: { id: string; outcome: string }[], id: string) =>
  findings.find((finding) => finding.id === id)?.outcome;

describe('the current record', () => {
  const all = [alice, bob, aliceOnTest];

  it('is the one seen last, in whatever order they are stored', () => {
    expect(currentRecord(all, null)).toBe(bob);
    expect(currentRecord(all.toReversed(), null)).toBe(bob);
    expect(currentRecord([newRecord({ site: 'pypi.org', username: 'carol' }), alice], null)).toBe(alice);
  });

  it('is the chosen one, whatever the case of its name, on its own index', () => {
    expect(currentRecord(all, ALICE)).toBe(alice);
    expect(currentRecord(all, { site: 'pypi.org', username: 'ALICE-dev' })).toBe(alice);
    expect(currentRecord(all, { ...ALICE, site: 'test.pypi.org' })).toBe(aliceOnTest);
  });

  it('is the one seen last when the chosen one is gone, and none of none', () => {
    expect(currentRecord(all, { site: 'pypi.org', username: 'carol' })).toBe(bob);
    expect(currentRecord([], ALICE)).toBeUndefined();
  });
});

describe('the overview', () => {
  it('of nothing claims nothing', () => {
    expect(overviewOf(stored(), null, NOW)).toMatchObject({
      site: 'pypi.org',
      account: null,
      accounts: [],
      situation: 'first-run',
      seenAt: null,
      findings: [],
    });
  });

  it('judges the chosen account by its own facts alone, and lists the others', () => {
    const records = [alice, bob, aliceOnTest];
    const shown = overviewOf(stored({ records }), { ...ALICE, username: 'Alice-Dev' }, NOW);
    expect(shown).toMatchObject({ account: ALICE, seenAt: daysAgo(3), situation: 'fresh' });
    expect(shown.accounts).toEqual([ALICE, { site: 'pypi.org', username: 'bob' }, { ...ALICE, site: 'test.pypi.org' }]);
    expect(outcome(shown.findings, 'two-factor-enabled')).toBe('pass');

    const other = overviewOf(stored({ records }), { ...ALICE, site: 'test.pypi.org' }, NOW);
    expect(other).toMatchObject({ site: 'test.pypi.org', account: { ...ALICE, site: 'test.pypi.org' } });
    expect(outcome(other.findings, 'two-factor-enabled')).toBe('fail');
    expect(outcome(other.findings, 'primary-email-verified')).toBe('unknown');
  });

  it('takes the last visit of the same index only', () => {
    const logIn = visitOf({ site: 'test.pypi.org', page: 'log-in', unreadable: [] }, daysAgo(0));
    const visits = { 'pypi.org': visitOf(page(HEALTHY), daysAgo(1)), 'test.pypi.org': logIn };
    expect(overviewOf(stored({ records: [alice], visits }), null, NOW).situation).toBe('fresh');
    expect(overviewOf(stored({ records: [aliceOnTest], visits }), null, NOW).situation).toBe('signed-out');
  });

  it.each([
    ['test.pypi.org', daysAgo(2), daysAgo(1)],
    ['pypi.org', daysAgo(1), daysAgo(2)],
  ])('without an account speaks of the index visited last: %s', (site, main, test) => {
    const at = (time: string) => visitOf({ site: 'pypi.org', page: 'log-in', unreadable: [] }, time);
    const visits = { 'pypi.org': at(main), 'test.pypi.org': at(test) };
    expect(overviewOf(stored({ visits }), null, NOW)).toMatchObject({ site, account: null, situation: 'signed-out' });
  });

  it('is doubtful when the last page was not recognized, or when all is old, whatever else is to be said', () => {
    const doubtful = (records: AccountRecord[], visit?: Visit) =>
      overviewOf(stored({ records, visits: visit ? { 'pypi.org': visit } : {} }), null, NOW).doubtful;
    const redesigned = visitOf({ site: 'pypi.org', page: 'account', unreadable: ['username', 'tokens'] }, daysAgo(0));
    const logIn = visitOf({ site: 'pypi.org', page: 'log-in', unreadable: [] }, daysAgo(0));
    const old = recordOf(HEALTHY, daysAgo(31));
    expect(doubtful([alice])).toBe(false);
    expect(doubtful([alice], logIn)).toBe(false);
    expect(doubtful([alice], redesigned)).toBe(true);
    expect(doubtful([old])).toBe(true);
    expect(doubtful([old], logIn)).toBe(true);
  });

  it('names what could not be parsed', () => {
    expect(overviewOf(stored({ broken: ['account/pypi.org/eve'] }), null, NOW).broken).toEqual([
      'account/pypi.org/eve',
    ]);
  });

  it('shows the ways back of the account that it judges', () => {
    const states = (chosen: AccountId) =>
      overviewOf(stored({ records: [alice, bob] }), chosen, NOW).waysBack.map(({ id, state }) => `${id} ${state}`);
    expect(states(ALICE)).toContain('recovery-codes open');
    expect(states({ site: 'pypi.org', username: 'bob' })).toContain('recovery-codes unknown');
  });
});

describe('judge', () => {
  it('says of every check what the record allows, and nothing of what was never seen', () => {
    const reviewed = { ...alice, historyReviewedAt: daysAgo(1) };
    expect(judge(reviewed, NOW).map((finding) => finding.outcome)).toEqual(CHECKS.map(() => 'pass'));
    expect(judge(newRecord(ALICE), NOW).map((finding) => finding.outcome)).toEqual(CHECKS.map(() => 'unknown'));
  });
});
