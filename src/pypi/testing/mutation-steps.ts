/** A change to a page, as a new template, a script or a bad connection could make it. */
export interface Mutation {
  name: string;
  /** What it changes; a page without any of it stays as it is. */
  selector: string;
  /** Changes all of it, or only what is meant. */
  mutate: (document: Document, isMeant?: (element: Element) => boolean) => void;
}
export type Step = (element: Element) => void;

/** Does something to every element that matches. */
export function each(name: string, selector: string, ...steps: Step[]): Mutation {
  return {
    name,
    selector,
    mutate: (document, isMeant = () => true) => {
      for (const element of [...document.querySelectorAll(selector)].filter(isMeant))
        for (const step of steps) step(element);
    },
  };
}

/** Several changes under one name. */
export function all(name: string, ...mutations: readonly Mutation[]): Mutation {
  return {
    name,
    selector: mutations.map(({ selector }) => selector).join(),
    mutate: (document, isMeant) => {
      for (const { mutate } of mutations) mutate(document, isMeant);
    },
  };
}

/** Another tag, with the same attributes and content. */
export function retag(tag: string): Step {
  return (element) => {
    const other = element.ownerDocument.createElement(tag);
    for (const { name, value } of element.attributes) other.setAttribute(name, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
  };
}

export const unwrap: Step = (element) => element.replaceWith(...contentOf(element).childNodes);
/** A template holds things, but not as its children. A page of another window's: no `instanceof`. */
const contentOf = (element: Element): Node =>
  element.localName === 'template' ? (element as HTMLTemplateElement).content : element;
export const remove: Step = (element) => element.remove();
export const empty: Step = (element) => element.replaceChildren();
export const duplicate: Step = (element) => element.after(element.cloneNode(true));

export function wrap(tag: string): Step {
  return (element) => {
    const around = element.ownerDocument.createElement(tag);
    element.replaceWith(around);
    around.append(element);
  };
}

export function wrapContent(tag: string): Step {
  return (element) => {
    const around = element.ownerDocument.createElement(tag);
    around.append(...element.childNodes);
    element.append(around);
  };
}

export function drop(...attributes: string[]): Step {
  return (element) => {
    for (const name of attributes) element.removeAttribute(name);
  };
}

/** Another value of an attribute, where there is one. */
export function rewrite(attribute: string, change: (value: string) => string): Step {
  return (element) => {
    const value = element.getAttribute(attribute);
    if (value !== null) element.setAttribute(attribute, change(value));
  };
}

export function renameClass(from: string, to: string): Step {
  return rewrite('class', (value) => value.replaceAll(from, to));
}

/** Other text in an element's own text nodes and in those below. */
export function reword(change: (text: string) => string): Step {
  return (element) => {
    const walker = element.ownerDocument.createTreeWalker(element, 4);
    while (walker.nextNode())
      if (walker.currentNode.nodeValue) walker.currentNode.nodeValue = change(walker.currentNode.nodeValue);
  };
}

type Place = 'beforebegin' | 'afterbegin' | 'beforeend' | 'afterend';

/** Parsed where rows and cells may stand, so that nothing of the markup gets lost. */
export function insert(place: Place, markup: string): Step {
  return (element) => {
    const template = element.ownerDocument.createElement('template');
    template.innerHTML = markup;
    const [added] = template.content.children;
    if (added) element.insertAdjacentElement(place, added);
  };
}

/** Swaps two neighbouring columns, in rows that have both. */
export function swapColumns(left: number): Step {
  return ({ children }) => {
    const [first, second] = [children[left], children[left + 1]];
    if (first && second) first.before(second);
  };
}

export function moveTo(target: (element: Element) => Element | null | undefined, place: Place): Step {
  return (element) => target(element)?.insertAdjacentElement(place, element);
}

export const section: (element: Element) => Element | null = (element) => element.closest('section');
export const nextSection = (element: Element): Element | undefined => {
  const sections = [...element.ownerDocument.querySelectorAll('section')];
  return sections[sections.findIndex((found) => found.contains(element)) + 1];
};
