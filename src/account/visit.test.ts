import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { daysAgo } from '../checks/samples';
import type { Facts } from '../pypi/facts';
import { HEALTHY, page } from './samples';
import { visit, visitOf } from './visit';

describe('visitOf', () => {
  it('tells which page it was, whose, and what could not be read', () => {
    const facts = page({ ...HEALTHY, page: 'two-factor', unreadable: ['emails', 'username'] });
    expect(visitOf(facts, daysAgo(1))).toEqual({
      version: 1,
      page: 'two-factor',
      at: daysAgo(1),
      loggedIn: true,
      username: 'alice-dev',
      readAnything: true,
      unreadable: ['emails', 'username'],
    });
  });

  it('does not guess what the page left out', () => {
    const facts: Facts = { site: 'pypi.org', page: 'log-in', unreadable: [] };
    expect(visitOf(facts, daysAgo(1))).toMatchObject({ loggedIn: null, username: null, readAnything: false });
  });

  it('keeps signed out apart from unknown', () => {
    expect(visitOf(page({ loggedIn: false }), daysAgo(1)).loggedIn).toBe(false);
  });

  it.each([{ tokens: [] }, { unusedCodesExist: false }])('counts a field that says no as read: %j', (fields) => {
    expect(visitOf(page(fields), daysAgo(1)).readAnything).toBe(true);
  });

  it('does not count the user name as something read of the account', () => {
    expect(visitOf(page(), daysAgo(1)).readAnything).toBe(false);
  });

  it('holds no value of a field', () => {
    expect(JSON.stringify(visitOf(page(HEALTHY), daysAgo(1)))).not.toMatch(/blue key|example\.org|ci/);
  });

  it('fits its schema', () => {
    for (const facts of [page(HEALTHY), page({ unreadable: ['emails'] })]) {
      const made = visitOf(facts, daysAgo(1));
      expect(z.parse(visit, made)).toEqual(made);
    }
  });
});

describe('the schema', () => {
  const frozen =
    '{"version":1,"page":"account","at":"2026-08-20T12:00:00.123Z","loggedIn":true,"username":"alice-dev","readAnything":true,"unreadable":["tokens"]}';

  it('takes a visit of version 1 as it was once written', () => {
    expect(z.parse(visit, JSON.parse(frozen))).toEqual(JSON.parse(frozen));
  });

  it.each([{ version: 2 }, { page: 'elsewhere' }, { at: 'yesterday' }, { username: 'a/b' }, { unreadable: null }])(
    'refuses %j',
    (change) => {
      expect(z.safeParse(visit, { ...JSON.parse(frozen), ...change }).success).toBe(false);
    },
  );
});
