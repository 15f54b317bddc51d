import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { daysAgo } from '../checks/samples';
import type { Facts } from '../pypi/facts';
import { PAGES } from '../pypi/urls';
import { HEALTHY, nobodys, page } from './samples';
import { SETTINGS_PAGES, type Visit, visit, visitOf, withDoubtOf } from './visit';

describe('visitOf', () => {
  it('tells which page it was, whose, and what could not be read', () => {
    const facts = page({ ...HEALTHY, page: 'two-factor', unreadable: ['emails', 'username'] });
    expect(visitOf(facts, daysAgo(1))).toEqual({
      version: 1,
      page: 'two-factor',
      at: daysAgo(1),
      username: 'alice-dev',
      readAnything: true,
      unreadable: ['emails', 'username'],
      doubt: null,
      carried: null,
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

describe('a doubt', () => {
  const SETTINGS = ['account', 'two-factor', 'unverified'] as const;
  const OTHERS = PAGES.filter((name) => !SETTINGS_PAGES.includes(name));

  it.each(SETTINGS)('is raised by the page %s when it does not tell whose it is', (name) => {
    expect(visitOf(nobodys({ page: name, unreadable: ['username', 'emails'] }), daysAgo(1)).doubt).toEqual({
      reason: 'not-recognized',
      at: daysAgo(1),
    });
    expect(visitOf(nobodys({ page: name, emails: [], unreadable: ['username'] }), daysAgo(1)).doubt).toEqual({
      reason: 'whose-page',
      at: daysAgo(1),
    });
  });

  it.each(SETTINGS)('is not raised by the page %s that tells the name, read or not', (name) => {
    for (const facts of [page({ page: name, ...HEALTHY }), page({ page: name, unreadable: ['emails'] })])
      expect(visitOf(facts, daysAgo(1)).doubt).toBeNull();
  });

  it.each(OTHERS)('is not raised by the page %s', (name) => {
    for (const facts of [nobodys({ page: name }), nobodys({ page: name, unreadable: ['username', 'projects'] })])
      expect(visitOf(facts, daysAgo(1)).doubt).toBeNull();
  });

  it.each(PAGES)('outlasts the page %s, and all after it', (name) => {
    const raised = visitOf(nobodys({ unreadable: ['username'] }), daysAgo(3));
    const next = visitOf(page({ page: name, ...HEALTHY }), daysAgo(2), raised);
    expect(next.doubt).toEqual({ reason: 'not-recognized', at: daysAgo(3) });
    expect(visitOf(page(), daysAgo(1), next).doubt).toEqual(next.doubt);
    const { doubt } = raised;
    expect(next).toEqual({ ...visitOf(page({ page: name, ...HEALTHY }), daysAgo(2)), doubt, carried: doubt });
  });

  it('gives way to a newer one', () => {
    const raised = visitOf(nobodys({ unreadable: ['username'] }), daysAgo(3));
    expect(visitOf(nobodys(HEALTHY), daysAgo(1), raised).doubt).toEqual({ reason: 'whose-page', at: daysAgo(1) });
  });

  it('is withdrawn when the late part of the same page tells whose it is, but not the doubt before it', () => {
    const nameless = (before?: Visit) => visitOf(nobodys({ ...HEALTHY, page: 'two-factor' }), daysAgo(1), before);
    const named = page({ ...HEALTHY, page: 'two-factor' });
    expect(nameless().doubt).toEqual({ reason: 'whose-page', at: daysAgo(1) });
    expect(visitOf(named, daysAgo(1), nameless()).doubt).toBeNull();
    const older = visitOf(nobodys({ unreadable: ['username'] }), daysAgo(3));
    expect(visitOf(named, daysAgo(1), nameless(older)).doubt).toEqual(older.doubt);
  });

  it('raised while the clock was ahead speaks of all that came before the next page', () => {
    const ahead = visitOf(nobodys({ unreadable: ['username'] }), daysAgo(-300));
    expect(visitOf(page(HEALTHY), daysAgo(1), ahead).doubt).toEqual({ reason: 'not-recognized', at: daysAgo(1) });
  });

  it('of an older tab that reports late is added to what is kept, unless it is old news', () => {
    const kept = visitOf(page({ page: 'projects' }), daysAgo(1));
    const late = visitOf(nobodys({ unreadable: ['username'] }), daysAgo(2));
    expect(withDoubtOf(kept, late)).toEqual({ ...kept, doubt: late.doubt });
    expect(withDoubtOf(withDoubtOf(kept, late), visitOf(nobodys(), daysAgo(3))).doubt).toEqual(late.doubt);
    expect(withDoubtOf(kept, visitOf(page(), daysAgo(2)))).toEqual(kept);
  });

  it('does not come from nothing', () => {
    expect(visitOf(page(), daysAgo(1), visitOf(page(), daysAgo(2))).doubt).toBeNull();
  });
});

describe('the schema', () => {
  const visitWith = (doubt: string) =>
    `{"version":1,"page":"account","at":"2026-08-20T12:00:00.123Z","username":"alice-dev","readAnything":true,"unreadable":["tokens"],"doubt":${doubt},"carried":${doubt}}`;
  const frozen = visitWith('{"reason":"whose-page","at":"2026-08-20T12:00:00.123Z"}');

  it.each([visitWith('null'), frozen])('takes a visit of version 1 as it was once written: %s', (text) => {
    expect(z.parse(visit, JSON.parse(text))).toEqual(JSON.parse(text));
  });

  it.each([
    { version: 2 },
    { page: 'elsewhere' },
    { at: 'yesterday' },
    { username: 'a/b' },
    { unreadable: null },
    { doubt: undefined },
    { doubt: { reason: 'whim', at: '2026-08-20T12:00:00.123Z' } },
    { doubt: { reason: 'whose-page', at: 'yesterday' } },
  ])('refuses %j', (change) => {
    expect(z.safeParse(visit, { ...JSON.parse(frozen), ...change }).success).toBe(false);
  });
});
