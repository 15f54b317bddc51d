import { describe, expect, it } from 'vitest';
import { answerAll, withChanges } from '../account/journal';
import type { AccountRecord } from '../account/record';
import { remember } from '../account/remember';
import { HEALTHY, page, recordOf } from '../account/testing/samples';
import { unanswered } from '../account/unanswered';
import type { Facts } from '../pypi/facts';
import { fail, notApplicable, pass, unknown } from './check';
import { evaluateCheck } from './evaluate';
import { nothingUnexpectedChanged } from './nothing-unexpected-changed';
import { daysAgo, NOW } from './testing/samples';

const visit = (record: AccountRecord, fields: Partial<Facts>, at: string): AccountRecord => {
  const after = remember(record, page(fields), at);
  return { ...after, journal: withChanges(record.journal, record, after) };
};
const judge = (record: AccountRecord) => {
  const { outcome, evidence } = evaluateCheck(nothingUnexpectedChanged, page(), record, NOW);
  return { outcome, words: evidence.words, values: evidence.values, items: evidence.items };
};
const severityOf = (record: AccountRecord) =>
  evaluateCheck(nothingUnexpectedChanged, page(), record, NOW).severity ?? nothingUnexpectedChanged.severity;
const once = recordOf(HEALTHY, daysAgo(9));
const twice = visit(once, HEALTHY, daysAgo(5));
const removed = visit(twice, { ...HEALTHY, tokens: [] }, daysAgo(3));
const answered = (answer: 'mine' | 'not-mine', historyReviewedAt: string | null = null): AccountRecord => {
  const { journal } = removed;
  if (!journal) throw new Error('no journal');
  return { ...removed, historyReviewedAt, journal: answerAll(journal, unanswered(journal), answer, daysAgo(2)) };
};

describe('what changed', () => {
  it('passes when two visits saw the same', () => {
    expect(judge(twice)).toEqual(pass('evidence_changes_none'));
  });

  it('is not known after one visit, or when one fact was never compared', () => {
    expect(judge(once)).toEqual(notApplicable('evidence_changes_not_compared'));
    const { tokens, ...rest } = HEALTHY;
    expect(judge(visit(once, rest, daysAgo(5)))).toEqual(notApplicable('evidence_changes_not_compared'));
    const failed = visit(twice, { ...rest, unreadable: ['tokens'] }, daysAgo(3));
    expect(judge(failed)).toEqual(unknown('evidence_unreadable'));
  });

  it('fails until the user has said whose it was, also when a later page could not be read', () => {
    const verdict = fail('evidence_changes_unanswered', [1, { date: daysAgo(5) }]);
    expect(judge(removed)).toEqual(verdict);
    expect(judge(visit(removed, { unreadable: ['emails'] }, daysAgo(1)))).toEqual(verdict);
    expect(judge(answered('mine'))).toEqual(pass('evidence_changes_none'));
  });

  it('fails after a no, until the history was looked through', () => {
    const verdict = fail('evidence_changes_not_mine', [{ date: daysAgo(2) }]);
    for (const reviewedAt of [null, daysAgo(3), daysAgo(2)])
      expect(judge(answered('not-mine', reviewedAt))).toEqual(verdict);
    expect(judge(answered('not-mine', daysAgo(1)))).toEqual(pass('evidence_changes_none'));
  });

  it('is as grave as the gravest change: what lets nobody in and shuts nobody out is a low one', () => {
    expect(severityOf(removed)).toBe('low');
    expect(severityOf(visit(removed, HEALTHY, daysAgo(1)))).toBe('high');
    expect(severityOf(visit(twice, { twoFactor: { totp: true, securityDevices: [] } }, daysAgo(3)))).toBe('high');
    const overflow = { count: 3, since: daysAgo(5) };
    expect(severityOf({ ...removed, journal: { entries: [], compared: {}, overflow } })).toBe('high');
  });

  it('asks nothing of what was expected, and nothing of a project of one\u2019s own', () => {
    const expected = removed.journal?.entries.map((entry) => ({ ...entry, expected: 'announced' as const })) ?? [];
    const { journal } = removed;
    if (!journal) throw new Error('no journal');
    expect(judge({ ...removed, journal: { ...journal, entries: expected } })).toEqual(pass('evidence_changes_none'));
    expect(judge(visit(twice, { soleOwnerOf: ['mine'] }, daysAgo(3)))).toEqual(pass('evidence_changes_none'));
  });

  it('counts what had no room, and says no day that is not known', () => {
    const overflow = { count: 3, since: new Date(0).toISOString() };
    const record = { ...twice, journal: { entries: [], compared: {}, overflow } };
    expect(judge(record)).toEqual(fail('evidence_changes_unanswered_undated', [3]));
  });
});
