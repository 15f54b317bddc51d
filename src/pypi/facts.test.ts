import { describe, expect, it } from 'vitest';
import type { Facts } from './facts';
import { accountFacts, facts } from './facts-schema';

const bare = { site: 'pypi.org', page: 'account', unreadable: [] };
const token = { id: 't', name: '', scope: ['lantern'], createdAt: '2026-08-01T10:00:00Z', lastUsedAt: null };
const email = { address: 'alice@example.org', primary: true, verified: true, problem: 'none' };

const full: Facts = {
  site: 'test.pypi.org',
  page: 'account',
  loggedIn: true,
  username: 'alice-dev',
  twoFactor: { totp: false, securityDevices: ['', '"'] },
  recoveryCodes: { unused: 0, generatedAt: null, confirmed: false },
  emails: [{ address: 'alice@example.org', primary: true, verified: true, problem: 'none' }],
  tokens: [
    { id: 't', name: '', scope: 'account', createdAt: '2026-08-01T10:00:00Z', lastUsedAt: '2026-08-02T10:00:00Z' },
    { id: 'u', name: ' ', scope: 'unreadable', createdAt: '2026-08-01T10:00:00Z', lastUsedAt: null },
  ],
  associations: [{ service: 'other', account: '' }],
  events: { count: 0, latestAt: null },
  soleOwnerOf: [],
  projects: [{ name: 'lantern', owner: true, soleOwner: false, released: true }],
  publishers: [{ project: 'lantern', count: 0 }, { project: 'tide-pool' }],
  unusedCodesExist: false,
  unreadable: ['associations'],
};

describe('what a page said', () => {
  it('passes the door of the background whole', () => {
    expect(facts.parse(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it('may be nothing', () => {
    expect(facts.parse(bare)).toEqual(bare);
  });

  it.each(Object.keys(accountFacts.shape))('may lack "%s"', (name) => {
    const { [name]: _, ...rest } = { ...full } as Record<string, unknown>;
    expect(facts.parse(rest)).toEqual(rest);
  });

  it('is cut to what is known', () => {
    expect(facts.parse({ ...bare, password: 'x', emails: [{ ...email, id: 4100 }] })).toEqual({
      ...{ ...bare, emails: [email] },
    });
  });

  it.each<[string, object]>([
    ['another site', { site: 'pypi.example.org' }],
    ['another page', { page: 'organizations' }],
    ['no list of what is missing', { unreadable: undefined }],
    ['a word for yes', { loggedIn: 'yes' }],
    ['a name that PyPI does not give', { username: 'alice dev' }],
    ['an empty name', { username: '' }],
    ['half a second factor', { twoFactor: { totp: true } }],
    ['a device without a label', { twoFactor: { totp: true, securityDevices: [null] } }],
    ['codes without a number', { recoveryCodes: { unused: null, generatedAt: null, confirmed: false } }],
    ["a time in PyPI's own writing", { events: { count: 1, latestAt: '2026-08-01T10:00:00+0000' } }],
    ['a time elsewhere', { events: { count: 1, latestAt: '2026-08-01T10:00:00+02:00' } }],
    ['a time that is words', { events: { count: 1, latestAt: '2 hours ago' } }],
    ['a date', { tokens: [{ ...token, createdAt: '2026-08-01' }] }],
    ['a token that was never made', { tokens: [{ ...token, createdAt: null }] }],
    ['a scope in words', { tokens: [{ ...token, scope: 'lantern' }] }],
    ['a problem that is unknown', { emails: [{ ...email, problem: 'lost' }] }],
    ['an address alone', { emails: ['alice@example.org'] }],
    ['another service', { associations: [{ service: 'bitbucket', account: 'alice' }] }],
    ['null for a field', { tokens: null }],
    ['a project without its state', { projects: [{ name: 'lantern' }] }],
  ])('is refused with %s', (_, change) => {
    expect(facts.safeParse({ ...bare, ...change }).success).toBe(false);
  });
});
