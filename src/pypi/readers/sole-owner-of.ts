import { sameProject } from '../project-name';
import { segmentAfter } from './links';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import { numbersIn, textOf, trim } from './text';

/**
 * The projects that nobody else owns: PyPI lists them as the reason why an account can't be deleted yet, each with links to
 * hand it over and to delete it. Since July 2026 organizations are listed too. An account that may be deleted has the form.
 */
const PROJECT = '/manage/project/';
const ORGANIZATION = '/manage/organization/';

export function readSoleOwnerOf(page: PageDom): Reading<string[]> {
  const section = page.section('deletion');
  if (!section) return 'unreadable';
  const projects = namesIn(page, section, PROJECT);
  const organizations = namesIn(page, section, ORGANIZATION);
  if (!projects || !organizations) return 'unreadable';
  const listed = projects.length + organizations.length;
  if (mayDelete(page, section) === listed > 0 || !countsAgree([projects, organizations])) return 'unreadable';
  return projects.map(({ name }) => name);
}

interface Listed {
  item: Element;
  name: string;
}

/** All that is listed with links to a path, by its two links; `undefined` when one of them is missing. */
function namesIn(page: PageDom, section: Element, path: string): Listed[] | undefined {
  const links = [...section.querySelectorAll(`a[href*="${path}"]`)];
  const items = new Map<Element | null, string[]>();
  for (const link of links) {
    const name = segmentAfter(path, page.pathOf(link));
    const item = link.closest('li, tr, dd, article');
    if (name) items.set(item, [...(items.get(item) ?? []), name]);
  }
  const listed = [...items].flatMap(([item, names]) => (item ? (readItem(item, names) ?? []) : []));
  const isDistinct = new Set(listed.map(({ name }) => name)).size === items.size;
  return listed.length === items.size && isDistinct ? listed : undefined;
}

/** A name as it is written, if its links lead to it; else as all its links, several, spell it. */
function readItem(item: Element, linked: string[]): Listed | undefined {
  const [first = ''] = linked;
  const written = trim(item.querySelector('strong')?.textContent ?? '');
  const isWritten = sameProject(written, first);
  if (!linked.every((other) => sameProject(first, other)) || (linked.length === 1 && !isWritten)) return undefined;
  return { item, name: isWritten ? written : first };
}

/**
 * Whether the form to delete the account stands on the page: it goes to the account's own page, and asks for a confirmation or
 * is opened by a link of the section.
 */
function mayDelete(page: PageDom, section: Element): boolean {
  const asking = page.document.querySelectorAll('input[name^="confirm_"]');
  const opened = [...section.querySelectorAll('a')].flatMap((link) => {
    const target = page.targetOf(link);
    const dialog = target?.path === page.url.pathname && page.document.getElementById(target.fragment);
    return dialog ? [...dialog.querySelectorAll('form')] : [];
  });
  const forms = [...[...asking].flatMap((input) => input.closest('form') ?? []), ...opened];
  return forms.some((form) => (page.pathOf(form) ?? '').replace(/\/$/, '') === '/manage/account');
}

/**
 * Before each list a paragraph, with words that stand out, tells how many it holds, in most languages; one more beside it has
 * lost its list. No item of a list may be another thing.
 */
function countsAgree(lists: readonly Listed[][]): boolean {
  const filled = lists.filter((list) => list.length > 0);
  const boxes = new Set(filled.flat().map(({ item }) => item.parentElement?.parentElement));
  const told = [...boxes].flatMap((box) => [...(box?.children ?? [])].filter((part) => part.matches('p:has(strong)')));
  const items = new Set<Element>(lists.flat().map(({ item }) => item));
  const isWhole = [...items].every(({ parentElement }) =>
    [...(parentElement?.children ?? [])].every((item) => items.has(item)),
  );
  return told.length <= filled.length && filled.every(introAgrees) && isWhole;
}

function introAgrees(list: readonly Listed[]): boolean {
  const intro = list[0]?.item.parentElement?.previousElementSibling;
  const [count, another] = intro ? numbersIn(textOf(intro)) : [];
  return count === undefined || another !== undefined || count === list.length;
}
