import type { AccountFacts } from '../facts';
import { normalizedName, PROJECT_NAME, sameProject } from '../project-name';
import { PROJECT_PUBLISHING } from '../urls';
import { segmentAfter } from './links';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import { isComing, type Row, rowsIn } from './tables';
import { ownText, textOf, trim } from './text';

type Publishers = AccountFacts['publishers'];

const PROJECT = '/manage/project/';
const REMOVAL = 'remove-publisher-';

/**
 * Which projects have a trusted publisher: on the account's page of publishing a row for each that the account has a role in
 * (warehouse `manage/account/publishing.html`), on a project's own page a row for each publisher
 * (`manage/project/publishing.html`). Both have forms to add one, whatever is listed. Publishers of projects that are still to
 * come are left out.
 */
export function readPublishers(page: PageDom): Reading<Publishers> {
  const main = page.main();
  if (!main || page.hasLooseRows() || isComing(main) || !hasForms(page, main)) return 'unreadable';
  return PROJECT_PUBLISHING.test(page.url.pathname) ? ofProject(page, main) : ofAccount(page, main);
}

/** Whether a form to add a publisher stands there, which leads to this very page. */
function hasForms(page: PageDom, main: Element): boolean {
  const name = nameIn(page.url.pathname);
  return [...main.querySelectorAll('form[id$="-publisher-form"]')].some((form) => {
    const path = page.pathOf(form);
    const own = nameIn(path);
    return name === undefined ? isSamePath(path, page.url.pathname) : own !== undefined && sameProject(own, name);
  });
}

function isSamePath(path: string | undefined, other: string): boolean {
  return path?.replace(/\/$/, '') === other.replace(/\/$/, '');
}

/** The project whose page of publishing a path leads to. */
function nameIn(path: string | undefined): string | undefined {
  const name = path !== undefined && PROJECT_PUBLISHING.test(path) ? segmentAfter(PROJECT, path) : undefined;
  return name !== undefined && PROJECT_NAME.test(name) ? name : undefined;
}

/** Each row names its project twice: in words, and by where its link leads. */
function ofAccount(page: PageDom, main: Element): Reading<Publishers> {
  const links = projectLinks(page);
  const linkIn = (row: Row) => links.find((link) => row.contains(link));
  const rows = listed(main, (row) => linkIn(row) !== undefined || removalsIn(page, row).length > 0);
  const own = rows?.filter((row) => linkIn(row) !== undefined);
  if (!rows || !own || own.length !== links.length) return 'unreadable';
  if (own.length === 0) return saysNoProject(main, rows) ? [] : 'unreadable';
  const names = own.flatMap((row) => writtenName(row, nameIn(page.pathOf(linkIn(row) ?? row))) ?? []);
  const isDistinct = new Set(names).size === own.length;
  return isDistinct && names.length === own.length ? names.map((project) => ({ project })) : 'unreadable';
}

/** Whether no list is left but that of pending publishers: each heading has words below it, or rows. */
function saysNoProject(main: Element, rows: readonly Row[]): boolean {
  const lists = headings(main, 'h3') ?? [];
  const holdsRows = (below: Element[]) => rows.some((row) => below.some((part) => part.contains(row)));
  return lists.some(({ saysNone }) => saysNone) && lists.every(({ below, saysNone }) => saysNone || holdsRows(below));
}

/** The name that a row's link leads to, where the row says it, too. */
function writtenName(row: Row, name: string | undefined): string | undefined {
  const isWritten = name && [...row.querySelectorAll('*')].some((part) => sameProject(ownText(part), name));
  return isWritten ? normalizedName(name) : undefined;
}

/** Links to projects' own pages, wherever they stand: one outside of the list was moved out of it. */
function projectLinks(page: PageDom): Element[] {
  const links = page.document.querySelectorAll(`a[href*="${PROJECT}"][href*="/publishing"]`);
  return [...links].filter((link) => nameIn(page.pathOf(link)) !== undefined);
}

/** Rows, the links in them that open a dialog, and the dialogs' inputs all carry the same ids. */
function ofProject(page: PageDom, main: Element): Reading<Publishers> {
  const name = nameIn(page.url.pathname);
  const rows = listed(main, (row) => removalsIn(page, row).length > 0);
  if (name === undefined || !rows || projectLinks(page).length > 0) return 'unreadable';
  const inputs = [...page.document.querySelectorAll<HTMLInputElement>('input[name="publisher_id"]')];
  const traces = [
    rows.flatMap((row) => [...new Set(removalsIn(page, row))]),
    [...new Set(removalsIn(page, page.document))],
    inputs.map((input) => input.getAttribute('value') ?? ''),
    [...page.document.querySelectorAll(`[id^="${REMOVAL}"]`)].map(({ id }) => id.slice(REMOVAL.length)),
  ].map((ids) => ids.sort().join());
  const isDistinct = new Set(inputs.map(({ value }) => value)).size === rows.length && inputs.length === rows.length;
  if (!isDistinct || new Set(traces).size > 1) return 'unreadable';
  if (rows.length === 0 && !headings(main, 'h2')?.some(({ saysNone }) => saysNone)) return 'unreadable';
  return [{ project: normalizedName(name), count: rows.length }];
}

/** The ids of the dialogs that links in a place open, to remove a publisher. */
function removalsIn(page: PageDom, place: Element | Document): string[] {
  const links = [...place.querySelectorAll(`a[href*="#${REMOVAL}"]`)];
  const ids = links.map((link) => page.targetOf(link)?.fragment ?? '').filter((id) => id.startsWith(REMOVAL));
  return ids.map((id) => id.slice(REMOVAL.length));
}

/** The rows of the lists; `undefined` when a table has others, or none. */
function listed(main: Element, isRow: (row: Row) => boolean): Row[] | undefined {
  const found = rowsIn(main, isRow);
  if (found === 'unreadable') return undefined;
  return found.others.length + found.empty.length === 0 ? found.rows : undefined;
}

/** What would stand below a heading if there were anything to list. */
const LISTED = 'table, tr, td, ul, ol, dl, template, form, button, input, a, time';

/**
 * The headings of a level, and whether only words stand below each. `undefined` when there are fewer than two: each page has one
 * for what is listed, and another.
 */
function headings(main: Element, level: 'h2' | 'h3'): { below: Element[]; saysNone: boolean }[] | undefined {
  const all = [...main.querySelectorAll(level)].filter((one) => !one.closest('form, .modal, [role="dialog"]'));
  if (all.length < 2) return undefined;
  return all.map((heading) => {
    const below = partsBelow(heading);
    const isListed = below.some((part) => part.matches(LISTED) || part.querySelector(LISTED) !== null);
    return { below, saysNone: !isListed && below.some((part) => part.matches('p') && trim(textOf(part)) !== '') };
  });
}

/** What follows a heading, up to the next one. */
function partsBelow(heading: Element): Element[] {
  const parts: Element[] = [];
  for (let next = heading.nextElementSibling; next && !next.matches('h1, h2, h3'); next = next.nextElementSibling)
    parts.push(next);
  return parts;
}
