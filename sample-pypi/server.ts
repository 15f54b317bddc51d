import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { generate } from 'selfsigned';
import type { Issue } from '../e2e/sample-github/issue';
import { answer as answerAsGithub } from '../e2e/sample-github/router';
import { visitOf as visitOfGithub } from '../e2e/sample-github/visit';
import { enterIndex, readCookies } from './cookies';
import { type Index, newIndex } from './index-of-accounts';
import type { KeptAccount } from './kept-account';
import type { Mail } from './mail';
import { redirect } from './reply';
import { answer } from './router';
import type { Outcome } from './rules/outcome';
import { send } from './send';
import { keepOutcome } from './session';
import { HEALTHY } from './states';
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
  /** All that the indexes mailed, in order. */
  mails: Mail[];
  /** An account as it is now, in the index that a browser came to last. */
  account(host: string, username: string): KeptAccount | undefined;
  /** Does something to that account which no page asked for, as its owner in another browser, a stranger, or support. */
  act(host: string, username: string, deed: (account: KeptAccount) => Outcome): void;
  /**
   * Keeps the next request for a path waiting until the returned function is called. It is answered for whoever is logged in
   * by then.
   */
  hold(path: string): () => void;
  close(): Promise<void>;
}

export async function startSamplePypi(): Promise<SamplePypi> {
  const { private: key, cert } = await certificate();
  const requests: RecordedRequest[] = [];
  const issues: Issue[] = [];
  const mails: Mail[] = [];
  const held: Held = new Map();
  const indexes: Indexes = new Map();
  const server = createServer({ key, cert }, (request, response) => {
    respond(request, response, { requests, issues, mails, held, indexes }).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  const port = await listen(server);
  return {
    port,
    requests,
    issues,
    mails,
    account: (host, username) => indexWith(indexes, host, username)?.accounts.get(username),
    act: (host, username, deed) => {
      const index = indexWith(indexes, host, username);
      const account = index?.accounts.get(username);
      if (index && account) keepOutcome({ index }, deed(account));
    },
    hold: (path) => hold(held, path),
    close: () => stop(server),
  };
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
  { requests, issues, mails, held, indexes }: Kept,
): Promise<void> {
  const { method = 'GET', url: path = '/', headers } = request;
  const host = headers.host ?? 'pypi.org';
  const recorded = { host, method, path, headers, sent: 0 };
  requests.push(recorded);
  const body = await bodyOf(request);
  const released = held.get(path);
  if (released) {
    held.delete(path);
    await released;
    return send(response, redirect(path), recorded); // asked again, with the cookies of that moment
  }
  const asked = { host, method, path, cookie: headers.cookie ?? '', referer: headers.referer ?? '', body };
  if (host === 'github.com') return send(response, await answerAsGithub(visitOfGithub(asked, issues)), recorded);
  const found = indexes.get(readCookies(asked.cookie).indexId ?? '');
  const index = found ?? newIndex({ host, state: HEALTHY, isLoggedIn: false, mails });
  const reply = answer(visitOf(asked, index));
  const kept = reply.newIndex ?? index;
  indexes.set(kept.id, kept);
  send(
    response,
    found ? reply : { ...reply, cookies: { ...enterIndex(index.id, undefined), ...reply.cookies } },
    recorded,
  );
}

/** What the server keeps. */
interface Kept extends Pick<SamplePypi, 'requests' | 'issues' | 'mails'> {
  held: Held;
  indexes: Indexes;
}

/** By their ids. A browser that has none yet has come to the healthy account, and is not logged in. */
type Indexes = Map<string, Index>;

function indexWith(indexes: Indexes, host: string, username: string): Index | undefined {
  return [...indexes.values()].findLast((index) => index.host === host && index.accounts.has(username));
}

/** What a request waits for, by path. */
type Held = Map<string, Promise<void>>;

function hold(held: Held, path: string): () => void {
  const gate = new EventTarget();
  held.set(path, new Promise((resolve) => gate.addEventListener('open', () => resolve(), { once: true })));
  return () => void gate.dispatchEvent(new Event('open'));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
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
