import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { DEFAULT_LIMITS, LIMIT_NAMES, THRESHOLD_RANGES } from '../checks/limits';
import { isAnythingSet, limitsOf, NOTHING_SET, withChange } from './settings';
import { settings, settingsChange } from './settings-schema';

const isSettable = (limit: (typeof LIMIT_NAMES)[number], value: number) =>
  z.safeParse(settings, withChange(NOTHING_SET, { limit, value })).success;

describe.each(LIMIT_NAMES)('the limit %s', (limit) => {
  const [least, most] = THRESHOLD_RANGES[limit];

  it('can be set within its range, and not beyond', () => {
    expect(DEFAULT_LIMITS[limit]).toBeGreaterThanOrEqual(least);
    expect(DEFAULT_LIMITS[limit]).toBeLessThanOrEqual(most);
    expect([least, most].map((value) => isSettable(limit, value))).toEqual([true, true]);
    for (const value of [least - 1, most + 1, least + 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(isSettable(limit, value), `${value}`).toBe(false);
  });

  it('is judged by as it was set, the others as they were', () => {
    const set = withChange(NOTHING_SET, { limit, value: least });
    expect(limitsOf(set)).toEqual({ ...DEFAULT_LIMITS, [limit]: least });
    expect(limitsOf(z.parse(settings, set))).toEqual(limitsOf(set));
  });

  it('is no longer set once it is what it was before', () => {
    const set = withChange(withChange(NOTHING_SET, { limit, value: most }), { notifications: true });
    for (const value of [null, DEFAULT_LIMITS[limit]])
      expect(withChange(set, { limit, value })).toEqual({ notifications: true, thresholds: {} });
  });
});

it('one change leaves the others', () => {
  const changes = [
    { limit: 'fewestCodes', value: 2 },
    { notifications: true },
    { limit: 'staleDays', value: 14 },
    { limit: 'fewestCodes', value: 3 },
  ] as const;
  expect(changes.reduce(withChange, NOTHING_SET)).toEqual({
    notifications: true,
    thresholds: { fewestCodes: 3, staleDays: 14 },
  });
  expect(NOTHING_SET).toEqual({ notifications: false, thresholds: {} });
});

it('something is set when it is not as it was', () => {
  expect(isAnythingSet(NOTHING_SET)).toBe(false);
  expect(isAnythingSet(withChange(NOTHING_SET, { notifications: true }))).toBe(true);
  expect(isAnythingSet(withChange(NOTHING_SET, { limit: 'staleDays', value: 14 }))).toBe(true);
});

it('a change names a limit that there is', () => {
  expect(z.safeParse(settingsChange, { limit: 'staleDays', value: 14 }).success).toBe(true);
  for (const change of [
    { limit: '__proto__', value: 14 },
    { limit: 'staleDays' },
    { limit: 'staleDays', value: '14' },
    {},
  ])
    expect(z.safeParse(settingsChange, change).success).toBe(false);
});
