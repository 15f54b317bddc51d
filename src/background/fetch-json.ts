import { type HttpResult, LONGEST_ANSWER } from '../recovery/request/project-repository';

const PATIENCE_MS = 15_000;

/**
 * Asks for what anyone may read. All that is sent is the address: no cookie, no referrer. The only place from which the
 * extension makes a request of its own; the manifest's policy lets it reach nothing but PyPI's `/pypi/`.
 *
 * @returns `null`: no answer came, in time and as a whole, or none that the browser shows
 */
export async function ask(url: string): Promise<HttpResult | null> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return await read(response);
  } catch {
    return null; // whatever ends a request, it tells nothing more
  }
}

async function read({ status, headers, body }: Response): Promise<HttpResult> {
  const announced = Number(headers.get('content-length'));
  if (status === 200 && body && announced <= LONGEST_ANSWER)
    return { status, ...(await readUpTo(LONGEST_ANSWER, body)) };
  await body?.cancel();
  return { status, length: announced, body: '' };
}

/** The text; of one that is longer, nothing, and no more of it is loaded. */
async function readUpTo(most: number, body: ReadableStream<Uint8Array>): Promise<Omit<HttpResult, 'status'>> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > most) {
      await reader.cancel();
      return { length, body: '' };
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return { length, body: text + decoder.decode() };
}
