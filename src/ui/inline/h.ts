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
export function button(attributes: Attributes, label: string, onPress: () => void): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', (event) => {
    if (isPress(event, element)) onPress();
    // A press by key of a control that was scrolled out of view shows what it would do; the next one does it.
    else if (event.isTrusted) element.scrollIntoView({ block: 'nearest' });
  });
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
