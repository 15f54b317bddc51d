import { describe, expect, it } from 'vitest';
import { daysAgo } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import type { AccountRecord } from './record';
import { newRecord } from './remember';
import { codes, HEALTHY, nobodys, page, recordOf } from './testing/samples';
import { namesItself, whosePage, withoutUserHash, withUserHash } from './whose-page';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const BOB = { site: 'pypi.org', username: 'bob' } as const;
const record = (username: string, userHash?: string, site: AccountRecord['site'] = 'pypi.org'): AccountRecord => ({
  ...newRecord({ site, username }),
  ...(userHash && { userHash }),
});
const known = [record('alice-dev', A), record('bob', B)];
const projects = { page: 'projects', projects: [] } satisfies Partial<Facts>;

describe('a page that names its account itself', () => {
  const own = [page(HEALTHY), page({ page: 'recovery-codes', ...codes({ confirmed: false }) })];

  it('is the account page, and the page of new codes by the name of its file', () => {
    for (const facts of own) expect(namesItself(facts)).toBe(true);
    for (const facts of [page(projects), page({ page: 'recovery-codes' }), nobodys(HEALTHY)])
      expect(namesItself(facts)).toBe(false);
  });

  it.each([undefined, A, B, 'c'.repeat(64)])('is believed, whatever the cookie: %s', (userHash) => {
    for (const facts of own) expect(whosePage(facts, userHash, known)).toEqual({ username: 'alice-dev', suspects: [] });
  });
});

describe('a name from the late header', () => {
  const named = (userHash: string | undefined, records = known) => whosePage(page(projects), userHash, records);

  it('is believed with the cookie of that account, without a cookie, and when nothing is known', () => {
    expect(named(A).username).toBe('alice-dev');
    expect(named(undefined).username).toBe('alice-dev');
    expect(named(A, []).username).toBe('alice-dev');
    expect(named(A, [record('alice-dev'), record('bob')]).username).toBe('alice-dev');
    expect(whosePage(page({ ...projects, username: 'Alice-Dev' }), A, known).username).toBe('Alice-Dev');
  });

  it('is refused with the cookie of another account, known or not by its own', () => {
    expect(named(B)).toEqual({ username: null, suspects: ['alice-dev', 'bob'] });
    expect(named(B, [record('bob', B)])).toEqual({ username: null, suspects: ['bob'] });
    expect(named(B, [record('alice-dev'), record('bob', B)]).username).toBeNull();
  });

  it('is refused with another cookie than the one that is known of the account', () => {
    expect(named('c'.repeat(64))).toEqual({ username: null, suspects: ['alice-dev'] });
    expect(named(B, [record('alice-dev', A), record('carol')]).suspects).toEqual(['alice-dev', 'carol']);
  });

  it('is judged by the accounts of its own index', () => {
    expect(named(B, [record('bob', B, 'test.pypi.org'), record('alice-dev', A, 'test.pypi.org')]).username).toBe(
      'alice-dev',
    );
  });
});

describe('a page without a name', () => {
  const suspects = (userHash?: string, records = known) => whosePage(nobodys(HEALTHY), userHash, records).suspects;

  it('may be of the account of its cookie alone', () => {
    expect(suspects(B)).toEqual(['bob']);
  });

  it('with an unknown cookie may be of those of which no cookie is known', () => {
    expect(suspects('c'.repeat(64))).toEqual([]);
    expect(suspects(A, [record('bob', B), record('carol'), record('dave', A, 'test.pypi.org')])).toEqual(['carol']);
  });

  it('without a cookie, or before anything is known, may be of any', () => {
    expect(suspects()).toBeNull();
    expect(suspects(A, [])).toBeNull();
    expect(suspects(A, [record('dave', A, 'test.pypi.org')])).toBeNull();
  });
});

describe('the hash', () => {
  const alice = recordOf(HEALTHY, daysAgo(1));

  it('is learnt with the account', () => {
    expect(withUserHash(alice, A, known)).toEqual([{ ...alice, userHash: A }]);
    expect(withUserHash({ ...alice, userHash: A }, B, [])).toEqual([{ ...alice, userHash: B }]);
  });

  it('is one account of an index: an account with another name loses it', () => {
    const others = [record('old-name', A), record('bob', B), record('old-name', A, 'test.pypi.org')];
    expect(withUserHash(alice, A, others)).toEqual([{ ...alice, userHash: A }, record('old-name')]);
  });

  it('can be left out', () => {
    expect(withoutUserHash(record('bob', B))).toEqual(newRecord(BOB));
  });
});
