import type { AccountFacts } from '../facts';
import { sameProject } from '../project-name';
import { segmentAfter } from './links';
import type { PageDom } from './page-dom';
import { snippetsIn } from './project-snippets';
import type { Reading } from './reading';
import { ownText, partsOf, textOf } from './text';

type Project = AccountFacts['projects'][number];

/**
 * The projects on `/manage/projects/` (warehouse `manage/projects.html`), a box each. One button manages (a link for owners
 * only), another shows the public page (a link when there is a release). Invitations look alike but hold a form to
 * answer them. The headlines count the boxes below them.
 */
export function readProjects(page: PageDom): Reading<Project[]> {
  const main = page.main();
  const snippets = main && snippetsIn(main);
  if (!snippets) return 'unreadable';
  const own = snippets.filter((snippet) => page.leadingTo(snippet, '/account/verify-project-role').length === 0);
  const projects = own.flatMap((snippet) => readProject(page, snippet) ?? []);
  const isDistinct = new Set(projects.map(({ name }) => name)).size === own.length;
  const isStray = (link: Element) => !own.some((snippet) => snippet.contains(link));
  const strays = [
    ...linksTo(page, main, 'releases'),
    ...soleOwnerBadges(page, main),
    ...main.querySelectorAll(ORGANIZATION_LINK),
  ].filter(isStray);
  return projects.length === own.length && isDistinct && strays.length === 0 ? projects : 'unreadable';
}

function readProject(page: PageDom, snippet: Element): Project | undefined {
  const title = snippet.querySelector('.package-snippet__title, h1, h2, h3, h4, h5, h6');
  const manages = linksTo(page, snippet, 'releases');
  const views = [...snippet.querySelectorAll('a[href*="/project/"]')].filter(
    (link) => !title?.contains(link) && segmentAfter('/project/', page.pathOf(link)),
  );
  const badges = soleOwnerBadges(page, snippet);
  const linked = [...manages, ...views, ...badges].flatMap((link) => nameIn(page.pathOf(link)) ?? []);
  const name = title && readName(title, linked);
  const [owner, released, soleOwner] = [manages, views, badges].map((links) => links.length > 0);
  const missing = Number(!owner) + Number(!released);
  if (title && leadAstray(page, snippet, title)) return undefined;
  if (!name || snippet.querySelectorAll('button[disabled]').length !== missing) return undefined;
  if (owner === undefined || released === undefined || soleOwner === undefined) return undefined;
  if (soleOwner && !owner) return undefined;
  const organization = organizationOf(page, title);
  const saysOrganization = snippet.querySelector(`${ORGANIZATION_LINK}, .fa-sitemap`) !== null;
  if (saysOrganization !== (organization !== undefined)) return undefined;
  return { name, owner, soleOwner, released, ...(organization !== undefined && { organization }) };
}

/** Where links in a title, and badges that warn, may lead. */
const PLACES = /^\/(?:help|account|user|org|project|manage\/project|manage\/organization)\//;

/** Whether a link was changed: it may have been that of a sole owner's badge, or of an organization. */
function leadAstray(page: PageDom, snippet: Element, title: Element): boolean {
  const links = [...title.querySelectorAll('a'), ...snippet.querySelectorAll('.badge--warning')];
  return links.some((link) => !PLACES.test(page.pathOf(link.closest('a[href]') ?? link) ?? ''));
}

/** What leads, or led, to an organization's projects, wherever it stands. */
const ORGANIZATION_LINK = '[href*="/manage/organization/"][href*="/projects"]';

/** The one organization whose projects a title links to. */
function organizationOf(page: PageDom, title: Element): string | undefined {
  const paths = [...title.querySelectorAll('a[href*="/manage/organization/"]')].map((link) => page.pathOf(link) ?? '');
  const names = paths
    .filter((path) => /\/projects\/?$/.test(path))
    .map((path) => segmentAfter('/manage/organization/', path));
  const [name, another] = new Set(names);
  return another === undefined ? name : undefined;
}

/** The name as its title spells it; where links name the project, they must name it too. */
function readName(title: Element, linked: readonly string[]): string | undefined {
  const texts = [ownText(title), ...partsOf(title).map((part) => textOf(part))]
    .map((text) => text.trim())
    .filter(Boolean);
  const names = linked.length > 0 ? texts.filter((text) => sameProject(text, linked[0] ?? '')) : texts;
  const [name, another] = names;
  return another === undefined && name !== undefined && linked.every((other) => sameProject(name, other))
    ? name
    : undefined;
}

function nameIn(path: string | undefined): string | undefined {
  return segmentAfter('/manage/project/', path) ?? segmentAfter('/project/', path);
}

function linksTo(page: PageDom, place: Element, part: string): Element[] {
  const links = [...place.querySelectorAll(`a[href*="/manage/project/"][href*="/${part}"]`)];
  return links.filter((link) => new RegExp(`^/manage/project/[^/]+/${part}/?$`).test(page.pathOf(link) ?? ''));
}

/** The badge of a sole owner leads to where another one can be invited; other links there are no badge, nor in a title. */
function soleOwnerBadges(page: PageDom, place: Element): Element[] {
  const isBadge = (link: Element) => link.matches('.badge, h1 *, h2 *, h3 *, h4 *, h5 *, h6 *');
  return linksTo(page, place, 'collaboration').filter(isBadge);
}
