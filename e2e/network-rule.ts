/** A request that a page or the extension made over the network, as the browser recorded it. */
export interface Asked {
  url: string;
  /** The origin that asked, such as `chrome-extension://…`; empty where the browser doesn't say. */
  initiator: string;
  /** For a tab: a page that was opened, at a click or by a test. */
  isPage: boolean;
}

/** The hosts that the sample stands for. */
const SAMPLE_HOSTS = ['pypi.org', 'test.pypi.org', 'github.com'];

/** What the sample's pages ask for themselves. What a content script asks for looks the same, but must not be. */
const PARTS_OF_PAGES =
  /^\/(static|_includes|assets)\/|^\/(account\/webauthn-authenticate|manage\/account\/webauthn-provision)\/validate$|^\/favicon\.ico$|^\/pypi\/support\/issues$/;

/** Whether it is a project's public data: all that the extension asks for itself. */
export function isProjectJson(url: string): boolean {
  return /^https:\/\/(test\.)?pypi\.org\/pypi\/[^/?#]+\/json$/.test(url);
}

/**
 * Requests that must not be: to any host but the sample's, from its pages for anything that they don't hold, and by the
 * extension itself for anything but a project's public data. That those are made at a click alone is held against the
 * sample's own record, after each test.
 *
 * @returns one line for each, for people
 */
export function forbiddenOf(all: readonly Asked[]): string[] {
  return all.filter((one) => !isAllowed(one)).map(({ url, initiator }) => `${url}, asked by ${initiator || 'a tab'}`);
}

function isAllowed({ url, initiator, isPage }: Asked): boolean {
  if (!isPage && /^(chrome|moz)-extension:/.test(initiator)) return isProjectJson(url);
  const { protocol, host, pathname } = new URL(url);
  return protocol === 'https:' && SAMPLE_HOSTS.includes(host) && (isPage || PARTS_OF_PAGES.test(pathname));
}
