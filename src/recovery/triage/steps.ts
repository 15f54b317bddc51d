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
const APP_WORKS: Said = { authenticator: 'works' };
const HELD: Said = { codes: 'held' };
const CODE_TAKEN: Said = { ...HELD, password: 'works' };
const UNVERIFIED: Said = { verification: 'lost', 'primary-email': 'works', reset: null };

/** After any answer, on to one step. */
const all = <Name extends Option>(options: readonly Name[], next: string) =>
  Object.fromEntries(options.map((option) => [option, next])) as Record<Name, string>;
const CODES = ['found', 'rejected', 'lost', 'none', 'unsure'] as const;
const FACTOR = ['app-works', 'key-works', 'app-gone', 'key-gone', 'both-gone', 'never', 'unsure'] as const;
const YES_NO = ['yes', 'no', 'unsure'] as const;
const MAILBOX = ['yes', 'another', 'none', 'unsure'] as const;
const TOO_SOON = ['too-many', 'sent-back'] as const;
const NO_VERIFICATION = ['no-mail', 'bad-link', 'too-many'] as const;

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
  'too-many': 'reset-again',
} as const;

/** The same for someone whose recovery codes are at hand. */
const SIGN_IN_BEFORE_CODE = {
  'second-step': 'newest-set',
  link: 'find-mail-with-code',
  'unverified-page': 'mailbox-unverified',
  frozen: 'write-security',
} as const;
const RESET_BEFORE_CODE = {
  ...SIGN_IN_BEFORE_CODE,
  'bad-link': 'reset-again-before-code',
  'password-refused': 'new-password-before-code',
  'too-many': 'reset-again-before-code',
} as const;

/**
 * The decision path of someone who is locked out, as data: often no request is needed. It begins at `problem`, never comes back
 * to a step, and ends at a step without answers. Facts: docs/recovery.md, and PyPI's own answers (`pypi-answers.ts`).
 */
export const STEPS = {
  problem: {
    ask: 'problem',
    next: {
      'second-factor': 'factor',
      password: 'mailbox-for-password',
      email: 'can-log-in',
      'mailed-link': 'mailbox-for-link',
      username: 'username-by-mail',
      'unverified-page': 'mailbox-unverified',
      'unverified-mail': 'which-unverified',
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
      'name-unknown': 'check-name',
      ...all(TOO_SOON, 'pause'),
      'app-rejected': 'check-clock',
      'code-rejected': 'newest-set',
      'code-used': 'newest-set',
      'other-device': 'find-mail',
      'bad-link': 'which-link',
      'signed-out': 'sign-in-again',
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
    next: { reset: 'reset-again', 'sign-in': 'find-mail', verify: 'verify-again' },
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
      'code-rejected': 'newest-set',
      'app-gone': 'other-factor',
      'key-gone': 'other-factor',
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
      'code-rejected': 'newest-set',
      'app-gone': 'other-factor',
      'key-gone': 'other-factor',
      link: 'mailbox-for-link',
      'password-rejected': 'mailbox-for-password',
    },
    says: NOT_WORKING,
  },
  'check-clock': {
    ask: 'check-clock',
    next: { worked: 'solved', 'app-rejected': 'app-copy', link: 'mailbox-for-link', ...all(TOO_SOON, 'pause-app') },
  },
  'pause-app': {
    ask: 'pause',
    next: { worked: 'solved', 'app-rejected': 'app-copy', link: 'mailbox-for-link' },
    says: { link: APP_WORKS },
  },
  'app-copy': {
    ask: 'app-copy',
    next: {
      worked: 'solved',
      no: 'other-factor',
      'app-rejected': 'other-factor',
      link: 'mailbox-for-link',
      ...all(TOO_SOON, 'pause-copy'),
    },
  },
  'pause-copy': {
    ask: 'pause',
    next: { worked: 'solved', 'app-rejected': 'other-factor', link: 'mailbox-for-link' },
    says: { link: APP_WORKS },
  },
  'try-key': {
    ask: 'try-key',
    next: { worked: 'solved', 'key-fails': 'other-factor', ...all(TOO_SOON, 'pause-key') },
  },
  'pause-key': { ask: 'pause', next: { worked: 'solved', 'key-fails': 'other-factor' } },
  'other-factor': {
    ask: 'other-factor',
    next: {
      worked: 'solved',
      no: 'codes',
      'app-rejected': 'codes',
      'key-fails': 'codes',
      link: 'mailbox-for-link',
      ...all(TOO_SOON, 'pause-other'),
    },
  },
  'pause-other': {
    ask: 'pause',
    next: { worked: 'solved', link: 'mailbox-for-link', 'no-help': 'codes' },
    says: { link: APP_WORKS },
  },

  // Recovery codes. Since November 2025 a code from an unknown network also needs a mailed link.
  codes: {
    ask: 'codes',
    next: {
      found: 'mailbox-with-code',
      rejected: 'newest-set',
      lost: 'password',
      none: 'password',
      unsure: 'password',
    },
  },
  'mailbox-with-code': {
    ask: 'mailbox',
    next: {
      yes: 'use-code',
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
      'code-rejected': 'newest-set',
      'code-used': 'newest-set',
      ...all(TOO_SOON, 'pause-code'),
      'password-rejected': 'reset-before-code',
    },
  },
  'known-network-with-code': {
    ask: 'known-network',
    next: {
      worked: 'solved',
      link: 'request',
      'code-rejected': 'newest-set',
      'code-used': 'newest-set',
      ...all(TOO_SOON, 'pause-code'),
      'password-rejected': 'reset-with-other-before-code',
    },
    says: { link: { ...CODE_TAKEN, ...MAILBOX_LOST } },
  },
  'pause-code': {
    ask: 'pause',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'newest-set',
      'code-used': 'newest-set',
    },
    says: { link: HELD },
  },
  'newest-set': {
    ask: 'newest-set',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'password',
      'all-used': 'password',
      ...all(TOO_SOON, 'pause-last'),
    },
  },
  'pause-last': {
    ask: 'pause',
    next: {
      worked: 'solved',
      link: 'find-mail-with-code',
      'code-rejected': 'password',
      'all-used': 'password',
    },
    says: { link: HELD },
  },
  'reset-before-code': {
    ask: 'reset-by-name',
    next: {
      worked: 'solved',
      'no-mail': 'reset-by-address-before-code',
      'unverified-mail': 'projects',
      ...RESET_BEFORE_CODE,
    },
    says: { 'unverified-mail': UNVERIFIED },
  },
  'reset-with-other-before-code': {
    ask: 'reset-by-address',
    next: { worked: 'solved', 'no-mail': 'request', 'unverified-mail': 'request', ...RESET_BEFORE_CODE },
  },
  'reset-by-address-before-code': {
    ask: 'reset-by-address',
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
      'too-many': 'request',
    },
  },
  'new-password-before-code': {
    ask: 'new-password',
    next: { worked: 'solved', ...SIGN_IN_BEFORE_CODE, 'no-help': 'request' },
  },
  'which-before-code': { ask: 'which-unverified', next: all(YES_NO, 'projects') },
  'find-mail-with-code': {
    ask: 'find-mail',
    next: {
      worked: 'solved',
      'other-device': 'known-network-after-code',
      'bad-link': 'known-network-after-code',
      'no-mail': 'known-network-after-code',
      email: 'known-network-after-code',
    },
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
    next: { yes: 'find-mail', another: 'known-network', none: 'known-network', unsure: 'find-mail' },
    says: { another: MAILBOX_LOST, none: MAILBOX_LOST },
  },
  'find-mail': {
    ask: 'find-mail',
    next: {
      worked: 'solved',
      'other-device': 'known-network',
      'bad-link': 'known-network',
      'no-mail': 'known-network',
      email: 'known-network',
    },
  },
  'known-network': {
    ask: 'known-network',
    next: { worked: 'solved', link: 'security-device', 'no-help': 'security-device' },
  },
  'security-device': {
    ask: 'security-device',
    next: {
      worked: 'solved',
      no: 'codes-besides',
      'key-fails': 'codes-besides',
      ...all(TOO_SOON, 'pause-device'),
    },
  },
  'pause-device': { ask: 'pause', next: { worked: 'solved', 'key-fails': 'codes-besides' } },

  // The password is forgotten or refused.
  'mailbox-for-password': {
    ask: 'mailbox',
    next: { yes: 'reset-by-name', another: 'reset-with-other', none: 'factor-besides', unsure: 'reset-by-name' },
  },
  'reset-by-name': {
    ask: 'reset-by-name',
    next: {
      worked: 'solved',
      'no-mail': 'reset-by-address',
      'unverified-mail': 'other-address-besides',
      ...RESET,
      ...RESET_AGAIN,
    },
    says: { 'unverified-mail': UNVERIFIED },
  },
  'reset-with-other': {
    ask: 'reset-by-address',
    next: {
      worked: 'solved',
      'no-mail': 'factor-besides',
      'unverified-mail': 'factor-besides',
      ...RESET,
      ...RESET_AGAIN,
    },
  },
  'reset-by-address': {
    ask: 'reset-by-address',
    next: {
      worked: 'solved',
      'no-mail': 'factor-besides',
      'unverified-mail': 'which-unverified-late',
      ...RESET,
      ...RESET_AGAIN,
    },
  },
  'reset-again': {
    ask: 'reset-again',
    next: {
      worked: 'solved',
      'no-mail': 'factor-besides',
      'unverified-mail': 'which-unverified-late',
      ...RESET,
      'bad-link': 'factor-besides',
      'password-refused': 'new-password',
      'too-many': 'factor-besides',
    },
  },
  'new-password': { ask: 'new-password', next: { worked: 'solved', ...RESET, 'no-help': 'factor-besides' } },
  'factor-besides': { ask: 'factor-besides', next: all(FACTOR, 'codes-besides') },
  'codes-besides': { ask: 'codes', next: all(CODES, 'request') },

  // Locked out, and the address is unverified: PyPI mails no link for a new password.
  'which-unverified': { ask: 'which-unverified', next: all(YES_NO, 'other-address-besides') },
  'which-unverified-late': { ask: 'which-unverified', next: all(YES_NO, 'factor-unverified') },
  'other-address-besides': {
    ask: 'other-address',
    next: { yes: 'reset-with-other-besides', no: 'factor-unverified', unsure: 'reset-with-other-besides' },
  },
  'reset-with-other-besides': {
    ask: 'reset-by-address',
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
  'mailbox-unverified': {
    ask: 'mailbox',
    next: {
      yes: 'verify-again',
      another: 'choose-verified',
      none: 'projects-or-factor',
      unsure: 'verify-again',
    },
  },
  'verify-again': {
    ask: 'verify-again',
    next: { worked: 'solved', ...all(NO_VERIFICATION, 'projects-or-factor'), 'no-help': 'projects-or-factor' },
  },
  'choose-verified': {
    ask: 'make-primary',
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
      ...all(NO_VERIFICATION, 'verify-replaced'),
      'no-help': 'codes-besides',
    },
  },
  'address-rules-unverified': {
    ask: 'address-rules',
    next: { worked: 'solved', blocked: 'codes-besides', 'no-help': 'codes-besides' },
  },
  'verify-replaced': {
    ask: 'verify-again',
    next: { worked: 'solved', ...all(NO_VERIFICATION, 'codes-besides'), 'no-help': 'codes-besides' },
  },

  // The mailbox is lost.
  'can-log-in': { ask: 'can-log-in', next: { yes: 'other-address', no: 'what-stops' } },
  'other-address': {
    ask: 'other-address',
    next: { yes: 'make-primary', no: 'add-address', unsure: 'add-address' },
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
    next: {
      worked: 'solved',
      'needs-factor': 'set-up-first',
      ...all(NO_VERIFICATION, 'password-signed-in'),
      'no-help': 'password-signed-in',
    },
  },
  'set-up-first': { ask: 'codes-first', next: { worked: 'solved', 'no-help': 'password-signed-in' } },
  'add-address': {
    ask: 'add-address',
    next: {
      worked: 'solved',
      'needs-factor': 'set-up-first',
      'address-refused': 'address-rules',
      'unverified-page': 'projects-or-factor',
      ...all(NO_VERIFICATION, 'verify-other'),
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
    next: { yes: 'reset-with-other', no: 'factor-besides', unsure: 'reset-with-other' },
  },

  // The username is forgotten.
  'username-by-mail': {
    ask: 'username-by-mail',
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
    next: { worked: 'solved', 'name-found': 'what-stops-named', no: 'mailbox-nameless' },
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
    next: { worked: 'solved', 'name-found': 'factor-unverified', no: 'factor-unverified' },
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
    next: { frozen: 'write-security', hacked: 'write-security', 'not-mine': 'write-admin', deleted: 'deleted' },
  },
  'write-security': { ask: 'write-security', next: { worked: 'solved', 'no-answer': 'write-admin' } },
  'write-admin': { ask: 'write-admin', next: {} },
  deleted: { ask: 'deleted', next: {} },

  // Not one's own account.
  whose: { ask: 'whose', next: { company: 'ask-owner-company', person: 'ask-owner' } },
  'ask-owner-company': { ask: 'ask-owner', next: { worked: 'solved', no: 'write-organizations' } },
  'write-organizations': {
    ask: 'write-organizations',
    next: { worked: 'solved', 'no-organization': 'company-mailbox', 'no-answer': 'company-mailbox' },
  },
  'company-mailbox': { ask: 'company-mailbox', next: { yes: 'reset-by-name', no: 'company-repository' } },
  'company-repository': { ask: 'company-repository', next: { yes: 'factor-besides', no: 'claim-name' } },
  'ask-owner': { ask: 'ask-owner', next: { worked: 'solved', no: 'claim-name' } },
  'claim-name': { ask: 'claim-name', next: {} },

  solved: { ask: 'solved', next: {} },
  request: { ask: 'request', next: {} },
} as const satisfies Record<string, Step>;

export type StepId = keyof typeof STEPS;

/** One step, whichever. */
export const stepOf = (id: StepId): Step => STEPS[id];
