import type { AccountFacts } from '../facts';
import { findById, readRows, sameProject, segmentAfter, textOf, trim } from './dom';
import type { Reading } from './reading';

type Project = AccountFacts['projects'][number];

/**
 * The projects on `/manage/projects/`, a `.package-snippet` each (warehouse `manage/projects.html`). Its first button
 * manages (a link for owners only), its second shows the public page (a link when there is a release). Invitations
 * look alike but hold a form. Other badges (archived, critical, an organization) stand beside the sole owner's. The headlines' badges count the snippets below them.
 */
const MANAGE = 'a[href^="/manage/project/"][href*="/releases"]';
const VIEW = 'a[href^="/project/"]';
const SOLE_OWNER = 'a[href^="/manage/project/"][href*="/collaboration"]';
const OTHER_BADGES =
  'a[href^="/manage/organization/"], a[href^="/manage/project/"][href*="/settings"], span.badge--neutral';

export function readProjects(document: Document): Reading<Project[]> {
  const main = findById(document, 'content');
  const lists = main?.querySelectorAll('.package-list').length ?? 0;
  if (!main || lists === 0) return 'unreadable';
  const snippets = [...main.querySelectorAll('.package-snippet')];
  if (!countAgrees(main, snippets.length, lists)) return 'unreadable';
  const projects = snippets.filter((snippet) => !snippet.querySelector('form'));
  const read = readRows(projects, readProject);
  if (read === 'unreadable' || new Set(read.map(({ name }) => name)).size < read.length) return 'unreadable';
  return read.filter(({ soleOwner }) => soleOwner).length === main.querySelectorAll(SOLE_OWNER).length
    ? read
    : 'unreadable';
}

function readProject(snippet: Element): Project | undefined {
  const title = snippet.querySelector('.package-snippet__title');
  const buttons = snippet.querySelector('.package-snippet__buttons');
  const [manage, view, another] = buttons?.querySelectorAll('a, button') ?? [];
  if (!title || !manage || !view || another) return undefined;
  const name = trim(textOf(title, 'a, span'));
  const owner = pressable(manage, MANAGE);
  const released = pressable(view, VIEW);
  const linked = [segmentAfter('/manage/project/', manage), segmentAfter('/project/', view)];
  if (owner === undefined || released === undefined || name === '') return undefined;
  if (linked.some((other) => other !== undefined && !sameProject(name, other))) return undefined;
  const badges = [...title.children];
  const soleOwner = badges.some((badge) => badge.matches(SOLE_OWNER));
  const isKnown = badges.every((badge) => badge.matches(SOLE_OWNER) || badge.matches(OTHER_BADGES));
  return isKnown && (owner || !soleOwner) ? { name, owner, soleOwner, released } : undefined;
}

/** A link to the expected place: yes. A disabled button: no. Anything else: unknown. */
function pressable(control: Element, link: string): boolean | undefined {
  if (control.matches(link)) return true;
  return control.matches('button[disabled]') ? false : undefined;
}

/** Each list has a headline with the number of its snippets. */
function countAgrees(main: Element, snippets: number, lists: number): boolean {
  const counts = [...main.querySelectorAll('h1 .badge')].map((badge) => Number(trim(textOf(badge)) || Number.NaN));
  return counts.length === lists && counts.reduce((sum, count) => sum + count, 0) === snippets;
}
