import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, page } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { DAY } from '../platform/time';
import { NEVER_NUDGED } from '../reminders/daily-nudge';
import type { Stored } from '../storage/items';
import { casesOf, holdsUntil } from './cases';
import type { ShownPage } from './choice';
import { overviewOf } from './overview';
import { NOTHING_SET } from './settings';
import { type Asked, type Snapshot, shownFrom } from './snapshot';

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const TESTER = { site: 'test.pypi.org', username: 'tester' } as const;
const recordOf = (id: typeof BOB | typeof TESTER | typeof ALICE, days: number) =>
  remember(newRecord(id), page({ ...HEALTHY, ...id }), daysAgo(days));
const STORED: Stored = {
  records: [recordOf(ALICE, 1), recordOf(BOB, 2), recordOf(TESTER, 3)],
  visits: {},
  drafts: [],
  requests: [],
  settings: NOTHING_SET,
  nudges: NEVER_NUDGED,
  broken: [],
};
const AROUND = { problems: {}, withheld: [], now: NOW };
const PAGES = new Map<number, ShownPage>([
  [1, { site: 'pypi.org', page: 'account', username: 'bob' }],
  [2, { site: 'test.pypi.org', page: 'log-in', username: null }],
]);
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const HOUR = 3_600_000;

function snapshotOf(stored = STORED, now = NOW): Snapshot {
  const until = later(HOUR).toISOString();
  const offset = now.getTimezoneOffset();
  return { ...casesOf(stored, AROUND, PAGES), from: now.toISOString(), until, offset, written: {} };
}

const asked = (change: Partial<Asked> = {}): Asked => ({ account: null, tab: null, ...change });

describe('what the popup shows by a snapshot', () => {
  it.each([
    ['over a tab of which nothing is known', asked({ tab: 9 }), null, null],
    ["over an account's page", asked({ tab: 1 }), null, 1],
    ["over the other index's log-in page", asked({ tab: 2 }), null, 2],
    ['of an account that is asked for', asked({ account: BOB }), BOB, null],
  ])('%s is what the background answers', (_, question, chosen, tab) => {
    const { trust, findings, ...answer } = overviewOf(STORED, {
      ...AROUND,
      chosen,
      page: tab === null ? null : (PAGES.get(tab) ?? null),
    });
    expect(shownFrom(snapshotOf(), question, NOW)).toEqual(answer);
    expect(answer.rows).not.toEqual([]);
  });

  it('is nothing before its time, after it, and in another time zone', () => {
    expect(shownFrom(snapshotOf(), asked(), later(HOUR - 1))).not.toBeNull();
    expect(shownFrom(snapshotOf(), asked(), later(HOUR))).toBeNull();
    expect(shownFrom(snapshotOf(), asked(), later(-1))).toBeNull();
    expect(shownFrom({ ...snapshotOf(), offset: NOW.getTimezoneOffset() + 60 }, asked(), NOW)).toBeNull();
  });

  it('is nothing when there is none, or one that holds nothing', () => {
    expect(shownFrom(undefined, asked(), NOW)).toBeNull();
    const { from, until, offset } = snapshotOf();
    expect(shownFrom({ from, until, offset }, asked(), NOW)).toBeNull();
    expect(shownFrom({ ...snapshotOf(), cases: [] }, asked(), NOW)).toBeNull();
  });

  it('holds each case once', () => {
    expect(snapshotOf().cases).toHaveLength(4);
  });
});

describe('how long it holds', () => {
  const judge = (stored: Stored) => (now: Date) => casesOf(stored, { ...AROUND, now }, PAGES);

  it('some hours, when nothing is about to change', () => {
    expect(holdsUntil(NOW, judge(STORED)).getTime()).toBeGreaterThan(later(6 * HOUR).getTime());
  });

  it('not until a mute ends, a token is old, or a problem of another account comes up', () => {
    const hours = fc.double({ min: 0.1, max: 6.9, noNaN: true });
    fc.assert(
      fc.property(hours, fc.constantFrom('mute', 'token', 'stale'), (left, what) => {
        const at = later(left * HOUR);
        const stored = { ...STORED, records: [recordOf(ALICE, 1), changed(what, at)] };
        const until = holdsUntil(NOW, judge(stored));
        expect(until.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(judge(stored)(until)).toEqual(judge(stored)(NOW));
        expect(judge(stored)(later(8 * HOUR))).not.toEqual(judge(stored)(NOW));
      }),
      { numRuns: 30 },
    );
  });

  /** Bob's record, of which something else is said at that time. */
  function changed(what: 'mute' | 'token' | 'stale', at: Date) {
    const daysBefore = (days: number) => new Date(at.getTime() - days * DAY).toISOString();
    const token = { id: 'a', name: 'a', scope: ['lantern'], createdAt: daysBefore(366), lastUsedAt: daysAgo(1) };
    const facts = page({ ...HEALTHY, ...BOB, ...(what === 'token' && { tokens: [token] }) });
    const record = remember(newRecord(BOB), facts, what === 'stale' ? daysBefore(31) : daysAgo(1));
    const mutes = { 'recovery-codes-backed-up': { kind: 'week' as const, at: daysBefore(7), about: '' } };
    return what === 'mute' ? { ...record, mutes } : record;
  }
});

it('a moment at which nothing holds for a minute is none', () => {
  let count = 0;
  expect(holdsUntil(NOW, () => count++)).toBe(NOW);
});
