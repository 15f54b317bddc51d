import { describe, expect, it, vi } from 'vitest';
import type { pageBrowser } from '../platform/page-browser';
import { send } from './send';

type Sender = NonNullable<ReturnType<typeof pageBrowser>>;

/** A background that gives this answer, and remembers what it was asked. */
function background(answer: () => unknown) {
  const asked: unknown[] = [];
  const sendMessage = async (message: unknown) => {
    asked.push(message);
    return answer();
  };
  return { asked, browser: { runtime: { sendMessage } } as Sender };
}

describe('send', () => {
  it('asks by name, and resolves to what the background says', async () => {
    const { asked, browser } = background(() => ({ ok: true, value: ['a warning'] }));
    const payload = { document: 'a token', check: 'second-method', isDismissed: true } as const;
    expect(await send(browser, 'dismiss-warning', payload)).toEqual(['a warning']);
    expect(asked).toEqual([{ name: 'dismiss-warning', payload }]);
  });

  it('takes "nothing to say" for an answer', async () => {
    const { browser } = background(() => ({ ok: true, value: null }));
    expect(await send(browser, 'get-overview', { account: null, tab: null })).toBeNull();
  });

  it('rejects with the reason of the background', async () => {
    const { browser } = background(() => ({ ok: false, error: 'full' }));
    await expect(send(browser, 'get-overview', { account: null, tab: null })).rejects.toThrow('full');
  });

  it.each([undefined, null])('rejects when nobody answers: %s', async (nothing) => {
    const { browser } = background(() => nothing);
    await expect(send(browser, 'get-overview', { account: null, tab: null })).rejects.toThrow(/did not answer/);
  });

  it('rejects when the background can not be reached', async () => {
    const { browser } = background(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(send(browser, 'get-overview', { account: null, tab: null })).rejects.toThrow('invalidated');
  });

  it.each([
    ['the extension is gone', 'Extension context invalidated.'],
    [
      'the background ends in mid-answer',
      'A listener indicated an asynchronous response, but the message channel closed',
    ],
  ])('does not ask twice when %s: it may have been heard', async (_when, reason) => {
    const { asked, browser } = background(() => {
      throw new Error(reason);
    });
    await expect(send(browser, 'get-overview', { account: null, tab: null })).rejects.toThrow(reason);
    expect(asked).toHaveLength(1);
  });

  const nobody = () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };

  it('asks again, a moment later, when it reached nobody', async () => {
    vi.useFakeTimers();
    const { asked, browser } = background(() => (asked.length === 1 ? nobody() : { ok: true, value: null }));
    const answer = send(browser, 'get-overview', { account: null, tab: null });
    await vi.advanceTimersByTimeAsync(249);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('gives up when it reached nobody twice', async () => {
    vi.useFakeTimers();
    const { asked, browser } = background(nobody);
    const answer = expect(send(browser, 'get-overview', { account: null, tab: null })).rejects.toThrow('Receiving end');
    await vi.runAllTimersAsync();
    await answer;
    expect(asked).toHaveLength(2);
  });
});
