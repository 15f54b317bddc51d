import { issueLink } from './issue-link';
import { ISSUE_PLACEHOLDER, type Mail } from './support-mail';

/** The mail with the issue's link in its place. Throws `issueLink`'s FieldError when the issue isn't one. */
export function mailWithIssue(mail: Mail, issue: string): Mail {
  return { ...mail, body: mail.body.replaceAll(ISSUE_PLACEHOLDER, issueLink(issue)) };
}

/** Beyond this some systems cut a link off, or open nothing. */
const LONGEST = 2000;

/**
 * The mail as a `mailto:` link (RFC 6068: UTF-8, lines end in CRLF). Throws a RangeError when it is too long to be opened.
 */
export function mailtoUrl({ to, subject, body }: Mail): string {
  const address = encoded(to).replaceAll('%40', '@');
  const url = `mailto:${address}?subject=${encoded(subject)}&body=${encoded(body.replace(/\r\n?|\n/g, '\r\n'))}`;
  if (url.length >= LONGEST) throw new RangeError(`The mail is too long for a link: ${url.length} characters.`);
  return url;
}

/** Half a surrogate pair can't be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
