/** Small steps over an element's text, shared by the readers. All are linear and never read rendered text. */

/** What a cell of data repeats of its column's heading, for narrow screens. */
export const LABEL = '.table__mobile-label';

/** What may stand in a cell beside its value. */
const BESIDE = `${LABEL}, .badge, .sr-only, [role="tooltip"], button, i, img, input, small, svg`;

/** The text below a node without the text of the elements that match `skip`; a walk, since cloning large tables is slow. */
export function textOf(node: Node, skip = ''): string {
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeType === 1 && !(skip && (child as Element).matches(skip))) text += textOf(child, skip);
  }
  return text;
}

/** Cuts HTML's own white space from both ends and leaves a name's other spaces (no-break, ideographic) alone. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Space, tab, line feed, form feed, carriage return. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}

/** The text that stands in an element itself, outside all others. */
export function ownText(element: Element): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3) text += child.nodeValue;
  return trim(text);
}

/**
 * What a cell holds: its own text, or else that of the only element in it that is neither a label nor a badge, an icon or a
 * control. Empty when nothing stands there; `undefined` when several could be meant.
 */
export function cellValue(cell: Element): string | undefined {
  const own = ownText(cell);
  if (own !== '') return own;
  const parts = partsOf(cell);
  return parts.length > 1 ? undefined : parts[0] ? cellValue(parts[0]) : '';
}

/** The elements of a cell that hold text and are neither a label nor a badge, an icon or a control. */
export function partsOf(cell: Element): Element[] {
  return [...cell.children].filter((child) => !child.matches(BESIDE) && trim(textOf(child)) !== '');
}

/** What holds sentences: words, links and dates in it are about anything. */
const PROSE = 'p, caption, figcaption, summary, small, footer, header, aside, nav, blockquote, h1, h2, h3, h4, h5, h6';

/** Whether an element stands among words of a sentence, and so is no value that stands for itself. */
export function isInProse(element: Element): boolean {
  return element.closest(`td, th, ${PROSE}`)?.matches(PROSE) === true;
}

/** The dates in a section that stand for themselves: in no row and no sentence. Several may be what is left of a list. */
export function looseDates(section: Element): Element[] {
  return [...section.querySelectorAll('time')].filter((time) => !time.closest('tr') && !isInProse(time));
}

/** All ASCII numbers in a text. PyPI writes numbers in ASCII digits in every language. */
export function numbersIn(text: string): number[] {
  return (text.match(/[0-9]+/g) ?? []).map(Number);
}

const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:\+00:?00|Z)$/;
/** A moment that exists in every month; of others, the calendar has to tell. */
const PLAIN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/**
 * A `time[datetime]` as ISO 8601 UTC (`…Z`, whole seconds). PyPI writes `+0000`; an offset that isn't UTC, or no date at all,
 * is `undefined`. The element's text is never read: PyPI's script rewrites it.
 */
export function timeOf(element: Element): string | undefined {
  return utcTime(TIME.exec(element.getAttribute('datetime') ?? '')?.[1]);
}

/** A UTC date and time without an offset as ISO 8601 (`…Z`); `undefined` when there is no such moment. */
export function utcTime(text = ''): string | undefined {
  if (PLAIN.test(text)) return `${text}Z`;
  const moment = new Date(`${text}Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
  return text !== '' && exists ? `${text}Z` : undefined;
}
