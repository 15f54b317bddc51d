/** The attributes by which an element leads somewhere. */
export const LEADING = ['href', 'action', 'formaction', 'data-href', 'data-url'] as const;

/** Where a link or a form leads on the page's own site. */
export interface Target {
  path: string;
  /** Without its `#`; empty when there is none. */
  fragment: string;
}

/** A path of the site that needs no resolving; a walk over a large page has thousands. */
const PLAIN = /^(\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?)(?:#([\w-]*))?$/;

/**
 * Resolves a link's or a form's attribute against the page's address: PyPI writes relative and absolute ones, as it likes. The
 * element's own properties are no use: in a parsed document they resolve against another base, and a form's input may be
 * named `action`.
 *
 * @param url the address of the page
 * @returns `undefined` for what leads to another site, or nowhere
 */
export function targetOf(element: Element, url: URL): Target | undefined {
  const value = element.getAttribute('href') ?? otherValue(element);
  if (value === undefined) return undefined;
  if (value.startsWith('#')) return { path: url.pathname, fragment: value.slice(1) };
  const [, path, fragment = ''] = PLAIN.exec(value) ?? [];
  if (path !== undefined) return { path, fragment };
  const target = parse(value, url);
  return target?.origin === url.origin ? { path: target.pathname, fragment: target.hash.slice(1) } : undefined;
}

function otherValue(element: Element): string | undefined {
  const name = LEADING.find((attribute) => element.hasAttribute(attribute));
  return name && (element.getAttribute(name) ?? undefined);
}

/** An absolute URL, or a relative one resolved; `undefined` when it can't be parsed. */
export function parse(value: string, base?: URL): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** The decoded path segment after a prefix: `/user/alice/` after `/user/` is `alice`. */
export function segmentAfter(prefix: string, path: string | undefined): string | undefined {
  const segment = path?.startsWith(prefix) ? path.slice(prefix.length).split('/')[0] : undefined;
  return segment ? decoded(segment) : undefined;
}

/** `undefined` for what is no UTF-8 behind its percent signs: no name that PyPI could have written. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
