import { describe, expect, it } from 'vitest';
import { visitAfter } from '../account/last-visit';
import type { Visit } from '../account/last-visit-schema';
import type { AccountRecord } from '../account/record';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, nobodys, page, recordOf, seenAgo, visitOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import type { Page } from '../pypi/urls';
import { OFFER_PAGES } from '../recovery/triage/lockout-offer';
import { situationOf } from './situation';
import { trustAt } from './trust-at';

const fresh = recordOf(HEALTHY, daysAgo(1));
const stale = recordOf(HEALTHY, seenAgo(31));
const redesigned = nobodys({ unreadable: ['username', 'emails'] });
const OTHER_PAGES = ['projects', 'recovery-codes', 'new-token', 'other'] as const;

/** The situation over the last of some pages of the index that were seen since the record was, an hour apart. */
function situation(record: AccountRecord | undefined, ...pages: Facts[]) {
  return situationOver(pages.at(-1)?.page ?? null, record, pages);
}

/** The same, elsewhere. */
function situationElsewhere(record: AccountRecord | undefined, ...pages: Facts[]) {
  return situationOver(null, record, pages);
}

function situationOver(shown: Page | null, record: AccountRecord | undefined, pages: Facts[]) {
  const visit = pages.reduce<Visit | undefined>(
    (before, facts, i) => visitOf(facts, seenAgo((pages.length - 1 - i) / 24), before),
    undefined,
  );
  return situationOf({ record, visit, page: shown }, trustAt(record, visit, null, NOW));
}

describe('the situation', () => {
  it('is the first run when nothing was ever seen', () => {
    expect(situation(undefined)).toBe('first-run');
  });

  it.each(OFFER_PAGES)('is signed out after the page %s', (name) => {
    expect(situation(undefined, nobodys({ page: name }))).toBe('signed-out');
    expect(situation(fresh, nobodys({ page: name }))).toBe('signed-out');
    expect(situation(fresh, nobodys({ page: name, unreadable: ['loggedIn'] }))).toBe('signed-out');
  });

  it.each([...OFFER_PAGES, 'reauthenticate'] as const)(
    'is what was last seen once the page %s is no longer before the user: they may have signed in',
    (name) => {
      expect(situationElsewhere(fresh, nobodys({ page: name }))).toBe('last-seen');
      expect(situationElsewhere(fresh, nobodys({ page: name }), page({ page: 'projects' }))).toBe('fresh');
      expect(situationElsewhere(stale, nobodys({ page: name }))).toBe('stale');
      expect(situationElsewhere(undefined, nobodys({ page: name }))).toBe('not-visited');
      expect(situationElsewhere(fresh, redesigned, nobodys({ page: name }))).toBe('not-recognized');
    },
  );

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

  it('is "unverified" as long as PyPI shows that page alone, read in whole or in part', () => {
    const { emails } = HEALTHY;
    expect(situation(fresh, page({ page: 'unverified', emails }))).toBe('unverified');
    expect(situation(fresh, page({ page: 'unverified', emails, unreadable: ['events'] }))).toBe('unverified');
    expect(situation(stale, page({ page: 'unverified', emails }))).toBe('unverified');
    expect(situation(fresh, page({ page: 'unverified', emails, username: 'bob' }))).toBe('fresh');
    expect(situation(fresh, page({ page: 'unverified', emails }), page(HEALTHY))).toBe('fresh');
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
    expect(situation(recordOf(HEALTHY, seenAgo(31 - 1 / 86_400_000)))).toBe('fresh');
  });

  const PARTS: Partial<Facts>[] = [
    { page: 'projects', projects: [], soleOwnerOf: [], unusedCodesExist: true },
    { page: 'two-factor', twoFactor: HEALTHY.twoFactor, recoveryCodes: HEALTHY.recoveryCodes },
    { page: 'account', tokens: [] },
  ];
  it.each(PARTS)('is stale when the account was seen long ago, though of late %j', (fields) => {
    const record = recordOf(fields, seenAgo(0), recordOf(HEALTHY, seenAgo(300)));
    expect(situation(record)).toBe('stale');
    expect(situation(record, page(fields))).toBe('stale');
  });

  it('is stale when it was kept while the clock was ahead', () => {
    expect(situation(recordOf(HEALTHY, seenAgo(-300)))).toBe('stale');
  });

  it('is fresh after a visit that told all', () => {
    expect(situation(fresh, page(HEALTHY))).toBe('fresh');
  });
});

describe('a settings page that was not recognized, or nobody named', () => {
  const unnamed = nobodys({ ...HEALTHY, unreadable: ['username'] });

  it.each(OTHER_PAGES)('is not forgotten over the page %s', (name) => {
    expect(situation(fresh, redesigned, page({ page: name }))).toBe('not-recognized');
    expect(situation(fresh, redesigned, nobodys({ page: name }), page({ page: name }))).toBe('not-recognized');
    expect(situation(fresh, unnamed, page({ page: name }))).toBe('whose-page');
    expect(situation(stale, redesigned, page({ page: name }))).toBe('not-recognized');
    expect(situation(undefined, redesigned, page({ page: name }))).toBe('not-recognized');
    expect(situation(undefined, unnamed, page({ page: name }))).toBe('whose-page');
  });

  it('is not forgotten over a log-in, but what to do next goes first', () => {
    expect(situation(fresh, redesigned, nobodys({ page: 'log-in' }))).toBe('signed-out');
    expect(situation(fresh, redesigned, nobodys({ page: 'reauthenticate' }))).toBe('password-asked');
    expect(situation(fresh, redesigned, nobodys({ page: 'log-in' }), page({ page: 'projects' }))).toBe(
      'not-recognized',
    );
  });

  it('of other accounts is none of this one', () => {
    const now = NOW.toISOString();
    const of = (accounts: string[]) => visitAfter(redesigned, seenAgo(0), accounts, undefined, now);
    const over = (visit: Visit) => situationOf({ record: fresh, visit, page: null }, trustAt(fresh, visit, null, NOW));
    expect(over(of(['bob', 'Alice-Dev']))).toBe('not-recognized');
    expect(over(of(['bob']))).toBe('fresh');
    expect(over(of([]))).toBe('fresh');
  });

  it('is over once what its page tells was read again, whatever else is older', () => {
    const twoFactor = {
      page: 'two-factor',
      twoFactor: HEALTHY.twoFactor,
      recoveryCodes: HEALTHY.recoveryCodes,
    } as const;
    const again = recordOf(twoFactor, seenAgo(0), fresh);
    expect(situation(fresh, nobodys(twoFactor), page(twoFactor))).toBe('whose-page');
    expect(situation(again, nobodys(twoFactor), page(twoFactor))).toBe('fresh');
  });

  it("is not forgotten over somebody else's page", () => {
    expect(situation(fresh, redesigned, page({ ...HEALTHY, username: 'bob' }))).toBe('not-recognized');
  });

  it('is over once the account page is read, and not as long as a part is from before', () => {
    const again = recordOf(HEALTHY, seenAgo(0));
    expect(situation(again, redesigned, page(HEALTHY))).toBe('fresh');
    expect(situation(again, unnamed, page(HEALTHY), page(HEALTHY))).toBe('fresh');
    const half = recordOf({ twoFactor: HEALTHY.twoFactor }, seenAgo(0), fresh);
    expect(situation(half, redesigned, page({ page: 'two-factor', twoFactor: HEALTHY.twoFactor }))).toBe(
      'not-recognized',
    );
  });

  it('does not speak of what was read at the same moment: its late part named the account', () => {
    const record = recordOf(HEALTHY, seenAgo(0));
    const visit = visitOf(page(HEALTHY), seenAgo(0), visitOf(unnamed, seenAgo(0)));
    expect(situationOf({ record, visit, page: null }, trustAt(record, visit, null, NOW))).toBe('fresh');
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
