import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { SITES } from '../pypi/urls';
import { CHANGE_SEVERITY, type ChangeKind } from './change';
import { NOT_MINE_STEPS, stepUrl, whatToDoNow } from './what-to-do-now';

const KINDS = Object.keys(CHANGE_SEVERITY) as ChangeKind[];

it('is every step in its usual order when nothing is said', () => {
  expect(whatToDoNow([])).toEqual(NOT_MINE_STEPS);
});

it.each<[ChangeKind[], string[]]>([
  [['address-added'], ['check-addresses']],
  [['primary-changed', 'primary-removed'], ['check-addresses']],
  [['account-linked'], ['check-addresses']],
  [['device-added'], ['remove-unknown-second-factors']],
  [['codes-used'], ['remove-unknown-second-factors', 'new-recovery-codes']],
  [['token-added'], ['remove-unknown-tokens', 'look-at-releases']],
  [['ownership-lost'], ['look-at-releases', 'write-security']],
  [
    ['token-added', 'app-removed'],
    ['remove-unknown-second-factors', 'remove-unknown-tokens', 'look-at-releases'],
  ],
])('after %j, once the password is new: %j', (kinds, steps) => {
  expect(whatToDoNow(kinds).slice(0, steps.length + 1)).toEqual(['new-password', ...steps]);
});

it('has every step once, the password first, whatever changed', () => {
  const property = fc.property(fc.array(fc.constantFrom(...KINDS)), (kinds) => {
    const steps = whatToDoNow(kinds);
    expect(steps.toSorted()).toEqual(NOT_MINE_STEPS.toSorted());
    expect(steps[0]).toBe('new-password');
    expect(whatToDoNow(kinds.toReversed())).toEqual(steps);
  });
  fc.assert(property);
});

it('has words for every step', () => {
  for (const step of NOT_MINE_STEPS)
    for (const part of ['title', 'text'])
      expect(messages).toHaveProperty(`not_mine_${step.replaceAll('-', '_')}_${part}`);
});

it('leads to the place of every step on the same index, and never to one that makes new codes', () => {
  const [main, test] = SITES.map((site) =>
    Object.fromEntries(NOT_MINE_STEPS.map((step) => [step, stepUrl(step, site)])),
  );
  expect(main).toEqual({
    'new-password': 'https://pypi.org/manage/account/#change-password',
    'check-addresses': 'https://pypi.org/manage/account/#account-emails',
    'remove-unknown-second-factors': 'https://pypi.org/manage/account/#two-factor',
    'remove-unknown-tokens': 'https://pypi.org/manage/account/#api-tokens',
    'new-recovery-codes': 'https://pypi.org/manage/account/#two-factor',
    'look-at-releases': 'https://pypi.org/manage/projects/',
    'write-security': 'mailto:security@pypi.org',
  });
  const onTest = JSON.stringify(main).replaceAll('//pypi.org', '//test.pypi.org');
  expect(test).toEqual(JSON.parse(onTest));
});
