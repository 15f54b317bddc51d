import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { daysAgo, NOW } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import { PAGES } from '../pypi/urls';
import { doubtAbout, doubtsOf, isSettings, mergedVisit, visitAfter, visitWithout } from './last-visit';
import { type Doubt, type Visit, visit } from './last-visit-schema';
import { newRecord } from './remember';
import { ALICE, HEALTHY, later, nobodys, page, recordOf, visitOf } from './testing/samples';

describe('a visit', () => {
  it('tells which page it was, whose, and what could not be read', () => {
    const facts = page({ ...HEALTHY, page: 'two-factor', unreadable: ['emails', 'username'] });
    expect(visitOf(facts, daysAgo(1))).toEqual({
      version: 1,
      page: 'two-factor',
      at: daysAgo(1),
      username: 'alice-dev',
      readAnything: true,
      unreadable: ['emails', 'username'],
      doubts: [],
    });
  });

  it('does not guess what the page left out', () => {
    const facts: Facts = { site: 'pypi.org', page: 'log-in', unreadable: [] };
    expect(visitOf(facts, daysAgo(1))).toMatchObject({ username: null, readAnything: false });
  });

  it.each([{ tokens: [] }, { unusedCodesExist: false }])('counts a field that says no as read: %j', (fields) => {
    expect(visitOf(page(fields), daysAgo(1)).readAnything).toBe(true);
  });

  it('does not count the user name as something read of the account', () => {
    expect(visitOf(page(), daysAgo(1)).readAnything).toBe(false);
    expect(visitOf(page({ unreadable: ['emails'] }), daysAgo(1)).readAnything).toBe(false);
  });

  it('does not count a field that is there without a value', () => {
    expect(visitOf(page({ emails: undefined, tokens: undefined }), daysAgo(1)).readAnything).toBe(false);
  });

  it('holds no value of a field', () => {
    expect(JSON.stringify(visitOf(page(HEALTHY), daysAgo(1)))).not.toMatch(/blue key|example\.org|ci/);
  });

  it('fits its schema', () => {
    for (const facts of [page(HEALTHY), page({ unreadable: ['emails'] }), nobodys(), nobodys(HEALTHY)]) {
      const made = visitOf(facts, daysAgo(1));
      expect(z.parse(visit, made)).toEqual(made);
    }
  });
});

const unreadable = nobodys({ unreadable: ['username', 'emails'] });
const doubt = (reason: Doubt['reason'], days: number): Doubt => ({ reason, at: daysAgo(days), page: 'account' });

describe('a doubt', () => {
  const SETTINGS = ['account', 'two-factor', 'unverified'] as const;

  it.each(SETTINGS)('is raised by the page %s when it does not tell whose it is', (name) => {
    expect(visitOf({ ...unreadable, page: name }, daysAgo(1)).doubts).toEqual([
      { reason: 'not-recognized', at: daysAgo(1), page: name },
    ]);
    expect(visitOf(nobodys({ page: name, emails: [], unreadable: ['username'] }), daysAgo(1)).doubts).toEqual([
      { reason: 'whose-page', at: daysAgo(1), page: name },
    ]);
  });

  it.each(SETTINGS)('is not raised by the page %s that tells the name, read or not', (name) => {
    for (const facts of [page({ page: name, ...HEALTHY }), page({ page: name, unreadable: ['emails'] })])
      expect(visitOf(facts, daysAgo(1)).doubts).toEqual([]);
  });

  it.each(PAGES.filter((name) => !isSettings(name)))('is not raised by the page %s', (name) => {
    for (const facts of [nobodys({ page: name }), nobodys({ page: name, unreadable: ['username', 'projects'] })])
      expect(visitOf(facts, daysAgo(1)).doubts).toEqual([]);
  });

  it('is about the accounts whose page it may be, and is none when it is of no remembered one', () => {
    const raised = (suspects: string[] | null) =>
      visitAfter(unreadable, daysAgo(1), suspects, undefined, NOW.toISOString()).doubts;
    expect(raised(['bob'])).toEqual([{ ...doubt('not-recognized', 1), accounts: ['bob'] }]);
    expect(raised(null)).toEqual([doubt('not-recognized', 1)]);
    expect(raised([])).toEqual([]);
  });

  it.each(PAGES)('outlasts the page %s, and all after it', (name) => {
    const raised = visitOf(unreadable, daysAgo(3));
    const named = page({ page: name, ...HEALTHY });
    const next = visitOf(named, daysAgo(2), raised);
    expect(next).toEqual({ ...visitOf(named, daysAgo(2)), doubts: [doubt('not-recognized', 3)] });
    expect(visitOf(page(), daysAgo(1), next).doubts).toEqual(next.doubts);
  });

  it('is withdrawn when the late part of the same page tells whose it is, but not the doubt before it', () => {
    const older = visitOf(unreadable, daysAgo(3));
    const nameless = (before?: Visit) => visitOf(nobodys(HEALTHY), daysAgo(1), before);
    expect(nameless(older).doubts).toEqual([doubt('not-recognized', 3), doubt('whose-page', 1)]);
    expect(visitOf(page(HEALTHY), daysAgo(1), nameless()).doubts).toEqual([]);
    expect(visitOf(page(HEALTHY), daysAgo(1), nameless(older)).doubts).toEqual(older.doubts);
  });

  it('is withdrawn too when another page was seen meanwhile', () => {
    const nameless = visitOf(nobodys(HEALTHY), daysAgo(2));
    const next = visitOf(page({ page: 'projects' }), daysAgo(1), nameless);
    expect(visitOf(page(HEALTHY), daysAgo(2), next)).toEqual({ ...next, doubts: [] });
  });

  it('raised while the clock was ahead speaks of all that came before', () => {
    const ahead = visitOf(unreadable, daysAgo(-300));
    const [one] = visitOf(page(HEALTHY), daysAgo(1), ahead).doubts ?? [];
    expect(one).toEqual({ ...doubt('not-recognized', 0), at: later(-1) });
  });

  it('of an older tab that reports late is added to what is kept, in the order of the pages', () => {
    const kept = visitOf(nobodys(HEALTHY), daysAgo(1));
    expect(visitOf(unreadable, daysAgo(2), kept)).toEqual({
      ...kept,
      doubts: [doubt('not-recognized', 2), doubt('whose-page', 1)],
    });
  });

  it('is kept of the last 20', () => {
    let kept: Visit | undefined;
    for (let day = 30; day > 0; day -= 1) kept = visitOf(unreadable, daysAgo(day), kept);
    expect(kept?.doubts).toHaveLength(20);
    expect(kept?.doubts?.at(-1)?.at).toBe(daysAgo(1));
  });
});

describe('the doubt about an account', () => {
  const seen = recordOf(HEALTHY, daysAgo(5));
  const raised = (fields: Partial<Facts>, suspects: string[] | null = null, days = 3) =>
    visitAfter(nobodys(fields), daysAgo(days), suspects, undefined, NOW.toISOString());

  it('is the latest that concerns it', () => {
    expect(doubtAbout(seen, raised({}))).toMatchObject({ at: daysAgo(3) });
    expect(doubtAbout(seen, raised({}, ['Alice-Dev', 'bob']))).toMatchObject({ at: daysAgo(3) });
    expect(doubtAbout(seen, raised({}, ['bob']))).toBeNull();
    const both = visitAfter(nobodys(), daysAgo(1), ['bob'], raised({}), NOW.toISOString());
    expect(doubtAbout(seen, both)).toMatchObject({ at: daysAgo(3) });
    expect(doubtAbout(undefined, both)).toMatchObject({ at: daysAgo(1) });
    expect(doubtAbout(seen, undefined)).toBeNull();
  });

  it('is over once all that its page tells was read again, and no sooner', () => {
    const { twoFactor, recoveryCodes } = HEALTHY;
    const again = recordOf({ page: 'two-factor', twoFactor, recoveryCodes }, daysAgo(2), seen);
    expect(doubtAbout(again, raised({ page: 'two-factor' }))).toBeNull();
    expect(doubtAbout(again, raised({ page: 'account' }))).not.toBeNull();
    expect(doubtAbout(recordOf(HEALTHY, daysAgo(3)), raised({}))).toBeNull();
    const half = recordOf({ page: 'two-factor', twoFactor }, daysAgo(2), seen);
    expect(doubtAbout(half, raised({ page: 'two-factor' }))).not.toBeNull();
    expect(doubtAbout(newRecord(ALICE), raised({ page: 'two-factor' }))).not.toBeNull();
  });
});

describe('after an account was erased', () => {
  const raised = (accounts: string[] | null, facts = page({ page: 'projects' })) =>
    visitAfter(
      facts,
      daysAgo(1),
      null,
      visitAfter(unreadable, daysAgo(2), accounts, undefined, NOW.toISOString()),
      NOW.toISOString(),
    );

  it('nothing names it: the doubts of others stay', () => {
    expect(visitWithout(raised(['Alice-Dev', 'bob']), 'alice-dev')).toMatchObject({
      username: null,
      doubts: [{ accounts: ['bob'] }],
    });
    expect(visitWithout(raised(['alice-dev']), 'alice-dev')).toBeNull();
    expect(visitWithout(raised(null), 'ALICE-dev')).toMatchObject({ username: null, doubts: [{ at: daysAgo(2) }] });
    const bobs = raised(['alice-dev'], page({ page: 'projects', username: 'bob' }));
    expect(visitWithout(bobs, 'alice-dev')).toMatchObject({ username: 'bob', doubts: [] });
  });
});

describe('of two browsers', () => {
  it('the visit here stays, with the doubts of both', () => {
    const here = visitOf(page(), daysAgo(1), visitOf(unreadable, daysAgo(5)));
    const there = visitOf(nobodys(HEALTHY), daysAgo(2), visitOf(unreadable, daysAgo(5)));
    const doubts = [doubt('not-recognized', 5), doubt('whose-page', 2)];
    expect(mergedVisit(here, there)).toEqual({ ...here, doubts });
  });
});

describe('the schema', () => {
  const at = '2026-08-20T12:00:00.123Z';
  const own = { version: 1, page: 'account', at, username: 'alice-dev', readAnything: true, unreadable: ['tokens'] };
  const frozen = { ...own, doubt: { reason: 'whose-page', at }, carried: null };

  it.each([
    [{ ...own, doubt: null, carried: null }, []],
    [frozen, [{ reason: 'whose-page', at }]],
    [{ ...frozen, carried: frozen.doubt }, [frozen.doubt]],
    [
      { ...frozen, carried: { reason: 'not-recognized', at: daysAgo(9) } },
      [{ reason: 'not-recognized', at: daysAgo(9) }, frozen.doubt],
    ],
  ])('takes a visit as it was once written, with its doubts: %j', (raw, doubts) => {
    const read = z.parse(visit, structuredClone(raw));
    expect(read).toEqual(raw);
    expect(doubtsOf(read)).toEqual(doubts);
    expect(visitOf(page(), NOW.toISOString(), read)).toEqual({ ...visitOf(page(), NOW.toISOString()), doubts });
  });

  it('takes the doubt of an old visit for one about any account, and the account page', () => {
    const read = z.parse(visit, { ...frozen, doubt: { reason: 'whose-page', at: daysAgo(3) } });
    expect(doubtAbout(recordOf(HEALTHY, daysAgo(5)), read)).toEqual({ reason: 'whose-page', at: daysAgo(3) });
    expect(doubtAbout(recordOf(HEALTHY, daysAgo(2)), read)).toBeNull();
  });

  it.each([
    { version: 2 },
    { page: 'elsewhere' },
    { at: 'yesterday' },
    { username: 'a/b' },
    { unreadable: null },
    { doubt: { reason: 'whim', at } },
    { doubts: [{ reason: 'whose-page', at: 'yesterday' }] },
    { doubts: [{ reason: 'whose-page', at, accounts: ['a/b'] }] },
  ])('refuses %j', (change) => {
    expect(z.safeParse(visit, { ...frozen, ...change }).success).toBe(false);
  });
});
