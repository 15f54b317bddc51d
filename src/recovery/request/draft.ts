import { SITES, type Site } from '../../pypi/urls';
import { FORM_TITLE, FORM_URL, projectName, repositoryUrl, usernameField } from './form-url';
import { ownWords } from './own-words';
import { INDEX, type Mail, type MailFrom, SUPPORT, supportMail } from './support-mail';

export type Lost =
  | 'authenticator'
  | 'security-device'
  | 'second-factor'
  | 'email-access'
  | 'email-unverified'
  | 'device-confirmation'
  | 'password-reset';
export type Codes = 'none' | 'lost' | 'rejected' | 'held';
export type Works =
  | 'password'
  | 'primary-email'
  | 'other-verified-email'
  | 'security-device'
  | 'authenticator'
  | 'nothing';
export type Never = 'second-factor' | 'projects';
export type ForWhom = 'self' | 'organization';

/** What the locked-out user told us. What is absent or empty was not said, and has no line in the request. */
export interface RecoveryRequest {
  site: Site;
  /** Bare: without backticks, `@` or white space around it. Absent: the user doesn't know it. */
  username?: string;
  /** At least one. */
  lost: Lost[];
  codes?: Codes;
  /** `['nothing']` when the user says so. */
  works: Works[];
  /** What the account never had, as far as the user knows: support can skip those checks. */
  never?: Never[];
  /**
   * Repository: public, in the latest release's metadata, one that the user can push to; `null`: there is none. `hasLinks`:
   * PyPI told that the latest release names web links and none of a repository; then support has to ask for a branch.
   */
  project?: { name: string; repository?: string | null; hasLinks?: boolean };
  forWhom?: ForWhom;
  /** The user's own words: hostile text. */
  details?: string;
}

/** The form's fields, its address, and for email cases the mail that support asks for. */
export interface Draft {
  title: string;
  /** In single backticks; `UNKNOWN_USERNAME` when the user doesn't know it. */
  username: string;
  /** Markdown for a public issue. */
  reason: string;
  url: string;
  mail?: Mail;
}

export const UNKNOWN_USERNAME = 'unknown, see the reason';

// Support asks for the address by mail, with the issue's link: pypi/support #6961, #9717, #9756.
const MAIL_PROMISE = `I will mail my address to ${SUPPORT} quoting this issue. I don't post it here, as this issue is public.`;
// Without a public repository support waits 7 days after the reply (docs/recovery.md, "The procedure", 5).
const WAIT = 'no public repository, I expect the 7-day wait.';
// Any web link makes support's form ask for a branch (the same, 4).
const LINKS = 'PyPI shows web links in its latest release, but no source repository';

// In the words of the form's own two reasons where it has them.
const LOST: Readonly<Record<Lost, string>> = {
  authenticator: 'my 2FA authentication app (TOTP)',
  'security-device': 'my 2FA security device (WebAuthn)',
  'second-factor': "my second factor: I don't know of which kind it was",
  'email-access': "access to the account's primary email address",
  'email-unverified': "a verified email address as the account's primary one: it is unverified, and I can't verify it",
  // Since November 2025 a log-in from an unknown network needs a mailed link; WebAuthn is exempt.
  'device-confirmation': "the way to confirm a new device: PyPI's mailed link doesn't reach me",
  'password-reset': 'my password: I get no working link from PyPI for a new one',
};
const WORKS: Readonly<Record<Works, string>> = {
  password: 'my password',
  'primary-email': "the mailbox of the account's primary email address",
  'other-verified-email': 'the mailbox of another verified email address of the account',
  'security-device': 'a security device (WebAuthn)',
  authenticator: 'my 2FA authentication app (TOTP)',
  nothing: 'nothing that I know of',
};
// The form's required checkbox says "never generated or have lost access", whatever the case: #5254, #5581, #11792.
const CODES: Readonly<Record<Codes, string>> = {
  none: 'I have none.',
  lost: 'I have lost them.',
  rejected: 'I have some, but PyPI rejects them.',
  held: "I still have them; I tick the form's box about them only because it is required.",
};
const NEVER: Readonly<Record<Never, string>> = {
  'second-factor': '- Two-factor authentication: as far as I know, this account never had it.',
  projects: '- Projects: as far as I know, this account has none.',
};
const FOR_WHOM: Readonly<Record<ForWhom, string>> = {
  self: 'I ask for the recovery of my account on',
  organization: 'I ask for my organization: for the recovery of an account of ours on',
};

/** The known values among `values`, once each and in the order of `known`, so that equal requests read the same. */
function chosen<T extends string>(field: string, values: readonly T[], known: readonly T[]): T[] {
  if (!Array.isArray(values)) throw new RangeError(`"${field}" must be a list.`);
  const strange = values.find((value) => !known.includes(value));
  if (strange !== undefined) throw new RangeError(`"${field}" has an unknown value: ${JSON.stringify(strange)}.`);
  return known.filter((value) => values.includes(value));
}

/** The value of an optional field, if it has one; `null` is none too. */
function optional<T extends string>(field: string, value: T | null | undefined, known: readonly T[]): T | undefined {
  return value === undefined || value === null ? undefined : chosen(field, [value], known)[0];
}

const keys = <T extends string>(record: Readonly<Record<T, string>>) => Object.keys(record) as T[];

/** What of a request is a choice among known values. */
type Choices = Pick<RecoveryRequest, 'lost' | 'works'> & { never: Never[] };

/** Statements of which only one can be true. */
const CONTRADICTIONS: readonly { field: keyof Choices; value: string; other: keyof Choices; values: string[] }[] = [
  { field: 'lost', value: 'email-access', other: 'works', values: ['primary-email'] },
  // An account has one authenticator app at most; of security devices another one may work.
  { field: 'lost', value: 'authenticator', other: 'works', values: ['authenticator'] },
  { field: 'lost', value: 'password-reset', other: 'works', values: ['password'] },
  { field: 'works', value: 'nothing', other: 'works', values: keys(WORKS).filter((item) => item !== 'nothing') },
  {
    field: 'never',
    value: 'second-factor',
    other: 'lost',
    values: ['authenticator', 'security-device', 'second-factor'],
  },
  { field: 'never', value: 'second-factor', other: 'works', values: ['authenticator', 'security-device'] },
];

/** The first two statements of a request that can't both be true. */
export function contradictionIn(choices: Choices): { fields: (keyof Choices)[]; values: string[] } | undefined {
  const has = (field: keyof Choices, value: string) => choices[field].some((item) => item === value);
  for (const { field, value, other, values } of CONTRADICTIONS) {
    const found = has(field, value) ? values.find((item) => has(other, item)) : undefined;
    if (found !== undefined) return { fields: [field, other], values: [value, found] };
  }
  return undefined;
}

function refuseContradiction(choices: Choices, project: RecoveryRequest['project']): void {
  const found = contradictionIn(choices);
  if (found) {
    const [one, two] = found.fields.map((field, i) => `"${field}" has ${found.values[i]}`);
    throw new RangeError(`${one} and ${two}: only one of them can be true.`);
  }
  if (project && choices.never.includes('projects'))
    throw new RangeError('"never" has projects and "project" names one: only one of them can be true.');
}

function projectLines({ project }: RecoveryRequest): string[] {
  if (!project) return [];
  const name = `- Project: \`${projectName(project.name)}\``;
  const { hasLinks } = project;
  if (project.repository === undefined) return [`${name}.${hasLinks ? ` ${LINKS}.` : ''}`];
  if (project.repository === null)
    return [`${name}; ${WAIT}${hasLinks ? ` ${LINKS}: if you have to ask for a branch, I can't push one.` : ''}`];
  const address = repositoryUrl(project.repository);
  return [`${name}; its latest release names this public repository, to which I can push: ${address}`];
}

/** Whether support needs an address by mail: for every email case, and to find an account whose name isn't known. */
function needsMail(lost: Lost[], works: Works[], username: string | undefined): boolean {
  return (
    username === undefined ||
    lost.includes('email-access') ||
    lost.includes('email-unverified') ||
    lost.includes('password-reset') ||
    (lost.includes('device-confirmation') && !works.includes('primary-email'))
  );
}

function mailFrom(lost: Lost[], works: Works[]): MailFrom {
  if (lost.includes('email-unverified') && works.includes('primary-email')) return 'primary-unverified';
  return works.includes('other-verified-email') && !works.includes('primary-email') ? 'other-verified' : 'not-said';
}

/**
 * Makes the recovery request for PyPI's official form. In: what the user told (every field may be hostile). Out: the
 * form's fields, in English and always the same for the same request. It says what the user said and nothing more: what is
 * absent or empty has no line. The reason is fit for a public issue: `guard` finds nothing in it, and nothing in it is a
 * mention, tag, image or broken fence. Throws a RangeError that says why when a value is unknown or invalid, nothing is
 * lost, or the request contradicts itself. What makes a request good: docs/recovery.md, "What went wrong in public threads".
 */
export function draft(request: RecoveryRequest): Draft {
  const { project, details = '' } = request;
  const username = request.username ?? undefined;
  const field = username === undefined ? UNKNOWN_USERNAME : usernameField(username);
  const site = optional('site', request.site, SITES);
  const codes = optional('codes', request.codes, keys(CODES));
  const forWhom = optional('forWhom', request.forWhom, keys(FOR_WHOM)) ?? 'self';
  const lost = chosen('lost', request.lost, keys(LOST));
  const works = chosen('works', request.works, keys(WORKS));
  const never = chosen('never', request.never ?? [], keys(NEVER));
  if (!site) throw new RangeError('"site" is required.');
  if (lost.length === 0) throw new RangeError('"lost" is empty: a request needs something that is lost.');
  if (typeof details !== 'string') throw new RangeError('"details" must be text.');
  refuseContradiction({ lost, works, never }, project);

  const mailNeeded = needsMail(lost, works, username);
  const another = (item: Works) =>
    lost.some((gone) => gone === item) ? WORKS[item].replace(/^a\b/, 'another') : WORKS[item];
  const reason = [
    `${FOR_WHOM[forWhom]} ${INDEX[site]}.`,
    '',
    ...(username === undefined ? ["- Username: I don't know it. I will mail support so that they can find it."] : []),
    `- Lost: ${list(lost.map((item) => LOST[item]))}`,
    ...(works.length > 0 ? [`- Still works: ${list(works.map(another))}`] : []),
    ...(codes ? [`- Recovery codes: ${CODES[codes]}`] : []),
    ...never.map((item) => NEVER[item]),
    ...projectLines(request),
    ...(mailNeeded ? [`- Email: ${MAIL_PROMISE}`] : []),
    ...ownWords(details),
    '',
    'Thank you for your help.',
  ].join('\n');
  const form = { title: FORM_TITLE, username: field, reason, url: FORM_URL };
  return mailNeeded ? { ...form, mail: supportMail(site, username, mailFrom(lost, works)) } : form;
}

const list = (items: string[]) => `${items.join('; ')}.`;
