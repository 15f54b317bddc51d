import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, resetBrowser } from '../platform/fake-browser';
import { clearProblem, latestProblem, reportProblem } from './problem';

vi.mock('../platform/browser', () => import('../platform/fake-browser'));

beforeEach(resetBrowser);

describe('the latest problem', () => {
  it('is none at first, and none after a success', async () => {
    expect(await latestProblem()).toBeNull();
    await reportProblem(new Error('full'));
    await clearProblem();
    expect(await latestProblem()).toBeNull();
  });

  it.each([
    [new Error('full'), 'full'],
    [new DOMException('full', 'QuotaExceededError'), 'full'],
    ['full', 'full'],
    [undefined, 'undefined'],
  ])('is told in the words of the failure: %s', async (error, words) => {
    await reportProblem(new Error('an older one'));
    await reportProblem(error);
    expect(await latestProblem()).toBe(words);
  });

  it('outlives the worker, and does not use the storage that fails', async () => {
    fake.local.failing = { get: new Error('full'), set: new Error('full'), remove: new Error('full') };
    await reportProblem(new Error('full'));
    vi.resetModules();
    const next = await import('./problem');
    expect(await next.latestProblem()).toBe('full');
    expect(fake.local.items).toEqual({});
  });

  it('is none when something else stands in its place', async () => {
    fake.session.items = { problem: { text: 'full' } };
    expect(await latestProblem()).toBeNull();
  });
});
