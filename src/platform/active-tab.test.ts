import { beforeEach, describe, expect, it, vi } from 'vitest';
import { activeTab, giveBackFilling, requestFilling, runInTab } from './active-tab';

const { browser } = vi.hoisted(() => ({
  browser: {
    permissions: { request: vi.fn(), remove: vi.fn() },
    tabs: { query: vi.fn() },
    scripting: { executeScript: vi.fn() },
  },
}));
vi.mock('./browser', () => ({ browser }));

beforeEach(() => {
  vi.resetAllMocks();
});

const both = { permissions: ['activeTab', 'scripting'] };

describe('the permission', () => {
  it('is asked for while the click is still going on', async () => {
    browser.permissions.request.mockResolvedValue(true);
    const asked = requestFilling();
    expect(browser.permissions.request).toHaveBeenCalledWith(both);
    expect(await asked).toBe(true);
  });

  it('is given back', async () => {
    browser.permissions.remove.mockResolvedValue(true);
    expect(await giveBackFilling()).toBe(true);
    expect(browser.permissions.remove).toHaveBeenCalledWith(both);
  });
});

describe('the active tab', () => {
  it('is the one under the popup', async () => {
    browser.tabs.query.mockResolvedValue([{ id: 7, url: 'https://github.com/pypi', active: true }]);
    expect(await activeTab()).toEqual({ id: 7, url: 'https://github.com/pypi' });
    expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  it.each([
    ['it is not open to us', [{ id: 7, active: true }]],
    ['its address is empty', [{ id: 7, url: '' }]],
  ])('keeps its address to itself when %s', async (_when, tabs) => {
    browser.tabs.query.mockResolvedValue(tabs);
    expect(await activeTab()).toEqual({ id: 7, url: null });
  });

  it.each([
    ['it has no id', [{ url: 'https://github.com/pypi' }]],
    ['there is none', []],
  ])('is not told when %s', async (_when, tabs) => {
    browser.tabs.query.mockResolvedValue(tabs);
    expect(await activeTab()).toBeUndefined();
  });

  it('has an id even when that is 0', async () => {
    browser.tabs.query.mockResolvedValue([{ id: 0, url: 'https://github.com/pypi' }]);
    expect(await activeTab()).toEqual({ id: 0, url: 'https://github.com/pypi' });
  });
});

describe('a function on a page', () => {
  const shout = async (word: string) => ({ said: word.toUpperCase() });

  it('gets its argument, and its answer comes back', async () => {
    browser.scripting.executeScript.mockImplementation(async ({ func, args }) => [{ result: await func(...args) }]);
    expect(await runInTab(7, shout, 'key')).toEqual({ said: 'KEY' });
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, func: shout, args: ['key'] });
  });

  it('failed when the browser refuses', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    expect(await runInTab(7, shout, 'key')).toEqual({ state: 'failed', why: 'Missing host permission for the tab' });
  });

  it('failed when there is no permission, and so no API', async () => {
    browser.scripting.executeScript.mockImplementation(() => {
      throw new TypeError('Cannot read properties of undefined');
    });
    expect(await runInTab(7, shout, 'key')).toEqual({ state: 'failed', why: expect.stringContaining('undefined') });
  });

  it.each([
    ['threw, in Firefox', [{ error: new Error('boom') }], 'boom'],
    ['threw something else, in Firefox', [{ error: 'boom' }], 'boom'],
    ['threw or was left behind, in Chromium', [{ result: null }], 'The page gave no answer.'],
    ['had no frame', [], 'The page gave no answer.'],
  ])('failed when it %s', async (_when, frames, why) => {
    browser.scripting.executeScript.mockResolvedValue(frames);
    expect(await runInTab(7, shout, 'key')).toEqual({ state: 'failed', why });
  });

  it('failed when its page is left in Firefox, which then says nothing', async () => {
    vi.useFakeTimers();
    browser.scripting.executeScript.mockReturnValue(new Promise(() => undefined));
    const settled = vi.fn();
    runInTab(7, shout, 'key').then(settled);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledWith({ state: 'failed', why: 'The page did not answer in time.' });
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    browser.scripting.executeScript.mockResolvedValue([{ result: 'done' }]);
    await runInTab(7, shout, 'key');
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
