/** What stands at the head of a section of PyPI's, above what can be done in it. */
export interface Introduction {
  /** Its last element: the sentence below the heading, or else the heading. */
  end: Element;
  /** The heading's level. */
  level: number;
}

const HEADING = 'h1, h2, h3, h4, h5, h6';
/** Parts of a section that have headings of their own. */
const PARTS = 'table, form, dialog, details, .modal, .callout-block';
const CONTROLS = 'button, input, select, textarea';

/**
 * The introduction of a section, told by its structure: its first heading and a paragraph right after it, both of which may
 * be wrapped. `null`: the section has no heading of its own. Anchors: warehouse `manage/account.html` (August 2026).
 */
export function introductionOf(section: Element): Introduction | null {
  const heading = section.querySelector(HEADING);
  const part = heading?.closest(PARTS) ?? null;
  if (!heading || (section !== part && section.contains(part))) return null;
  const end = outermost(heading, section);
  const next = end.nextElementSibling;
  const isSentence = next?.localName === 'p' && !next.querySelector(CONTROLS);
  return { end: isSentence ? outermost(next, section) : end, level: Number(heading.localName.slice(1)) };
}

/** The element around it that ends where it ends, within the section. */
function outermost(element: Element, section: Element): Element {
  const { parentElement: parent } = element;
  const isLast = parent && parent !== section && parent.lastElementChild === element;
  return isLast ? outermost(parent, section) : element;
}
