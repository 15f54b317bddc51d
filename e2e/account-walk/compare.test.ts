import { describe, expect, it } from 'vitest';
import { healthy } from '../../sample-pypi/accounts/healthy';
import { signUp } from '../../sample-pypi/rules/sign-up';
import { ROWS } from '../../src/overview/rows';
import { faultsOf, type Moment } from './compare';
import { expectedOutcomes } from './expected';
import { afterPage, type Memory, NOTHING, namesUser } from './memory';
import type { Said } from './said';

const SETTINGS = '/manage/account/';
const fresh = signUp({ username: 'mallory', address: 'm@example.org', password: 'x' }, new Date());
const twice = (account: typeof healthy): Memory => afterPage(afterPage(NOTHING, SETTINGS, account), SETTINGS, account);

function momentOf(memory: Memory, changes: Partial<Moment> = {}): Moment {
  return {
    host: 'pypi.org',
    path: SETTINGS,
    username: 'alice-dev',
    memory,
    strange: [],
    askable: [],
    isRequested: false,
    ...changes,
  };
}

/** The rows as they follow from the outcomes of their checks. */
function rowsFor(checks: Record<string, string>): Record<string, string> {
  const stateOf = (outcomes: string[]) => {
    if (outcomes.includes('unknown')) return 'unknown';
    return outcomes.includes('pass') ? 'ok' : 'none';
  };
  return Object.fromEntries(ROWS.map((row) => [row.id, stateOf(row.checks.map((id) => checks[id] ?? ''))]));
}

/** What an extension without a fault says of the healthy account, whose codes nobody noted. */
function rightly(memory: Memory): Said {
  const checks = Object.entries(expectedOutcomes(memory)).map(([id, [outcome]]) => [id, outcome ?? '']);
  const failing = checks.filter(([, outcome]) => outcome === 'fail').length;
  return {
    account: 'alice-dev',
    site: 'pypi.org',
    badge: failing > 0 ? `${failing}` : memory.told.emails ? '' : '?',
    checks: Object.fromEntries(checks),
    grounds: { 'recovery-codes-available': '7 unused', 'history-reviewed': `${healthy.events.length} events` },
    rows: rowsFor(Object.fromEntries(checks)),
    top: 'unknown',
    notices: [],
    changes: [],
    lists: [],
    boxes: [],
    offer: '',
  };
}

const memory = twice(healthy);
const right = rightly(memory);

it('finds nothing where all is said rightly', () => {
  expect(faultsOf(right, momentOf(memory))).toEqual([]);
});

/** What could be said wrongly, each in one place. */
const WRONG: readonly [string, Partial<Said>, Partial<Moment>?][] = [
  ['another account', { account: 'bob-lane' }],
  ['another index', { site: 'test.pypi.org' }],
  ['a false "in order"', { checks: { ...right.checks, 'history-reviewed': 'pass' } }],
  ['a false problem', { checks: { ...right.checks, 'second-method': 'fail' }, badge: '1' }],
  ['a false answer about owners', { checks: { ...right.checks, 'not-sole-owner': 'not-applicable' } }],
  ['a needless unknown', { checks: { ...right.checks, 'two-factor-enabled': 'unknown' } }],
  ['a needless doubt', { checks: { ...right.checks, 'two-factor-enabled': 'was-pass' } }],
  ['a check without a rule', { checks: { ...right.checks, 'another-check': 'pass' } }],
  ['a check that is not shown', { checks: {} }],
  ['a wrong number of codes', { grounds: { ...right.grounds, 'recovery-codes-available': '8 unused' } }],
  ['a wrong number of events', { grounds: { ...right.grounds, 'history-reviewed': '3 events' } }],
  ['a row in order with a check that is not', { rows: { ...right.rows, 'recovery-codes': 'ok' } }],
  ['a row that is not there', { rows: {} }],
  ['a problem in a row without one', { rows: { ...right.rows, 'two-factor': 'serious' } }],
  ['all in order where something is unknown', { top: 'ok' }],
  ['an alarm for what was done here', { changes: ['app-added'] }],
  ['no alarm for what was not', {}, { strange: ['account-token-added'] }],
  ['to sign in, for who is signed in', { notices: ['signed-out'] }],
  ['nothing of signing in, for who is not', {}, { path: '/account/login/' }],
  ['a doubt on the settings', { notices: ['not-recognized'] }],
  ['a request that does not run', { notices: ['request'] }],
  ['nothing of a request that runs', {}, { isRequested: true }],
  ['no codes, beside seven', { offer: 'There are no unused recovery codes' }],
  ['a number on the badge where nothing fails', { badge: '2' }],
  ['a question on the badge where all is in order', { badge: '?' }],
  ['a box about what does not fail', { boxes: ['second-method'] }],
];

describe('finds', () => {
  it.each(WRONG)('%s', (_, said, moment) => {
    expect(faultsOf({ ...right, ...said }, momentOf(memory, moment))).not.toEqual([]);
  });
});

it('finds an empty badge beside what is unknown', () => {
  const little = afterPage(NOTHING, '/manage/account/two-factor/', healthy);
  const said = { ...rightly(little), grounds: right.grounds };
  expect(faultsOf(said, momentOf(little, { path: '/' }))).toEqual([]);
  expect(faultsOf({ ...said, badge: '' }, momentOf(little, { path: '/' }))).not.toEqual([]);
});

describe('what pages told', () => {
  it('is known of what each of them tells, and of nothing else', () => {
    const told = afterPage(NOTHING, '/manage/account/two-factor/', healthy).told;
    expect(Object.keys(told)).toEqual(['twoFactor', 'codes']);
    expect(afterPage(NOTHING, '/', healthy)).toEqual(NOTHING);
  });

  it('is of the user that they name, but for the pages of the log-in', () => {
    const named = ['/manage/account/', '/manage/projects/', '/account/login/', '/account/two-factor/'].filter(
      namesUser,
    );
    expect(named).toEqual(['/manage/account/', '/manage/projects/']);
  });

  it('on the unverified page includes that there is no second factor and no project', () => {
    const { told } = afterPage(NOTHING, '/manage/unverified-account/', fresh);
    expect([told.projects, told.twoFactor]).toEqual([[], { totp: false, securityDevices: [] }]);
    expect(afterPage(NOTHING, '/manage/unverified-account/', healthy).told.projects).toBeUndefined();
  });

  it('leaves unknown what no page told', () => {
    const expected = expectedOutcomes(afterPage(NOTHING, '/manage/unverified-account/', fresh));
    expect(expected['no-account-wide-token']).toEqual(['unknown']);
    expect(expected['two-factor-enabled']).toEqual(['fail']);
  });

  it('leaves no project without an owner where there is none', () => {
    const owners = (account: typeof healthy) =>
      expectedOutcomes(afterPage(NOTHING, '/manage/unverified-account/', account))['not-sole-owner'];
    expect(owners(fresh)).toEqual(['not-applicable']);
    expect(owners(healthy)).toEqual(['unknown']);
  });
});
