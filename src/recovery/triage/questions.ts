import type { Codes, ForWhom, Never } from '../request/draft';

/** The places that an action may send to; `urls.ts` and `form-url.ts` know their addresses. */
export type Action =
  | 'sign-in'
  | 'reset-password'
  | 'open-settings'
  | 'email-settings'
  | 'two-factor-settings'
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

const NO_PASSWORD: Said = { password: 'missing' };
const MAIL_LOST: Said = { 'primary-email': 'lost' };
const APP_GONE: Said = { authenticator: 'lost' };
const KEY_GONE: Said = { 'security-device': 'lost' };

/** Answers with the same words at every question, and what they state: most are PyPI's own (`pypi-answers.ts`). */
export const ANSWERS = {
  yes: {},
  no: {},
  unsure: {},
  worked: {},
  'no-help': {},
  password: NO_PASSWORD,
  email: MAIL_LOST,
  'second-factor': {},
  // PyPI asks for either only after a right password.
  'mailed-link': { password: 'works' },
  link: { password: 'works' },
  'second-step': { password: 'works' },
  'too-many': {},
  'sent-back': {},
  'app-gone': APP_GONE,
  'key-gone': KEY_GONE,
  'both-gone': { ...APP_GONE, ...KEY_GONE },
  'app-rejected': {},
  'key-fails': {},
  'code-rejected': { codes: 'rejected' },
  'code-used': {},
  'all-used': { codes: 'none' },
  'password-rejected': NO_PASSWORD,
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
  'password-asked': NO_PASSWORD,
  'no-answer': {},
  'name-found': {},
  deleted: {},
} as const satisfies Record<Option, Said>;

const CODE_TAKEN: Said = { codes: 'held', password: 'works' };
const APP_WORKS: Said = { authenticator: 'works', password: 'works' };
/** PyPI shows it to who is signed in. */
const SIGNED_IN: Readonly<Record<Option, Said>> = { 'unverified-page': { verification: 'lost', password: 'works' } };
const NO_LINK: Said = { reset: 'lost' };
const NO_LINK_TO_OTHER: Said = { ...NO_LINK, 'other-verified-email': null };
/** Another second factor was tried, so whatever is lost is not all. */
const OTHER: Said = { 'second-factor': null };

export const QUESTIONS = {
  problem: { says: { ...SIGNED_IN, 'unverified-mail': NO_PASSWORD } },
  message: {},
  'check-name': { action: 'sign-in' },
  'sign-in-again': { action: 'sign-in' },
  'which-link': {},

  factor: {
    says: { 'app-rejected': APP_GONE, 'key-fails': KEY_GONE, unsure: { 'second-factor': 'lost' } },
  },
  'still-in': { action: 'open-settings' },
  pause: { action: 'sign-in' },
  'check-clock': { action: 'sign-in', says: { link: APP_WORKS } },
  'app-copy': { action: 'sign-in', says: { link: APP_WORKS } },
  'try-key': { action: 'sign-in' },
  // Of all second factors, only an app's code is followed by a mailed link.
  'other-factor': {
    action: 'sign-in',
    says: {
      link: { ...APP_WORKS, ...OTHER },
      'app-rejected': { ...APP_GONE, ...OTHER },
      'key-fails': { ...KEY_GONE, ...OTHER },
      'too-many': OTHER,
      'sent-back': OTHER,
    },
  },

  codes: {
    says: {
      found: { codes: 'held' },
      rejected: { codes: 'rejected' },
      lost: { codes: 'lost' },
      none: { codes: 'none' },
      unsure: { codes: 'unknown' },
    },
  },
  'use-code': { action: 'sign-in', says: { link: CODE_TAKEN } },
  'newest-set': { action: 'sign-in', says: { link: CODE_TAKEN } },
  password: { says: { yes: { password: 'works' }, no: NO_PASSWORD } },
  mailbox: {
    says: {
      yes: { 'primary-email': 'works' },
      another: { ...MAIL_LOST, 'other-verified-email': 'works' },
      none: { ...MAIL_LOST, 'other-verified-email': 'missing' },
    },
  },

  'find-mail': {
    action: 'sign-in',
    says: { 'no-mail': { confirmation: 'lost' }, email: { ...MAIL_LOST, confirmation: 'lost' } },
  },
  'known-network': { action: 'sign-in' },
  'security-device': { action: 'sign-in' },

  'reset-by-name': { action: 'reset-password', says: SIGNED_IN },
  'reset-by-address': {
    action: 'reset-password',
    says: { ...SIGNED_IN, 'no-mail': NO_LINK_TO_OTHER, 'unverified-mail': NO_LINK_TO_OTHER },
  },
  'reset-again': { action: 'reset-password', says: { ...SIGNED_IN, 'no-mail': NO_LINK, 'bad-link': NO_LINK } },
  'new-password': { action: 'reset-password', says: SIGNED_IN },
  'factor-besides': {
    says: {
      'app-works': { authenticator: 'works' },
      'key-works': { 'security-device': 'works' },
      never: { authenticator: 'missing', 'security-device': 'missing', never: ['second-factor'] },
    },
  },

  'which-unverified': {
    says: { yes: { verification: 'lost', 'primary-email': 'works', reset: null }, no: NO_LINK, unsure: NO_LINK },
  },
  'verify-again': { action: 'email-settings' },
  'projects-or-factor': {
    says: {
      neither: { never: ['second-factor', 'projects'] },
      projects: { never: ['second-factor'] },
      factor: { never: ['projects'] },
    },
  },
  'replace-address': { action: 'email-settings' },
  'address-rules': { action: 'email-settings' },
  projects: { says: { no: { never: ['projects'] } } },

  'can-log-in': {},
  'other-address': {
    says: { yes: { 'other-verified-email': 'works' }, no: { 'other-verified-email': 'missing' } },
  },
  'make-primary': { action: 'email-settings' },
  'add-address': { action: 'email-settings' },
  'what-stops': {},

  'username-by-mail': { action: 'reset-password' },
  'username-by-project': { action: 'find-project', says: { no: { username: 'unknown' } } },

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
  'ask-owner': { action: 'find-project' },
  'write-organizations': { action: 'mail-organizations' },
  'company-mailbox': { says: { yes: { 'primary-email': 'works' }, no: MAIL_LOST } },
  'company-repository': {},
  'claim-name': { action: 'claim-name' },

  solved: { action: 'open-settings' },
  request: {},
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof QUESTIONS;

/** Questions whose title says all. */
const WITHOUT_TEXT: readonly QuestionId[] = [
  'message',
  'which-link',
  'password',
  'mailbox',
  'factor-besides',
  'which-unverified',
  'projects',
  'can-log-in',
  'other-address',
  'what-stops',
  'set-up',
  'pypi-help',
  'trouble',
  'whose',
  'company-mailbox',
  'company-repository',
  'request',
];

/** Whether a question has a text below its title. */
export const hasText = (question: QuestionId) => !WITHOUT_TEXT.includes(question);

/** Questions with more help, folded. */
const WITH_MORE: readonly QuestionId[] = ['still-in', 'codes'];

/** Whether a question has more help than its text. */
export const hasMore = (question: QuestionId) => WITH_MORE.includes(question);

/** Questions at which PyPI mails a link that is to be opened. */
const MAILS_LINK: readonly QuestionId[] = [
  'use-code',
  'newest-set',
  'find-mail',
  'other-factor',
  'reset-by-name',
  'reset-by-address',
  'reset-again',
  'new-password',
  'verify-again',
  'replace-address',
  'address-rules',
  'add-address',
  'username-by-mail',
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
