interface Props {
  pass: number;
  doubtful: number;
  unknown: number;
  fail: number;
}

const WIDTH = 340;
const BOW = 26;
const GAP = 3;

/**
 * The account as a key: a tooth for each check, whole when in order, grey when it was so when last seen, cut down when not,
 * only outlined when unknown. Decorative; the numbers stand above it.
 */
export function KeyBar({ pass, doubtful, unknown, fail }: Props) {
  const teeth = [
    ...Array<'pass'>(pass).fill('pass'),
    ...Array<'doubtful'>(doubtful).fill('doubtful'),
    ...Array<'unknown'>(unknown).fill('unknown'),
    ...Array<'fail'>(fail).fill('fail'),
  ];
  const step = (WIDTH - BOW) / Math.max(1, teeth.length);
  return (
    <svg class="key-bar" viewBox={`0 0 ${WIDTH} 22`} aria-hidden="true">
      <circle class="bow" cx="11" cy="11" r="8" />
      <path class="blade" d={`M19 7.5H${WIDTH}`} />
      {teeth.map((outcome, i) => (
        <rect
          key={`${outcome}${i}`}
          class={outcome}
          x={BOW + i * step + GAP / 2}
          y="9"
          width={step - GAP}
          height={outcome === 'fail' ? 4 : 10}
          rx="1.5"
        />
      ))}
    </svg>
  );
}
