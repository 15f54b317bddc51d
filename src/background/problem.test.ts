import { beforeEach, describe, expect, it, vi } from 'vitest';
import { daysAgo } from '../checks/samples';
import { fake, resetBrowser } from '../platform/fake-browser';
import { clearProblem, latestProblem, reportProblem } from './problem';

vi.mock('../platform/browser', () => import('../platform/fake-browser'));

beforeEach(resetBrowser);

describe('the latest problem', () => {
  it('is none at first, and none after a success', async () => {
    expect(await latestProblem()).toBeNull();
    await reportProblem(new Error('full'), daysAgo(1));
    await clearProblem();
    expect(await latestProblem()).toBeNull();
  });

  it.each([
    [new Error('full'), 'full'],
    [new DOMException('full', 'QuotaExceededError'), 'full'],
    ['full', 'full'],
    [undefined, 'undefined'],
  ])('is told in the words of the failure: %s', async (error, words) => {
    await reportProblem(new Error('an older one'), daysAgo(2));
    await reportProblem(error, daysAgo(1));
    expect(await latestProblem()).toEqual({ message: words, at: daysAgo(1) });
  });

  it('outlives the worker, and does not use the storage that fails', async () => {
    fake.local.failing = { get: new Error('full'), set: new Error('full'), remove: new Error('full') };
    await reportProblem(new Error('full'), daysAgo(1));
    vi.resetModules();
    const next = await import('./problem');
    expect(await next.latestProblem()).toEqual({ message: 'full', at: daysAgo(1) });
    expect(fake.local.items).toEqual({});
  });

  it.each([{ text: 'full' }, 'full', null, { message: 'full' }, { message: 'full', at: 'yesterday' }])(
    'is none when something else stands in its place: %j',
    async (problem) => {
      fake.session.items = { problem };
      expect(await latestProblem()).toBeNull();
    },
  );
});
