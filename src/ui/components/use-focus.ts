import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus for keyboard and screen reader when what held it is gone: a new view takes it to its heading, a new step
 * to the step's, and anything else to what stands around the control that is gone, or, if that was an item of a list, to
 * its neighbour. A page that was just opened, and one that changes while the focus is elsewhere, leave it alone.
 *
 * @param view what is shown, and of whom
 * @param step where in that view
 * @returns for the element that holds all views
 */
export function useFocus<Holder extends HTMLElement>(view: string, step: string): RefObject<Holder | null> {
  const all = useRef<Holder>(null);
  const shown = useRef({ view, step });
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) held.current = heldBy(target);
    };
    all.current?.addEventListener('focusin', note);
    return () => all.current?.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    const { view: lastView, step: lastStep } = shown.current;
    shown.current = { view, step };
    if (!all.current || !held.current) return;
    const isLost = !held.current.control.isConnected && document.activeElement === document.body;
    const isNew = (view !== lastView || step !== lastStep) && all.current.contains(document.activeElement);
    if (isNew || isLost) refuge(all.current, held.current, view === lastView, step === lastStep)?.focus();
  });
  return all;
}

/** What holds the focus, what stands around it, and beside that. */
interface Held {
  control: Element;
  group: Element | null;
  beside: Element | null;
}

function heldBy(control: Element): Held {
  const group = control.closest('.field, li, section');
  return { control, group, beside: group?.nextElementSibling ?? group?.previousElementSibling ?? null };
}

function refuge(all: HTMLElement, held: Held, isSameView: boolean, isSameStep: boolean) {
  return (
    (isSameView && isSameStep && near(held)) ||
    (isSameView && all.querySelector<HTMLElement>('[aria-current="step"] :is(h2, h3)')) ||
    all.querySelector<HTMLElement>(':is(h1, h2)[tabindex]')
  );
}

function near({ group, beside }: Held): HTMLElement | null {
  if (group?.isConnected)
    return group.querySelector<HTMLElement>(FOCUSABLE) ?? group.querySelector<HTMLElement>('button, a');
  return beside?.isConnected && beside.matches('li') ? beside.querySelector<HTMLElement>('button, a') : null;
}

const FOCUSABLE = 'input, textarea, [tabindex]:not([role])';
