import { FieldError } from '../request/field-error';
import { repositoryUrl } from '../request/form-url';

/** Commands, as lines for any shell. */
export interface GitCommands {
  /** Inside a clone of the repository: it pushes what is public already, never work that is not. */
  inClone: string[];
  withoutClone: string[];
  /** Afterwards: PyPI needs the branch no more. */
  remove: string;
}

/** All that a user needs to push the branch that support asks for. */
export interface BranchHelp {
  token: string;
  /** `null`: the repository isn't known to be one of git's (it may be one of Mercurial or Subversion). */
  git: GitCommands | null;
  /** The same repository for who pushes by SSH; `null`: this host's form is not known. */
  sshAddress: string | null;
  /** Where a branch is made without git; `null`: this host's page is not known. */
  branchPage: string | null;
  repositoryPage: string;
}

/** Pages that make branches, by host, as seen in August 2026; below the repository's own. */
const BRANCH_PAGES: Readonly<Record<string, (token: string) => string>> = {
  'github.com': () => '/branches',
  'gitlab.com': (token) => `/-/branches/new?branch_name=${token}`,
  'codeberg.org': () => '/branches',
  'bitbucket.org': () => '/branches/',
};

/**
 * The help for support's branch; pure, since the token is never kept.
 *
 * @param pasted the token, or the part of support's mail that holds it
 * @param repository the project's repository, as its latest release names it
 * @throws FieldError when there is no token, `branch-…`, or no repository, as `repositoryUrl` says
 */
export function branchHelp(pasted: string, repository: string): BranchHelp {
  const token = branchToken(pasted);
  const { address, branchPage } = repositoryAt(repository);
  return {
    token,
    git: isGit(new URL(address)) ? gitCommands(address, token) : null,
    sshAddress: branchPage ? `${address.replace(/^https:\/\/([^/]+)\//, 'git@$1:')}.git` : null,
    branchPage: branchPage ? address + branchPage(token) : null,
    repositoryPage: address,
  };
}

function gitCommands(address: string, token: string): GitCommands {
  return {
    inClone: [`git fetch ${address} HEAD`, `git push ${address} FETCH_HEAD:refs/heads/${token}`],
    withoutClone: [
      `git clone --depth 1 --no-checkout ${address} account-recovery`,
      `git -C account-recovery push ${address} HEAD:refs/heads/${token}`,
    ],
    remove: `git push ${address} --delete ${token}`,
  };
}

/** Hosts of git whose names don't say so. */
const GIT_HOSTS = /^(?:codeberg\.org|bitbucket\.org|salsa\.debian\.org|invent\.kde\.org|framagit\.org|pagure\.io)$/;
/** A host or path that names git, or software that serves nothing else. */
const NAMES_GIT = /(?:^|[.-])(?:git|github|gitlab|gitea|gitee|forgejo|cgit)(?=[.\d-]|$)/;

function isGit({ hostname, pathname }: URL): boolean {
  return GIT_HOSTS.test(hostname) || NAMES_GIT.test(hostname) || /\.git$/.test(pathname);
}

// Warehouse makes tokens of 16 letters and digits (admin/views/users.py, August 2026). Neither part of an address or a
// longer word, nor the user name that the mail speaks of.
const TOKEN = /(?<![\w./@%+=&?#~-])(?<!username[\s>]{1,9})[A-Za-z0-9]{16}(?![\w/@%+=&~-]|\.\w)/g;
const NAMED = new RegExp(String.raw`(?<=\bname[\s>"'“‘*\`]{1,9})${TOKEN.source}`, 'g');

/** The one token in a text; in the mail it follows the words "a branch with the name". */
function branchToken(pasted: string): string {
  const text = pasted.replace(/\p{Cf}/gu, '');
  const [token, another] =
    [NAMED, TOKEN].map((rule) => [...new Set(text.match(rule))]).find(({ length }) => length) ?? [];
  if (token === undefined) {
    throw new FieldError('branch-token', 'There is no word of exactly 16 letters and digits.');
  }
  if (another !== undefined) {
    throw new FieldError('branch-token', 'There are several words of 16 letters and digits.');
  }
  // A branch is public. That a token looks like this by chance is next to impossible.
  if (/^[0-9a-f]+$/i.test(token)) throw new FieldError('branch-token-code', 'This looks like a recovery code.');
  return token;
}

/** The repository itself: of a page in it, on the hosts that are known. Never without encryption: a push sends a password. */
function repositoryAt(repository: string): { address: string; branchPage: ((token: string) => string) | undefined } {
  const { host, pathname } = new URL(repositoryUrl(repository));
  const knownHost = host.replace(/^www\./, '');
  const branchPage = Object.hasOwn(BRANCH_PAGES, knownHost) ? BRANCH_PAGES[knownHost] : undefined;
  if (!branchPage) return { address: `https://${host}${pathname}`, branchPage };
  const path = knownHost === 'gitlab.com' ? /^.*?(?=\/(?:-|tree|blob)\/|$)/ : /^\/[^/]+\/[^/]+/;
  const [root = pathname] = path.exec(pathname) ?? [];
  return { address: `https://${knownHost}${root.replace(/\.git$/, '')}`, branchPage };
}
