import type { RehearsedWay } from '../account/rehearsal';
import type { Dossier, DossierProject, Observed, ProcedureStep } from './dossier';
import { guard } from './guard/guard';
import { ownLine, REMOVED } from './own-line';
import { FORM_URL } from './request/form-url';
import type { SeenWait } from './tracker/waits';

/** Puts a user's text into a line. */
type Quote = (text: string) => string;

// Facts of November 2026 (docs/recovery.md, "The procedure"). The page says the same in the reader's language.
const STEPS: Readonly<Record<ProcedureStep, string>> = {
  'try-codes':
    'Look for the recovery codes first: one unused code of the newest set lets you in, after the password. From a new network PyPI also mails a link to the primary address; a security device needs no link.',
  'try-mailbox':
    "If the password or the primary mailbox is lost, PyPI's password reset also takes another verified address of the account.",
  file: `If nothing helps, file one request, in English, with PyPI's form: ${FORM_URL}. It is public: give the username, what is lost and what still works, and no address, code or token.`,
  'send-address':
    "If the mailbox is lost, mail your address to support@pypi.org, with the link of the request's issue.",
  'support-mail':
    'Support writes from support@pypi.org. The subject ends with "Account Recovery Request: (your username)". Look into the spam folder too. Often it asks on the issue instead: only people whom GitHub marks as Member speak for PyPI, and nobody there asks for a code, a password, money or a call.',
  'push-branch':
    "If that mail holds a name of 16 letters and digits, push a branch of exactly that name to the repository of the project that it names. No commit is needed. Then reply to the mail, not on GitHub. If you can't push there, say so in the reply: name another project, or ask for the 7-day wait.",
  wait: "If it holds none, or support asks on the issue, confirm by mail to support@pypi.org that you intend the recovery, with the issue's link. Support then waits 7 days. If nothing comes within three more days, write one line.",
  'new-password':
    "PyPI then removes all second factors and recovery codes and mails a notice, without a link. Ask for a new password on PyPI's log-in page, with the address that support used. Then generate new codes, use one of them, and only then add a second factor; look through the API tokens, and take out the address of a lost mailbox.",
  'stay-in-touch': 'Support closes requests that stay silent, after about 60 days.',
};

const WAYS: Readonly<Record<RehearsedWay, string>> = {
  codes: 'Find the recovery codes',
  'second-key': 'Use the second key',
  mailbox: 'Open the primary mailbox',
  repository: 'Push to the repository',
};

/**
 * The dossier as a page of Markdown, in English. `guard` finds nothing in it, whatever the account's names are, and no
 * user's text in it is anything but text: each stands in a code span.
 */
export function dossierMarkdown(dossier: Dossier): string {
  const markdown = pageOf(dossier, span);
  // Texts that are harmless by themselves might be private beside each other; none are known that are.
  return guard(markdown).length === 0 ? markdown : pageOf(dossier, () => span(REMOVED));
}

function pageOf(dossier: Dossier, quote: Quote): string {
  const { site, username, madeAt, seenAt, procedure } = dossier;
  return [
    '# The ways back into a PyPI account',
    '',
    `- Username: ${quote(ownLine(username))}`,
    `- Index: ${site}`,
    `- Last seen: ${seenAt ? day(seenAt) : 'never'}`,
    `- Made: ${day(madeAt)}, by Spare Key for PyPI (not made by PyPI). It holds no code, token or password.`,
    '',
    ...section('Second factors', dossier.methods, ({ totp, securityDevices }) => [
      `- Authenticator app: ${totp ? 'on' : 'off'}`,
      `- Security devices: ${securityDevices.map(quote).join(', ') || 'none'}`,
    ]),
    ...section('Recovery codes', dossier.codes, (codes) => codeLines(codes, quote)),
    ...(dossier.voidBackup ? [voidLine(dossier.voidBackup, quote), ''] : []),
    ...section('Addresses', dossier.addresses, (emails) =>
      emails.map(({ address, primary, verified, problem }) => {
        const words = [primary && 'primary', verified ? 'verified' : 'not verified', problem === 'bouncing' && problem];
        return `- ${quote(address)}: ${words.filter(Boolean).join(', ')}`;
      }),
    ),
    ...section('Projects', dossier.projects, (projects) => [
      ...projects.map((project) => projectLine(project, quote)),
      ...(dossier.moreProjects > 0 ? [`- Others: ${dossier.moreProjects}`] : []),
    ]),
    '## Rehearsed without the phone',
    '',
    ...dossier.rehearsed.map((one) => `- ${WAYS[one.way]}: ${rehearsalWords(one, quote)}`),
    '',
    `## Locked out: what to do (as of ${procedure.asOf})`,
    '',
    ...procedure.steps.map((step, i) => `${i + 1}. ${STEPS[step]}`),
    '',
    ...procedure.waits.map((wait) => `- ${waitWords(wait)}`),
    '',
  ].join('\n');
}

function section<T>(title: string, told: Observed<T>, linesOf: (value: T) => string[]): string[] {
  if (!told) return [`## ${title}`, '', '- Never seen.', ''];
  const seen = `seen ${day(told.seenAt)}${told.isDoubtful ? ', and a later page could not be read' : ''}`;
  const lines = linesOf(told.value);
  return [`## ${title} (${seen})`, '', ...(lines.length > 0 ? lines : ['- None.']), ''];
}

function codeLines({ unused, generatedAt, fileName, where }: NonNullable<Dossier['codes']>['value'], quote: Quote) {
  if (unused === 0) return ['- None left.'];
  return [
    generatedAt === null
      ? `- Unused: ${unused}. When they were generated is not known.`
      : `- Unused: ${unused}, generated ${minute(generatedAt)}. Older sets open nothing.`,
    `- Where you put them: ${where === null ? 'never said' : quote(where)}`,
    ...(fileName === null ? [] : [`- The file's name begins: ${quote(fileName)}`]),
  ];
}

function voidLine({ where, generatedAt }: NonNullable<Dossier['voidBackup']>, quote: Quote): string {
  return `- The set of ${minute(generatedAt)} opens nothing any more. It was put here: ${quote(where)}`;
}

function projectLine({ name, isOwner, isSoleOwner, repository, checkedAt }: DossierProject, quote: Quote): string {
  const role = isSoleOwner ? 'only owner' : isOwner ? 'owner' : 'maintainer';
  if (checkedAt === null) return `- ${quote(name)}: ${role}; repository not looked up`;
  const named = repository === null ? 'no public repository found' : `repository ${quote(repository)}`;
  return `- ${quote(name)}: ${role}; ${named} (${day(checkedAt)})`;
}

function rehearsalWords({ way, state, at, about }: Dossier['rehearsed'][number], quote: Quote): string {
  if (at === null || state === 'never' || state === 'not-tried') return 'never tried';
  const of = about === null ? '' : ` (${way === 'codes' ? `set of ${minute(about)}` : quote(about)})`;
  const words = { works: 'worked', fails: 'failed', stale: 'tried, but that counts no more,' }[state];
  return `${words} ${day(at)}${of}`;
}

function waitWords({ until, measure, days, from, to }: SeenWait): string {
  const what = until === 'first-answer' ? 'the first answer' : 'the account was back';
  const share = measure === 'median' ? 'half of the requests' : 'nine of ten requests';
  return `Until ${what}, ${share} took at most ${days} days (seen ${from} to ${to}; no promise).`;
}

/** In a code span nothing means anything but a backtick, which ends it. */
function span(text: string): string {
  return `\`${text.replaceAll('`', "'") || '(empty)'}\``;
}

/** A day in UTC. */
function day(time: string): string {
  return time.slice(0, 10);
}

/** Two sets of codes may be of one day. */
function minute(time: string): string {
  return `${day(time)} ${time.slice(11, 16)} UTC`;
}
