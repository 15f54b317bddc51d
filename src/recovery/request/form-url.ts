import { USERNAME } from '../../pypi/urls';
import { guard } from '../guard/guard';
import { FieldError, type FieldErrorCode } from './field-error';

/**
 * The official form: where it is, and the fields that are copied into it as they are. Facts of August 2026, from
 * `pypi/support` `.github/ISSUE_TEMPLATE/account-recovery.yml` (unchanged since July 2024, #4363).
 * The form's fields carry no ids, so nothing but `template` and `title` can be prefilled; `title` isn't needed, as the
 * form brings its own (#5581 shows what a second one looks like), and only the form sets the label (#3707).
 */
export const FORM_URL = 'https://github.com/pypi/support/issues/new?template=account-recovery.yml';
export const FORM_TITLE = 'Account recovery request';

/** PEP 508's rule for names. */
const PROJECT = /^(?:[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9])$/i;
const NOT_PUBLIC = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|test|invalid|home\.arpa)$/;
/** On these hosts one segment is a person, two are a repository. */
const TWO_SEGMENTS: readonly string[] = ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'];

function refuse(code: FieldErrorCode, why: string): never {
  throw new FieldError(code, why);
}

/** One character as a person can look it up, also an invisible one. */
function shown(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" (${code})` : code;
}

/**
 * The form's first field. In: the bare user name, exactly; nothing is trimmed, since what stands around it may be
 * a mistake that its owner should see. Out: the name in single backticks. Throws a FieldError that says what is wrong:
 * empty, an email address or a secret in its place, a bad character and which, too long, a bad beginning or end.
 */
export function usernameField(username: string): string {
  if (typeof username !== 'string' || username.trim() === '') refuse('answer-missing', 'The username is empty.');
  if (username.trim() !== username)
    refuse('username-form', 'The username has white space before or after it: give the bare name.');
  if (guard(username).some(({ kind }) => kind === 'api-token' || kind === 'recovery-code')) {
    refuse('private-data', 'This looks like a token or a recovery code, not like a username.');
  }
  if (/^[^\s@]+@[^\s@]+$/.test(username))
    refuse('username-email', 'This is an email address: PyPI needs the username.');
  const bad = /[^A-Za-z0-9._-]/u.exec(username);
  if (bad) {
    refuse('username-form', `The username has a character that no PyPI username has: ${shown(bad[0])}.`);
  }
  if (username.length > 50)
    refuse('username-form', `The username is too long: ${username.length} characters, and PyPI allows 50.`);
  if (!USERNAME.test(username)) refuse('username-form', 'The username must begin and end with a letter or a digit.');
  return `\`${username}\``;
}

/** A project's name, as it is. Throws a FieldError when PyPI can't have such a project, or when it looks like private data. */
export function projectName(name: string): string {
  if (typeof name !== 'string' || name.length > 200 || !PROJECT.test(name)) {
    refuse(
      'project-name',
      'The project name must be letters, digits, ".", "_" and "-", and begin and end with a letter or a digit.',
    );
  }
  const [found] = guard(name);
  if (found) refuse('private-data', `The project name looks like private data (${found.kind}).`);
  return name;
}

function parsed(repository: string): URL {
  try {
    return new URL(repository);
  } catch {
    return refuse('repository-address', 'The repository is not a URL.');
  }
}

/**
 * A repository's address, safe to stand in Markdown: normalized, without fragment and last slash. Throws a FieldError
 * that says why unless it is http(s) on a public host, names a repository, and holds no user, query or private data.
 */
export function repositoryUrl(repository: string): string {
  const url = parsed(repository);
  const segments = url.pathname.split('/').filter(Boolean);
  if (!/^https?:$/.test(url.protocol)) refuse('repository-address', 'The repository must be an http or https URL.');
  if (url.username || url.password || url.href.includes('@'))
    refuse('repository-page', 'The repository URL must not hold a user or "@".');
  if (url.search) refuse('repository-page', 'The repository URL must not have a query.');
  if (
    !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(url.hostname) ||
    NOT_PUBLIC.test(url.hostname)
  ) {
    refuse('repository-host', 'The repository must be on a public host.');
  }
  if (segments.length < (TWO_SEGMENTS.includes(url.hostname) ? 2 : 1))
    refuse('repository-page', 'The URL names no repository.');
  if (!/^[\w./~+-]*$/.test(url.pathname))
    refuse('repository-page', 'The repository URL has a character that repositories do not have.');
  const address = `${url.origin}/${segments.join('/')}`;
  if (address.length > 500) refuse('repository-page', 'The repository URL is too long.');
  const [found] = guard(address);
  if (found) refuse('private-data', `The repository URL looks as if it held private data (${found.kind}).`);
  return address;
}

/** Both fields as one text, in the order of the form: to paste from, where nothing can be filled in. */
export function clipboardText({ username, reason }: { username: string; reason: string }): string {
  return `${username}\n\n${reason}`;
}
