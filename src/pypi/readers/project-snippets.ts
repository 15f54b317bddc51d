import { numbersIn, textOf } from './text';

const TITLES = 'h3';
const ALL = 'h1, h2, h3';

/**
 * The boxes of projects and invitations, as many as the headlines count: those of PyPI's class, or else the parts of the page
 * around one title each. `undefined` when neither is so.
 */
export function snippetsIn(main: Element): Element[] | undefined {
  const marked = [...main.querySelectorAll('.package-snippet')];
  if (countAgrees(main, marked)) return marked;
  const titled = [...main.querySelectorAll(TITLES)].map((title) => boxAround(title, main));
  return countAgrees(main, titled) ? titled : undefined;
}

/** The largest element around a title that holds no other. */
function boxAround(title: Element, main: Element): Element {
  let box = title;
  while (box.parentElement && box.parentElement !== main && box.parentElement.querySelectorAll(ALL).length === 1)
    box = box.parentElement;
  return box;
}

/** The headlines outside the boxes count them. */
function countAgrees(main: Element, snippets: readonly Element[]): boolean {
  const isOutside = (element: Element) => !snippets.some((snippet) => snippet.contains(element));
  const headlines = [...main.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isOutside);
  const inHeadlines = headlines.flatMap((headline) => numbersIn(textOf(headline)));
  const badges = [...main.querySelectorAll('.badge')].filter(isOutside);
  const counts = inHeadlines.length > 0 ? inHeadlines : badges.flatMap((badge) => numbersIn(textOf(badge)));
  return counts.length > 0 && counts.reduce((sum, count) => sum + count, 0) === snippets.length;
}
