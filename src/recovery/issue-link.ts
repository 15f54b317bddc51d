import { FieldError } from './field-error';

/** An issue of PyPI's support repository, as `issueLink` writes it. */
export const ISSUE_LINK = /^https:\/\/github\.com\/pypi\/support\/issues\/[1-9]\d{0,8}$/;

/**
 * The link of a recovery request. In: what was copied from GitHub, with or without `https://`, `www.`, quotes, angle
 * brackets, a query, a comment's anchor or a slash at the end. Out: `https://github.com/pypi/support/issues/<number>`.
 * Throws a FieldError, `issue-…`: not one link, another host, another repository, a form not yet sent, no issue's number.
 */
export function issueLink(text: string): string {
  const url = parsed(text);
  if (url.hostname.replace(/^www\./, '') !== 'github.com') {
    throw new FieldError('issue-other-host', 'The link does not lead to github.com.');
  }
  const [owner, repository, kind, number = ''] = url.pathname.split('/').filter(Boolean);
  if (repository !== undefined && `${owner}/${repository}`.toLowerCase() !== 'pypi/support') {
    throw new FieldError('issue-other-repository', 'The link leads to another repository than pypi/support.');
  }
  if (kind === 'issues' && number === 'new') {
    throw new FieldError('issue-not-sent', 'This is the empty form: send it, then copy the address of the new issue.');
  }
  const link = `https://github.com/pypi/support/${kind}/${number}`;
  if (!ISSUE_LINK.test(link)) throw new FieldError('issue-no-number', 'The link does not name an issue by its number.');
  return link;
}

function parsed(text: string): URL {
  const bare = text
    .slice(0, 2000)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^[<("'`]|[>)"'`.,]+$/g, '');
  const address = /^https?:/i.test(bare) ? bare : `https://${bare}`;
  // The parser itself would join two lines to one number.
  if (!/\s/.test(bare) && URL.canParse(address)) {
    const url = new URL(address);
    if (!url.username && !url.password && !url.port) return url;
  }
  throw new FieldError('issue-not-a-link', 'This is not one link.');
}
