/**
 * What people paste in the place of a bare name or link, as the name or link that is meant. What isn't understood comes back as
 * it is, without white space around it, so that the field's own check can say what is wrong with it.
 */

/** Only the beginning of a long text is looked at. */
const LONGEST = 2000;
const WRAPPING = /^[<("'`[]+|[>)"'`\],;]+$/g;

/** One line without what hides or wraps it: quotes, brackets, backticks, a comma at its end. */
const bare = (text: string) =>
  text
    .trim()
    .replace(/\p{Cf}/gu, '')
    .replace(WRAPPING, '')
    .trim();

/** A text as what is read out of it, unless it is too long to be a name or link. */
const read = (text: string, from: (line: string) => string) => (text.length > LONGEST ? text.trim() : from(bare(text)));

/** The only link in a text, with or without words around it; without a scheme only if the text is nothing else. */
function linkIn(text: string): URL | undefined {
  const links = text.match(/https?:\/\/[^\s<>"'`]+/gi) ?? [];
  const [found = '', ...others] = links.map((link) => link.replace(/[.,;:!?)\]]+$/, ''));
  if (others.some((other) => other !== found)) return undefined;
  const isBare = /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+$/i.test(text);
  const address = found || (isBare ? `https://${text}` : '');
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** What a link to PyPI names in one of its folders. */
function onPypi(url: URL | undefined, folders: string[]): string | undefined {
  if (!url || !/^(?:(?:www|test)\.)?pypi\.org$|^pypi\.python\.org$/.test(url.hostname)) return undefined;
  const [first = '', ...rest] = url.pathname.split('/').filter(Boolean);
  const [name, after] = first === 'pypi' && folders.includes('project') ? rest : ['', ''];
  if (name && (after === undefined || after === 'json')) return name; // old links: /pypi/NAME
  return folders.includes(first) ? rest[0] : undefined;
}

/** A username: also from the link of a profile, after an `@`, or in the backticks that the form asks for. */
export const pastedUsername = (text: string) =>
  read(text, (line) => onPypi(linkIn(line), ['user']) ?? line.replace(/^@(?=[^@]*$)/, ''));

/** A project: also from its link on PyPI, from `pip install name`, or with a version behind it. */
export const pastedProject = (text: string) =>
  read(text, (line) => {
    const name = line.replace(/^pip3? +install +/i, '').replace(/ *(?:\[[^\]]*\])? *==[^=]*$/, '');
    return onPypi(linkIn(line), ['project', 'p', 'simple']) ?? name;
  });

/** `git@host:owner/name.git`, with or without `ssh://`, and what `git remote` and `git clone` write around it. */
const SSH =
  /^(?:git +clone +|\w+\s+)?(?:git\+)?(?:ssh:\/\/)?git@([a-z0-9.-]+)[:/]([\w.~/-]+?)(?:\.git)?\/?(?:\s+\((?:fetch|push)\)?)?$/i;
/** On these hosts what follows owner and name is a page of the repository. */
const TWO_SEGMENTS = /^(?:www\.)?(?:github\.com|bitbucket\.org|codeberg\.org)$/;

/** A repository: also by its address for ssh or git, as a page within it, without `https://`, or with words around it. */
export const pastedRepository = (text: string) => read(text, repositoryIn);

function repositoryIn(line: string): string {
  const [, host, path] = SSH.exec(line) ?? [];
  if (host && path) return `https://${host.toLowerCase()}/${path}`;
  const url = linkIn(line.replace(/^git:\/\//i, 'https://').replace(/^git\+(?=https?:)/i, ''));
  if (!url || url.username || url.password) return line;
  const { hostname, pathname } = url;
  const segments = pathname
    .replace(/\.git\/?$/, '')
    .split('/')
    .filter(Boolean);
  if (TWO_SEGMENTS.test(hostname) && segments.length >= 2)
    return `https://${hostname.replace(/^www\./, '')}/${segments
      .slice(0, 2)
      .join('/')
      .replace(/\.git$/, '')}`;
  if (hostname === 'gitlab.com' && segments.includes('-')) segments.splice(segments.indexOf('-'));
  return `${url.protocol}//${url.host}/${segments.join('/')}${url.search}`;
}
