import type { Site } from '../../pypi/urls';
import { FORM_TITLE } from './form-url';

/** A plain-text mail. */
export interface Mail {
  to: string;
  subject: string;
  body: string;
}

export const SUPPORT = 'support@pypi.org';
const SUPPORT_ISSUES = 'https://github.com/pypi/support/issues';

/** What a mail says of the issue until its link is known and put in place of these words; true without it, too. */
export const ISSUE_PLACEHOLDER = `the account recovery request in ${SUPPORT_ISSUES}`;

/** The indexes as a request names them. */
export const INDEX: Readonly<Record<Site, string>> = {
  'pypi.org': 'PyPI (pypi.org)',
  'test.pypi.org': 'TestPyPI (test.pypi.org)',
};

/** What support is to know of the address that a mail comes from. */
export type MailFrom = 'primary-unverified' | 'other-verified' | 'not-said';

const FROM: Readonly<Record<MailFrom, string>> = {
  'primary-unverified': "the one that this mail comes from. It is the account's primary address, and it is unverified.",
  'other-verified': 'the one that this mail comes from. It is another verified address of the account.',
  'not-said': 'the one that this mail comes from. I can read it; please use it for the recovery.',
};

/**
 * The mail that tells support an address, to be sent from it; complete also without the issue's link (`mail-to.ts`).
 * Support asks for it in nearly every email case (docs/recovery.md, "What went wrong in public threads").
 *
 * @param username `undefined`: the user doesn't know it, so support has to find the account by the mail's address
 */
export function supportMail(site: Site, username: string | undefined, from: MailFrom): Mail {
  return mail(site, username, [
    'this mail belongs to my account recovery request on GitHub.',
    '',
    ...aboutAccount(site, username),
    `Email address: ${FROM[from]}`,
    ...(username === undefined ? ['Please find my username by this address.'] : []),
  ]);
}

/** The mail that confirms the intent to reset 2FA, after which PyPI waits 7 days (docs/recovery.md, "The procedure", 5). */
export function intentMail(site: Site, username: string | undefined): Mail {
  return mail(site, username, [
    'I confirm that I intend to recover this account, and that its two-factor authentication is to be reset.',
    '',
    ...aboutAccount(site, username),
  ]);
}

function aboutAccount(site: Site, username: string | undefined): string[] {
  return [`Issue: ${ISSUE_PLACEHOLDER}`, `Username: ${username ?? 'unknown'}`, `Index: ${INDEX[site]}`];
}

function mail(site: Site, username: string | undefined, lines: string[]): Mail {
  const title = `${site === 'test.pypi.org' ? '[TestPyPI] ' : ''}${FORM_TITLE}`;
  return {
    to: SUPPORT,
    subject: username === undefined ? title : `${title}: ${username}`,
    body: ['Hello,', '', ...lines, '', 'Thank you for your help.'].join('\n'),
  };
}
