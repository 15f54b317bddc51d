/** What all of the extension's drawings have in common: 16 units square, lines in the colour of the text around them. */
export const FRAME = {
  viewBox: '0 0 16 16',
  width: '16',
  height: '16',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

// The two that are drawn on PyPI's pages too, by `inline/icon.ts`.
export const FAIL = 'M8 3.5v5.5M7.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0';
export const KEY = 'M8.2 8a3.2 3.2 0 1 0-6.4 0 3.2 3.2 0 1 0 6.4 0H15M12.2 8v2.6M14.6 8v2';
