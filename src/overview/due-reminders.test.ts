import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../account/record';
import { newRecord } from '../account/remember';
import { codes, later, QUIET, recordOf, seenAgo } from '../account/testing/samples';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { openRequest } from '../recovery/request/open-request';
import { closeRequest } from '../recovery/tracker/tracked-request';
import { NEVER_NUDGED } from '../reminders/daily-nudge';
import { isDueAt } from '../reminders/due-dates';
import { keyOf } from '../reminders/reminder';
import { allDates, currentNudge, datesOf } from './due-reminders';
import { NOTHING_SET } from './settings';

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const bouncing = { emails: [email({ problem: 'bouncing' })] };
const request = openRequest({ ...BOB, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(1));
const grounds = (records: AccountRecord[], changes: Partial<Parameters<typeof allDates>[0]> = {}) => ({
  records,
  requests: [],
  settings: NOTHING_SET,
  ...changes,
});
const idsOf = (...args: Parameters<typeof grounds>) =>
  allDates(grounds(...args), NOW).map(({ account, id }) => `${account.username} ${id}`);
const entry = (since: string, answer: 'mine' | null = null) => ({
  since,
  at: daysAgo(1),
  change: { kind: 'app-added' as const },
  answer,
  answeredAt: null,
});

describe('all dates', () => {
  it('are of all accounts, muted each by its own word', () => {
    const mutes = { 'address-bouncing': { kind: 'never' as const, at: later(0), about: 'a…e@example.org' } };
    const alice = recordOf(bouncing);
    const bob = { ...alice, ...BOB };
    expect(idsOf([alice, bob])).toEqual(['alice-dev address-bouncing', 'bob address-bouncing']);
    expect(idsOf([{ ...alice, mutes }, bob])).toEqual(['bob address-bouncing']);
    expect(datesOf(grounds([]), { ...alice, mutes })).toHaveLength(1);
  });

  it('are of an open request too, once, whether its account was ever seen or not', () => {
    expect(idsOf([], { requests: [request] })).toEqual(['bob request-step']);
    const bob = newRecord({ ...BOB, username: 'Bob' });
    expect(idsOf([bob], { requests: [request] })).toEqual(['Bob request-step']);
    expect(idsOf([QUIET], { requests: [request] })).toEqual(['bob request-step']);
    const closed = closeRequest(request, 'withdrawn', daysAgo(0));
    expect([idsOf([], { requests: [closed] }), idsOf([bob], { requests: [closed] })]).toEqual([[], []]);
  });

  it('are of changes without an answer, since the first of them', () => {
    const journal = { entries: [entry(daysAgo(3)), entry(daysAgo(9)), entry(daysAgo(20), 'mine')], compared: {} };
    const overflow = { count: 5, since: daysAgo(30), at: daysAgo(25) };
    const dates = (kept: AccountRecord['journal']) => allDates(grounds([{ ...QUIET, journal: kept }]), NOW);
    expect(dates({ ...journal, overflow: null })).toMatchObject([{ about: `${daysAgo(9)}/2`, dueAt: seenAgo(9) }]);
    expect(dates({ ...journal, overflow })).toMatchObject([{ about: `${daysAgo(30)}/7`, dueAt: seenAgo(30) }]);
    expect(dates({ entries: [entry(daysAgo(3), 'mine')], compared: {}, overflow: null })).toEqual([]);
  });

  it('are by the limits that the user set', () => {
    const record = recordOf(codes({ unused: 5 }));
    const settings = { ...NOTHING_SET, thresholds: { fewestCodes: 6, backupFirstDays: 7 } };
    const due = (changes = {}) => allDates(grounds([record], changes), NOW).filter((one) => isDueAt(one, NOW));
    expect(due()).toEqual([]);
    expect(due({ settings }).map(({ id }) => id)).toEqual(['codes-low', 'backup-place']);
  });
});

describe('the current nudge', () => {
  const dates = allDates(grounds([recordOf({ ...bouncing, ...codes({ unused: 2 }) })]), NOW);
  const [bounces, low, later28] = dates;
  const nudgeOf = (...said: string[]) => currentNudge(dates, 'pypi.org', { ...NEVER_NUDGED, said }, NOW);

  it('is what was said last, as long as it is due', () => {
    if (!bounces || !low || !later28) throw new Error('The sample has three dates.');
    expect(nudgeOf()).toBeNull();
    expect(nudgeOf(keyOf(low), keyOf(bounces))).toBe(bounces);
    expect(nudgeOf(keyOf(bounces), keyOf(low))).toBe(low);
    expect(nudgeOf(keyOf(later28))).toBeNull();
  });

  it('is none once it is answered or about something else, though others are due', () => {
    expect(nudgeOf('pypi.org alice-dev history-unread ')).toBeNull();
    expect(nudgeOf('pypi.org alice-dev codes-low another set/2')).toBeNull();
  });

  it('is of its own index, whatever was said of the other since', () => {
    const tester = { site: 'test.pypi.org', username: 'tester' } as const;
    const both = allDates(grounds([recordOf(bouncing), recordOf(bouncing, daysAgo(1), newRecord(tester))]), NOW);
    const said = both.map(keyOf);
    const nudge = (site: 'pypi.org' | 'test.pypi.org') => currentNudge(both, site, { ...NEVER_NUDGED, said }, NOW);
    expect(said).toHaveLength(2);
    expect(nudge('pypi.org')?.account.site).toBe('pypi.org');
    expect(nudge('test.pypi.org')?.account).toEqual(tester);
  });
});
