import type { Request } from '../../sample-pypi/visit';
import type { Issue } from './issue';
import { type Variant, variantWith } from './variants';

/** One request to the sample of GitHub, with what its cookies say. */
export interface Visit {
  method: string;
  url: URL;
  body: string;
  variant: Variant;
  /** All that were posted: the one thing that the server remembers. */
  issues: Issue[];
}

/** Cookies of this host; PyPI's sample has a `sample` of its own. */
export const COOKIE = { variant: 'sample', delay: 'sample_delay' } as const;

export function visitOf({ method, path, cookie, body }: Request, issues: Issue[]): Visit {
  return { method, url: new URL(`https://github.com${path}`), body, variant: variantIn(cookie), issues };
}

function variantIn(cookie: string): Variant {
  const found = new URLSearchParams(cookie.replaceAll('; ', '&'));
  const variant = variantWith(found.get(COOKIE.variant) ?? 'usual');
  if (!variant) throw new Error('The cookie names no variant of the form');
  const delay = found.get(COOKIE.delay);
  return delay ? { ...variant, delay: Number(delay) } : variant;
}
