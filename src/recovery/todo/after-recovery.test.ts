import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../account/record';
import { newRecord } from '../../account/remember';
import { ALICE, recordOf } from '../../account/testing/samples';
import { anyAccountFacts, anyTime } from '../../checks/testing/arbitrary-facts';
import { daysAgo, email, NOW, token } from '../../checks/testing/samples';
import type { AccountFacts } from '../../pypi/facts';
import { aRequest } from '../testing/request';
import type { TrackedRequest } from '../tracker/tracked-request';
import { afterRecovery } from './after-recovery';
import type { TodoId } from './steps';

/** Locked out ten days ago, back since two days. */
const RECOVERY = aRequest({ filedAt: daysAgo(10), closedAt: daysAgo(2), outcome: 'recovered' });
const list = (record: AccountRecord | undefined, request = RECOVERY) => afterRecovery(record, request, NOW);
function stateOf(id: TodoId, record: AccountRecord | undefined): string {
  const found = list(record).find((item) => item.id === id);
  return found ? `${found.state} by ${found.by}` : 'missing';
}
const saw = (fields: Partial<AccountFacts>, days = 1) => recordOf(fields, daysAgo(days));
const key = { totp: false, securityDevices: ['blue key'] };
const app = { totp: true, securityDevices: [] };
const none = { totp: false, securityDevices: [] };
const codes = (changes: Partial<AccountFacts['recoveryCodes']> = {}) => ({
  recoveryCodes: { unused: 8, generatedAt: daysAgo(3), confirmed: false, ...changes },
});
const noted = (generatedAt: string) => ({ where: 'printed, desk', generatedAt, notedAt: daysAgo(1) });

it('is the whole list, of which nothing is seen at first', () => {
  for (const record of [undefined, newRecord(ALICE)]) {
    expect(list(record)).toEqual([
      { id: 'new-codes', state: 'not-seen', by: 'page' },
      { id: 'codes-noted', state: 'not-seen', by: 'user' },
      { id: 'codes-used', state: 'not-seen', by: 'page' },
      { id: 'second-factor', state: 'not-seen', by: 'page' },
      { id: 'security-device', state: 'not-seen', by: 'page' },
      { id: 'tokens-reviewed', state: 'not-seen', by: 'user' },
      { id: 'history-reviewed', state: 'not-seen', by: 'user' },
      { id: 'second-address', state: 'not-seen', by: 'page' },
    ]);
  }
});

describe.each([
  ['second-factor', { twoFactor: app }, { twoFactor: none }],
  ['second-factor', { twoFactor: key }, { twoFactor: none }],
  ['security-device', { twoFactor: key }, { twoFactor: app }],
  ['new-codes', codes(), codes({ unused: 0, generatedAt: null })],
  ['codes-used', codes({ confirmed: true }), codes()],
  ['codes-used', codes({ confirmed: true }), codes({ confirmed: true, generatedAt: daysAgo(11) })],
  ['new-codes', codes({ generatedAt: daysAgo(9.9) }), codes({ generatedAt: daysAgo(10) })],
  ['tokens-reviewed', { tokens: [] }, undefined],
  ['tokens-reviewed', { tokens: [token({ createdAt: daysAgo(1.5) })] }, undefined],
  [
    'second-address',
    { emails: [email(), email({ address: 'b…b@example.net', primary: false })] },
    { emails: [email(), email({ address: 'b…b@example.org', primary: false })] },
  ],
] as [TodoId, Partial<AccountFacts>, Partial<AccountFacts> | undefined][])('%s', (id, good, bad) => {
  it('is done by what a page shows since the request was filed', () => {
    expect(stateOf(id, saw(good))).toBe('done by page');
    if (bad) expect(stateOf(id, saw(bad))).toBe('open by page');
  });

  it('is not seen by what was seen before, at the moment itself, or under a clock that was ahead', () => {
    for (const days of [10, 11, 50, -2]) expect(stateOf(id, saw(good, days))).toMatch(/^not-seen/);
  });

  it('is not seen when a later page could not be read', () => {
    const [name] = Object.keys(good);
    const record = { ...saw(good), unreadable: { [name as 'emails']: daysAgo(0.5) } };
    expect(stateOf(id, record)).toMatch(/^not-seen/);
  });
});

it('counts pages since the filing, though the user said later that the account is back', () => {
  const backup = email({ address: 'b…b@example.net', primary: false });
  const early = saw({ twoFactor: key, emails: [email(), backup], ...codes({ generatedAt: daysAgo(6) }) }, 5);
  for (const id of ['second-factor', 'security-device', 'new-codes', 'second-address'] as const)
    expect(stateOf(id, early)).toBe('done by page');
});

describe('new codes', () => {
  it.each([
    ['are none when all are used', codes({ unused: 0 })],
    ['are none when nobody knows their age', codes({ generatedAt: null })],
    ['are none when they are from the future', codes({ generatedAt: daysAgo(-9) })],
  ])('%s', (_, seen) => {
    expect(stateOf('new-codes', saw(seen))).toBe('open by page');
  });

  it('may be made before the user said that the account is back', () => {
    expect(stateOf('new-codes', saw(codes({ generatedAt: daysAgo(2.1) })))).toBe('done by page');
  });
});

describe('codes noted', () => {
  const state = (record: AccountRecord) => stateOf('codes-noted', record);

  it('counts for the very set that is there', () => {
    expect(state({ ...saw(codes()), backup: noted(daysAgo(3)) })).toBe('done by user');
    expect(state({ ...saw(codes()), backup: noted(new Date(daysAgo(3)).toISOString()) })).toBe('done by user');
  });

  it.each([
    ['without a note', saw(codes())],
    ['with a note on another set', { ...saw(codes()), backup: noted(daysAgo(4)) }],
    ['with a note on the lost set', { ...saw(codes({ generatedAt: daysAgo(60) })), backup: noted(daysAgo(60)) }],
    ['with none left', { ...saw(codes({ unused: 0 })), backup: noted(daysAgo(3)) }],
  ])('is open %s', (_, record) => {
    expect(state(record)).toBe('open by user');
  });

  it('is not seen as long as the set is not', () => {
    expect(state({ ...saw(codes(), 11), backup: noted(daysAgo(3)) })).toBe('not-seen by user');
  });
});

describe('tokens reviewed', () => {
  const state = (record: AccountRecord) => stateOf('tokens-reviewed', record);
  const older = saw({ tokens: [token({ createdAt: daysAgo(1) }), token({ createdAt: daysAgo(2) })] });

  it('is for the user to say, as long as an older one is there', () => {
    expect(state(older)).toBe('open by user');
    expect(state({ ...older, tokensReviewedAt: daysAgo(1) })).toBe('done by user');
  });

  it('is the word of now, not of then, nor of a clock that was ahead', () => {
    for (const days of [10, 30, -2]) expect(state({ ...older, tokensReviewedAt: daysAgo(days) })).toBe('open by user');
  });

  it('trusts no token that was made while the user was locked out', () => {
    expect(state(saw({ tokens: [token({ createdAt: daysAgo(5) })] }))).toBe('open by user');
  });

  it('trusts no token from the future', () => {
    expect(state(saw({ tokens: [token({ createdAt: daysAgo(-9) })] }))).toBe('open by user');
  });
});

it.each([
  [null, 'open'],
  [daysAgo(30), 'open'],
  [daysAgo(10), 'open'],
  [daysAgo(9), 'done'],
  [daysAgo(-2), 'open'],
])('history reviewed at %s: %s', (historyReviewedAt, state) => {
  const events = { events: { count: 2, latestAt: daysAgo(3) } };
  expect(stateOf('history-reviewed', { ...recordOf(events, daysAgo(1)), historyReviewedAt })).toBe(`${state} by user`);
  const unseen = state === 'open' ? 'not-seen' : state;
  expect(stateOf('history-reviewed', { ...newRecord(ALICE), historyReviewedAt })).toBe(`${unseen} by user`);
});

it.each([
  ['the other unverified', [email(), email({ address: 'b…b@example.net', primary: false, verified: false })], 'open'],
  [
    'the primary one unverified',
    [email({ verified: false }), email({ address: 'b…b@example.net', primary: false })],
    'open',
  ],
  ['one address', [email()], 'open'],
  ['a subdomain', [email(), email({ address: 'b…b@mail.example.org', primary: false })], 'open'],
  ['none', [], 'open'],
  [
    'two besides an unverified primary one',
    [
      email({ address: 'a…a@example.com', verified: false }),
      email({ primary: false }),
      email({ address: 'b…b@example.net', primary: false }),
    ],
    'done',
  ],
])('second address, %s: %s', (_, emails, state) => {
  expect(stateOf('second-address', saw({ emails }))).toBe(`${state} by page`);
});

it('is never ticked by anything from before, whatever it was', () => {
  const past = anyTime.filter((time) => time <= daysAgo(10) || Date.parse(time) > NOW.getTime() + 86_400_000);
  fc.assert(
    fc.property(
      anyAccountFacts,
      past,
      past,
      past,
      anyTime,
      (facts, seenAt, reviewedAt, tokensReviewedAt, generatedAt) => {
        const record = { ...recordOf(facts, seenAt), historyReviewedAt: reviewedAt, tokensReviewedAt };
        const states = list({ ...record, backup: noted(generatedAt) }).map(({ state }) => state);
        expect(states).not.toContain('done');
      },
    ),
  );
});

it('begins with the primary address where it is unverified: PyPI opens nothing else', () => {
  const unverified = { emails: [email({ verified: false })] };
  expect(list(saw(unverified))[0]).toEqual({ id: 'primary-verified', state: 'open', by: 'page' });
  expect(list(saw(unverified, 11))[0]).toEqual({ id: 'primary-verified', state: 'not-seen', by: 'page' });
  expect(stateOf('primary-verified', saw({ emails: [email()] }))).toBe('missing');
});

describe('a lost mailbox', () => {
  const lost = 'a…e@gone.example';
  const request = (changes = {}) => ({ ...RECOVERY, lost: ['email-access' as const], lostAddress: lost, ...changes });
  const state = (
    emails: AccountFacts['emails'],
    of: TrackedRequest = request(),
    changes: Partial<AccountRecord> = {},
    days = 1,
  ) => list({ ...saw({ emails }, days), ...changes }, of).find(({ id }) => id === 'lost-address')?.state;
  const other = email({ address: 'b…b@example.net' });

  it('has its address to be taken out, whether or not PyPI still writes to it', () => {
    expect(state([other, email({ address: lost, primary: false })])).toBe('open');
    expect(state([email({ address: lost }), { ...other, primary: false }])).toBe('open');
    expect(state([other])).toBe('done');
    expect(state([other], request(), {}, 11)).toBe('not-seen');
  });

  it('of which nobody knows the address, is any but the primary one', () => {
    const { lostAddress, ...unknown } = request();
    expect(state([other, email({ address: 'c…c@example.org', primary: false })], unknown)).toBe('open');
    expect(state([other], unknown)).toBe('done');
  });

  it('may be read again, if the user says so since', () => {
    const emails = [other, email({ address: lost, primary: false })];
    expect(state(emails, request(), { saidDone: { mailbox: daysAgo(1) } })).toBe('done');
    expect(state(emails, request(), { saidDone: { mailbox: daysAgo(11) } })).toBe('open');
  });

  it('is not spoken of when none was lost', () => {
    expect(state([other], request({ lost: ['authenticator'] }))).toBeUndefined();
  });
});
