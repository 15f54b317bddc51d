import { MARK, MARK_BOX, SHAPES, type Shape } from '../components/shapes';
import { setAttributes } from './element';

const SVG = 'http://www.w3.org/2000/svg';

/** The same drawing as `components/state-icon.tsx` makes. Decorative: the word for it always stands beside it. */
export function icon(name: Shape, size: 12 | 16 | 20 = 20): SVGElement {
  return drawing(`shape shape-${name}`, '0 0 20 20', size, SHAPES[name]);
}

/** The mark of the extension. */
export function mark(): SVGElement {
  return drawing('mark', MARK_BOX, 20, MARK);
}

function drawing(name: string, viewBox: string, size: number, lines: typeof MARK): SVGElement {
  const frame = document.createElementNS(SVG, 'svg');
  setAttributes(frame, { class: name, viewBox, width: `${size}`, height: `${size}`, 'aria-hidden': 'true' });
  for (const [tag, attributes] of lines) {
    const line = document.createElementNS(SVG, tag);
    setAttributes(line, attributes);
    frame.append(line);
  }
  return frame;
}
