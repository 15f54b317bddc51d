import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartial, known, wholeOf } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { withWord } from '../../account/said-done';
import { HEALTHY, recordOf, seenAgo } from '../../account/testing/samples';
import { evaluate } from '../../checks/evaluate';
import { anyAccountFacts } from '../../checks/testing/arbitrary-facts';
import { email, NOW } from '../../checks/testing/samples';
import type { AccountFacts, Email } from '../../pypi/facts';
import { CODES, LOST } from '../request/choices';
import { aRequest } from '../testing/request';
import { afterRecovery } from '../todo/after-recovery';
import { leaving } from '../todo/leaving';
import { lostMailboxes } from './lost-mailbox';
import type { TrackedRequest } from './tracked-request';
import { withoutLost } from './voided';

/** Filed ten days ago. */
const filed = (changes: Partial<TrackedRequest> = {}) =>
  aRequest({ openedAt: seenAgo(10), filedAt: seenAgo(10), ...changes });
const back = (changes: Partial<TrackedRequest> = {}) =>
  filed({ closedAt: seenAgo(2), outcome: 'recovered', ...changes });
const seenBefore = (fields: Partial<AccountFacts>) => recordOf(fields, seenAgo(20));
const seenSince = (fields: Partial<AccountFacts>) => recordOf(fields, seenAgo(5));
const outcomes = (record: AccountRecord, request: TrackedRequest | undefined) => {
  const judged = withoutLost(record, request);
  const findings = evaluate({ site: record.site, page: 'other', unreadable: [] }, judged, NOW);
  return Object.fromEntries(findings.map(({ id, outcome, evidence }) => [id, [outcome, evidence.words]]));
};
const VOID = ['unknown', 'evidence_void'];

const OF_METHODS = ['two-factor-enabled', 'second-method', 'phishing-resistant-method'];
const OF_CODES = [
  'recovery-codes-available',
  'recovery-codes-confirmed',
  'recovery-codes-not-low',
  'recovery-codes-backed-up',
];

describe('while a request runs', () => {
  it('what it declares lost is void, and all else keeps its age', () => {
    const usual = outcomes(seenBefore(HEALTHY), undefined);
    const running = outcomes(seenBefore(HEALTHY), filed({ lost: ['authenticator', 'security-device'], codes: 'lost' }));
    for (const id of [...OF_METHODS, ...OF_CODES]) expect(running[id], id).toEqual(VOID);
    for (const id of ['primary-email-verified', 'email-deliverable', 'backup-email', 'no-account-wide-token'])
      expect(running[id], id).toEqual(usual[id]);
  });

  it('a lost factor whose kind nobody knows may be any of them', () => {
    const running = outcomes(seenBefore(HEALTHY), filed({ lost: ['second-factor'] }));
    for (const id of OF_METHODS) expect(running[id], id).toEqual(VOID);
  });

  it('PyPI says that it was reset: every factor and all codes are void, lost or not', () => {
    const reset = filed({ lost: ['email-access'], done: { 'reset-notice': seenAgo(1) } });
    const found = outcomes(seenBefore(HEALTHY), reset);
    for (const id of [...OF_METHODS, ...OF_CODES]) expect(found[id], id).toEqual(VOID);
    expect(outcomes(seenBefore(HEALTHY), filed({ lost: ['email-access'] }))['two-factor-enabled']?.[0]).toBe('pass');
  });

  it('one factor that is lost leaves the other, which can show what is good, and nothing that is bad', () => {
    const one = outcomes(seenBefore(HEALTHY), filed({ lost: ['authenticator'] }));
    expect(one['two-factor-enabled']?.[0]).toBe('pass');
    expect(one['phishing-resistant-method']?.[0]).toBe('pass');
    expect(one['second-method']).toEqual(VOID);
    expect(one['not-in-one-basket']).toEqual(VOID);
    const two = seenBefore({ ...HEALTHY, twoFactor: { totp: true, securityDevices: ['blue', 'red'] } });
    expect(outcomes(two, filed({ lost: ['authenticator'] }))['second-method']?.[0]).toBe('pass');
    const keys = outcomes(seenBefore(HEALTHY), filed({ lost: ['security-device'] }));
    expect(keys['two-factor-enabled']?.[0]).toBe('pass');
    expect(keys['phishing-resistant-method']).toEqual(VOID);
  });

  it.each([
    ['none', true],
    ['lost', true],
    ['rejected', true],
    ['held', false],
    [undefined, false],
  ] as const)('codes that are said to be %s: void is %s', (codes, isVoid) => {
    const request = filed(codes && { codes });
    expect(known(withoutLost(seenBefore(HEALTHY), request), 'recoveryCodes') === 'void').toBe(isVoid);
  });

  it('what a page loaded since the filing shows counts again', () => {
    const request = filed({ lost: ['authenticator', 'security-device'], codes: 'lost' });
    const shown = outcomes(seenSince(HEALTHY), request);
    for (const id of OF_METHODS) expect(shown[id]?.[0]).toBe('pass');
    expect(shown['recovery-codes-available']?.[0]).toBe('pass');
  });

  it('as long as it is not filed, it is the opening of the form that counts', () => {
    const opened = filed({ filedAt: null, issue: null, lost: ['authenticator', 'security-device'] });
    expect(known(withoutLost(seenBefore(HEALTHY), opened), 'twoFactor')).toBe('void');
    expect(known(withoutLost(seenSince(HEALTHY), opened), 'twoFactor')).toBeTypeOf('object');
  });
});

describe('after a recovery', () => {
  it('every factor and all codes are void, whatever the request said, and all else keeps its age', () => {
    const usual = outcomes(seenBefore(HEALTHY), undefined);
    const after = outcomes(seenBefore(HEALTHY), back({ lost: ['email-unverified'], codes: 'held' }));
    for (const id of [...OF_METHODS, ...OF_CODES]) expect(after[id], id).toEqual(VOID);
    expect(after['no-account-wide-token']).toEqual(usual['no-account-wide-token']);
  });

  it('they count again when a page loaded since the filing shows them', () => {
    expect(outcomes(seenSince(HEALTHY), back())).toEqual(outcomes(seenSince(HEALTHY), undefined));
  });

  it('nothing is void when the request was withdrawn, or there was none', () => {
    const record = seenBefore(HEALTHY);
    expect(withoutLost(record, back({ outcome: 'withdrawn' }))).toBe(record);
    expect(withoutLost(record, undefined)).toBe(record);
  });
});

describe('a mailbox that was declared lost', () => {
  const lost = email({ address: 'a…a@lost.example' });
  const other = email({ address: 'b…b@example.net', primary: false });
  const third = email({ address: 'c…c@example.com', primary: false });
  const request = { lost: ['email-access'], lostAddress: lost.address } as const satisfies Partial<TrackedRequest>;
  const addresses = (record: AccountRecord, made: TrackedRequest) =>
    withoutLost(record, made).facts.emails?.value.map(({ address }: Email) => address);

  it('counts for nothing while the request runs, also when a page shows its address again', () => {
    for (const record of [seenBefore({ emails: [lost, other] }), seenSince({ emails: [lost, other] })]) {
      const judged = outcomes(record, filed(request));
      for (const id of ['primary-email-verified', 'backup-email']) expect(judged[id], id).toEqual(VOID);
    }
    expect(outcomes(seenBefore({ emails: [lost, other, third] }), filed(request))['backup-email']?.[0]).toBe('pass');
  });

  it('is told by the primary address when the request does not name it', () => {
    const { lostAddress, ...unnamed } = request;
    expect(addresses(seenBefore({ emails: [lost, other] }), filed(unnamed))).toEqual([other.address]);
    expect(addresses(seenSince({ emails: [lost, other] }), filed(unnamed))).toEqual([other.address]);
    const moved = [
      { ...other, primary: true },
      { ...lost, primary: false },
    ];
    expect(addresses(seenSince({ emails: moved }), back(unnamed))).toEqual([other.address]);
  });

  const now = [
    { ...other, primary: true },
    { ...lost, primary: false },
  ];

  it('stays on the account after a recovery, and ticks nothing', () => {
    const record = seenSince({ emails: now });
    expect(outcomes(record, back(request))['primary-email-verified']?.[0]).toBe('pass');
    expect(outcomes(record, back(request))['backup-email']).toEqual(['fail', 'evidence_no_second_email']);
    const judged = withoutLost(record, back(request));
    expect(lostMailboxes(wholeOf(judged), back(request))).toHaveLength(1);
    const list = afterRecovery(judged, back(request), NOW);
    expect(list.find(({ id }) => id === 'second-address')?.state).toBe('open');
    const left = leaving(judged, { domain: 'work.example', since: seenAgo(6) }, NOW);
    expect(left.find(({ id }) => id === 'second-address')?.state).toBe('open');
    expect(outcomes(seenSince({ emails: [...now, third] }), back(request))['backup-email']?.[0]).toBe('pass');
  });

  it('is read again when PyPI writes to it again, and when the user says so', () => {
    expect(addresses(seenSince({ emails: [lost, other] }), back(request))).toEqual([lost.address, other.address]);
    const said = withWord(seenSince({ emails: now }), 'mailbox', seenAgo(1));
    expect(outcomes(said, back(request))['backup-email']?.[0]).toBe('pass');
    const early = withWord(seenSince({ emails: now }), 'mailbox', seenAgo(11));
    expect(outcomes(early, back(request))['backup-email']?.[0]).toBe('fail');
  });

  it('takes one address with it, also when two look the same', () => {
    const twins = [
      { ...other, primary: true },
      { ...lost, primary: false },
      { ...lost, primary: false },
    ];
    expect(addresses(seenSince({ emails: twins }), back(request))).toEqual([other.address, lost.address]);
  });

  it('an unverified one counts again once a page shows it', () => {
    const unverified = filed({ lost: ['email-unverified'] });
    expect(outcomes(seenBefore(HEALTHY), unverified)['primary-email-verified']).toEqual(VOID);
    expect(outcomes(seenSince(HEALTHY), unverified)['primary-email-verified']?.[0]).toBe('pass');
  });
});

describe('of any account and request', () => {
  const anyRequest = fc.record({
    lost: fc.subarray([...LOST], { minLength: 1 }),
    codes: fc.constantFrom(...CODES),
    isBack: fc.boolean(),
  });
  const made = ({
    lost,
    codes,
    isBack,
  }: {
    lost: TrackedRequest['lost'];
    codes: (typeof CODES)[number];
    isBack: boolean;
  }) => (isBack ? back({ lost, codes }) : filed({ lost, codes }));

  it('nothing becomes good or bad that was not: what was lost only makes checks unknown', () => {
    const property = fc.property(anyAccountFacts, anyRequest, (facts, request) => {
      const record = seenBefore(facts);
      const usual = outcomes(record, undefined);
      for (const [id, [outcome]] of Object.entries(outcomes(record, made(request))))
        if (outcome !== 'unknown') expect(`${id} ${outcome}`).toBe(`${id} ${usual[id]?.[0]}`);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('the record itself is not changed, and doing it twice does no more', () => {
    const property = fc.property(anyAccountFacts, anyRequest, (facts, request) => {
      const record = seenBefore(facts);
      const copy = structuredClone(record);
      const once = withoutLost(record, made(request));
      expect(withoutLost(once, made(request))).toEqual(once);
      expect(record).toEqual(copy);
      if (request.isBack) expect(isPartial(once, 'twoFactor')).toBe(false);
    });
    fc.assert(property, { numRuns: 200 });
  });
});
