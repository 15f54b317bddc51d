/** How else a page may be served than as usual, whoever's account it is about. */
export const VARIANTS = {
  'signed-out': 'Not logged in',
  reauthenticate: 'The password is asked again',
  redesigned: 'A redesigned page that nobody knows',
  'links-absolute': 'All links and forms with the whole address',
  'header-http-error': 'The late header answers with an error: it stays empty, and CSILoaded is sent',
  'header-network-error': 'The late header gets no answer: the logged-out one stays, and CSILoaded is not sent',
  'include-network-error': 'Another include gets no answer: the header comes, and CSILoaded is not sent',
  'event-early': 'The header and CSILoaded come before the page is ready',
  'event-many': 'A script of the page sends CSILoaded 200 times',
  'status-403': 'An error page at PyPI’s address, with status 403',
  'status-404': 'An error page at PyPI’s address, with status 404',
  'status-429': 'An error page at PyPI’s address, with status 429',
  'status-502': 'An error page at PyPI’s address, with status 502',
  'status-503': 'An error page at PyPI’s address, with status 503',
} as const;

export type Variant = keyof typeof VARIANTS;

export function variantOf(asked: string | undefined): Variant | undefined {
  return asked !== undefined && Object.hasOwn(VARIANTS, asked) ? (asked as Variant) : undefined;
}

/** The status of every page in a variant that has no other. */
export function statusOf(variant: Variant | undefined): number | undefined {
  return variant?.startsWith('status-') ? Number(variant.slice('status-'.length)) : undefined;
}
