import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../account/record';
import type { AccountFacts, FactName, Facts } from '../pypi/facts';
import { type Check, type Finding, pass } from './check';
import { evaluate, evaluateCheck } from './evaluate';
import { CHECKS } from './index';
import { anyAccountFacts, anyTime, someFactNames } from './testing/arbitrary-facts';
import { daysAgo, email, NOW } from './testing/samples';

const page = (fields: Partial<Facts> = {}): Facts => ({ site: 'pypi.org', page: 'account', unreadable: [], ...fields });
const record = (changes: Partial<AccountRecord> = {}): AccountRecord => ({
  version: 1,
  site: 'pypi.org',
  username: 'alice-dev',
  facts: {},
  unreadable: {},
  historyReviewedAt: null,
  dismissed: {},
  ...changes,
});
const app = { totp: true, securityDevices: [] };
const none = { totp: false, securityDevices: [] };

function find(id: string, facts: Facts, remembered?: AccountRecord) {
  const finding = evaluate(facts, remembered, NOW).find((found) => found.id === id);
  if (!finding) throw new Error(`no finding ${id}`);
  return finding;
}
const twoFactor = (facts: Facts, remembered?: AccountRecord) => find('two-factor-enabled', facts, remembered);

describe('where a fact comes from', () => {
  const seenOnce = (value: AccountFacts['twoFactor'], seenAt: string) => ({ twoFactor: { value, seenAt } });

  it('is the page, before the record', () => {
    const finding = twoFactor(page({ twoFactor: none }), record({ facts: seenOnce(app, daysAgo(1)) }));
    expect(finding).toMatchObject({ outcome: 'fail', evidence: { seenAt: NOW.toISOString() } });
  });

  it('is the record when the page lacks the field', () => {
    const finding = twoFactor(page(), record({ facts: seenOnce(app, daysAgo(40)) }));
    expect(finding).toMatchObject({ outcome: 'pass', evidence: { words: 'evidence_app_alone', seenAt: daysAgo(40) } });
  });

  it('is neither when nothing was seen', () => {
    for (const remembered of [undefined, record()])
      expect(twoFactor(page(), remembered)).toMatchObject({
        outcome: 'unknown',
        evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt: null },
      });
  });

  it.each([
    [daysAgo(1), 'unknown', 'evidence_unreadable'],
    [daysAgo(2), 'pass', 'evidence_app_alone'],
    [daysAgo(3), 'pass', 'evidence_app_alone'],
  ])('is the record of two days ago, unless a visit at %s could not read it: %s', (unreadableAt, outcome, words) => {
    const remembered = record({ facts: seenOnce(app, daysAgo(2)), unreadable: { twoFactor: unreadableAt } });
    expect(twoFactor(page(), remembered)).toMatchObject({ outcome, evidence: { words } });
  });

  it('is unreadable when a page that could not be read is all there was', () => {
    const finding = twoFactor(page(), record({ unreadable: { twoFactor: daysAgo(1) } }));
    expect(finding).toMatchObject({ outcome: 'unknown', evidence: { words: 'evidence_unreadable' } });
  });

  it('is unreadable when this page could not be read, whatever was seen before', () => {
    const remembered = record({ facts: seenOnce(app, daysAgo(1)) });
    const finding = twoFactor(page({ unreadable: ['twoFactor'] }), remembered);
    expect(finding).toMatchObject({ outcome: 'unknown', evidence: { words: 'evidence_unreadable' } });
  });

  it('is never the record of another account', () => {
    const remembered = record({ facts: seenOnce(app, daysAgo(1)), historyReviewedAt: daysAgo(0) });
    expect(twoFactor(page({ username: 'bob' }), remembered).outcome).toBe('unknown');
    expect(twoFactor(page({ site: 'test.pypi.org' }), remembered).outcome).toBe('unknown');
    expect(twoFactor(page({ username: 'Alice-Dev' }), remembered).outcome).toBe('pass');
    const events = { count: 3, latestAt: daysAgo(2) };
    expect(find('history-reviewed', page({ username: 'bob', events }), remembered).outcome).toBe('unknown');
    expect(find('history-reviewed', page({ events }), remembered).outcome).toBe('pass');
  });
});

describe('a check with two needs', () => {
  const both: Check<'emails' | 'tokens'> = {
    id: 'backup-email',
    severity: 'low',
    needs: ['emails', 'tokens'],
    section: 'tokens',
    source: 'https://pypi.org/help/',
    judge: ({ emails, tokens }) => pass('evidence_no_tokens', [emails.length, tokens.length]),
  };
  const judge = (facts: Facts, remembered: AccountRecord) => evaluateCheck(both, facts, remembered, NOW);
  const emails = { value: [email()], seenAt: '2026-08-01T10:00:00.500Z' };
  const tokens = { value: [], seenAt: '2026-08-01T10:00:00Z' };

  it('was seen when the older of its facts was, by the moments', () => {
    const finding = judge(page(), record({ facts: { emails, tokens } }));
    expect(finding).toMatchObject({ outcome: 'pass', evidence: { values: [1, 0], seenAt: tokens.seenAt } });
    expect(judge(page({ tokens: [] }), record({ facts: { emails } })).evidence.seenAt).toBe(emails.seenAt);
  });

  it('is unknown when one of them is missing, and unreadable goes before not seen', () => {
    expect(judge(page({ tokens: [] }), record()).evidence.words).toBe('evidence_not_seen');
    expect(judge(page({ unreadable: ['tokens'] }), record()).evidence.words).toBe('evidence_unreadable');
  });
});

describe('for any facts', () => {
  interface Story {
    given: FactName[];
    unreadable: FactName[];
    kept: FactName[];
    failed: FactName[];
  }
  const story: fc.Arbitrary<Story> = fc.record({
    given: someFactNames,
    unreadable: someFactNames,
    kept: someFactNames,
    failed: someFactNames,
  });
  const pick = (facts: AccountFacts, names: FactName[]) =>
    Object.fromEntries(names.map((name) => [name, facts[name]])) as Partial<AccountFacts>;

  /** What must be said of a field: written apart from the code, from the words of its comments. */
  function toldOf(name: FactName, { given, unreadable, kept, failed }: Story) {
    if (unreadable.includes(name)) return 'evidence_unreadable';
    if (given.includes(name)) return 'on the page';
    if (failed.includes(name)) return 'evidence_unreadable';
    return kept.includes(name) ? 'in the record' : 'evidence_not_seen';
  }

  /** The list of projects tells what only this account owns, too. */
  function stateOf(name: FactName, told: Story, seenAt: string) {
    const [own, list] = [toldOf(name, told), toldOf('projects', told)];
    if (name !== 'soleOwnerOf' || list.startsWith('evidence')) return own;
    const isLater = own === 'in the record' && list === 'on the page' && Date.parse(seenAt) < NOW.getTime();
    return own === 'evidence_not_seen' || isLater ? list : own;
  }

  /** @param list where the list of projects is known from, on which a check may rest besides */
  function expectHonest({ outcome, evidence }: Finding, states: string[], seenAt: string, list: string) {
    const missing = ['evidence_unreadable', 'evidence_not_seen'].find((words) => states.includes(words));
    if (missing) return expect({ outcome, words: evidence.words }).toEqual({ outcome: 'unknown', words: missing });
    const timeOf = (state: string) => (state === 'on the page' ? NOW.getTime() : Date.parse(seenAt));
    const oldest = Math.min(...states.map(timeOf));
    expect([oldest, Math.min(oldest, timeOf(list))]).toContain(Date.parse(evidence.seenAt ?? ''));
  }

  it('judges every check once, and none whose facts are missing', () => {
    const property = fc.property(
      fc.record({ facts: anyAccountFacts, old: anyAccountFacts, seenAt: anyTime, reviewed: fc.option(anyTime) }),
      story,
      ({ facts, old, seenAt, reviewed }, told) => {
        const remembered = record({
          facts: Object.fromEntries(told.kept.map((name) => [name, { value: old[name], seenAt }])),
          unreadable: Object.fromEntries(told.failed.map((name) => [name, '2031-01-01T00:00:00Z'])),
          historyReviewedAt: reviewed,
        });
        const findings = evaluate(page({ ...pick(facts, told.given), unreadable: told.unreadable }), remembered, NOW);
        expect(findings.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
        for (const [i, finding] of findings.entries()) {
          const states = (CHECKS[i]?.needs ?? []).map((name) => stateOf(name, told, seenAt));
          expectHonest(finding, states, seenAt, toldOf('projects', told));
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });

  it('changes nothing that it was given', () => {
    const property = fc.property(anyAccountFacts, (facts) => {
      const before = structuredClone(facts);
      evaluate(page(facts), record(), NOW);
      expect(facts).toEqual(before);
    });
    fc.assert(property, { numRuns: 50 });
  });
});
