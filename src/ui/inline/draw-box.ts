import theme from '../theme.css?inline';
import styles from './inline.css?inline';

/** Where a box of ours stands on PyPI's page. */
export interface Spot {
  /** The name of its element. */
  host: 'spare-key-warnings' | 'spare-key-offer' | 'spare-key-companion';
  /** What tells it from others of that name: the section or the page that it belongs to. */
  name: string;
  /** What of PyPI's it stands beside; without that there is no box. */
  beside: Element | null;
  position: 'beforebegin' | 'afterend';
}

/** What we draw in, by its element: only we can reach it, and an element of that name that the page made isn't in here. */
const boxes = new WeakMap<Element, Element>();

/**
 * Draws in a box on PyPI's page, in a closed shadow root of its own: PyPI's styles don't reach in, ours don't reach out,
 * the page's scripts can neither read what is in it nor press it, and nothing of PyPI's is covered or changed. Drawn
 * again, it is the same box; with nothing to draw, it is taken away.
 *
 * @param draw draws in the box, which may hold what it drew there before
 */
export function drawBox(document: Document, spot: Spot, draw: ((box: Element) => void) | null): void {
  const host = document.querySelector<HTMLElement>(`${spot.host}[data-name="${spot.name}"]`);
  const box = host && boxes.get(host);
  if (!draw || !spot.beside || !box) host?.remove();
  if (draw && spot.beside) draw(box ?? openBox(document, spot, spot.beside));
}

function openBox(document: Document, spot: Spot, beside: Element): Element {
  const host = document.createElement(spot.host);
  host.dataset.name = spot.name;
  const style = document.createElement('style');
  // As text, in one go: Firefox holds PyPI's `style-src 'self'` against a style whose text node is added later.
  style.textContent = theme + styles;
  const box = document.createElement('div');
  host.attachShadow({ mode: 'closed' }).append(style, box);
  boxes.set(host, box);
  beside.insertAdjacentElement(spot.position, host);
  return box;
}
