import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

interface Props {
  /** What kind of group it is, for its style. */
  name: 'pass' | 'was-in-order' | 'not-applicable' | 'muted';
  title: string;
  children: ComponentChildren;
}

/** A group of the checklist that is opened by a click. */
export function Folded({ name, title, children }: Props) {
  const isGood = name === 'pass' || name === 'was-in-order';
  return (
    <details class={`folded ${name}`}>
      <summary>
        <Icon name={isGood ? 'pass' : 'not-applicable'} />
        <span>{title}</span>
        <Icon name="chevron" />
      </summary>
      {children}
    </details>
  );
}
