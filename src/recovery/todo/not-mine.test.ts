import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_SEVERITY, type ChangeKind } from '../../account/change';
import type { AccountRecord } from '../../account/record';
import { withWord } from '../../account/said-done';
import { HEALTHY, recordOf } from '../../account/testing/samples';
import { daysAgo, NOW, token } from '../../checks/testing/samples';
import { SITES } from '../../pypi/urls';
import { notMine } from './not-mine';
import { stepUrl, TODO_PLACES, type TodoId } from './steps';

const KINDS = Object.keys(CHANGE_SEVERITY) as ChangeKind[];
const none = { twoFactor: { totp: false, securityDevices: [] } };
const list = (kinds: ChangeKind[], record: AccountRecord | undefined = recordOf(HEALTHY, daysAgo(9))) =>
  notMine(record, { kinds, saidAt: daysAgo(5) }, NOW);
const steps = (...of: Parameters<typeof list>) => list(...of).map(({ id }) => id);
const USUAL: TodoId[] = [
  'new-password',
  'own-addresses',
  'new-codes',
  'codes-used',
  'own-factors',
  'tokens-reviewed',
  'releases-reviewed',
  'security-told',
  'history-reviewed',
];

it('is every step in its usual order when nothing is said', () => {
  expect(steps([])).toEqual(USUAL);
});

it.each<[ChangeKind[], TodoId[]]>([
  [['address-added'], ['own-addresses']],
  [['primary-changed', 'primary-removed'], ['own-addresses']],
  [['account-linked'], ['own-addresses']],
  [['device-added'], ['new-codes', 'codes-used', 'own-factors', 'own-addresses']],
  [['codes-used'], ['new-codes', 'codes-used', 'own-factors']],
  [['token-added'], ['tokens-reviewed', 'releases-reviewed', 'own-addresses']],
  [['ownership-lost'], ['releases-reviewed', 'security-told']],
  [
    ['token-added', 'app-removed'],
    ['new-codes', 'codes-used', 'own-factors', 'tokens-reviewed', 'releases-reviewed', 'own-addresses'],
  ],
])('after %j, once the password is new: %j', (kinds, first) => {
  expect(steps(kinds).slice(1, first.length + 1)).toEqual(first);
});

it('without a second factor, one comes before what PyPI opens only with it', () => {
  const record = recordOf({ ...HEALTHY, ...none }, daysAgo(9));
  expect(steps(['token-added'], record).slice(1, 5)).toEqual([
    'new-codes',
    'codes-used',
    'own-factors',
    'tokens-reviewed',
  ]);
});

it('has every step once, codes before factors, whatever changed', () => {
  const property = fc.property(fc.array(fc.constantFrom(...KINDS)), fc.boolean(), (kinds, isOff) => {
    const found = steps(kinds, recordOf({ ...HEALTHY, ...(isOff && none) }, daysAgo(9)));
    expect(found.toSorted()).toEqual(USUAL.toSorted());
    expect([found[0], found.at(-1)]).toEqual(['new-password', 'history-reviewed']);
    expect(found.indexOf('codes-used')).toBe(found.indexOf('new-codes') + 1);
    expect(found.indexOf('own-factors')).toBe(found.indexOf('new-codes') + 2);
    expect(steps(kinds.toReversed(), recordOf({ ...HEALTHY, ...(isOff && none) }, daysAgo(9)))).toEqual(found);
  });
  fc.assert(property);
});

it('begins with the primary address where it is unverified: PyPI opens nothing else', () => {
  const emails = HEALTHY.emails.map((email) => ({ ...email, verified: !email.primary }));
  expect(steps([], recordOf({ ...HEALTHY, emails }))).toEqual(['primary-verified', ...USUAL]);
});

describe('a step', () => {
  const stateOf = (id: TodoId, record: AccountRecord) => list([], record).find((one) => one.id === id)?.state;

  it('is done by the word of the user, given since', () => {
    for (const id of ['new-password', 'own-addresses', 'own-factors', 'releases-reviewed', 'security-told'] as const) {
      const record = recordOf(HEALTHY, daysAgo(9));
      expect(stateOf(id, record)).toBe('open');
      expect(stateOf(id, withWord(record, id, daysAgo(4)))).toBe('done');
      expect(stateOf(id, withWord(record, id, daysAgo(6)))).toBe('open');
    }
  });

  it('is done by what a page shows since', () => {
    const made = { ...HEALTHY, recoveryCodes: { unused: 7, generatedAt: daysAgo(4), confirmed: true } };
    expect([stateOf('new-codes', recordOf(made)), stateOf('codes-used', recordOf(made))]).toEqual(['done', 'done']);
    expect(stateOf('new-codes', recordOf(HEALTHY))).toBe('open');
  });

  it('trusts no token for its age, since whoever got in may have made it a moment ago', () => {
    const young = recordOf({ ...HEALTHY, tokens: [token({ createdAt: daysAgo(4) })] });
    expect(stateOf('tokens-reviewed', young)).toBe('open');
    expect(stateOf('tokens-reviewed', recordOf({ ...HEALTHY, tokens: [] }))).toBe('done');
  });
});

it('leads to the place of every step on the same index, and never to one that makes new codes', () => {
  const places = (site: (typeof SITES)[number]) =>
    Object.fromEntries(Object.keys(TODO_PLACES).map((step) => [step, stepUrl(step as TodoId, site)]));
  const [main, test] = SITES.map(places);
  expect(main).toMatchObject({
    'new-password': 'https://pypi.org/manage/account/#change-password',
    'own-addresses': 'https://pypi.org/manage/account/#account-emails',
    'own-factors': 'https://pypi.org/manage/account/#two-factor',
    'tokens-reviewed': 'https://pypi.org/manage/account/#api-tokens',
    'new-codes': 'https://pypi.org/manage/account/#two-factor',
    'codes-noted': null,
    'releases-reviewed': 'https://pypi.org/manage/projects/',
    'security-told': 'mailto:security@pypi.org',
  });
  expect(JSON.stringify(main)).not.toContain('generate');
  const onTest = JSON.stringify(main).replaceAll('//pypi.org', '//test.pypi.org');
  expect(test).toEqual(JSON.parse(onTest));
});
