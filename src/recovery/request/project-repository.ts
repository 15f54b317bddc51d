import type { RepositoryLookup } from '../../account/fields';
import { type ProjectUrl, readProjectJson } from '../../pypi/project-json';
import { repositoryUrl } from './form-url';

/** Longer answers are not read (bytes, or UTF-16 units): they name thousands of files, and the links are a few lines of it. */
export const LONGEST_ANSWER = 16 * 2 ** 20;

/** What came back from `projectJsonUrl`. */
export interface HttpResult {
  status: number;
  /** In bytes, as announced, or as far as it was read. */
  length: number;
  /** Empty when it was not read. */
  body: string;
}

/** @param answer `null`: none came, or the browser may not show it */
export function outcomeOf(project: string, answer: HttpResult | null): Omit<RepositoryLookup, 'project' | 'checkedAt'> {
  if (answer === null) return { outcome: 'offline', repository: null };
  const { status, length, body } = answer;
  if (status === 404) return { outcome: 'not-found', repository: null };
  if (status === 429) return { outcome: 'rate-limited', repository: null };
  if (status !== 200) return { outcome: 'failed', repository: null };
  if (Math.max(length, body.length) > LONGEST_ANSWER) return { outcome: 'too-large', repository: null };
  const read = readProjectJson(body, project);
  if (read === 'malformed') return { outcome: 'malformed', repository: null };
  const repository = repositoryOf(read.urls);
  if (repository !== null) return { outcome: 'repository', repository };
  return { outcome: 'none', repository, ...(read.urls.length > 0 && { hasLinks: true }) };
}

/** Labels without punctuation (PEP 753): where the source is, and other pages that stand in a project's own repository. */
const SOURCE =
  /^(?:(?:public)?(?:source|sources|sourcecode|sourcerepository|sourcerepo|code|codebase|coderepository|repository|repo|git|github|gitlab|codeberg|bitbucket|sourcehut|scm|vcs|forge)(?:repository|repo|project|page|link|url|mirror)?)$/;
const OWN_PAGE =
  /^(?:homepage|home|website|download|issues?|issuetracker|bugs?|bugtracker|bugreports?|tracker|reportissues?|documentation|docs|readme|changelog|changes|releasenotes|releases|history|whatsnew)$/;
/** Paths of code hosts that are about the host or its people. */
const NOBODY =
  /^(?:sponsors|orgs|users?|groups|apps|marketplace|topics|collections|features|explore|search|settings|login|account|dashboard|notifications|about|contact|site|security|enterprise|events|stars)$/i;
const GITLAB_PAGES = /^(?:-|tree|blob|raw|issues|merge_requests|wikis|tags|releases|commits|pipelines)$/;
const NO_FORGE =
  /(?:^|\.)(?:pypi\.org|pythonhosted\.org|readthedocs\.io|github\.io|gitlab\.io|githubusercontent\.com|gist\.github\.com)$/;
/** No repository, but a file of one, or a page about it. */
const FILE = /\.(?:tar|t?gz|bz2|tbz2?|xz|zip|whl|egg|html?)$/i;
/** Releases name a handful of links; thousands are meant to keep a browser busy. */
const MOST_TRIED = 50;

/**
 * The repository to which support may ask for a branch, of the links of a release; `null`: none is recognized. A link counts
 * when its label says that the source is there, or when it leads into a repository on a host that is known and its label
 * is one that projects give to their own pages. Links to others' repositories ("Inspired by") don't.
 */
export function repositoryOf(urls: ProjectUrl[]): string | null {
  const found = urls.flatMap(candidate).sort((a, b) => a.rank - b.rank);
  for (const { address } of found.slice(0, MOST_TRIED)) {
    const repository = publishable(address);
    if (repository !== null) return repository;
  }
  return null;
}

/** In order: source on a known host, source elsewhere, any own page on a known host. */
function candidate({ label, url }: ProjectUrl): { rank: number; address: string }[] {
  const name = label.toLowerCase().replace(/[\p{P}\p{S}\s]/gu, '');
  const isSource = SOURCE.test(name);
  if (!(isSource || OWN_PAGE.test(name)) || url.length > 500 || !URL.canParse(url)) return [];
  const { protocol, username, password, host, pathname, search } = new URL(url);
  if (username || password) return [];
  const root = rootOnKnownHost(host, pathname.split('/').filter(Boolean));
  if (root) return [{ rank: isSource ? 0 : 2, address: root }];
  if (root === null || !isSource || search || NO_FORGE.test(host) || FILE.test(pathname)) return [];
  return [{ rank: 1, address: `${protocol}//${host}${pathname}`.replace(/\/+$/, '') }];
}

/** The repository that a page of a known host belongs to; `null`: it belongs to none; `undefined`: the host is not known. */
function rootOnKnownHost(host: string, segments: string[]): string | null | undefined {
  const known = host.replace(/^www\./, '');
  if (!['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'git.sr.ht'].includes(known)) return undefined;
  const end = known === 'gitlab.com' ? segments.findIndex((part, i) => i > 1 && GITLAB_PAGES.test(part)) : 2;
  const root = segments.slice(0, end < 0 ? segments.length : end);
  if (root.length < 2 || NOBODY.test(root[0] ?? '')) return null;
  return `https://${known}/${root.join('/').replace(/\.git$/, '')}`;
}

/** As the request and the branch's commands need it; `null`: unfit for a public text, such as one with a secret in it. */
function publishable(address: string): string | null {
  try {
    return repositoryUrl(address);
  } catch {
    return null;
  }
}
