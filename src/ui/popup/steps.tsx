import { t } from '../../platform/i18n';
import { type Shape, StateIcon } from '../components/state-icon';

export interface StepShown {
  id: string;
  title: string;
  state: 'done' | 'now' | 'later';
  /** Its date, or "next". */
  note?: string | null;
}

const SHAPES: Readonly<Record<StepShown['state'], Shape>> = { done: 'ok', now: 'at-hand', later: 'to-do' };

/** Steps in their order: what is done, what is at hand, and what comes later. */
export function Steps({ steps }: { steps: StepShown[] }) {
  return (
    <ol class="steps">
      {steps.map(({ id, title, state, note }) => (
        <li key={id} data-item={id} class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <StateIcon name={SHAPES[state]} />
          <span>
            {title} <span class="sr-only">{t(`tracker_state_${state}`)}</span>
          </span>
          {note && <span class="fine">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
