import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { generate } from 'selfsigned';
import type { Issue } from '../sample-github/issue';
import { answer as answerAsGithub } from '../sample-github/router';
import { visitOf as visitOfGithub } from '../sample-github/visit';
import type { Cookies } from './cookies';
import { type Reply, redirect } from './reply';
import { answer } from './router';
import { visitOf } from './visit';

export interface RecordedRequest {
  host: string;
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** How much was sent of an answer that came in parts. */
  sent: number;
}

/**
 * The sample index, and beside it GitHub's form for recovery requests. A browser reaches them as `https://pypi.org` and
 * `https://github.com` by `--host-resolver-rules=MAP pypi.org:443 127.0.0.1:PORT,MAP github.com:443 127.0.0.1:PORT`.
 */
export interface SamplePypi {
  port: number;
  /** All that was asked for, in order. */
  requests: RecordedRequest[];
  /** All that was posted on GitHub's form, in order. */
  issues: Issue[];
  /**
   * Keeps all requests for a path waiting until the returned function is called. They are answered for whoever is logged in
   * by then.
   */
  hold(path: string): () => void;
  close(): Promise<void>;
}

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

export async function startSamplePypi(): Promise<SamplePypi> {
  const { private: key, cert } = await certificate();
  const requests: RecordedRequest[] = [];
  const issues: Issue[] = [];
  const held: Held = new Map();
  const server = createServer({ key, cert }, (request, response) => {
    respond(request, response, { requests, issues, held }).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  const port = await listen(server);
  return { port, requests, issues, hold: (path) => hold(held, path), close: () => stop(server) };
}

function certificate() {
  const altNames = ['pypi.org', 'test.pypi.org', 'github.com', 'localhost'].map((value) => ({
    type: 2 as const,
    value,
  }));
  return generate([{ name: 'commonName', value: 'pypi.org' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { requests, issues, held }: Pick<SamplePypi, 'requests' | 'issues'> & { held: Held },
): Promise<void> {
  const { method = 'GET', url: path = '/', headers } = request;
  const host = headers.host ?? 'pypi.org';
  const recorded = { host, method, path, headers, sent: 0 };
  requests.push(recorded);
  const body = await bodyOf(request);
  const waiting = held.get(path);
  if (waiting) {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return send(response, redirect(path), recorded); // asked again, with the cookies of that moment
  }
  const asked = { host, method, path, cookie: headers.cookie ?? '', referer: headers.referer ?? '', body };
  const reply = host === 'github.com' ? answerAsGithub(visitOfGithub(asked, issues)) : answer(visitOf(asked));
  send(response, await reply, recorded);
}

/** Those who wait, by path. */
type Held = Map<string, (() => void)[]>;

function hold(held: Held, path: string): () => void {
  const waiting: (() => void)[] = [];
  held.set(path, waiting);
  return () => {
    held.delete(path);
    for (const goOn of waiting) goOn();
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(
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

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The sample index has no port'));
      else resolve(address.port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
