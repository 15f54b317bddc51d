import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, nobodys, page, recordOf } from '../account/testing/samples';
import { evaluate } from '../checks/evaluate';
import { CHECKS } from '../checks/index';
import { DEFAULT_LIMITS } from '../checks/limits';
import { anyAccountFacts, anyBackup, anyJournal, someFactNames } from '../checks/testing/arbitrary-facts';
import { daysAgo, email, NOW, token } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import { warningsOf } from './warnings';

/** Fails nearly every check that a page can fail by itself. */
const BAD = {
  ...HEALTHY,
  twoFactor: { totp: true, securityDevices: [] },
  recoveryCodes: { unused: 2, generatedAt: daysAgo(20), confirmed: false },
  emails: [email({ problem: 'bouncing' })],
  tokens: [token({ name: 'old token', scope: 'account', createdAt: daysAgo(400), lastUsedAt: daysAgo(200) })],
  associations: [],
} satisfies Partial<Facts>;
const ONE_APP = { ...HEALTHY, twoFactor: { totp: true, securityDevices: [] } };
const dismissed = (at: string) => ({ ...recordOf(ONE_APP), dismissed: { 'second-method': at } });
const idsOf = (facts: Facts, record = recordOf(facts)) => warningsOf(facts, record, NOW).map(({ id }) => id);
const evidenceOf = (id: string, ...of: Parameters<typeof warningsOf>) =>
  warningsOf(...of).find((warning) => warning.id === id)?.evidence;

describe('a page warns of', () => {
  it('what fails and is more than nice to have, the worst first', () => {
    expect(idsOf(page(BAD))).toEqual([
      'recovery-codes-confirmed',
      'second-method',
      'email-deliverable',
      'backup-email',
      'no-account-wide-token',
      'recovery-codes-not-low',
      'no-unused-token',
      'no-old-token',
    ]);
    expect(idsOf(page(HEALTHY))).toEqual([]);
  });

  it('nothing that no section of the settings is about', () => {
    expect(idsOf(page({ ...HEALTHY, soleOwnerOf: ['sample'] }))).toEqual([]);
  });

  it('nothing that rests on what the user said or on earlier visits', () => {
    expect(CHECKS.filter(({ byUser }) => byUser).map(({ id }) => id)).toEqual([
      'recovery-codes-backed-up',
      'not-in-one-basket',
      'backup-recently-checked',
      'methods-recently-proven',
      'password-unique',
      'nothing-unexpected-changed',
      'history-reviewed',
      'way-back-by-repository',
    ]);
    fc.assert(
      fc.property(anyBackup, anyJournal, (backup, journal) => {
        const historyReviewedAt = daysAgo(300);
        expect(idsOf(page(HEALTHY), { ...recordOf(HEALTHY), backup, journal, historyReviewedAt })).toEqual([]);
      }),
    );
  });

  it('what the record says where it is newer than a page that came back from the cache', () => {
    expect(idsOf(page(ONE_APP), recordOf(HEALTHY))).toEqual([]);
    expect(idsOf(page(HEALTHY), recordOf(ONE_APP))).toEqual(['second-method']);
  });

  it('what it says itself when nothing is stored', () => {
    expect(warningsOf(page(ONE_APP), undefined, NOW).map(({ id }) => id)).toEqual(['second-method']);
    expect(warningsOf(nobodys(ONE_APP), undefined, NOW).map(({ id }) => id)).toEqual(['second-method']);
  });
});

describe('the evidence of a warning', () => {
  const tokens = [token({ name: 'ci', scope: 'account' })];

  it('is what the page shows', () => {
    const shown = { words: 'evidence_account_wide_tokens', values: [1], items: ['ci'] };
    expect(evidenceOf('no-account-wide-token', page({ tokens }), recordOf({ tokens }), NOW)).toEqual(shown);
  });

  it('is never what is remembered: where the page tells nothing of it, there is none', () => {
    expect(evidenceOf('no-account-wide-token', page(), recordOf({ tokens }), NOW)).toBeNull();
    const others = page({ tokens: [token({ name: 'other' })] });
    expect(evidenceOf('no-account-wide-token', others, recordOf({ tokens }), NOW)).toBeNull();
  });

  it('holds no limit that the user set', () => {
    const old = page({ tokens: [token({ name: 'ci', createdAt: daysAgo(400) })] });
    const judged = (tokenOldDays: number) =>
      evidenceOf('no-old-token', old, recordOf(old), NOW, { ...DEFAULT_LIMITS, tokenOldDays });
    expect(judged(365)).toMatchObject({ values: [1, 365], items: ['ci'] });
    expect(judged(100)).toEqual({ words: null, values: [], items: ['ci'] });
  });

  it('is the same whatever is remembered', () => {
    fc.assert(
      fc.property(anyAccountFacts, someFactNames, anyAccountFacts, (facts, names, remembered) => {
        const told = page(Object.fromEntries(names.map((name) => [name, facts[name]])));
        const byPage = new Map(
          evaluate(told, undefined, NOW).flatMap(({ id, outcome, evidence: { seenAt, ...shown } }) =>
            outcome === 'fail' ? [[id, shown]] : [],
          ),
        );
        for (const { id, evidence } of warningsOf(told, recordOf(remembered), NOW))
          expect(evidence).toEqual(byPage.get(id) ?? null);
      }),
    );
  });
});

describe('a warning that was hidden', () => {
  it.each([0, 1, 29.99])('stays hidden %d days later, and no other with it', (days) => {
    const facts = page({ ...ONE_APP, emails: [email()] });
    const record = { ...recordOf(facts), dismissed: { 'second-method': daysAgo(days) } };
    expect(idsOf(facts, record)).toEqual(['backup-email']);
  });

  it('brings no other that speaks of the same missing thing', () => {
    expect(idsOf(page(ONE_APP), dismissed(daysAgo(1)))).toEqual([]);
  });

  it.each([30, 31])('is back %d days later', (days) => {
    expect(idsOf(page(ONE_APP), dismissed(daysAgo(days)))).toEqual(['second-method']);
  });

  it('is hidden for its own account only', () => {
    const bob = recordOf({ ...ONE_APP, username: 'bob' }, daysAgo(1), newRecord({ ...ALICE, username: 'bob' }));
    expect(idsOf(page({ ...ONE_APP, username: 'bob' }), bob)).toHaveLength(1);
    expect(warningsOf(page(ONE_APP), undefined, NOW)).toHaveLength(1);
  });
});
