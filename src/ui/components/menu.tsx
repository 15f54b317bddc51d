import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the button shows. */
  button: ComponentChildren;
  /** The button's name, where it differs from what it shows. */
  label?: string;
  class: string;
  name: string;
  /** Elements with the role `menuitem` or `menuitemradio`, each with `tabIndex` -1. */
  children: ComponentChildren;
  /** What stands below the items. */
  note?: string;
}

/** A button and the menu that it opens, by the keys of a menu: arrows, Home, End, Escape. */
export function Menu({ button, label, name, children, note, ...props }: Props) {
  const id = useId();
  const [isOpen, open] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useEffect(() => {
    if (isOpen) (items().find((item) => item.ariaChecked === 'true') ?? items()[0])?.focus();
  }, [isOpen]);
  const close = () => {
    open(false);
    place.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[to % all.length]?.focus();
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') open(false);
    if (to === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !place.current?.contains(relatedTarget)) open(false);
  };
  return (
    <span class="has-menu" ref={place}>
      <button
        type="button"
        class={props.class}
        data-do={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={label}
        onClick={() => open(!isOpen)}
      >
        {button}
      </button>
      <div class="menu" hidden={!isOpen}>
        <div role="menu" id={id} aria-label={label} onClick={close} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
          {children}
        </div>
        {note && <p class="fine">{note}</p>}
      </div>
    </span>
  );
}
