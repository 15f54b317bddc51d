import { h } from 'preact';
import { MARK, MARK_BOX, SHAPES, type Shape } from './shapes';

export type { Shape };

/** Decorative: the word for it always stands beside it. */
export function StateIcon({ name, size = 20 }: { name: Shape; size?: 12 | 16 | 20 | 24 }) {
  return (
    <svg class={`shape shape-${name}`} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <Lines of={SHAPES[name]} />
    </svg>
  );
}

/** The mark of the extension. */
export function Mark() {
  return (
    <svg class="app-mark" viewBox={MARK_BOX} width="24" height="24" aria-hidden="true">
      <Lines of={MARK} />
    </svg>
  );
}

function Lines({ of }: { of: typeof MARK }) {
  return <>{of.map(([tag, attributes]) => h(tag, attributes))}</>;
}
