import { FieldError } from './field-error';

/** An issue of PyPI's support repository, as `issueLink` writes it. */
export const ISSUE_LINK = /^https:\/\/github\.com\/pypi\/support\/issues\/[1-9]\d{0,8}$/;

/**
 * The link of a recovery request. In: what was copied from GitHub, with or without `https://`, `www.`, quotes, angle
 * brackets, words around it, a query, a comment's anchor or a slash at the end; also GitHub's short names (`pypi/support#123`, `#123`), the
 * subject of its emails, and the address of a list that shows the issue beside it (`?issue=pypi|support|123`). Out:
 * `https://github.com/pypi/support/issues/<number>`. Throws a FieldError, `issue-…`: not one link, another host, another
 * repository, a form not yet sent, no issue's number.
 */
export function issueLink(text: string): string {
  const pasted = onlyIssueIn(withoutInvisible(text));
  const { repository, kind, number } = shortName(pasted) ?? issueAt(parsed(pasted));
  if (repository !== '' && repository.toLowerCase() !== 'pypi/support') {
    throw new FieldError('issue-link', 'The link leads to another repository than pypi/support.');
  }
  if (kind === 'issues' && number === 'new') {
    throw new FieldError('issue-not-sent', 'This is the empty form: send it, then copy the address of the new issue.');
  }
  const link = `https://github.com/pypi/support/${kind}/${number}`;
  if (!ISSUE_LINK.test(link)) throw new FieldError('issue-link', 'The link does not name an issue by its number.');
  return link;
}

/** The one issue that a sentence names, by its link or GitHub's short name; a text that names none, or several, stays as it is. */
function onlyIssueIn(text: string): string {
  if (!/\s/.test(text) || SUBJECT.test(text) || TITLE.test(text)) return text;
  const named = text.match(/https?:\/\/\S+|\b(?:www\.)?github\.com\/\S+|\b[\w.-]+\/[\w.-]+#\d+|#\d+/gi) ?? [];
  const numbers = new Set(named.map((one) => NUMBER.exec(one)?.[1] ?? one));
  const only = bare(named.find((one) => !one.startsWith('#')) ?? '');
  // A line that breaks within a number would make it another one.
  const isBroken = /^\s*\d/.test(text.slice(text.indexOf(only) + only.length));
  return numbers.size !== 1 || only === '' || isBroken ? text : only;
}
const NUMBER = /(?:issues\/|#|%7C|\|)(\d+)/i;

/** An issue's repository (`owner/name`, empty for none), and what stands after it in its address. */
interface Named {
  repository: string;
  kind: string;
  number: string;
}

/** `owner/name#123`, `owner/name/issues/123` without a host, `#123` and `123`; and the subject of GitHub's emails. */
const SHORT = /^(?:([\w.-]+\/[\w.-]+)(?:#|\/issues\/))?#?(\d+)$/;
const SUBJECT = /\[([\w.-]+\/[\w.-]+)\][^\r\n]*\(Issue #(\d+)\)$/;
/** The title of an issue's page. */
const TITLE = /· Issue #(\d+) · ([\w.-]+\/[\w.-]+)$/;

function shortName(text: string): Named | undefined {
  const [, titled = '', owner = ''] = TITLE.exec(text) ?? [];
  if (titled) return { repository: owner, kind: 'issues', number: titled };
  const [, repository = '', number = ''] = SHORT.exec(bare(text)) ?? SUBJECT.exec(text) ?? [];
  return number === '' ? undefined : { repository, kind: 'issues', number };
}

function issueAt(url: URL): Named {
  if (url.hostname.replace(/^www\./, '') !== 'github.com') {
    throw new FieldError('issue-link', 'The link does not lead to github.com.');
  }
  // GitHub's lists and boards show an issue in a pane of their own.
  const shown = (url.searchParams.get('issue') ?? '').split('|');
  if (shown.length === 3) return { repository: shown.slice(0, 2).join('/'), kind: 'issues', number: shown[2] ?? '' };
  const [owner, name, kind = '', number = ''] = url.pathname.split('/').filter(Boolean);
  const isOwner = name !== undefined && owner !== 'issues';
  return { repository: isOwner ? `${owner}/${name}` : '', kind, number };
}

/** Only the beginning of a long text is looked at. */
const withoutInvisible = (text: string) =>
  text
    .slice(0, 2000)
    .replace(/\p{Cf}/gu, '')
    .trim();

const bare = (text: string) => withoutInvisible(text).replace(/^[<("'`]|[>)"'`.,]+$/g, '');

function parsed(text: string): URL {
  const pasted = bare(text);
  const address = /^https?:/i.test(pasted) ? pasted : `https://${pasted}`;
  // The parser itself would join two lines to one number.
  if (!/\s/.test(pasted) && URL.canParse(address)) {
    const url = new URL(address);
    if (!url.username && !url.password && !url.port) return url;
  }
  throw new FieldError('issue-link', 'This is not one link.');
}
