/** When this page was loaded (ISO 8601, UTC): of two tabs, the page that was loaded later tells the truth. */
export const loadedAt = new Date(Date.now() - performance.now()).toISOString();

/**
 * Whether this is PyPI's page as it is now. An error page may stand at any address of PyPI's, with the markup of a page. Going
 * back, or restoring a session, may show a page from the browser's cache: it says how things were.
 */
export function isCurrentPage(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  if (!(entry instanceof PerformanceNavigationTiming)) return true;
  const { responseStatus, transferSize, encodedBodySize } = entry;
  return responseStatus < 400 && !(transferSize === 0 && encodedBodySize > 0);
}
