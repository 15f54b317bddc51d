import { isPress } from './press';

type Attributes = Readonly<Record<string, string>>;
type Child = Node | string | false | null;

/** An element with its attributes and children. A string is only ever text; `false` and `null` stand for no child. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== false && child !== null));
  return element;
}

/** A button that only the user can press, not a script of the page (`press.ts`). */
export function button(
  attributes: Attributes,
  label: Child | readonly Child[],
  onPress: () => void,
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...[label].flat());
  element.addEventListener('click', (event) => {
    if (isPress(event, element)) onPress();
    // A press by key of a control that was scrolled out of view shows what it would do; the next one does it.
    else if (event.isTrusted) element.scrollIntoView({ block: 'nearest' });
  });
  return element;
}

/** A button that only shows more of a box. It holds nothing that must not be pressed by a script. */
export function disclosure(
  attributes: Attributes,
  label: Child | readonly Child[],
  onToggle: () => void,
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...[label].flat());
  element.addEventListener('click', onToggle);
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
