import type { Codes, ForWhom, Never } from '../request/draft';

/** The places that an action may send to; `urls.ts` and `form-url.ts` know their addresses. */
export type Action =
  | 'log-in'
  | 'enter-code'
  | 'reset-password'
  | 'account-settings'
  | 'email-settings'
  | 'two-factor-settings'
  | 'unverified-settings'
  | 'find-project'
  | 'mail-admin'
  | 'mail-security'
  | 'mail-organizations'
  | 'claim-name'
  | 'pypi-help';

/**
 * What a request speaks of as lost or working. `verification`: of the primary address; `confirmation`: of a new network;
 * `reset`: the mailed link for a new password; `second-factor`: one whose kind the user doesn't know.
 */
export type Thing =
  | 'password'
  | 'authenticator'
  | 'security-device'
  | 'primary-email'
  | 'other-verified-email'
  | 'verification'
  | 'confirmation'
  | 'second-factor'
  | 'reset';

/** `missing`: it doesn't work, or there is none, and nobody asks for it back. `null`: what was said of it counts no more. */
export type State = 'works' | 'lost' | 'missing' | null;

/** What an answer states. Nothing that stands in a request comes from anywhere else in triage. */
export interface Said extends Readonly<Partial<Record<Thing, State>>> {
  readonly codes?: Codes | 'unknown';
  readonly never?: readonly Never[];
  readonly forWhom?: ForWhom;
  readonly username?: 'unknown';
}

/** The name of an answer. */
export type Option = string;

/** A question, or something to try, as it stands on the screen; several steps may ask the same. */
export interface Question {
  /** Where to do what the text advises; absent: it only asks. */
  action?: Action;
  /** What each answer states, wherever the question is asked; an answer that is left out states nothing. */
  says?: Readonly<Record<Option, Said>>;
}

/** Answers with the same words at every question, and what they state: most are PyPI's own (`pypi-answers.ts`). */
export const ANSWERS = {
  worked: {},
  'no-help': {},
  'too-many': {},
  expired: {},
  // PyPI asks for either only after a right password.
  link: { password: 'works' },
  'second-step': { password: 'works' },
  'app-rejected': {},
  'key-fails': {},
  'code-rejected': { codes: 'rejected' },
  'code-used': {},
  'password-rejected': { password: 'missing' },
  'name-unknown': {},
  frozen: {},
  'signed-out': {},
  'no-mail': {},
  'bad-link': {},
  'other-device': {},
  'unverified-mail': {},
  'unverified-page': { verification: 'lost' },
  'password-refused': {},
  'needs-factor': {},
  'not-verified': { 'other-verified-email': null },
  'address-refused': {},
  blocked: { never: [] },
  'password-asked': { password: 'missing' },
  'sent-back': {},
  'no-answer': {},
  'name-found': {},
  deleted: {},
} as const satisfies Record<Option, Said>;

const CODE_TAKEN: Said = { codes: 'held', password: 'works' };
const APP_WORKS: Said = { authenticator: 'works', password: 'works' };
const APP_GONE: Said = { authenticator: 'lost' };
const KEY_GONE: Said = { 'security-device': 'lost' };
/** PyPI shows it after a sign-in, and so with the new password. */
const AFTER_RESET: Readonly<Record<Option, Said>> = { 'unverified-page': { verification: 'lost', password: 'works' } };
const NO_LINK: Said = { reset: 'lost' };
const NO_PASSWORD: Said = { password: 'missing' };
const MAIL_LOST: Said = { 'primary-email': 'lost' };

export const QUESTIONS = {
  problem: {
    says: {
      email: MAIL_LOST,
      password: NO_PASSWORD,
      'mailed-link': { password: 'works' },
    },
  },
  message: { says: { breached: NO_PASSWORD } },
  'check-name': { action: 'log-in' },
  'sign-in-again': { action: 'log-in' },
  'which-link': {},

  factor: {
    says: {
      'app-gone': APP_GONE,
      'key-gone': KEY_GONE,
      'both-gone': { ...APP_GONE, ...KEY_GONE },
      'app-rejected': APP_GONE,
      'key-fails': KEY_GONE,
      unsure: { 'second-factor': 'lost' },
    },
  },
  'still-in': { action: 'account-settings' },
  pause: { action: 'log-in' },
  'check-clock': { action: 'log-in', says: { link: APP_WORKS } },
  'check-entry': { action: 'log-in', says: { link: APP_WORKS } },
  'app-copy': { action: 'log-in', says: { link: APP_WORKS } },
  'try-key': { action: 'log-in' },
  'other-factor': { says: { yes: { 'second-factor': null } } },
  // Of all second factors, only an app's code is followed by a mailed link.
  'use-other-factor': { action: 'log-in', says: { link: APP_WORKS, 'app-rejected': APP_GONE, 'key-fails': KEY_GONE } },

  codes: {
    says: {
      found: { codes: 'held' },
      rejected: { codes: 'rejected' },
      lost: { codes: 'lost' },
      none: { codes: 'none' },
      unknown: { codes: 'unknown' },
    },
  },
  'use-code': { action: 'enter-code', says: { link: CODE_TAKEN } },
  'known-network-with-code': { action: 'enter-code', says: { link: CODE_TAKEN } },
  'newest-set': { action: 'enter-code', says: { link: CODE_TAKEN } },
  'next-line': { action: 'enter-code', says: { link: CODE_TAKEN } },
  password: { says: { yes: { password: 'works' }, no: NO_PASSWORD } },
  mailbox: {
    says: {
      primary: { 'primary-email': 'works' },
      another: { ...MAIL_LOST, 'other-verified-email': 'works' },
      none: { ...MAIL_LOST, 'other-verified-email': 'missing' },
    },
  },

  'find-mail': {
    action: 'log-in',
    says: { 'no-mail': { confirmation: 'lost' }, 'cannot-read': { ...MAIL_LOST, confirmation: 'lost' } },
  },
  'open-link': { action: 'log-in', says: { 'no-mail': { confirmation: 'lost' } } },
  'known-network': { action: 'log-in' },
  'security-device': {},
  'use-security-device': { action: 'log-in' },

  'reset-by-name': { action: 'reset-password', says: AFTER_RESET },
  'reset-with-other': {
    action: 'reset-password',
    says: {
      ...AFTER_RESET,
      'no-mail': { ...NO_LINK, 'other-verified-email': null },
      'unverified-mail': { ...NO_LINK, 'other-verified-email': null },
    },
  },
  'reset-exact': { action: 'reset-password', says: { ...AFTER_RESET, 'no-mail': NO_LINK } },
  'reset-again': {
    action: 'reset-password',
    says: { ...AFTER_RESET, 'no-mail': NO_LINK, 'bad-link': NO_LINK },
  },
  'new-password': { action: 'reset-password', says: AFTER_RESET },
  'wait-a-day': { action: 'reset-password', says: { ...AFTER_RESET, 'no-mail': NO_LINK } },
  'factor-besides': {
    says: {
      'app-works': { authenticator: 'works' },
      'key-works': { 'security-device': 'works' },
      'app-gone': APP_GONE,
      'key-gone': KEY_GONE,
      'both-gone': { ...APP_GONE, ...KEY_GONE },
      never: { authenticator: 'missing', 'security-device': 'missing', never: ['second-factor'] },
    },
  },

  'where-unverified': { says: { page: { verification: 'lost', password: 'works' }, mail: NO_PASSWORD } },
  'which-unverified': {
    says: { yes: { verification: 'lost', 'primary-email': 'works', reset: null }, no: NO_LINK, unsure: NO_LINK },
  },
  'verify-again': { action: 'unverified-settings' },
  'verify-later': { action: 'unverified-settings' },
  'choose-verified': { action: 'unverified-settings' },
  'projects-or-factor': {
    says: {
      neither: { never: ['second-factor', 'projects'] },
      projects: { never: ['second-factor'] },
      factor: { never: ['projects'] },
    },
  },
  'replace-address': { action: 'unverified-settings' },
  'address-rules': { action: 'account-settings' },
  projects: { says: { no: { never: ['projects'] } } },

  'can-log-in': {},
  'other-address': {
    says: { verified: { 'other-verified-email': 'works' }, no: { 'other-verified-email': 'missing' } },
  },
  'make-primary': { action: 'email-settings' },
  'add-address': { action: 'email-settings' },
  'set-up-first': { action: 'account-settings' },
  'what-stops': { says: { password: NO_PASSWORD, 'mailed-link': { password: 'works' } } },

  'username-by-mail': { action: 'reset-password' },
  'username-exact': { action: 'reset-password' },
  'username-by-project': { action: 'find-project', says: { 'not-found': { username: 'unknown' } } },

  'set-up': {},
  'scan-anew': { action: 'two-factor-settings' },
  'other-browser': { action: 'two-factor-settings' },
  'codes-first': { action: 'two-factor-settings' },
  'pypi-help': { action: 'pypi-help' },

  trouble: {},
  'write-security': { action: 'mail-security' },
  'write-admin': { action: 'mail-admin' },
  deleted: { action: 'claim-name' },

  whose: { says: { company: { forWhom: 'organization' } } },
  'other-owner': {},
  'ask-owner': { action: 'find-project' },
  'write-organizations': { action: 'mail-organizations' },
  'company-mailbox': { says: { yes: { 'primary-email': 'works' }, no: MAIL_LOST } },
  'company-repository': {},
  'claim-name': { action: 'claim-name' },
  'claim-deceased': { action: 'claim-name' },

  solved: { action: 'account-settings' },
  done: {},
  request: {},
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof QUESTIONS;

/** Questions with more help, folded. */
const WITH_MORE: readonly QuestionId[] = [
  'still-in',
  'other-address',
  'check-name',
  'factor',
  'pause',
  'check-clock',
  'app-copy',
  'try-key',
  'use-other-factor',
  'codes',
  'use-code',
  'known-network-with-code',
  'newest-set',
  'find-mail',
  'open-link',
  'known-network',
  'reset-by-name',
  'reset-with-other',
  'reset-exact',
  'reset-again',
  'which-unverified',
  'verify-again',
  'verify-later',
  'replace-address',
  'address-rules',
  'add-address',
  'username-by-mail',
  'username-by-project',
  'scan-anew',
  'write-security',
  'deleted',
  'write-organizations',
  'claim-name',
  'claim-deceased',
];

/** Whether a question has more help than its text. */
export const hasMore = (question: QuestionId) => WITH_MORE.includes(question);

/** Questions at which PyPI mails a link that is to be opened. */
const MAILS_LINK: readonly QuestionId[] = [
  'use-code',
  'find-mail',
  'open-link',
  'use-other-factor',
  'reset-by-name',
  'reset-with-other',
  'reset-exact',
  'reset-again',
  'new-password',
  'wait-a-day',
  'verify-again',
  'verify-later',
  'replace-address',
  'address-rules',
  'add-address',
  'username-by-mail',
  'username-exact',
];

/** Whether a link that PyPI mails is to be opened at a question. */
export const mailsLink = (question: QuestionId) => MAILS_LINK.includes(question);

/** Where to do what a question's text advises; `undefined`: it only asks. */
export const actionOf = (question: QuestionId): Action | undefined => (QUESTIONS[question] as Question).action;

/** What an answer to a question states, wherever it is asked. */
export function saidBy(question: QuestionId, option: Option): Said {
  const { says = {} }: Question = QUESTIONS[question];
  return { ...(ANSWERS as Record<Option, Said>)[option], ...says[option] };
}
