import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import { type Shape, StateIcon } from './state-icon';

export interface StepShown {
  id: string;
  title: string;
  /** `now`: the one at hand. */
  state: 'done' | 'now' | 'later';
  /** Its date, or "next". */
  note?: string | null;
  /** What is open below its title. */
  children?: ComponentChildren;
  /** What can be pressed at the end of its line. */
  aside?: ComponentChildren;
}

const SHAPES: Readonly<Record<StepShown['state'], Shape>> = { done: 'ok', now: 'at-hand', later: 'to-do' };

interface Props {
  steps: StepShown[];
  /** What a title is: a heading of the page, or a line of the popup. */
  as?: 'h2' | 'span';
}

/** Steps in their order: what is done, what is at hand, and what comes later. */
export function Steps({ steps, as = 'span' }: Props) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <Step key={step.id} as={as} {...step} />
      ))}
    </ol>
  );
}

/** The id of a step's title, for what says more of it. */
export const stepTitleId = (id: string) => `step-${id}`;

function Step({ id, title, state, note, children, aside, as: Title }: StepShown & Required<Pick<Props, 'as'>>) {
  return (
    <li data-item={id} class={state} aria-current={state === 'now' ? 'step' : undefined}>
      <StateIcon name={SHAPES[state]} />
      <Title {...(Title === 'h2' && { id: stepTitleId(id), tabIndex: -1 })}>
        {title}{' '}
        {state !== 'now' && <span class="sr-only">{t(state === 'done' ? 'todo_said' : 'tracker_state_later')}</span>}
      </Title>
      {note && <span class="fine">{note}</span>}
      {children && <div class="open">{children}</div>}
      {aside && <div class="aside">{aside}</div>}
    </li>
  );
}
