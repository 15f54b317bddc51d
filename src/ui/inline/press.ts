import { isAtRest } from './place';

/** A control counts as shown only if neither it nor anything around it is made invisible. */
const SHOWN = { checkOpacity: true, checkVisibilityCSS: true } as const;

/**
 * Whether a click, by pointer or key, is the user's own press of a control in one of our boxes: it comes from the browser
 * and not from a script, the control is what is seen at its place, and its box stood still before.
 */
export function isPress({ isTrusted }: Event, control: Element): boolean {
  const root = control.getRootNode();
  if (!isTrusted || !(root instanceof ShadowRoot)) return false;
  return isOnTop(control, root) && control.checkVisibility(SHOWN) && isAtRest(root.host);
}

/** Firefox's shadow roots look through what covers the box: the document has to say that the box is on top. */
function isOnTop(control: Element, root: ShadowRoot): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const seen = root.elementFromPoint(x, y);
  return seen !== null && control.contains(seen) && document.elementFromPoint(x, y) === root.host;
}
