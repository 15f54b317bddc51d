import { describe, expect, it } from 'vitest';
import { daysAgo, NOW } from '../checks/samples';
import type { Facts } from '../pypi/facts';
import type { AccountRecord } from './record';
import { newRecord } from './remember';
import { ALICE, HEALTHY, page, recordOf } from './samples';
import { isStale, situationOf } from './situation';
import { visitOf } from './visit';

const fresh = recordOf(HEALTHY, daysAgo(1));
const stale = recordOf(HEALTHY, daysAgo(31));
const OTHER_PAGES = ['projects', 'recovery-codes', 'new-token', 'confirm-device', 'other'] as const;

/** A page of an index without the name that `page` gives. */
function nobodys(fields: Partial<Facts> = {}): Facts {
  const { username, ...rest } = page(fields);
  return rest;
}

function situation(record: AccountRecord | undefined, facts?: Facts) {
  return situationOf(record, facts && visitOf(facts, daysAgo(1)), NOW);
}

describe('the situation', () => {
  it('is the first run when nothing was ever seen', () => {
    expect(situation(undefined)).toBe('first-run');
  });

  it.each(['log-in', 'second-factor', 'recovery-code'] as const)('is signed out after the page %s', (name) => {
    expect(situation(undefined, nobodys({ page: name }))).toBe('signed-out');
    expect(situation(fresh, nobodys({ page: name }))).toBe('signed-out');
    expect(situation(fresh, nobodys({ page: name, unreadable: ['loggedIn'] }))).toBe('signed-out');
  });

  it('is "password asked" when PyPI wants the password again', () => {
    expect(situation(undefined, nobodys({ page: 'reauthenticate' }))).toBe('password-asked');
    expect(situation(fresh, nobodys({ page: 'reauthenticate' }))).toBe('password-asked');
  });

  it.each(['account', 'two-factor', 'unverified'] as const)('is "not recognized" when %s tells nothing', (name) => {
    const unreadable = ['emails', 'twoFactor', 'username'];
    expect(situation(undefined, nobodys({ page: name, unreadable }))).toBe('not-recognized');
    expect(situation(fresh, page({ page: name, unreadable }))).toBe('not-recognized');
    expect(situation(fresh, page({ page: name }))).toBe('not-recognized');
  });

  it('is "partly recognized" when the account settings tell something and not all', () => {
    expect(situation(fresh, page({ tokens: [], unreadable: ['emails'] }))).toBe('partly-recognized');
  });

  it('is "whose page" when the settings do not tell the name', () => {
    expect(situation(undefined, nobodys(HEALTHY))).toBe('whose-page');
    expect(situation(fresh, nobodys(HEALTHY))).toBe('whose-page');
  });

  it.each(OTHER_PAGES)('is "not visited" when only the page %s was seen', (name) => {
    expect(situation(undefined, page({ page: name }))).toBe('not-visited');
  });

  it('is "not visited" as long as no settings page told anything of the account', () => {
    expect(situation(newRecord(ALICE))).toBe('not-visited');
    expect(situation(recordOf({ projects: [], unusedCodesExist: true }))).toBe('not-visited');
    expect(situation(recordOf({ projects: [] }), page({ page: 'projects', projects: [] }))).toBe('not-visited');
  });

  it.each([{ twoFactor: HEALTHY.twoFactor }, { emails: HEALTHY.emails }])('is fresh after %j', (fields) => {
    expect(situation(recordOf(fields))).toBe('fresh');
  });

  it('is stale when all is older than the threshold, to the day', () => {
    expect(situation(recordOf(HEALTHY, daysAgo(30.9)))).toBe('fresh');
    expect(situation(stale)).toBe('stale');
    expect(situation(recordOf({ tokens: [] }, daysAgo(30), stale))).toBe('fresh');
  });

  it('is fresh after a visit that told all', () => {
    expect(situation(fresh, page(HEALTHY))).toBe('fresh');
  });
});

describe('of several reasons', () => {
  it('the last page goes before the age of the record', () => {
    expect(situation(stale, nobodys({ page: 'log-in' }))).toBe('signed-out');
    expect(situation(stale, nobodys({ page: 'reauthenticate' }))).toBe('password-asked');
    expect(situation(stale, page({ unreadable: ['emails'] }))).toBe('not-recognized');
    expect(situation(stale, page({ tokens: [], unreadable: ['emails'] }))).toBe('partly-recognized');
    expect(situation(newRecord(ALICE), page({ tokens: [], unreadable: ['emails'] }))).toBe('partly-recognized');
  });

  it('nothing recognized goes before nobody named, and nobody named before a part not recognized', () => {
    expect(situation(fresh, nobodys({ unreadable: ['username', 'emails'] }))).toBe('not-recognized');
    expect(situation(fresh, nobodys({ tokens: [], unreadable: ['username', 'emails'] }))).toBe('whose-page');
  });

  it.each(OTHER_PAGES)('the page %s, not one of the settings, is none', (name) => {
    expect(situation(fresh, page({ page: name, unreadable: ['projects'] }))).toBe('fresh');
    expect(situation(stale, page({ page: name, unreadable: ['projects'] }))).toBe('stale');
  });

  it("somebody else's page is none", () => {
    const bobs = page({ username: 'bob', unreadable: ['emails'] });
    expect(situation(fresh, bobs)).toBe('fresh');
    expect(situation(stale, bobs)).toBe('stale');
    expect(situation(undefined, bobs)).toBe('not-recognized');
  });

  it('a name in other case is the same account', () => {
    expect(situation(fresh, page({ username: 'Alice-Dev', unreadable: ['emails'] }))).toBe('not-recognized');
  });
});

describe('isStale', () => {
  it('speaks of the newest that was seen, and not of an account of which nothing was', () => {
    expect(isStale(recordOf(HEALTHY, daysAgo(30.9)), NOW)).toBe(false);
    expect(isStale(stale, NOW)).toBe(true);
    expect(isStale(recordOf({ tokens: [] }, daysAgo(1), stale), NOW)).toBe(false);
    expect(isStale(newRecord(ALICE), NOW)).toBe(false);
  });
});
