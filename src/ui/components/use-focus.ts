import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus for keyboard and screen reader when what held it is gone: a new view takes it to its heading, a new step
 * to the step's, and anything else to what stands around the control that is gone. A page that was just opened, and one
 * that changes while the focus is elsewhere, leave it alone.
 *
 * @param view what is shown, and of whom
 * @param step where in that view
 * @returns for the element that holds all views
 */
export function useFocus(view: string, step: string): RefObject<HTMLElement | null> {
  const all = useRef<HTMLElement>(null);
  const shown = useRef({ view, step });
  const held = useRef<{ control: Element; group: Element | null } | null>(null);
  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) held.current = { control: target, group: target.closest('.field, li, section') };
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
    if (isNew || isLost) refuge(all.current, held.current.group, view === lastView, step === lastStep)?.focus();
  });
  return all;
}

function refuge(all: HTMLElement, group: Element | null, isSameView: boolean, isSameStep: boolean) {
  const around = isSameView && isSameStep && group?.isConnected && group.querySelector<HTMLElement>(FOCUSABLE);
  const current = isSameView && all.querySelector<HTMLElement>('[aria-current="step"] h3');
  return around || current || all.querySelector<HTMLElement>('h2[tabindex]');
}

const FOCUSABLE = 'input, textarea, [tabindex]';
