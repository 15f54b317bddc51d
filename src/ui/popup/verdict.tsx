import type { ComponentChildren } from 'preact';
import { type Shape, StateIcon } from '../components/state-icon';

interface Props {
  /** What it speaks of, for tests. */
  about: string;
  shape: Shape;
  over?: string | undefined;
  title: string;
  text?: string | null | undefined;
  /** What can be done, in one line. */
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

/** The first thing to read: one line in the state's colour, the title, and what to do. */
export function Verdict({ about, shape, over, title, text, actions, children }: Props) {
  return (
    <section class="verdict" data-notice={about} aria-labelledby="verdict">
      <StateIcon name={shape} size={24} />
      <div>
        {over && <p class="over">{over}</p>}
        <h2 id="verdict" tabIndex={-1}>
          {title}
        </h2>
        {text && <p>{text}</p>}
        {children}
        {actions && <div class="actions">{actions}</div>}
      </div>
    </section>
  );
}

interface PyPILinkProps {
  href: string;
  name: string;
  children: string;
  /** For screen readers, where several have the same words. */
  label?: string;
  class?: string;
}

/** A button that leads to another site. */
export function PyPILink({ href, name, children, label, class: kind = 'button' }: PyPILinkProps) {
  return (
    <a class={kind} href={href} target="_blank" rel="noreferrer" data-do={name} aria-label={label}>
      {children}
      <StateIcon name="external" size={16} />
    </a>
  );
}
