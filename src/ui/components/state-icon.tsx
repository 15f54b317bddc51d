import type { RowState } from '../../overview/rows';

const MARK = '#0d5c61';
const DOT = { r: '1.15', class: 'glyph-dot' };
const QUESTION = 'M7.9 8.2c.1-1.3 1-2 2.2-2s2.1.8 2.1 1.9c0 1.7-2.2 1.8-2.2 3.5';

/** A shape alone tells the state. */
const SHAPES = {
  ok: (
    <>
      <circle class="fill" cx="10" cy="10" r="8.5" />
      <path class="glyph" d="M6.2 10.3l2.7 2.7 5-5.7" />
    </>
  ),
  serious: (
    <>
      <path class="fill" d="M6.6 1.7h6.8l4.9 4.9v6.8l-4.9 4.9H6.6l-4.9-4.9V6.6z" />
      <path class="glyph" d="M10 5.4v5.4" />
      <circle cx="10" cy="14" {...DOT} />
    </>
  ),
  'worth-fixing': (
    <>
      <path class="fill" stroke-width="2" d="M10 2.6 18 16.8H2z" stroke="currentColor" />
      <path class="glyph" d="M10 7.4v4" />
      <circle cx="10" cy="14.4" {...DOT} />
    </>
  ),
  asked: (
    <>
      <path class="fill" d="M10 1.2 18.8 10 10 18.8 1.2 10z" />
      <path class="glyph" d={QUESTION} />
      <circle cx="10" cy="13.9" {...DOT} />
    </>
  ),
  unknown: (
    <>
      <circle cx="10" cy="10" r="7.7" stroke-dasharray="2.7 2.14" />
      <path d={QUESTION} />
      <circle class="fill" cx="10" cy="13.9" r="1" stroke="none" />
    </>
  ),
  'was-ok': (
    <>
      <circle cx="10" cy="10" r="7.7" />
      <path d="M6.8 10.2l2.2 2.2 4.2-4.7" />
    </>
  ),
  hidden: (
    <>
      <circle cx="10" cy="10" r="7.7" />
      <path d="M6.5 10h7" />
    </>
  ),
  none: <path d="M6.5 10h7" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7.7" />
      <path d="M10 5.6V10l3 2" />
    </>
  ),
  'to-do': <circle cx="10" cy="10" r="7.7" />,
  'at-hand': (
    <>
      <circle cx="10" cy="10" r="7.7" />
      <circle class="fill" cx="10" cy="10" r="4" stroke="none" />
    </>
  ),
  key: <path d="M10.2 10a4 4 0 1 0-8 0 4 4 0 1 0 8 0H18.5M15.2 10v3.2M18 10v2.4" />,
  chevron: <path stroke-width="2.2" d="M7.5 4.5 13 10l-5.5 5.5" />,
  external: <path stroke-width="1.7" d="M8 4.5H4.5v11h11V12M11.5 4h4.5v4.5M16 4 9.5 10.5" />,
  shield: (
    <>
      <path d="M10 1.8 16.8 4v5.2c0 4.2-2.8 7.4-6.8 9-4-1.6-6.8-4.8-6.8-9V4z" />
      <path d="M10 6v4.2" />
      <circle class="fill" cx="10" cy="13.3" r="1" stroke="none" />
    </>
  ),
  dots: (
    <g class="fill" stroke="none">
      <circle cx="4" cy="10" r="1.6" />
      <circle cx="10" cy="10" r="1.6" />
      <circle cx="16" cy="10" r="1.6" />
    </g>
  ),
} as const satisfies Record<RowState | string, unknown>;

export type Shape = keyof typeof SHAPES;

/** Decorative: the word for it always stands beside it. */
export function StateIcon({ name, size = 20 }: { name: Shape; size?: 12 | 16 | 20 | 24 }) {
  return (
    <svg class={`shape shape-${name}`} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}

/** The mark of the extension: a diagonal key on an amber ring. */
export function Mark() {
  return (
    <svg class="app-mark" viewBox="4 4 120 120" width="24" height="24" aria-hidden="true">
      <rect x="4" y="4" width="120" height="120" rx="28" fill={MARK} />
      <circle cx="64" cy="42" r="25" fill="none" stroke="#f2c879" stroke-width="9" />
      <g
        transform="rotate(38 64 42)"
        fill="none"
        stroke="#fff"
        stroke-width="11"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <circle cx="64" cy="62" r="14" />
        <path d="M64 76v37M64 97h15M64 112h11" />
      </g>
    </svg>
  );
}
