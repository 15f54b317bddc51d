/** What all of them have in common: 16 units square, lines in the colour of the text around them. */
const FRAME = {
  viewBox: '0 0 16 16',
  width: '16',
  height: '16',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** The extension's own small drawings. */
const SHAPES = {
  pass: <path d="M3.5 8.5 6.5 11.5 12.5 5" />,
  fail: <path d="M8 3.5v5.5M7.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0" />,
  unknown: (
    <>
      <path d="M5.7 6a2.3 2.3 0 1 1 3.5 1.9c-.8.5-1.2 1-1.2 1.9" />
      <circle cx="8" cy="12.3" r=".5" fill="currentColor" />
    </>
  ),
  'not-applicable': <path d="M4.5 8h7" />,
  open: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <circle cx="8" cy="8" r="2.6" fill="currentColor" stroke="none" />
    </>
  ),
  'open-unrehearsed': (
    <>
      <circle cx="8" cy="8" r="5.5" stroke-dasharray="2.4 2.2" />
      <circle cx="8" cy="8" r="2.6" fill="currentColor" stroke="none" />
    </>
  ),
  unproven: <circle cx="8" cy="8" r="5.5" stroke-dasharray="2.4 2.2" />,
  closed: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m4.2 11.8 7.6-7.6" />
    </>
  ),
  'last-resort': (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3.2l2 1.3" />
    </>
  ),
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  external: <path d="M6.5 3.5H3.5v9h9V9.5M9 3.5h3.5V7M12.3 3.7 7.5 8.5" />,
  refresh: <path d="M12.8 6A5.2 5.2 0 1 0 13.2 8.6M13 2.8V6h-3.2" />,
  key: <path d="M8.2 8a3.2 3.2 0 1 0-6.4 0 3.2 3.2 0 1 0 6.4 0H15M12.2 8v2.6M14.6 8v2" />,
} as const;

export type IconName = keyof typeof SHAPES;

/** Decorative: the word for it always stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} {...FRAME} aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
