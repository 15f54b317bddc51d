import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accountKey } from '../account/account-id';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../account/samples';
import { daysAgo } from '../checks/samples';
import { fake, resetBrowser } from '../platform/fake-browser';
import { latestProblem, reportProblem, settleProblem } from './problem';

vi.mock('../platform/browser', () => import('../platform/fake-browser'));

beforeEach(resetBrowser);

const KEY = accountKey(ALICE);

describe('the latest problem', () => {
  it('is none at first', async () => {
    expect(await latestProblem()).toBeNull();
  });

  it.each([
    [new Error('full'), 'full'],
    [new DOMException('full', 'QuotaExceededError'), 'full'],
    ['full', 'full'],
    [undefined, 'undefined'],
  ])('is told in the words of the failure: %s', async (error, words) => {
    await reportProblem(new Error('an older one'), daysAgo(2), null);
    await reportProblem(error, daysAgo(1), KEY);
    expect(await latestProblem()).toEqual({ message: words, at: daysAgo(1), account: KEY });
  });

  it('outlives the worker, and does not use the storage that fails', async () => {
    fake.local.failing = { get: new Error('full'), set: new Error('full'), remove: new Error('full') };
    await reportProblem(new Error('full'), daysAgo(1), KEY);
    vi.resetModules();
    const next = await import('./problem');
    expect(await next.latestProblem()).toEqual({ message: 'full', at: daysAgo(1), account: KEY });
    expect(fake.local.items).toEqual({});
  });

  it('is as new as the newest page that could not be kept, whichever tab reports first', async () => {
    await reportProblem(new Error('full'), daysAgo(1), KEY);
    await reportProblem(new Error('full'), daysAgo(2), KEY);
    expect((await latestProblem())?.at).toBe(daysAgo(1));
  });

  it.each([{ text: 'full' }, 'full', null, { message: 'full' }, { message: 'full', at: 'yesterday' }])(
    'is none when something else stands in its place: %j',
    async (problem) => {
      fake.session.items = { problem };
      expect(await latestProblem()).toBeNull();
    },
  );
});

describe('a problem is settled', () => {
  beforeEach(() => reportProblem(new Error('full'), daysAgo(2), KEY));
  const old = recordOf(HEALTHY, daysAgo(3));

  it('once all that is known of its account was seen at that page or later', async () => {
    await settleProblem(recordOf(HEALTHY, daysAgo(2)));
    expect(await latestProblem()).toBeNull();
  });

  it.each([
    ['another account', recordOf(HEALTHY, daysAgo(1), newRecord({ ...ALICE, username: 'bob' }))],
    ['the same name on the other index', recordOf(HEALTHY, daysAgo(1), newRecord({ ...ALICE, site: 'test.pypi.org' }))],
    ['a page that tells nothing of the settings', remember(old, page({ page: 'projects', projects: [] }), daysAgo(1))],
    [
      'a part of the settings alone',
      remember(old, page({ page: 'two-factor', twoFactor: HEALTHY.twoFactor }), daysAgo(1)),
    ],
    ['an older tab', old],
  ])('not by %s', async (_, record) => {
    await settleProblem(record);
    expect(await latestProblem()).not.toBeNull();
  });

  it('by any account when nobody knows whose page it was', async () => {
    await reportProblem(new Error('full'), daysAgo(2), null);
    await settleProblem(recordOf(HEALTHY, daysAgo(1), newRecord({ ...ALICE, username: 'bob' })));
    expect(await latestProblem()).toBeNull();
  });
});
