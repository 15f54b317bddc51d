import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  text: string;
  /** What it speaks of, for tests. */
  about: string;
  /** How pressing it is: something to do first, or something to know. */
  tone: 'ask' | 'warn';
  children?: ComponentChildren;
}

/** A word about how much the checklist can claim, with what to do about it. */
export function Notice({ title, text, tone, about, children }: Props) {
  return (
    <section class={`notice ${tone}`} data-notice={about} role={tone === 'warn' ? 'alert' : undefined}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
