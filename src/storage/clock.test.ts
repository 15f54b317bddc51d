import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { accountKey } from '../account/account-id';
import { ALICE, HEALTHY, later, recordOf, seenAgo } from '../account/testing/samples';
import { clockTime, time } from '../account/time-schema';
import { NOW } from '../checks/testing/samples';
import { NOTHING_SET } from '../overview/settings';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { DAY, UNKNOWN_TIME } from '../platform/time';
import { clampTimes } from './clock';
import { exportFile, readExportFile } from './export';
import { changeRecord, loadAll } from './store';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const AHEAD = seenAgo(-400);
const EMPTY = { records: [], visits: {}, drafts: [], requests: [], settings: NOTHING_SET };

describe('a time by this browser’s clock', () => {
  it('stays as it is up to a day ahead, and is unknown after that', () => {
    for (const at of [seenAgo(400), later(0), later(DAY)]) expect(clampTimes(clockTime, at, NOW)).toBe(at);
    expect(clampTimes(clockTime, later(DAY + 1), NOW)).toBe(UNKNOWN_TIME);
    expect(clampTimes(clockTime, '2030-01-01T00:00:00Z', NOW)).toBe(UNKNOWN_TIME);
  });

  it.each([
    ['an optional one', z.object({ at: z.optional(clockTime) }), { at: AHEAD }, { at: UNKNOWN_TIME }],
    ['none', z.object({ at: z.optional(clockTime) }), {}, {}],
    ['null', z.nullable(clockTime), null, null],
    ['a list', z.array(clockTime), [AHEAD, later(0)], [UNKNOWN_TIME, later(0)]],
    ['values by name', z.record(z.string(), clockTime), { [AHEAD]: AHEAD }, { [AHEAD]: UNKNOWN_TIME }],
    [
      'one of several shapes',
      z.union([z.object({ note: z.string() }), z.object({ at: clockTime })]),
      { at: AHEAD },
      { at: UNKNOWN_TIME },
    ],
  ])('is found in a schema: %s', (_, schema, value, expected) => {
    expect(clampTimes(schema as z.ZodMiniType, value, NOW)).toEqual(expected);
  });
});

it('times that PyPI tells, and texts that look like times, stay', () => {
  const schema = z.object({ made: time, name: z.string() });
  const value = { made: AHEAD, name: AHEAD };
  expect(clampTimes(schema, value, NOW)).toEqual(value);
});

const KEY = accountKey(ALICE);
const MUTES = { 'codes-low': { kind: 'week' as const, at: AHEAD, about: 'a set' } };
const RECORD = { ...recordOf(HEALTHY, AHEAD), mutes: MUTES, usedCodeAt: seenAgo(1) };
const CLAMPED = {
  ...recordOf(HEALTHY, UNKNOWN_TIME),
  mutes: { 'codes-low': { ...MUTES['codes-low'], at: UNKNOWN_TIME } },
};

describe('what was stored while the clock was ahead', () => {
  it('is of unknown age when all is loaded', async () => {
    fake.local.items = { [KEY]: RECORD };
    expect((await loadAll()).records).toEqual([{ ...CLAMPED, usedCodeAt: seenAgo(1) }]);
  });

  it('is of unknown age when it is changed', async () => {
    fake.local.items = { [KEY]: RECORD };
    expect(await changeRecord(ALICE, (record) => record)).toEqual({ ...CLAMPED, usedCodeAt: seenAgo(1) });
  });

  it('is of unknown age when it is imported', () => {
    const file = exportFile({ ...EMPTY, records: [RECORD] }, later(0));
    expect(readExportFile(file, NOW)).toEqual({ ok: { ...EMPTY, records: [{ ...CLAMPED, usedCodeAt: seenAgo(1) }] } });
  });
});
