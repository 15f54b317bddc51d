import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAgo, NOW } from '../checks/testing/samples';
import { lastLook, newEventsSince, withLook } from './history-look';
import { recordOf } from './testing/samples';

const record = { ...recordOf({}), historyReviewedAt: null };
const look = (at: string, count: number | null = null) => ({ at, count });

describe('the last look', () => {
  it('is the later of what was seen and what was said', () => {
    expect(lastLook(record)).toBeNull();
    expect(lastLook({ ...record, historyReviewedAt: daysAgo(3) })).toEqual(look(daysAgo(3)));
    const seen = { ...record, historyLook: { at: daysAgo(5), count: 2 } };
    expect(lastLook(seen)).toEqual(look(daysAgo(5), 2));
    expect(lastLook({ ...seen, historyReviewedAt: daysAgo(6) })).toEqual(look(daysAgo(5), 2));
    expect(lastLook({ ...seen, historyReviewedAt: daysAgo(5) })).toEqual(look(daysAgo(5), 2));
    expect(lastLook({ ...seen, historyReviewedAt: daysAgo(4) })).toEqual(look(daysAgo(4)));
  });

  it('never goes back', () => {
    const seen = withLook(record, daysAgo(3), 5);
    expect(seen.historyLook).toEqual({ at: daysAgo(3), count: 5 });
    expect(withLook(seen, daysAgo(4), 4)).toBe(seen);
    expect(withLook(seen, daysAgo(2), 6).historyLook).toEqual({ at: daysAgo(2), count: 6 });
  });
});

describe('new events', () => {
  const events = { count: 7, latestAt: daysAgo(3) };

  it('are none when there is none, or none since the look', () => {
    expect(newEventsSince({ count: 0, latestAt: null }, null, NOW)).toBe(0);
    for (const days of [3, 2]) expect(newEventsSince(events, look(daysAgo(days)), NOW)).toBe(0);
  });

  it.each([
    ['never', null],
    ['longer ago than the page shows', look(daysAgo(90))],
    ['by a clock that was ahead', look(daysAgo(-0.001))],
  ])('are all when the last look was %s', (_, last) => {
    expect(newEventsSince(events, last, NOW)).toBe(7);
  });

  it('are at least one, and as many as there are more than then', () => {
    const since = (count: number | null) => newEventsSince(events, look(daysAgo(89), count), NOW);
    expect([null, 2, 6, 7, 20].map(since)).toEqual([1, 5, 1, 1, 1]);
  });

  it('are never more than there are, whatever falls out of the history', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });
    const property = fc.property(ages, fc.integer({ min: 0, max: 150 }), (days, ago) => {
      const shown = (at: number) => days.filter((day) => day >= at && day - at < 90);
      const latestAt = shown(0).length > 0 ? daysAgo(Math.min(...shown(0))) : null;
      const found = newEventsSince({ count: shown(0).length, latestAt }, look(daysAgo(ago), shown(ago).length), NOW);
      const truth = shown(0).filter((day) => day < ago).length;
      expect(found).toBeLessThanOrEqual(truth);
      expect(found > 0).toBe(truth > 0);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
