import type { Option, QuestionId, Said } from './questions';

/** A question or an attempt of the decision path, and where each answer leads. */
export interface Step {
  ask: QuestionId;
  /** The answers that are offered, in the order of the screen, and the step that each leads to. */
  next: Readonly<Partial<Record<Option, string>>>;
  /** What an answer says here, beyond what it says wherever the question is asked. */
  says?: Readonly<Partial<Record<Option, Said>>>;
}

const MAILBOX_LOST: Said = { confirmation: 'lost' };
const NOT_WORKING = { 'app-rejected': { authenticator: 'lost' }, 'key-fails': { 'security-device': 'lost' } } as const;
const HELD: Said = { codes: 'held' };
const UNVERIFIED: Said = { verification: 'lost', 'primary-email': 'works', reset: null };

/** After any answer, on to one step. */
const all = <Name extends Option>(options: readonly Name[], next: string) =>
  Object.fromEntries(options.map((option) => [option, next])) as Record<Name, string>;
const CODES = ['found', 'rejected', 'lost', 'none', 'unknown'] as const;
const FACTOR = ['app-works', 'key-works', 'app-gone', 'key-gone', 'both-gone', 'never', 'unsure'] as const;
const YES_NO = ['yes', 'no', 'unsure'] as const;
const MAILBOX = ['primary', 'another', 'none', 'unsure'] as const;
const TOO_SOON = ['too-many', 'expired'] as const;
const VERIFY_LATER = ['no-mail', 'bad-link', 'too-many'] as const;

/** What can come of a new password, once it is set. */
const RESET = {
  'second-step': 'factor',
  link: 'mailbox-for-link',
  'unverified-page': 'mailbox-unverified',
  frozen: 'write-security',
} as const;
const RESET_AGAIN = {
  'bad-link': 'reset-again',
  'password-refused': 'new-password',
  'too-many': 'wait-a-day',
} as const;

/** The same for someone whose recovery codes are at hand. */
const SIGN_IN_BEFORE_CODE = {
  'second-step': 'check-newest-set',
  link: 'find-mail-with-code',
  'unverified-page': 'mailbox-unverified',
  frozen: 'write-security',
} as const;
const RESET_BEFORE_CODE = {
  ...SIGN_IN_BEFORE_CODE,
  'bad-link': 'reset-again-before-code',
  'password-refused': 'new-password-before-code',
  'too-many': 'wait-before-code',
} as const;

/**
 * The decision path of someone who is locked out, as data: often no request is needed. It begins at `problem`, never comes back
 * to a step, and ends at a step without answers. Facts: recovery.md, "Triage", and PyPI's own answers (`pypi-answers.ts`).
 */
export const STEPS = {
  problem: {
    ask: 'problem',
    next: {
      'second-factor': 'factor',
      password: 'mailbox-for-password',
      unverified: 'where-unverified',
      email: 'can-log-in',
      'mailed-link': 'mailbox-for-link',
      username: 'username-by-mail',
      message: 'message',
      'set-up': 'set-up',
      trouble: 'trouble',
      'not-mine': 'whose',
    },
  },
  message: {
    ask: 'message',
    next: {
      'password-rejected': 'mailbox-for-password',
      breached: 'mailbox-for-password',
      'name-unknown': 'check-name',
      ...all(TOO_SOON, 'pause'),
      'app-rejected': 'check-clock',
      'code-rejected': 'check-code-set',
      'code-used': 'next-line',
      'other-device': 'open-link',
      'bad-link': 'which-link',
      'signed-out': 'sign-in-again',
      'unverified-mail': 'which-unverified',
      'unverified-page': 'mailbox-unverified',
      frozen: 'write-security',
    },
    says: NOT_WORKING,
  },
  'check-name': {
    ask: 'check-name',
    next: {
      worked: 'solved',
      'name-unknown': 'username-by-mail',
      'password-rejected': 'mailbox-for-password',
      'second-step': 'factor',
      deleted: 'deleted',
    },
  },
  'sign-in-again': {
    ask: 'sign-in-again',
    next: {
      worked: 'solved',
      'password-rejected': 'mailbox-for-password',
      'signed-out': 'write-security',
      frozen: 'write-security',
    },
  },
  'which-link': {
    ask: 'which-link',
    next: { reset: 'reset-again', 'sign-in': 'open-link', verify: 'verify-later-unverified' },
  },

  // The second factor doesn't work, or is gone.
  factor: {
    ask: 'factor',
    next: {
      'app-gone': 'still-in-app',
      'key-gone': 'still-in',
      'both-gone': 'still-in',
      'app-rejected': 'check-clock',
      'key-fails': 'try-key',
      ...all(TOO_SOON, 'pause-factor'),
      unsure: 'still-in',
    },
  },
  // For a change of the second factor, PyPI asks for no more than the password.
  'still-in-app': { ask: 'still-in', next: { worked: 'solved', 'password-asked': 'app-copy', no: 'app-copy' } },
  'still-in': { ask: 'still-in', next: { worked: 'solved', 'password-asked': 'other-factor', no: 'other-factor' } },
  'pause-factor': {
    ask: 'pause',
    next: {
      worked: 'solved',
      'app-rejected': 'check-clock',
      'key-fails': 'try-key',
      'code-rejected': 'check-code-set',
      'factor-gone': 'other-factor',
      link: 'mailbox-for-link',
    },
    says: NOT_WORKING,
  },
  pause: {
    ask: 'pause',
    next: {
      worked: 'solved',
      'app-rejected': 'check-clock',
      'key-fails': 'try-key',
      'code-rejected': 'check-code-set',
      'factor-gone': 'other-factor',
      link: 'mailbox-for-link',
      'password-rejected': 'mailbox-for-password',
    },
    says: NOT_WORKING,
  },
  'check-clock': {
    ask: 'check-clock',
    next: { worked: 'solved', 'app-rejected': 'check-entry', link: 'mailbox-for-link', ...all(TOO_SOON, 'pause-app') },
  },
  'check-entry': {
    ask: 'check-entry',
    next: { worked: 'solved', 'app-rejected': 'app-copy', link: 'mailbox-for-link', ...all(TOO_SOON, 'pause-app') },
  },
  'pause-app': {
    ask: 'pause',
    next: { worked: 'solved', 'app-rejected': 'app-copy', link: 'mailbox-for-link' },
    says: { link: { authenticator: 'works' } },
  },
  'app-copy': {
    ask: 'app-copy',
    next: {
      worked: 'solved',
      'no-copy': 'other-factor',
      'app-rejected': 'other-factor',
      link: 'mailbox-for-link',
      ...all(TOO_SOON, 'pause-copy'),
    },
  },
  'pause-copy': {
    ask: 'pause',
    next: { worked: 'solved', 'app-rejected': 'other-factor', link: 'mailbox-for-link' },
    says: { link: { authenticator: 'works' } },
  },
  'try-key': {
    ask: 'try-key',
    next: { worked: 'solved', 'key-fails': 'other-factor', ...all(TOO_SOON, 'pause-key') },
  },
  'pause-key': { ask: 'pause', next: { worked: 'solved', 'key-fails': 'other-factor' } },
  'other-factor': { ask: 'other-factor', next: { yes: 'use-other-factor', no: 'codes' } },
  'use-other-factor': {
    ask: 'use-other-factor',
    next: {
      worked: 'solved',
      'app-rejected': 'codes',
      'key-fails': 'codes',
      link: 'mailbox-for-link',
      ...all(TOO_SOON, 'pause-other'),
      'no-help': 'codes',
    },
  },
  'pause-other': {
    ask: 'pause',
    next: { worked: 'solved', link: 'mailbox-for-link', 'no-help': 'codes' },
    says: { link: { authenticator: 'works' } },
  },

  // Recovery codes. Since November 2025 a code from an unknown network also needs a mailed link.
  codes: {
    ask: 'codes',
    next: {
      found: 'mailbox-with-code',
      rejected: 'check-code-set',
      lost: 'password',
      none: 'password',
      unknown: 'password',
    },
  },
  'mailbox-with-code': {
    ask: 'mailbox',
    next: {
      primary: 'use-code',
      another: 'known-network-with-code',
      none: 'known-network-with-code',
      unsure: 'use-code',
    },
  },
  'use-code': {
    ask: 'use-code',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'check-newest-set',
      'code-used': 'next-line',
      ...all(TOO_SOON, 'pause-code'),
      'password-rejected': 'reset-before-code',
    },
  },
  'known-network-with-code': {
    ask: 'known-network-with-code',
    next: {
      worked: 'solved',
      link: 'request',
      'code-rejected': 'check-newest-set',
      'code-used': 'next-line',
      ...all(TOO_SOON, 'pause-code'),
      'password-rejected': 'reset-with-other-before-code',
    },
    says: { link: MAILBOX_LOST },
  },
  'pause-code': {
    ask: 'pause',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'check-newest-set',
      'code-used': 'next-line',
    },
    says: { link: HELD },
  },
  'check-code-set': {
    ask: 'newest-set',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'password',
      'code-used': 'next-line',
      ...all(TOO_SOON, 'pause-last'),
    },
  },
  'check-newest-set': {
    ask: 'newest-set',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'password',
      'code-used': 'next-line',
      ...all(TOO_SOON, 'pause-last'),
    },
  },
  'next-line': {
    ask: 'next-line',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'password',
      'code-used': 'password',
      ...all(TOO_SOON, 'pause-last'),
    },
    says: { 'code-used': { codes: 'none' } },
  },
  'pause-last': {
    ask: 'pause',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'password',
      'code-used': 'password',
    },
    says: { link: HELD, 'code-used': { codes: 'none' } },
  },
  'reset-before-code': {
    ask: 'reset-by-name',
    next: {
      worked: 'solved',
      'no-mail': 'reset-exact-before-code',
      'unverified-mail': 'projects',
      ...RESET_BEFORE_CODE,
    },
    says: { 'unverified-mail': UNVERIFIED },
  },
  'reset-with-other-before-code': {
    ask: 'reset-with-other',
    next: { worked: 'solved', 'no-mail': 'request', 'unverified-mail': 'request', ...RESET_BEFORE_CODE },
  },
  'reset-exact-before-code': {
    ask: 'reset-exact',
    next: { worked: 'solved', 'no-mail': 'request', 'unverified-mail': 'which-before-code', ...RESET_BEFORE_CODE },
  },
  'reset-again-before-code': {
    ask: 'reset-again',
    next: {
      worked: 'solved',
      'no-mail': 'request',
      'unverified-mail': 'which-before-code',
      ...RESET_BEFORE_CODE,
      'bad-link': 'request',
    },
  },
  'new-password-before-code': {
    ask: 'new-password',
    next: { worked: 'solved', ...SIGN_IN_BEFORE_CODE, 'no-help': 'request' },
  },
  'wait-before-code': {
    ask: 'wait-a-day',
    next: {
      worked: 'solved',
      'no-mail': 'request',
      'unverified-mail': 'which-before-code',
      ...SIGN_IN_BEFORE_CODE,
      'no-help': 'request',
    },
  },
  'which-before-code': { ask: 'which-unverified', next: all(YES_NO, 'projects') },
  'find-mail-with-code': {
    ask: 'find-mail',
    next: {
      worked: 'solved',
      'no-mail': 'known-network-after-code',
      'cannot-read': 'known-network-after-code',
      'other-device': 'open-link-with-code',
      'bad-link': 'open-link-with-code',
    },
  },
  'open-link-with-code': {
    ask: 'open-link',
    next: { worked: 'solved', 'no-mail': 'known-network-after-code', 'no-help': 'known-network-after-code' },
  },
  'known-network-after-code': {
    ask: 'known-network',
    next: { worked: 'solved', link: 'request', 'no-help': 'request' },
  },
  password: { ask: 'password', next: all(YES_NO, 'mailbox') },
  mailbox: { ask: 'mailbox', next: all(MAILBOX, 'request') },

  // PyPI mailed a link, since it doesn't know the network.
  'mailbox-for-link': {
    ask: 'mailbox',
    next: { primary: 'find-mail', another: 'known-network', none: 'known-network', unsure: 'find-mail' },
    says: { another: MAILBOX_LOST, none: MAILBOX_LOST },
  },
  'find-mail': {
    ask: 'find-mail',
    next: {
      worked: 'solved',
      'no-mail': 'known-network',
      'cannot-read': 'known-network',
      'other-device': 'open-link',
      'bad-link': 'open-link',
    },
  },
  'open-link': {
    ask: 'open-link',
    next: { worked: 'solved', 'no-mail': 'known-network', 'no-help': 'known-network' },
  },
  'known-network': {
    ask: 'known-network',
    next: { worked: 'solved', link: 'security-device', 'no-help': 'security-device' },
  },
  'security-device': { ask: 'security-device', next: { yes: 'use-security-device', no: 'codes-besides' } },
  'use-security-device': {
    ask: 'use-security-device',
    next: { worked: 'solved', 'key-fails': 'codes-besides', ...all(TOO_SOON, 'pause-device') },
  },
  'pause-device': { ask: 'pause', next: { worked: 'solved', 'key-fails': 'codes-besides' } },

  // The password is forgotten or refused.
  'mailbox-for-password': {
    ask: 'mailbox',
    next: { primary: 'reset-by-name', another: 'reset-with-other', none: 'factor-besides', unsure: 'reset-by-name' },
  },
  'reset-by-name': {
    ask: 'reset-by-name',
    next: {
      worked: 'solved',
      'no-mail': 'reset-exact',
      'unverified-mail': 'other-address-besides',
      ...RESET,
      ...RESET_AGAIN,
    },
    says: { 'unverified-mail': UNVERIFIED },
  },
  'reset-with-other': {
    ask: 'reset-with-other',
    next: { worked: 'solved', 'no-mail': 'reset-exact', 'unverified-mail': 'factor-besides', ...RESET, ...RESET_AGAIN },
  },
  'reset-exact': {
    ask: 'reset-exact',
    next: {
      worked: 'solved',
      'no-mail': 'factor-besides',
      'unverified-mail': 'which-unverified-exact',
      ...RESET,
      ...RESET_AGAIN,
    },
  },
  'reset-again': {
    ask: 'reset-again',
    next: {
      worked: 'solved',
      'no-mail': 'factor-besides',
      'unverified-mail': 'which-unverified-exact',
      ...RESET,
      'bad-link': 'factor-besides',
      'password-refused': 'new-password',
      'too-many': 'wait-a-day',
    },
  },
  'new-password': { ask: 'new-password', next: { worked: 'solved', ...RESET, 'no-help': 'factor-besides' } },
  'wait-a-day': {
    ask: 'wait-a-day',
    next: {
      worked: 'solved',
      'no-mail': 'factor-besides',
      'unverified-mail': 'which-unverified-exact',
      ...RESET,
      'no-help': 'factor-besides',
    },
  },
  'factor-besides': { ask: 'factor-besides', next: all(FACTOR, 'codes-besides') },
  'codes-besides': { ask: 'codes', next: all(CODES, 'request') },

  // Locked out, and the address is unverified: PyPI mails no link for a new password.
  'which-unverified': { ask: 'which-unverified', next: all(YES_NO, 'other-address-besides') },
  'which-unverified-exact': { ask: 'which-unverified', next: all(YES_NO, 'factor-unverified') },
  'other-address-besides': {
    ask: 'other-address',
    next: { verified: 'reset-with-other-besides', no: 'factor-unverified', unsure: 'reset-with-other-besides' },
  },
  'reset-with-other-besides': {
    ask: 'reset-with-other',
    next: {
      worked: 'solved',
      'no-mail': 'factor-unverified',
      'unverified-mail': 'factor-unverified',
      ...RESET,
      ...RESET_AGAIN,
    },
  },
  'factor-unverified': { ask: 'factor-besides', next: all(FACTOR, 'codes-unverified') },
  'codes-unverified': { ask: 'codes', next: all(CODES, 'projects') },
  projects: { ask: 'projects', next: all(YES_NO, 'request') },

  // Signed in, but PyPI wants a verified address.
  'where-unverified': { ask: 'where-unverified', next: { page: 'mailbox-unverified', mail: 'which-unverified' } },
  'mailbox-unverified': {
    ask: 'mailbox',
    next: {
      primary: 'verify-again',
      another: 'choose-verified',
      none: 'projects-or-factor',
      unsure: 'verify-again',
    },
  },
  'verify-again': {
    ask: 'verify-again',
    next: { worked: 'solved', ...all(VERIFY_LATER, 'verify-later-unverified'), 'no-help': 'projects-or-factor' },
  },
  'verify-later-unverified': { ask: 'verify-later', next: { worked: 'solved', 'no-help': 'projects-or-factor' } },
  'choose-verified': {
    ask: 'choose-verified',
    next: {
      worked: 'solved',
      'needs-factor': 'projects-or-factor',
      'not-verified': 'verify-again',
      'no-help': 'projects-or-factor',
    },
  },
  // Since March 2026 an account without either may replace its address by itself.
  'projects-or-factor': {
    ask: 'projects-or-factor',
    next: {
      neither: 'replace-address',
      projects: 'codes-besides',
      factor: 'codes-besides',
      both: 'codes-besides',
      unsure: 'replace-address',
    },
  },
  'replace-address': {
    ask: 'replace-address',
    next: {
      worked: 'solved',
      'address-refused': 'address-rules-unverified',
      blocked: 'codes-besides',
      ...all(VERIFY_LATER, 'verify-later-replaced'),
      'no-help': 'codes-besides',
    },
  },
  'address-rules-unverified': {
    ask: 'address-rules',
    next: { worked: 'solved', blocked: 'codes-besides', 'no-help': 'codes-besides' },
  },
  'verify-later-replaced': { ask: 'verify-later', next: { worked: 'solved', 'no-help': 'codes-besides' } },

  // The mailbox is lost.
  'can-log-in': { ask: 'can-log-in', next: { yes: 'other-address', no: 'what-stops' } },
  'other-address': {
    ask: 'other-address',
    next: { verified: 'make-primary', no: 'add-address', unsure: 'add-address' },
  },
  'make-primary': {
    ask: 'make-primary',
    next: {
      worked: 'solved',
      'needs-factor': 'set-up-first',
      'not-verified': 'verify-other',
      'unverified-page': 'choose-verified',
      'password-asked': 'reset-with-other',
      'no-help': 'password-signed-in',
    },
  },
  'verify-other': {
    ask: 'verify-again',
    next: { worked: 'solved', ...all(VERIFY_LATER, 'verify-later'), 'no-help': 'password-signed-in' },
  },
  'verify-later': {
    ask: 'verify-later',
    next: { worked: 'solved', 'needs-factor': 'set-up-first', 'no-help': 'password-signed-in' },
  },
  'set-up-first': { ask: 'set-up-first', next: { worked: 'solved', 'no-help': 'password-signed-in' } },
  'add-address': {
    ask: 'add-address',
    next: {
      worked: 'solved',
      'needs-factor': 'set-up-first',
      'address-refused': 'address-rules',
      'unverified-page': 'projects-or-factor',
      ...all(VERIFY_LATER, 'verify-later'),
      'password-asked': 'factor-besides',
      'no-help': 'password-signed-in',
    },
  },
  'address-rules': {
    ask: 'address-rules',
    next: { worked: 'solved', 'needs-factor': 'set-up-first', 'no-help': 'password-signed-in' },
  },
  'password-signed-in': { ask: 'password', next: all(YES_NO, 'codes-besides') },
  'what-stops': {
    ask: 'what-stops',
    next: { password: 'other-address-for-reset', 'second-factor': 'factor', 'mailed-link': 'known-network' },
    says: { 'mailed-link': MAILBOX_LOST },
  },
  'other-address-for-reset': {
    ask: 'other-address',
    next: { verified: 'reset-with-other', no: 'factor-besides', unsure: 'reset-with-other' },
  },

  // The username is forgotten.
  'username-by-mail': {
    ask: 'username-by-mail',
    next: {
      worked: 'solved',
      'name-found': 'what-stops-named',
      'unverified-mail': 'which-unverified-nameless',
      'no-mail': 'username-exact',
      'too-many': 'username-by-project',
    },
  },
  'username-exact': {
    ask: 'username-exact',
    next: {
      worked: 'solved',
      'name-found': 'what-stops-named',
      'unverified-mail': 'which-unverified-nameless',
      'no-mail': 'username-by-project',
      'too-many': 'username-by-project',
    },
  },
  'username-by-project': {
    ask: 'username-by-project',
    next: { worked: 'solved', 'name-found': 'what-stops-named', 'not-found': 'mailbox-nameless' },
  },
  'mailbox-nameless': { ask: 'mailbox', next: all(MAILBOX, 'factor-besides') },
  'which-unverified-nameless': {
    ask: 'which-unverified',
    next: all(YES_NO, 'username-by-project-unverified'),
    // The link was asked for to learn the username.
    says: { no: { reset: null }, unsure: { reset: null } },
  },
  'username-by-project-unverified': {
    ask: 'username-by-project',
    next: { worked: 'solved', 'name-found': 'factor-unverified', 'not-found': 'factor-unverified' },
  },
  'what-stops-named': {
    ask: 'what-stops',
    next: { password: 'mailbox-for-password', 'second-factor': 'factor', 'mailed-link': 'mailbox-for-link' },
  },

  // Two-factor authentication can't be set up: nothing for a public request.
  'set-up': {
    ask: 'set-up',
    next: {
      'app-rejected': 'scan-anew',
      'key-fails': 'other-browser',
      'sent-back': 'codes-first',
      'unverified-page': 'mailbox-unverified',
    },
  },
  'scan-anew': {
    ask: 'scan-anew',
    next: { worked: 'solved', 'app-rejected': 'other-browser', 'sent-back': 'codes-first' },
  },
  'other-browser': {
    ask: 'other-browser',
    next: { worked: 'solved', 'sent-back': 'codes-first', 'no-help': 'pypi-help' },
  },
  'codes-first': { ask: 'codes-first', next: { worked: 'solved', 'no-help': 'pypi-help' } },
  'pypi-help': { ask: 'pypi-help', next: {} },

  // Nothing for the public form.
  trouble: {
    ask: 'trouble',
    next: {
      frozen: 'write-security',
      hacked: 'write-security',
      domain: 'write-security',
      'not-mine': 'write-admin',
      deleted: 'deleted',
    },
  },
  'write-security': { ask: 'write-security', next: { worked: 'solved', 'no-answer': 'write-admin' } },
  'write-admin': { ask: 'write-admin', next: {} },
  deleted: { ask: 'deleted', next: {} },

  // Not one's own account.
  whose: {
    ask: 'whose',
    next: { company: 'other-owner-company', person: 'other-owner', deceased: 'other-owner-deceased' },
  },
  'other-owner-company': { ask: 'other-owner', next: { yes: 'ask-owner-company', no: 'write-organizations' } },
  'ask-owner-company': { ask: 'ask-owner', next: { worked: 'done', 'no-help': 'write-organizations' } },
  'write-organizations': {
    ask: 'write-organizations',
    next: { worked: 'done', 'no-organization': 'company-mailbox', 'no-answer': 'company-mailbox' },
  },
  'company-mailbox': { ask: 'company-mailbox', next: { yes: 'reset-by-name', no: 'company-repository' } },
  'company-repository': { ask: 'company-repository', next: { yes: 'factor-besides', no: 'claim-name' } },
  'other-owner': { ask: 'other-owner', next: { yes: 'ask-owner', no: 'claim-name' } },
  'ask-owner': { ask: 'ask-owner', next: { worked: 'done', 'no-help': 'claim-name' } },
  'other-owner-deceased': { ask: 'other-owner', next: { yes: 'ask-owner-deceased', no: 'claim-deceased' } },
  'ask-owner-deceased': { ask: 'ask-owner', next: { worked: 'done', 'no-help': 'claim-deceased' } },
  'claim-name': { ask: 'claim-name', next: {} },
  'claim-deceased': { ask: 'claim-deceased', next: {} },

  solved: { ask: 'solved', next: {} },
  done: { ask: 'done', next: {} },
  request: { ask: 'request', next: {} },
} as const satisfies Record<string, Step>;

export type StepId = keyof typeof STEPS;

/** One step, whichever. */
export const stepOf = (id: StepId): Step => STEPS[id];
