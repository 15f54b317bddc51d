import type { ComponentChildren } from 'preact';

interface Props {
  title: ComponentChildren;
  text?: ComponentChildren;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** One line of a list of settings: what it is, and its buttons at the end. */
export function Line({ title, text, children }: Props) {
  return (
    <div class="line">
      <div>
        <p>{title}</p>
        {text && <p class="help">{text}</p>}
      </div>
      {children && <div class="ends">{children}</div>}
    </div>
  );
}
