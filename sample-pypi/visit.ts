import { readCookies } from './cookies';
import type { Index } from './index-of-accounts';
import { loggedIn } from './index-of-accounts';
import type { KeptAccount } from './kept-account';
import type { Variant } from './variants';
import { type Words, wordsFor } from './words';

/** One request, with all that its cookies say. */
export interface Arrival {
  host: string;
  method: string;
  url: URL;
  /** The path that the browser came from. */
  cameFrom: string;
  /** What a posted form held. */
  form: URLSearchParams;
  index: Index;
  /** Who is logged in; `undefined`: nobody. */
  account: KeptAccount | undefined;
  variant: Variant | undefined;
  /** Where the browser is. */
  network: string;
  language: string;
  words: Words;
  now: Date;
}

/** A request for a page about an account. */
export interface Visit extends Arrival {
  account: KeptAccount;
}

export interface Request {
  host: string;
  method: string;
  /** With its query. */
  path: string;
  cookie: string;
  referer: string;
  body: string;
}

export function visitOf({ host, method, path, cookie, referer, body }: Request, index: Index): Arrival {
  const { language, network } = readCookies(cookie);
  return {
    host,
    method,
    url: new URL(`https://${host}${path}`),
    cameFrom: URL.canParse(referer) ? new URL(referer).pathname : '/',
    form: new URLSearchParams(body),
    index,
    account: loggedIn(index),
    variant: index.variant,
    network,
    language,
    words: wordsFor(language),
    now: new Date(),
  };
}

/** What was typed into a form's field. */
export function typed({ form }: Arrival, name: string): string {
  return (form.get(name) ?? '').trim();
}

export function siteName({ host }: Pick<Arrival, 'host'>): string {
  return host.startsWith('test.') ? 'TestPyPI' : 'PyPI';
}
