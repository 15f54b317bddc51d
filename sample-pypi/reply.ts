import type { Cookies } from './cookies';
import type { Html } from './html';
import type { Index } from './index-of-accounts';

/** What the server answers. */
export interface Reply {
  status: number;
  type: string;
  body: string;
  /** In the place of a body that is there as a whole. */
  parts?: AsyncIterable<string>;
  location?: string;
  cookies?: Cookies;
  headers?: Readonly<Record<string, string>>;
  /** An index that the browser goes on with. */
  newIndex?: Index;
  /** The connection ends without an answer. */
  unanswered?: boolean;
}

export function page(content: Html, status = 200, cookies: Cookies = {}): Reply {
  return { status, type: 'text/html; charset=UTF-8', body: content.markup, cookies };
}

export function file(type: string, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, type, body, headers };
}

export function redirect(location: string, cookies: Cookies = {}): Reply {
  return { status: 303, type: 'text/plain; charset=UTF-8', body: '', location, cookies };
}

export function unanswered(): Reply {
  return { status: 0, type: '', body: '', unanswered: true };
}

/** Only paths of this site; anything else leads to the fallback. */
export function localPath(path: string | null, fallback: string): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : fallback;
}
