import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { accountKey, sameAccount } from './account-id';
import { accountId } from './account-id-schema';

const alice = { site: 'pypi.org', username: 'alice-dev' } as const;

describe('two ids', () => {
  it('are the same account when only the case of the name differs, as on PyPI', () => {
    expect(sameAccount(alice, { ...alice, username: 'Alice-DEV' })).toBe(true);
    expect(accountKey({ ...alice, username: 'Alice-DEV' })).toBe(accountKey(alice));
  });

  it.each([
    { ...alice, username: 'bob' },
    { ...alice, username: 'alice_dev' },
    { ...alice, username: 'alice-dev2' },
    { ...alice, site: 'test.pypi.org' as const },
  ])('are two accounts: $username on $site', (other) => {
    expect(sameAccount(alice, other)).toBe(false);
    expect(accountKey(other)).not.toBe(accountKey(alice));
  });
});

describe('the schema', () => {
  const accepts = (id: unknown) => z.safeParse(accountId, id).success;

  it.each(['a', 'A1', 'alice-dev', 'a.b_c-d', 'x'.repeat(50)])('takes the name %s', (username) => {
    expect(accepts({ site: 'test.pypi.org', username })).toBe(true);
  });

  it.each(['', '-a', 'a-', 'a/b', 'a b', 'alice@example.org', '__proto__', 'ä', 'a\n', 'x'.repeat(51)])(
    'refuses the name %j',
    (username) => {
      expect(accepts({ site: 'pypi.org', username })).toBe(false);
    },
  );

  it('refuses another index', () => {
    expect(accepts({ site: 'pypi.org.example', username: 'alice-dev' })).toBe(false);
  });
});
