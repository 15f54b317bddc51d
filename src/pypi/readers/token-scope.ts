import type { Token } from '../facts';
import { PROJECT_NAME, sameProject } from '../project-name';
import { segmentAfter } from './links';
import type { PageDom } from './page-dom';
import type { Row } from './tables';
import { isInProse, LABEL, ownText, textOf, trim } from './text';

const LINKS = 'a[href*="/project/"]';

/**
 * What each token reaches. Links name its projects; words without a link say "all of them"; an empty cell says nothing. Words
 * that could be a project's name may be one that lost its link: in no language do they say "all of them". Where a link to a
 * project stands outside the cells that hold scopes, one may be missing in any.
 *
 * @param columns those that may hold the scope
 * @returns tells the scope of a row by its index; `undefined` when a cell was not recognized
 */
export function readScopes(
  page: PageDom,
  rows: readonly Row[],
  columns: readonly number[],
): (index: number) => Token['scope'] | undefined {
  const linked = columns.filter((column) => rows.some((row) => projectsIn(page, row.cells[column]).length > 0));
  const isAstray = linked.length > 1 || hasStrayLinks(page, rows, linked);
  // Where no token has a link, one of several columns may say "all of them" of each, and the others something new.
  const saying = columns.filter((column) => rows.every(({ cells }) => cells[column] && saysAll(cells[column])));
  const isToldByOne = linked.length === 0 && columns.length > 1 && saying.length === 1;
  return (index) => {
    const cells = (linked.length === 1 ? linked : columns).flatMap((column) => rows[index]?.cells[column] ?? []);
    const names = [...new Set(cells.flatMap((cell) => projectsIn(page, cell)))];
    if (names.length > 0) return isAstray || cells.some((cell) => holdsLostName(page, cell)) ? undefined : names;
    if (cells.length > 0 && (cells.every(saysAll) || isToldByOne)) return 'account';
    return cells.length > 0 && cells.every(saysNothing) ? 'unreadable' : undefined;
  };
}

function projectsIn(page: PageDom, cell: Element | undefined): string[] {
  return [...(cell?.querySelectorAll(LINKS) ?? [])].flatMap((link) => projectOf(page, link) ?? []);
}

function projectOf(page: PageDom, link: Element): string | undefined {
  const path = link.localName === 'a' ? page.pathOf(link) : undefined;
  return path !== undefined && /^\/project\/[^/]+\/?$/.test(path) ? segmentAfter('/project/', path) : undefined;
}

/** Whether a link of a scope, which bears its project's name, stands where no scope does: it may have been moved there. */
function hasStrayLinks(page: PageDom, rows: readonly Row[], [column = -1]: readonly number[]): boolean {
  const cells = new Set<Element | undefined>(rows.map((row) => row.cells[column]));
  const isStray = (link: Element) =>
    !cells.has(link.closest('td, th') ?? undefined) &&
    sameProject(projectOf(page, link) ?? '', trim(textOf(link)) || '-') &&
    !page.isInHistory(link) &&
    !isInProse(link) &&
    !link.closest('li') &&
    !page.isElsewhere(link);
  return [...page.document.querySelectorAll(`main ${LINKS}`)].some(isStray);
}

/** Whether a text beside the links of a cell may be the name of a project that lost its link. */
function holdsLostName(page: PageDom, cell: Element): boolean {
  const isOther = (element: Element) => element.matches(LABEL) || isLikeLabels(element, cell);
  return linesOf(cell, (element) => isOther(element) || projectOf(page, element) !== undefined).some(isName);
}

/** Whether an element stands first in its cell, as others of its class do in more cells of the row: a label by another name. */
function isLikeLabels({ className }: Element, { firstElementChild, parentElement }: Element): boolean {
  if (className === '' || firstElementChild?.className !== className) return false;
  return (
    [...(parentElement?.children ?? [])].filter((cell) => cell.firstElementChild?.className === className).length > 2
  );
}

/** Whether words alone stand in a cell, its own or else those of its elements, and none that may be a project's name. */
function saysAll(cell: Element): boolean {
  const own = ownText(cell) !== '';
  const lines = linesOf(cell, (element) => own || element.matches(LABEL));
  // Without its label, an element in the cell may be the label itself.
  return (own || cell.querySelector(LABEL) !== null) && lines.length > 0 && !lines.some(isName);
}

/** Whether a cell is empty but for its label. A cell without one among others with theirs has lost what it held. */
function saysNothing(cell: Element): boolean {
  const isLike = cell.querySelector(LABEL) !== null || cell.parentElement?.querySelector(LABEL) === null;
  return isLike && linesOf(cell, (element) => element.matches(LABEL)).length === 0;
}

function isName(text: string): boolean {
  return PROJECT_NAME.test(text);
}

/** All lines of text below a node, but for those of the elements to be skipped. */
function linesOf(node: Node, skips: (element: Element) => boolean): string[] {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === 1) return skips(child as Element) ? [] : linesOf(child, skips);
    const lines = child.nodeType === 3 ? (child.nodeValue ?? '').split(/[\n\r]/) : [];
    return lines.map(trim).filter((line) => line !== '');
  });
}
