import type { BoxFrame } from '../../messages/page-boxes';
import { boxStyle } from './box-style';
import { watchPlace } from './place';

/** Where a box of ours stands on PyPI's page. */
export interface Spot {
  kind: 'warnings' | 'offer' | 'companion';
  /** The section or page that it belongs to: tells it from others of its kind. */
  name: string;
  /** PyPI's element that it stands in or after; without that there is no box. */
  beside: Element | null;
  position: 'afterbegin' | 'afterend';
}

/** An open box: its element on the page, and what we draw in, which only we can reach. */
interface Box {
  host: HTMLElement;
  inside: HTMLElement;
}

/** The attribute by which a later start of the extension finds the boxes of an earlier one. It proves nothing. */
const MARK = 'data-spare-key';

const boxes = new Map<string, Box>();

/**
 * Draws in a box on PyPI's page. The box is a plain `div`, since a page could define a custom element of ours before we do,
 * with a closed shadow root. Drawn again, it is the same box; with nothing to draw, it is removed.
 *
 * @param draw draws in the box, which may hold what it drew there before
 */
export function drawBox(
  document: Document,
  spot: Spot,
  frame: BoxFrame,
  draw: ((inside: HTMLElement) => void) | null,
): void {
  const id = `${spot.kind} ${spot.name}`;
  const open = boxes.get(id);
  for (const one of document.querySelectorAll(`[${MARK}="${id}"]`)) if (one !== open?.host) one.remove();
  if (!draw || !spot.beside || !open?.host.isConnected) {
    open?.host.remove();
    boxes.delete(id);
  }
  if (draw && spot.beside) draw((boxes.get(id) ?? openBox(document, id, spot, spot.beside, frame)).inside);
}

/**
 * Adopted, since Chromium holds PyPI's `style-src 'self'` against a `style` element in a box that the page takes out and puts
 * in again: without its style a box would ask for the page's fonts. Firefox lets no content script adopt a sheet, and asks no
 * second time.
 */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    // As text, in one go: Firefox refuses a style whose text node is added later.
    style.textContent = css;
    root.prepend(style);
  }
}

function openBox(document: Document, id: string, { position }: Spot, beside: Element, { direction }: BoxFrame): Box {
  const host = document.createElement('div');
  host.setAttribute(MARK, id);
  const inside = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(inside);
  addStyle(root, boxStyle(direction));
  beside.insertAdjacentElement(position, host);
  watchPlace(host);
  const box = { host, inside };
  boxes.set(id, box);
  return box;
}
