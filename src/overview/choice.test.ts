import { describe, expect, it } from 'vitest';
import type { AccountId } from '../account/account-id';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, later, nobodys, page, recordOf, seenAgo, visitOf } from '../account/testing/samples';
import { daysAgo } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import type { Site } from '../pypi/urls';
import { openRequest } from '../recovery/request/open-request';
import { choiceOf, currentRecord, lastPage, type ShownPage } from './choice';

const of = (id: AccountId, fields: Partial<Facts>, seenAt: string) => recordOf(fields, seenAt, newRecord(id));
const TESTER = { site: 'test.pypi.org', username: 'tester' } as const;
const alice = of(ALICE, HEALTHY, daysAgo(3));
const bob = of({ site: 'pypi.org', username: 'bob' }, HEALTHY, daysAgo(1));
const tester = of(TESTER, HEALTHY, daysAgo(0));
const aliceOnTest = of({ ...ALICE, site: 'test.pypi.org' }, HEALTHY, daysAgo(2));
const all = [alice, bob, aliceOnTest];

describe('the current record', () => {
  it('is the one of the index seen last, in whatever order they are stored', () => {
    expect(currentRecord([...all, tester], 'pypi.org', null)).toBe(bob);
    expect(currentRecord(all.toReversed(), 'pypi.org', null)).toBe(bob);
    expect(currentRecord(all, 'test.pypi.org', null)).toBe(aliceOnTest);
    expect(currentRecord([newRecord({ site: 'pypi.org', username: 'carol' }), alice], 'pypi.org', null)).toBe(alice);
    expect(currentRecord([alice, bob], 'test.pypi.org', null)).toBeUndefined();
  });

  it('is the one seen last also when nothing of it could be read', () => {
    const unread = of({ site: 'pypi.org', username: 'dave' }, { unreadable: ['twoFactor', 'emails'] }, seenAgo(0));
    expect(currentRecord([...all, unread], 'pypi.org', null)).toBe(unread);
    const again = recordOf({ projects: [] }, later(1), alice);
    expect(currentRecord([unread, again], 'pypi.org', null)).toBe(again);
  });

  it('is the named one, whatever the case of its name, on its own index', () => {
    expect(currentRecord(all, 'pypi.org', { site: 'pypi.org', username: 'ALICE-dev' })).toBe(alice);
    expect(currentRecord(all, 'test.pypi.org', { ...ALICE, site: 'test.pypi.org' })).toBe(aliceOnTest);
  });
});

describe('the choice', () => {
  const shown = (site: Site, username: string | null = null): ShownPage => ({ site, page: 'log-in', username });
  const logIn = (site: Site, at: string) => ({ [site]: visitOf(nobodys({ site, page: 'log-in' }), at) });
  const choice = (records: typeof all, chosen: AccountId | null, before: ShownPage | null, visits = {}) =>
    choiceOf({ records, requests: [], visits }, chosen, before);

  it('is the account that the user chose, over any page; one that is gone is none', () => {
    expect(choice(all, ALICE, shown('test.pypi.org'))).toEqual({ site: 'pypi.org', record: alice });
    const gone = { site: 'pypi.org', username: 'carol' } as const;
    expect(choice(all, gone, shown('test.pypi.org'))).toEqual({ site: 'test.pypi.org', record: aliceOnTest });
  });

  it('is the account that the page before the user named', () => {
    expect(choice(all, null, shown('pypi.org', 'Alice-Dev')).record).toBe(alice);
    expect(choice(all, null, shown('pypi.org', 'carol')).record).toBe(bob);
  });

  it('over a page of one index is never an account of the other', () => {
    const visits = logIn('test.pypi.org', daysAgo(0));
    expect(choice([...all, tester], null, shown('pypi.org'), visits)).toEqual({ site: 'pypi.org', record: bob });
    expect(choice([tester], null, shown('pypi.org'), visits)).toEqual({ site: 'pypi.org', record: undefined });
    expect(choice([alice], null, shown('test.pypi.org'))).toEqual({ site: 'test.pypi.org', record: undefined });
  });

  it('elsewhere is of the index that was visited last, if an account of it is remembered', () => {
    const visits = { ...logIn('pypi.org', daysAgo(0)), ...logIn('test.pypi.org', daysAgo(1)) };
    expect(choice([...all, tester], null, null, visits).record).toBe(bob);
    expect(choice([tester], null, null, visits)).toEqual({ site: 'test.pypi.org', record: tester });
    expect(choice([alice, tester], null, null).record).toBe(tester);
  });

  it('of nothing is the index of an open request, then the one visited last, then pypi.org', () => {
    const asked = { ...TESTER, lost: ['authenticator' as const], codes: 'lost' as const, works: [] };
    const requests = [openRequest(asked, undefined, daysAgo(1))];
    const visits = logIn('test.pypi.org', daysAgo(0));
    expect(choiceOf({ records: [], requests, visits: {} }, null, null).site).toBe('test.pypi.org');
    expect(choice([], null, null, visits).site).toBe('test.pypi.org');
    expect(choice([], null, null).site).toBe('pypi.org');
  });
});

it('the last page is the one of whichever index, with its account', () => {
  const test = visitOf(page({ site: 'test.pypi.org', page: 'projects' }), daysAgo(0));
  const visits = { 'pypi.org': visitOf(nobodys({ page: 'log-in' }), daysAgo(1)), 'test.pypi.org': test };
  expect(lastPage(visits)).toEqual({ site: 'test.pypi.org', page: 'projects', username: 'alice-dev' });
  expect(lastPage({})).toBeNull();
});
