import type { BoxFrame } from '../../messages/page-boxes';
import { h } from './element';
import { mark } from './icon';

/**
 * The frame of every box: a landmark with a name of its own, in the browser's language and direction, and at its head who
 * speaks: not PyPI.
 */
export function frame(
  { language, direction, name, source }: BoxFrame,
  kind: string,
  label: string,
  ...children: (Node | null)[]
): HTMLElement {
  const who = h(
    'header',
    { class: 'who' },
    mark(),
    h('span', { class: 'name' }, name),
    h('span', { class: 'source' }, source),
  );
  return h('section', { class: `box ${kind}`, 'aria-label': label, lang: language, dir: direction }, who, ...children);
}
