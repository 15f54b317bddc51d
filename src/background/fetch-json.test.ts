import { beforeEach, expect, it, vi } from 'vitest';
import { LONGEST_ANSWER } from '../recovery/request/project-repository';
import { ask } from './fetch-json';

const URL = 'https://pypi.org/pypi/sample/json';
const asked = vi.fn<typeof fetch>();
const answering = (body: BodyInit | null, init: ResponseInit = {}) =>
  asked.mockImplementation(async () => new Response(body, init));

beforeEach(() => {
  vi.stubGlobal('fetch', asked.mockReset());
});

/** A body that counts how much of it was taken, and whether it was given up. */
function counting(parts: number, size = 2 ** 20) {
  const taken = { bytes: 0, isCancelled: false };
  const part = new Uint8Array(size).fill(32);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        taken.bytes += size;
        controller.enqueue(part);
        if (taken.bytes >= parts * size) controller.close();
      },
      cancel() {
        taken.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, body };
}

it('sends the address alone, follows no redirect, leaves no trace in the cache, and waits 15 seconds', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  answering('{}');
  await ask(URL);
  expect(asked.mock.calls).toEqual([
    [
      URL,
      {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        cache: 'no-store',
        signal: timeout.mock.results[0]?.value,
      },
    ],
  ]);
  expect(timeout.mock.calls).toEqual([[15_000]]);
});

it('gives the text, also where a character is cut in two', async () => {
  const bytes = new TextEncoder().encode('{"é":"🔑"}');
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  answering(body);
  expect(await ask(URL)).toEqual({ status: 200, length: bytes.length, body: '{"é":"🔑"}' });
});

it('reads no answer but a good one', async () => {
  for (const status of [404, 429, 500]) {
    const { taken, body } = counting(20);
    answering(body, { status });
    expect(await ask(URL)).toEqual({ status, length: 0, body: '' });
    expect(taken).toEqual({ bytes: 0, isCancelled: true });
  }
});

it('takes none of an answer that is announced as too long', async () => {
  const { taken, body } = counting(20);
  answering(body, { headers: { 'content-length': `${LONGEST_ANSWER + 1}` } });
  expect(await ask(URL)).toEqual({ status: 200, length: LONGEST_ANSWER + 1, body: '' });
  expect(taken).toEqual({ bytes: 0, isCancelled: true });
});

it('stops in the midst of one that turns out to be', async () => {
  const { taken, body } = counting(1000);
  answering(body, { headers: { 'content-length': '12' } });
  expect(await ask(URL)).toEqual({ status: 200, length: 17 * 2 ** 20, body: '' });
  expect(taken).toEqual({ bytes: 17 * 2 ** 20, isCancelled: true });
});

it('reads the longest that is allowed', async () => {
  const { body } = counting(16);
  answering(body, { headers: { 'content-length': `${LONGEST_ANSWER}` } });
  const answer = await ask(URL);
  expect([answer?.length, answer?.body.length]).toEqual([LONGEST_ANSWER, LONGEST_ANSWER]);
});

it('knows no answer when none comes, or not to its end', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await ask(URL)).toBeNull();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(3)),
    pull: (controller) => controller.error(new DOMException('', 'TimeoutError')),
  });
  answering(body);
  expect(await ask(URL)).toBeNull();
});
