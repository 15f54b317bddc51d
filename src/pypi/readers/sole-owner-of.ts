import { findSection, numbersIn, readRows, sameProject, segmentAfter, textOf, trim } from './dom';
import type { Reading } from './reading';

/**
 * The projects that nobody else owns, from the section that deletes the account: PyPI lists them as the reason why an account can't be
 * deleted yet. Since July 2026 organizations are listed too. An account that may be deleted has the form for it.
 */
const PROJECT = 'a[href^="/manage/project/"]';
const ORGANIZATION = 'a[href^="/manage/organization/"]';

export function readSoleOwnerOf(document: Document): Reading<string[]> {
  const section = findSection(document, 'deletion');
  if (!section) return 'unreadable';
  const items = [...section.querySelectorAll('li')].filter((item) => !item.closest('form'));
  const projects = items.filter((item) => item.querySelector(PROJECT));
  const organizations = items.filter((item) => item.querySelector(ORGANIZATION));
  const mayDelete = section.querySelector('form input[type="password"], form input[name^="confirm_"]') !== null;
  if (projects.length + organizations.length !== items.length || mayDelete === items.length > 0) return 'unreadable';
  if (items.length > 0 && outside(section, 'p') !== outside(section, 'ul')) return 'unreadable';
  if ([...section.querySelectorAll('ul')].some((list) => !list.querySelector('li'))) return 'unreadable';
  if (section.querySelectorAll(PROJECT).length !== projects.length * 2) return 'unreadable';
  const names = countAgrees(projects) ? readRows(projects, readName) : 'unreadable';
  return names !== 'unreadable' && new Set(names).size === names.length ? names : 'unreadable';
}

/** How many of an element stand in the section itself, not in its form. Each list has a paragraph before it. */
function outside(section: Element, selector: string): number {
  return [...section.querySelectorAll(selector)].filter((element) => !element.closest('form')).length;
}

/** Both links of an item name the project that its headline names. */
function readName(item: Element): string | undefined {
  const name = trim(item.querySelector('strong')?.textContent ?? '');
  const linked = [...item.querySelectorAll(PROJECT)].map((link) => segmentAfter('/manage/project/', link) ?? '');
  return name !== '' && linked.every((other) => sameProject(name, other)) ? name : undefined;
}

/** The paragraph before the list holds their number, in most languages. */
function countAgrees(projects: Element[]): boolean {
  const intro = projects[0]?.parentElement?.previousElementSibling;
  const [count, ...more] = intro ? numbersIn(textOf(intro)) : [];
  return count === undefined || more.length > 0 || count === projects.length;
}
