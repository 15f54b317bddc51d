import { placeOfHeader } from '../pypi/readers/identity';

/** After so long none is taken to come, and after so much longer it is no longer looked for; in milliseconds. */
const PATIENCE = 10_000;
const LONGEST = 120_000;

/** What is told of PyPI's late header. */
export interface HeaderListener {
  /** The header may have changed; answers whether it is final. */
  onChange(): boolean;
  /** No header comes, as far as can be told: PyPI's script is done without it, or there is no place for it. */
  onNone(): void;
}

/**
 * Watches for PyPI's late header, from a moment at which it may be there already, until it is final or for two minutes.
 * `CSILoaded` alone proves nothing: it is not sent when a part of the page can't be loaded, and any script can send it.
 */
export function watchHeader(document: Document, listener: HeaderListener): void {
  if (listener.onChange()) return;
  const place = placeOfHeader(document);
  if (place) watch(document, place, listener);
  else listener.onNone();
}

function watch(document: Document, place: Element, { onChange, onNone }: HeaderListener): void {
  const stop = () => {
    observer.disconnect();
    document.removeEventListener('CSILoaded', onNone);
    for (const timer of timers) clearTimeout(timer);
  };
  const observer = new MutationObserver(() => onChange() && stop());
  observer.observe(place, { childList: true, subtree: true });
  document.addEventListener('CSILoaded', onNone, { once: true });
  const timers = [setTimeout(onNone, PATIENCE), setTimeout(stop, LONGEST)];
}
