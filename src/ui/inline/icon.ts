import { FRAME } from '../components/icon-lines';
import { setAttributes } from './h';

const SVG = 'http://www.w3.org/2000/svg';

/** The same drawing as `components/icon.tsx` makes. Decorative: the word for it always stands beside it. */
export function icon(lines: string): SVGElement {
  const frame = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  setAttributes(frame, { ...FRAME, 'aria-hidden': 'true' });
  setAttributes(path, { d: lines });
  frame.append(path);
  return frame;
}
