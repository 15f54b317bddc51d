import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../account/record';
import { newRecord } from '../../account/remember';
import { withWord } from '../../account/said-done';
import { ALICE, recordOf } from '../../account/testing/samples';
import { DEFAULT_LIMITS } from '../../checks/limits';
import { anyAccountFacts, anyTime } from '../../checks/testing/arbitrary-facts';
import { daysAgo, email, NOW, token } from '../../checks/testing/samples';
import type { AccountFacts } from '../../pypi/facts';
import { addressDomains, leaving, NO_DOMAIN } from './leaving';
import { usedCode } from './used-code';

/** Both began five days ago. */
const SINCE = daysAgo(5);
const used = (record: AccountRecord | undefined) => usedCode(record, SINCE, NOW, DEFAULT_LIMITS);
const left = (record: AccountRecord | undefined, domain: string | null = 'company.com') =>
  leaving(record, { domain, since: SINCE }, NOW);
const saw = (fields: Partial<AccountFacts>, days = 1): AccountRecord => recordOf(fields, daysAgo(days));

function stateOf(list: { id: string; state: string; by: string }[], id: string): string {
  const found = list.find((item) => item.id === id);
  return found ? `${found.state} by ${found.by}` : 'missing';
}

const project = (soleOwner: boolean) => ({ name: 'sample', owner: true, soleOwner, released: true });
const own = email({ address: 'a…e@example.org' });
const other = email({ address: 'a…e@example.net', primary: false });
const work = email({ address: 'a…e@company.com', primary: false });

it('are whole lists, of which nothing is seen at first', () => {
  for (const record of [undefined, newRecord(ALICE)]) {
    expect(used(record)).toEqual([
      { id: 'enough-codes', state: 'not-seen', by: 'page' },
      { id: 'second-factor', state: 'not-seen', by: 'user' },
      { id: 'tokens-reviewed', state: 'not-seen', by: 'user' },
      { id: 'history-reviewed', state: 'not-seen', by: 'user' },
      { id: 'second-address', state: 'not-seen', by: 'page' },
    ]);
    expect(left(record)).toEqual([
      { id: 'second-factor', state: 'not-seen', by: 'page' },
      { id: 'primary-address', state: 'not-seen', by: 'page' },
      { id: 'second-address', state: 'not-seen', by: 'page' },
      { id: 'lost-address', state: 'not-seen', by: 'page' },
      { id: 'second-owner', state: 'not-seen', by: 'page' },
      { id: 'tokens-reviewed', state: 'not-seen', by: 'user' },
      { id: 'repositories', state: 'not-seen', by: 'user' },
    ]);
  }
});

describe('after a code was used', () => {
  const enough = DEFAULT_LIMITS.fewestCodes;
  const codes = (unused: number, generatedAt: string | null = daysAgo(300), confirmed = true) => ({
    recoveryCodes: { unused, generatedAt, confirmed },
  });

  it.each([
    ['enough-codes', codes(enough), 'done by page'],
    ['enough-codes', codes(enough - 1), 'open by page'],
    ['enough-codes', codes(8, daysAgo(1)), 'done by page'],
    ['enough-codes', codes(8, daysAgo(1), false), 'open by page'],
    ['enough-codes', codes(0, null), 'open by page'],
    ['enough-codes', codes(8, null), 'open by page'],
    ['second-address', { emails: [own, other] }, 'done by page'],
    ['second-address', { emails: [own] }, 'open by page'],
    ['tokens-reviewed', { tokens: [] }, 'done by page'],
    ['tokens-reviewed', { tokens: [token()] }, 'open by user'],
    ['history-reviewed', { events: { count: 3, latestAt: daysAgo(5) } }, 'open by user'],
    ['second-factor', { twoFactor: { totp: true, securityDevices: [] } }, 'open by user'],
    ['second-factor', { twoFactor: { totp: false, securityDevices: ['blue key'] } }, 'open by user'],
    ['second-factor', { twoFactor: { totp: false, securityDevices: [] } }, 'open by page'],
  ] as [string, Partial<AccountFacts>, string][])('%s with %j is %s', (id, fields, state) => {
    expect(stateOf(used(saw(fields)), id)).toBe(state);
    expect(stateOf(used(saw(fields, 5)), id)).toBe(state);
    for (const days of [5.001, 6, -2]) expect(stateOf(used(saw(fields, days)), id)).toMatch(/^not-seen/);
  });

  it('only the user can tell that a second factor is at hand, and only while one is on', () => {
    const on = saw({ twoFactor: { totp: true, securityDevices: [] } });
    const off = saw({ twoFactor: { totp: false, securityDevices: [] } });
    const said = (record: AccountRecord, days: number) =>
      stateOf(used(withWord(record, 'second-factor', daysAgo(days))), 'second-factor');
    expect(said(on, 1)).toBe('done by user');
    expect(said(newRecord(ALICE), 1)).toBe('done by user');
    expect(said(off, 1)).toBe('open by page');
    for (const days of [5.001, 50, -2]) expect(said(on, days)).toBe('open by user');
    expect(stateOf(used(withWord(on, 'repositories', daysAgo(1))), 'second-factor')).toBe('open by user');
  });

  it('what the user reviewed since counts', () => {
    const record = saw({ tokens: [token()], events: { count: 3, latestAt: daysAgo(9) } });
    const reviewed = { ...record, tokensReviewedAt: daysAgo(1), historyReviewedAt: daysAgo(1) };
    expect(stateOf(used(reviewed), 'tokens-reviewed')).toBe('done by user');
    expect(stateOf(used(reviewed), 'history-reviewed')).toBe('done by user');
  });
});

describe('leaving', () => {
  const emails = (...value: AccountFacts['emails']) => saw({ emails: value });

  it.each([
    ['one elsewhere', [own, work], 'done'],
    ['none', [], 'open'],
    [
      'the one that is left',
      [
        { ...work, primary: true },
        { ...own, primary: false },
      ],
      'open',
    ],
    ['one on a subdomain', [email({ address: 'a…e@mail.company.com' })], 'open'],
    ['one on the domain above', [email({ address: 'a…e@com' })], 'open'],
    ['one that only ends alike', [email({ address: 'a…e@mycompany.com' })], 'done'],
    ['one in capitals', [email({ address: 'a…e@COMPANY.com' })], 'open'],
    ['an unverified one', [email({ verified: false, problem: 'unverified' })], 'open'],
    ['an unverified one without a known problem', [email({ verified: false })], 'open'],
    ['a bouncing one', [email({ problem: 'bouncing' })], 'open'],
    ['no primary one', [other], 'open'],
  ] as [string, AccountFacts['emails'], string][])('with a primary address that is %s: %s', (_, value, state) => {
    expect(stateOf(left(emails(...value)), 'primary-address')).toBe(`${state} by page`);
    expect(stateOf(left(emails(...value), 'Company.COM'), 'primary-address')).toBe(`${state} by page`);
  });

  it.each([
    ['two elsewhere', [own, other], 'done'],
    ['one elsewhere', [own, work], 'open'],
    ['two elsewhere on one domain', [own, email({ address: 'b…b@example.org', primary: false })], 'open'],
    ['the primary one unverified', [{ ...own, verified: false }, other], 'open'],
    ['the second unverified', [own, { ...other, verified: false }], 'open'],
    [
      'two elsewhere besides a primary one that is left',
      [{ ...work, primary: true }, { ...own, primary: false }, other],
      'done',
    ],
  ] as [string, AccountFacts['emails'], string][])('with %s: a second address is %s', (_, value, state) => {
    expect(stateOf(left(emails(...value)), 'second-address')).toBe(`${state} by page`);
  });

  it('a mailbox that the user did not name, no page can verify', () => {
    for (const record of [emails(own, other), undefined])
      for (const id of ['primary-address', 'second-address', 'lost-address'])
        expect(stateOf(left(record, null), id)).toBe('open by user');
  });

  it('its address is to be taken out', () => {
    expect(stateOf(left(emails(own, work)), 'lost-address')).toBe('open by page');
    expect(stateOf(left(emails(own, other)), 'lost-address')).toBe('done by page');
    expect(stateOf(left(emails(own, work), NO_DOMAIN), 'lost-address')).toBe('missing');
  });

  it('a second factor comes first: without one PyPI changes no primary address', () => {
    expect(stateOf(left(saw({ twoFactor: { totp: false, securityDevices: [] } })), 'second-factor')).toBe(
      'open by page',
    );
    expect(stateOf(left(saw({ twoFactor: { totp: true, securityDevices: [] } })), 'second-factor')).toBe(
      'done by page',
    );
  });

  it('no mailbox at all, the addresses are judged as they are', () => {
    expect(stateOf(left(emails(own, other), NO_DOMAIN), 'primary-address')).toBe('done by page');
    expect(stateOf(left(emails(own, other), NO_DOMAIN), 'second-address')).toBe('done by page');
    expect(stateOf(left(emails(own), NO_DOMAIN), 'second-address')).toBe('open by page');
    expect(stateOf(left(undefined, NO_DOMAIN), 'primary-address')).toBe('not-seen by page');
  });

  it.each([
    [{ soleOwnerOf: [] }, 'done'],
    [{ soleOwnerOf: ['sample'] }, 'open'],
    [{ soleOwnerOf: [], projects: [project(false)] }, 'done'],
    [{ soleOwnerOf: [], projects: [project(false), project(true)] }, 'open'],
    [{ projects: [project(true)] }, 'open'],
    [{ projects: [project(false)] }, 'not-seen'],
  ] as [Partial<AccountFacts>, string][])('a second owner, after %j: %s', (fields, state) => {
    expect(stateOf(left(saw(fields)), 'second-owner')).toBe(`${state} by page`);
    for (const days of [5, -2]) expect(stateOf(left(saw(fields, days)), 'second-owner')).toBe('not-seen by page');
  });

  it('tokens are reviewed by the user, or none is left', () => {
    const record = saw({ tokens: [token()] });
    expect(stateOf(left(record), 'tokens-reviewed')).toBe('open by user');
    expect(stateOf(left({ ...record, tokensReviewedAt: daysAgo(6) }), 'tokens-reviewed')).toBe('open by user');
    expect(stateOf(left({ ...record, tokensReviewedAt: daysAgo(1) }), 'tokens-reviewed')).toBe('done by user');
    expect(stateOf(left(saw({ tokens: [] })), 'tokens-reviewed')).toBe('done by page');
  });

  it('repositories are looked after by the user, or there are none', () => {
    const record = saw({ projects: [project(false)] });
    const said = (of: AccountRecord, days: number) =>
      stateOf(left(withWord(of, 'repositories', daysAgo(days))), 'repositories');
    expect(stateOf(left(record), 'repositories')).toBe('open by user');
    expect(said(record, 1)).toBe('done by user');
    for (const days of [5, 50, -2]) expect(said(record, days)).toBe('open by user');
    expect(stateOf(left(saw({ projects: [] })), 'repositories')).toBe('done by page');
    expect(stateOf(left(saw({ projects: [] }, 6)), 'repositories')).toBe('not-seen by user');
  });

  it('offers the domains of the addresses, each once', () => {
    expect(addressDomains(emails(own, work, { ...own, address: 'b…b@EXAMPLE.org' }))).toEqual([
      'example.org',
      'company.com',
    ]);
    expect(addressDomains(newRecord(ALICE))).toEqual([]);
    expect(addressDomains(undefined)).toEqual([]);
  });
});

it('are never ticked by anything from before, or from the future, whatever it was', () => {
  const past = anyTime.filter((time) => time < SINCE || Date.parse(time) > NOW.getTime() + 86_400_000);
  fc.assert(
    fc.property(anyAccountFacts, past, past, past, (facts, seenAt, reviewedAt, saidAt) => {
      const reviewed = { historyReviewedAt: reviewedAt, tokensReviewedAt: reviewedAt };
      const said = { 'second-factor': saidAt, repositories: saidAt };
      const record = { ...recordOf(facts, seenAt), ...reviewed, saidDone: said };
      const items = [...used(record), ...left(record, 'example.org'), ...left(record, null)];
      expect(items.filter(({ state }) => state === 'done')).toEqual([]);
    }),
  );
});
