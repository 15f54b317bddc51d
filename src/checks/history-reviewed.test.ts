import { describe, expect, it } from 'vitest';
import { fail, notApplicable, pass, unknown } from './check';
import { historyReviewed } from './history-reviewed';
import { DEFAULT_LIMITS } from './limits';
import { contextWith, daysAgo } from './testing/samples';

const limit = DEFAULT_LIMITS.historyReviewDays;
const judge = (latestAt: string | null, reviewedAt: string | null, count = 12, then: number | null = null) =>
  historyReviewed.judge(
    { events: { count, latestAt } },
    contextWith({ historyLook: reviewedAt === null ? null : { at: reviewedAt, count: then } }),
  );

describe('when the user never said so', () => {
  it('is unknown, and tells what to do', () => {
    expect(judge(daysAgo(5), null)).toEqual(unknown('evidence_history_never_reviewed', [12]));
  });

  it('takes a review in the future for none', () => {
    expect(judge(daysAgo(5), daysAgo(-0.001))).toEqual(unknown('evidence_history_never_reviewed', [12]));
    expect(judge(daysAgo(5), daysAgo(0)).outcome).toBe('pass');
  });
});

describe('when the user said so', () => {
  it('passes when nothing newer is there', () => {
    const passed = pass('evidence_history_reviewed', [{ date: daysAgo(5) }]);
    expect(judge(daysAgo(6), daysAgo(5))).toEqual(passed);
    expect(judge(daysAgo(5), daysAgo(5))).toEqual(passed);
  });

  it('fails when an event is newer, by a second or by a future date', () => {
    const latest = daysAgo(5 - 1 / 86_400);
    expect(judge(latest, daysAgo(5))).toEqual(
      fail('evidence_history_newer_events', [{ date: daysAgo(5) }, { date: latest }, 1]),
    );
    expect(judge(daysAgo(-1), daysAgo(0)).outcome).toBe('fail');
  });

  it('tells how many are new, at least', () => {
    const { values } = judge(daysAgo(1), daysAgo(5), 12, 9);
    expect(values).toEqual([{ date: daysAgo(5) }, { date: daysAgo(1) }, 3]);
  });

  it('compares moments, not their texts', () => {
    expect(judge('2026-08-01T10:00:00Z', '2026-08-01T10:00:00.500Z').outcome).toBe('pass');
  });

  it.each([limit - 1, limit, limit + 0.99])('holds for %d days', (days) => {
    expect(judge(daysAgo(days + 1), daysAgo(days)).outcome).toBe('pass');
  });

  it('fails the day after', () => {
    expect(judge(daysAgo(200), daysAgo(limit + 1))).toEqual(
      fail('evidence_history_review_old', [{ date: daysAgo(limit + 1) }, limit]),
    );
  });
});

it.each([null, daysAgo(1), daysAgo(-1)])('does not apply without events (reviewed %s)', (reviewedAt) => {
  expect(judge(null, reviewedAt, 0)).toEqual(notApplicable('evidence_no_events'));
});

it('never judges events that have no date', () => {
  expect(judge(null, daysAgo(1))).toEqual(unknown('evidence_unreadable'));
});
