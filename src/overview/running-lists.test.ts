import { describe, expect, it } from 'vitest';
import { mute } from '../account/mutes';
import type { AccountRecord } from '../account/record';
import { HEALTHY, recordOf } from '../account/testing/samples';
import { DEFAULT_LIMITS, type Limits } from '../checks/limits';
import { daysAgo, NOW } from '../checks/testing/samples';
import { NEVER_NUDGED } from '../reminders/daily-nudge';
import type { Stored } from '../storage/items';
import { overviewOf } from './overview';
import { runningLists, usedCodeList } from './running-lists';
import { NOTHING_SET } from './settings';

const NOTHING: Stored = {
  records: [],
  visits: {},
  drafts: [],
  requests: [],
  settings: NOTHING_SET,
  nudges: NEVER_NUDGED,
  broken: [],
};
const overviewOfOne = (one: AccountRecord, now = NOW) =>
  overviewOf({ ...NOTHING, records: [one] }, { now, chosen: null, page: null, problems: {}, withheld: [] });
const record = recordOf({ ...HEALTHY, projects: [] }, daysAgo(1));
const running = (one: AccountRecord, limits: Limits = DEFAULT_LIMITS) => runningLists(one, NOW, limits);
const used = { ...record, usedCodeAt: daysAgo(3) };
const reviewed = { tokensReviewedAt: daysAgo(1), historyReviewedAt: daysAgo(1) };
const done = { ...used, ...reviewed, saidDone: { 'second-factor': daysAgo(1) } };
const putAway = { ...used, mutes: mute({}, usedCodeList(used, NOW), 'never', daysAgo(2)) };

it('none runs without a reason', () => {
  expect(running(record)).toEqual([]);
});

describe('after a used code', () => {
  it('one runs, with what is done of it, until all is', () => {
    expect(running(used)).toEqual([{ id: 'used-code', since: daysAgo(3), done: 2, total: 5 }]);
    expect(running(done)).toEqual([]);
  });

  it("goes by the user's limits", () => {
    expect(running(done, { ...DEFAULT_LIMITS, fewestCodes: 8 })).toMatchObject([{ done: 4 }]);
  });

  it('is over after a month', () => {
    expect(running({ ...used, usedCodeAt: daysAgo(31) })).toEqual([]);
  });

  it('stays away once it was put away, until another code is used', () => {
    expect(running(putAway)).toEqual([]);
    expect(running({ ...putAway, usedCodeAt: daysAgo(2) })).toMatchObject([{ id: 'used-code' }]);
  });

  it('is listed among what is muted only as long as it would run', () => {
    const listed = (...shown: Parameters<typeof overviewOfOne>) => overviewOfOne(...shown).muted.map(({ id }) => id);
    expect(listed(putAway)).toEqual(['used-code-list']);
    expect(listed({ ...putAway, usedCodeAt: daysAgo(2) })).toEqual([]);
    expect(listed(putAway, new Date(NOW.getTime() + 40 * 86_400_000))).toEqual([]);
  });
});

describe('leaving', () => {
  it('runs until the user ends it, also when all is done', () => {
    const leaving = { domain: 'company.com', since: daysAgo(3) };
    expect(running({ ...record, leaving })).toEqual([{ id: 'leaving', since: daysAgo(3), done: 6, total: 7 }]);
    expect(running({ ...record, ...reviewed, leaving })).toMatchObject([{ done: 7, total: 7 }]);
    expect(running({ ...used, leaving }).map(({ id }) => id)).toEqual(['used-code', 'leaving']);
  });
});

it('the overview has those of its account', () => {
  expect(overviewOfOne(used).lists).toMatchObject([{ id: 'used-code', done: 2 }]);
});
