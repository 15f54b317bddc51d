import { SITES, type Site } from '../pypi/urls';
import { FORM_TITLE, FORM_URL, projectName, repositoryUrl, usernameField } from './form-url';
import { guard, masked } from './guard/guard';

export type Lost = 'authenticator' | 'security-device' | 'email-access' | 'email-unverified' | 'device-confirmation';
export type Codes = 'none' | 'lost' | 'rejected' | 'held';
export type Works = 'password' | 'primary-email' | 'other-verified-email' | 'security-device';

/** What the locked-out user told us. */
export interface RecoveryRequest {
  site: Site;
  /** Bare: without backticks, `@` or white space around it. */
  username: string;
  /** At least one. */
  lost: Lost[];
  codes: Codes;
  works: Works[];
  /** Repository: public, in the latest release's metadata, one that the user can push to. Without: the 7-day wait. */
  project?: { name: string; repository?: string };
  /** The user's own words: hostile text. */
  details?: string;
}

/** The form's fields, its address, and for email cases the mail that support asks for. */
export interface Draft {
  title: string;
  /** In single backticks. */
  username: string;
  /** Markdown for a public issue. */
  reason: string;
  url: string;
  mail?: { to: string; subject: string; body: string };
}

// Facts of August 2026. Support asks for the address by mail, with the issue's link: #6961, #9717, #9756.
const SUPPORT = 'support@pypi.org';
const SUPPORT_ISSUES = 'https://github.com/pypi/support/issues';
const MAIL_PROMISE = `I will mail my address to ${SUPPORT} quoting this issue. I don't post it here, as this issue is public.`;
// Without a public repository support waits 7 days after the reply (warehouse's recovery mail, recovery.md step 5).
const WAIT = 'no public repository, I expect the 7-day wait.';
/** What the mail says of the issue until its link is known and put in place of these words; true without it, too. */
export const ISSUE_PLACEHOLDER = `the account recovery request for this username in ${SUPPORT_ISSUES}`;

// In the words of the form's own two reasons where it has them.
const LOST: Readonly<Record<Lost, string>> = {
  authenticator: 'my 2FA authentication app (TOTP)',
  'security-device': 'my 2FA security device (WebAuthn)',
  'email-access': "access to the account's primary email address",
  'email-unverified': "a verified email address as the account's primary one: it is unverified, and I can't verify it",
  // Since November 2025 a log-in from an unknown network needs a mailed link; WebAuthn is exempt.
  'device-confirmation': "the way to confirm a new device: PyPI's mailed link doesn't reach me",
};
const WORKS: Readonly<Record<Works, string>> = {
  password: 'my password',
  'primary-email': "the mailbox of the account's primary email address",
  'other-verified-email': 'the mailbox of another verified email address of the account',
  'security-device': 'a security device (WebAuthn)',
};
// The form's required checkbox says "never generated or have lost access", whatever the case: #5254, #5581, #11792.
const CODES: Readonly<Record<Codes, string>> = {
  none: 'I have none.',
  lost: 'I have lost them.',
  rejected: 'I have some, but PyPI rejects them.',
  held: "I still have them; I tick the form's box about them only because it is required.",
};
const INDEX: Readonly<Record<Site, string>> = {
  'pypi.org': 'PyPI (pypi.org)',
  'test.pypi.org': 'TestPyPI (test.pypi.org)',
};

/** Details beyond these are cut: an admin with hundreds of requests reads no more. */
const LONGEST = 1000;
const MOST_LINES = 10;
const WIDTH = 90;

/** The known values among `values`, once each and in the order of `known`, so that equal requests read the same. */
function chosen<T extends string>(field: string, values: readonly T[], known: readonly T[]): T[] {
  if (!Array.isArray(values)) throw new RangeError(`"${field}" must be a list.`);
  const strange = values.find((value) => !known.includes(value));
  if (strange !== undefined) throw new RangeError(`"${field}" has an unknown value: ${JSON.stringify(strange)}.`);
  return known.filter((value) => values.includes(value));
}

const keys = <T extends string>(record: Readonly<Record<T, string>>) => Object.keys(record) as T[];

/** Lines of at most `WIDTH` where words allow: a code block doesn't wrap. Marks stay whole, blank lines go. */
function wrapped(line: string): string[] {
  if (line.trim() === '') return [];
  if (line.length <= WIDTH) return [line.trimEnd()];
  const lines: string[] = [];
  for (const word of line.match(/\[removed: [\w -]+\]\S*|\S+/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Without what hides, turns or breaks lines, and without what GitHub takes for a mention, reference, tag, link or fence. */
function tame(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '  ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu, '')
    .replace(/`/g, "'")
    .replace(/</g, '＜') // full-width twins: they read the same and mean nothing
    .replace(/(?<![A-Za-z0-9])@/g, '＠')
    .replace(/^( *)#|#(?=\d)/gm, '$1＃')
    .replace(/\](?=[([])/g, '] ')
    .replace(/!(?=\[)/g, '! ')
    .split('\n')
    .flatMap(wrapped)
    .join('\n');
}

function shortened(text: string): string {
  const short = [...text.split('\n').slice(0, MOST_LINES).join('\n')].slice(0, LONGEST).join('');
  return short === text ? text : `${short}\n[shortened]`;
}

/** The user's own words in a code block, masked and tamed until neither finds anything more to do. */
function ownWords(details: string): string[] {
  let text = shortened(tame(masked(details.slice(0, 20 * LONGEST))));
  for (let round = 0; round < 5; round += 1) text = tame(masked(text));
  if (guard(text).length > 0) text = '[removed: private data]'; // no text is known that comes this far
  return text === '' ? [] : ['', 'In my own words:', '', '```text', text, '```'];
}

function projectLine(project: RecoveryRequest['project']): string {
  if (!project) return `- Project: ${WAIT}`;
  const name = `- Project: \`${projectName(project.name)}\``;
  if (project.repository === undefined) return `${name}; ${WAIT}`;
  const address = repositoryUrl(project.repository);
  return `${name}; its latest release names this public repository, to which I can push: ${address}`;
}

const list = (items: string[]) => `${items.join('; ') || 'nothing that I know of'}.`;

/**
 * Makes the recovery request for PyPI's official form. In: what the user told (every field may be hostile). Out: the
 * form's fields, in English and always the same for the same request; the reason is fit for a public issue: `guard`
 * finds nothing in it, and nothing in it is a mention, tag, image or broken fence. Throws a RangeError that says why when
 * a value is unknown or invalid, nothing is lost, or the request contradicts itself. What makes a request good:
 * recovery.md, "A perfect request" (August 2026).
 */
export function draft(request: RecoveryRequest): Draft {
  const username = usernameField(request.username);
  const [site] = chosen('site', [request.site], SITES);
  const [codes] = chosen('codes', [request.codes], keys(CODES));
  const lost = chosen('lost', request.lost, keys(LOST));
  const works = chosen('works', request.works, keys(WORKS));
  if (!site || !codes) throw new RangeError('"site" and "codes" are required.');
  if (lost.length === 0) throw new RangeError('"lost" is empty: a request needs something that is lost.');
  if (lost.includes('email-access') && works.includes('primary-email')) {
    throw new RangeError('"lost" has email-access and "works" has primary-email: only one of them can be true.');
  }
  const { details = '' } = request;
  if (typeof details !== 'string') throw new RangeError('"details" must be text.');

  const mailNeeded =
    lost.includes('email-access') ||
    lost.includes('email-unverified') ||
    (lost.includes('device-confirmation') && !works.includes('primary-email'));
  const another = (item: Works) =>
    lost.some((gone) => gone === item) ? WORKS[item].replace(/^a\b/, 'another') : WORKS[item];
  const reason = [
    `I ask for the recovery of my account on ${INDEX[site]}.`,
    '',
    `- Lost: ${list(lost.map((item) => LOST[item]))}`,
    `- Still works: ${list(works.map(another))}`,
    `- Recovery codes: ${CODES[codes]}`,
    projectLine(request.project),
    ...(mailNeeded ? [`- Email: ${MAIL_PROMISE}`] : []),
    ...ownWords(details),
    '',
    'Thank you for your help.',
  ].join('\n');
  const form = { title: FORM_TITLE, username, reason, url: FORM_URL };
  return mailNeeded ? { ...form, mail: supportMail(site, request.username) } : form;
}

/** The mail that tells support an address, to be sent from it; complete also without the issue's link (`mail-to.ts`). */
export function supportMail(site: Site, username: string): NonNullable<Draft['mail']> {
  const body = [
    'Hello,',
    '',
    'this mail belongs to my account recovery request on GitHub.',
    '',
    `Issue: ${ISSUE_PLACEHOLDER}`,
    `Username: ${username}`,
    `Index: ${INDEX[site]}`,
    'Email address: the one that this mail comes from. I can read it; please use it for the recovery.',
    '',
    'Thank you for your help.',
  ].join('\n');
  return { to: SUPPORT, subject: `${FORM_TITLE}: ${username}`, body };
}
