import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accountKey } from '../account/account-id';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { daysAgo } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { forgetProblem, latestProblems, reportProblem, settleProblem } from './problem';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

beforeEach(resetBrowser);

const KEY = accountKey(ALICE);
const BOB = { ...ALICE, username: 'bob' };
const ofAlice = async () => (await latestProblems())[KEY];

describe('the latest problem', () => {
  it('is none at first', async () => {
    expect(await latestProblems()).toEqual({});
  });

  it.each([
    [new Error('full'), 'full'],
    [new DOMException('full', 'QuotaExceededError'), 'full'],
    ['full', 'full'],
    [undefined, 'undefined'],
  ])('is told in the words of the failure: %s', async (error, words) => {
    await reportProblem(new Error('an older one'), daysAgo(2), KEY);
    await reportProblem(error, daysAgo(1), KEY);
    expect(await latestProblems()).toEqual({ [KEY]: { message: words, at: daysAgo(1) } });
  });

  it('of one account, or of an index, stays beside those of others', async () => {
    await reportProblem(new Error('full'), daysAgo(2), KEY);
    await reportProblem(new Error('full'), daysAgo(1), accountKey(BOB));
    await reportProblem(new Error('full'), daysAgo(1), 'test.pypi.org');
    expect(await ofAlice()).toEqual({ message: 'full', at: daysAgo(2) });
    expect(Object.keys(await latestProblems())).toHaveLength(3);
    await forgetProblem(BOB);
    expect(Object.keys(await latestProblems())).toEqual([KEY, 'test.pypi.org']);
  });

  it('outlives the worker, and does not use the storage that fails', async () => {
    fake.local.failing = { get: new Error('full'), set: new Error('full'), remove: new Error('full') };
    await reportProblem(new Error('full'), daysAgo(1), KEY);
    vi.resetModules();
    const next = await import('./problem');
    expect(await next.latestProblems()).toEqual({ [KEY]: { message: 'full', at: daysAgo(1) } });
    expect(fake.local.items).toEqual({});
  });

  it('is as new as the newest page that could not be kept, whichever tab reports first', async () => {
    await reportProblem(new Error('full'), daysAgo(1), KEY);
    await reportProblem(new Error('full'), daysAgo(2), KEY);
    expect((await ofAlice())?.at).toBe(daysAgo(1));
  });

  it.each([{ text: 'full' }, 'full', null, { [KEY]: 'full' }, { [KEY]: { message: 'full', at: 'yesterday' } }])(
    'is none when something else stands in its place: %j',
    async (problems) => {
      fake.session.items = { problems };
      expect(await latestProblems()).toEqual({});
    },
  );
});

describe('a problem is settled', () => {
  beforeEach(() => reportProblem(new Error('full'), daysAgo(2), KEY));
  const old = recordOf(HEALTHY, daysAgo(3));
  const bobs = recordOf(HEALTHY, daysAgo(1), newRecord(BOB));

  it('once all that is known of its account was seen at that page or later', async () => {
    await settleProblem(recordOf(HEALTHY, daysAgo(2)));
    expect(await latestProblems()).toEqual({});
  });

  it.each([
    ['another account', bobs],
    ['the same name on the other index', recordOf(HEALTHY, daysAgo(1), newRecord({ ...ALICE, site: 'test.pypi.org' }))],
    ['a page that tells nothing of the settings', remember(old, page({ page: 'projects', projects: [] }), daysAgo(1))],
    [
      'a part of the settings alone',
      remember(old, page({ page: 'two-factor', twoFactor: HEALTHY.twoFactor }), daysAgo(1)),
    ],
    ['an older tab', old],
  ])('not by %s', async (_, record) => {
    await settleProblem(record);
    expect(await ofAlice()).toBeDefined();
  });

  it('by any account of the index when nobody knows whose page it was', async () => {
    await reportProblem(new Error('full'), daysAgo(2), 'pypi.org');
    await reportProblem(new Error('full'), daysAgo(2), 'test.pypi.org');
    await settleProblem(bobs);
    expect(Object.keys(await latestProblems())).toEqual([KEY, 'test.pypi.org']);
  });
});
