/** One element of a drawing: its tag and its attributes. */
type Line = readonly [tag: 'circle' | 'path' | 'rect', attributes: Readonly<Record<string, string>>];

const RING: Line = ['circle', { cx: '10', cy: '10', r: '7.7' }];
const QUESTION = 'M7.9 8.2c.1-1.3 1-2 2.2-2s2.1.8 2.1 1.9c0 1.7-2.2 1.8-2.2 3.5';
/** The dot of "!" and "?" in a filled shape. */
const glyphDot = (cy: string): Line => ['circle', { cx: '10', cy, r: '1.15', class: 'glyph-dot' }];
const glyph = (d: string): Line => ['path', { class: 'glyph', d }];
const filled = (cx: string, cy: string, r: string): Line => ['circle', { class: 'fill', cx, cy, r, stroke: 'none' }];

/** The drawings of 20 units square that pages of ours and boxes on PyPI's share. A shape alone tells a state. */
export const SHAPES = {
  ok: [['circle', { class: 'fill', cx: '10', cy: '10', r: '8.5' }], glyph('M6.2 10.3l2.7 2.7 5-5.7')],
  serious: [
    ['path', { class: 'fill', d: 'M6.6 1.7h6.8l4.9 4.9v6.8l-4.9 4.9H6.6l-4.9-4.9V6.6z' }],
    glyph('M10 5.4v5.4'),
    glyphDot('14'),
  ],
  'worth-fixing': [
    ['path', { class: 'fill', 'stroke-width': '2', d: 'M10 2.6 18 16.8H2z', stroke: 'currentColor' }],
    glyph('M10 7.4v4'),
    glyphDot('14.4'),
  ],
  asked: [['path', { class: 'fill', d: 'M10 1.2 18.8 10 10 18.8 1.2 10z' }], glyph(QUESTION), glyphDot('13.9')],
  unknown: [
    ['circle', { cx: '10', cy: '10', r: '7.7', 'stroke-dasharray': '2.7 2.14' }],
    ['path', { d: QUESTION }],
    filled('10', '13.9', '1'),
  ],
  'was-ok': [RING, ['path', { d: 'M6.8 10.2l2.2 2.2 4.2-4.7' }]],
  hidden: [RING, ['path', { d: 'M6.5 10h7' }]],
  none: [['path', { d: 'M6.5 10h7' }]],
  clock: [RING, ['path', { d: 'M10 5.6V10l3 2' }]],
  'to-do': [RING],
  'at-hand': [RING, filled('10', '10', '4')],
  key: [['path', { d: 'M10.2 10a4 4 0 1 0-8 0 4 4 0 1 0 8 0H18.5M15.2 10v3.2M18 10v2.4' }]],
  chevron: [['path', { 'stroke-width': '2.2', d: 'M7.5 4.5 13 10l-5.5 5.5' }]],
  external: [['path', { 'stroke-width': '1.7', d: 'M8 4.5H4.5v11h11V12M11.5 4h4.5v4.5M16 4 9.5 10.5' }]],
  globe: [
    ['circle', { cx: '10', cy: '10', r: '7.5' }],
    ['path', { d: 'M2.5 10h15M10 2.5c2.4 2.2 3.4 4.7 3.4 7.5s-1 5.3-3.4 7.5C7.6 15.3 6.6 12.8 6.6 10s1-5.3 3.4-7.5z' }],
  ],
  tick: [['path', { d: 'M4.5 10.5l3.8 3.8 7.2-8.6' }]],
  shield: [
    ['path', { d: 'M10 1.8 16.8 4v5.2c0 4.2-2.8 7.4-6.8 9-4-1.6-6.8-4.8-6.8-9V4z' }],
    ['path', { d: 'M10 6v4.2' }],
    filled('10', '13.3', '1'),
  ],
  dots: [filled('4', '10', '1.6'), filled('10', '10', '1.6'), filled('16', '10', '1.6')],
} as const satisfies Record<string, readonly Line[]>;

export type Shape = keyof typeof SHAPES;

const KEY = {
  transform: 'rotate(38 64 42)',
  fill: 'none',
  stroke: '#fff',
  'stroke-width': '11',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

/** The mark of the extension, a diagonal key on an amber ring, as in `public/icons/icon.svg`: its view box and its lines. */
export const MARK_BOX = '4 4 120 120';
export const MARK: readonly Line[] = [
  ['rect', { x: '4', y: '4', width: '120', height: '120', rx: '28', fill: '#0d5c61' }],
  ['circle', { cx: '64', cy: '42', r: '25', fill: 'none', stroke: '#f2c879', 'stroke-width': '9' }],
  ['circle', { cx: '64', cy: '62', r: '14', ...KEY }],
  ['path', { d: 'M64 76v37M64 97h15M64 112h11', ...KEY }],
];
