import { idsOf, type Section } from './sections';

/** The indexes that serve these pages. Each has accounts of its own. */
export const SITES = ['pypi.org', 'test.pypi.org'] as const;
export type Site = (typeof SITES)[number];

/** How each index calls itself: on its pages, in its mails and in the names of its files. */
export const INDEX_NAMES: Readonly<Record<Site, string>> = { 'pypi.org': 'PyPI', 'test.pypi.org': 'TestPyPI' };

/** An index's name, as a value of a text. */
export function indexName(site: Site): { name: string } {
  return { name: INDEX_NAMES[site] };
}

/** What a page is, told by its path and confirmed by its structure; `other` is everything else. */
export const PAGES = [
  'account',
  'two-factor',
  'unverified',
  'projects',
  'publishing',
  'project-publishing',
  'recovery-codes',
  'new-token',
  'log-in',
  'second-factor',
  'recovery-code',
  'confirm-device',
  'password-reset',
  'reauthenticate',
  'other',
] as const;
export type Page = (typeof PAGES)[number];

/** PyPI's rule for user names (warehouse `User.username`): 1–50 of `A-Z a-z 0-9 . _ -`, ends alphanumeric. */
export const USERNAME = /^[a-z0-9](?:[a-z0-9._-]{0,48}[a-z0-9])?$/i;

/** Where a finding can be put right: a section of the account settings, or a page of its own. */
export type FixLocation = Section | 'projects' | 'publishing';

/** Paths as in warehouse/routes.py, without the last slash. The password can be asked again on any of them. */
const PAGE_OF_PATH: Readonly<Record<string, Page>> = {
  '/manage/account': 'account',
  '/manage/account/two-factor': 'two-factor',
  '/manage/unverified-account': 'unverified',
  '/manage/projects': 'projects',
  '/manage/account/publishing': 'publishing',
  '/manage/account/recovery-codes/generate': 'recovery-codes',
  '/manage/account/recovery-codes/regenerate': 'recovery-codes',
  '/manage/account/recovery-codes/burn': 'recovery-codes',
  '/manage/account/token': 'new-token',
  '/account/login': 'log-in',
  '/account/two-factor': 'second-factor',
  '/account/recovery-code': 'recovery-code',
  '/account/confirm-login': 'confirm-device',
  '/account/request-password-reset': 'password-reset',
};

/** The path of a page that each project has. */
export const PROJECT_PUBLISHING = /^\/manage\/project\/[^/]+\/settings\/publishing\/?$/;

/** The page that a path names; what stands on it may differ (see `read.ts`). */
export function pageAt(url: string): Page {
  const path = new URL(url).pathname.replace(/\/+$/, '');
  if (PROJECT_PUBLISHING.test(path)) return 'project-publishing';
  return Object.hasOwn(PAGE_OF_PATH, path) ? (PAGE_OF_PATH[path] ?? 'other') : 'other';
}

/** The index that a URL belongs to; `pypi.org` for any host that isn't the test index. */
export function siteAt(url: string): Site {
  return new URL(url).hostname === 'test.pypi.org' ? 'test.pypi.org' : 'pypi.org';
}

/** The address of the place where a finding is put right. */
export function sectionUrl(site: Site, place: FixLocation): string {
  if (place === 'projects') return projectsUrl(site);
  return place === 'publishing' ? `${accountUrl(site)}publishing/` : `${accountUrl(site)}#${idsOf(place)[0]}`;
}

/** Where the password is changed. */
export function passwordUrl(site: Site): string {
  return sectionUrl(site, 'password');
}

/** The projects that the account owns or maintains. */
export function projectsUrl(site: Site): string {
  return `https://${site}/manage/projects/`;
}

/**
 * The account settings: PyPI takes who is signed out through the log-in first, and shows them to an account without a second
 * factor too.
 */
export function accountUrl(site: Site): string {
  return `https://${site}/manage/account/`;
}

/** Where a password reset is asked for, by user name or by address. */
export function passwordResetUrl(site: Site): string {
  return `https://${site}/account/request-password-reset/`;
}

/** Where every page of the settings leads while the primary address is unverified. */
export function unverifiedUrl(site: Site): string {
  return `https://${site}/manage/unverified-account/`;
}

/** Where an owner of a project invites another one (warehouse `manage.project.roles`). */
export function collaborationUrl(site: Site, name: string): string {
  return `https://${site}/manage/project/${encodeURIComponent(name)}/collaboration/`;
}

/** Where an owner of a project adds a trusted publisher (warehouse `manage.project.settings.publishing`). */
export function projectPublishingUrl(site: Site, name: string): string {
  return `https://${site}/manage/project/${encodeURIComponent(name)}/settings/publishing/`;
}

/** A project's public page, which names its maintainers and links its repository. */
export function projectUrl(site: Site, name: string): string {
  return `https://${site}/project/${encodeURIComponent(name)}/`;
}

export function searchUrl(site: Site): string {
  return `https://${site}/search/`;
}
