import type { ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { Cookies } from './cookies';
import type { Reply } from './reply';
import type { RecordedRequest } from './server';

/** As strict as PyPI's, and stricter than GitHub's: no inline styles or scripts, no `data:` images, no frames. */
const POLICY = [
  "base-uri 'self'",
  "connect-src 'self'",
  "default-src 'none'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "img-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
].join('; ');

export function send(
  response: ServerResponse,
  { status, type, body, parts, location, cookies = {}, headers = {}, unanswered }: Reply,
  recorded: RecordedRequest,
): void {
  if (unanswered) return void response.destroy();
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': POLICY,
    'x-frame-options': 'deny',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'origin-when-cross-origin',
    'cache-control': 'no-store',
    ...(location !== undefined && { location }),
    ...headers,
    'set-cookie': setCookies(cookies),
  });
  if (parts)
    pipeline(Readable.from(counted(parts, recorded)), response, () => undefined); // a browser may leave first
  else response.end(recorded.method === 'HEAD' ? '' : body);
}

async function* counted(parts: AsyncIterable<string>, recorded: RecordedRequest): AsyncGenerator<string> {
  for await (const part of parts) {
    recorded.sent += part.length;
    yield part;
  }
}

function setCookies(cookies: Cookies): string[] {
  const lasting = (value: string) => (value === '' ? '; Max-Age=0' : '');
  return Object.entries(cookies).map(
    ([name, value]) => `${name}=${value}; Path=/; Secure; SameSite=Lax${lasting(value)}`,
  );
}
