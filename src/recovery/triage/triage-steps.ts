/**
 * The decision path of who is locked out, as data: often no request is needed. Every answer leads to a further step;
 * a step without `action` asks, one with an `action` says what to do and goes on only if that did not help.
 * Facts: recovery.md, "Triage" (August 2026). Words: `_locales`, `triage_<step>_title`, `_text`, and `_<option>`.
 */
export interface Question {
  /** What can be answered, and the step that each answer leads to, in the order of the screen. */
  options: Readonly<Record<string, StepId>>;
  /** Where to do what the step advises. */
  action?: Action;
}

/** The places that an action may send to; `urls.ts` and `form-url.ts` know their addresses. */
export type Action =
  | 'log-in'
  | 'enter-code'
  | 'reset-password'
  | 'account-settings'
  | 'email-settings'
  | 'unverified-settings'
  | 'find-project'
  | 'mail-admin'
  | 'mail-security'
  | 'claim-name';

export type StepId =
  | 'problem'
  | 'factor'
  | 'check-clock'
  | 'check-entry'
  | 'try-key'
  | 'other-factor'
  | 'use-other-factor'
  | 'codes'
  | 'check-code-set'
  | 'mailbox-with-code'
  | 'use-code'
  | 'known-network-with-code'
  | 'mailbox-without-code'
  | 'code-outcome'
  | 'set-outcome'
  | 'find-mail-with-code'
  | 'code-outcome-without-mail'
  | 'check-newest-set'
  | 'can-log-in'
  | 'other-address'
  | 'make-primary'
  | 'add-address'
  | 'what-stops'
  | 'other-address-for-reset'
  | 'reset-with-other'
  | 'known-network'
  | 'security-device'
  | 'use-security-device'
  | 'mailbox-for-link'
  | 'find-mail'
  | 'factor-besides'
  | 'codes-besides'
  | 'mailbox-for-password'
  | 'reset-password'
  | 'after-reset'
  | 'username-by-mail'
  | 'username-by-project'
  | 'mailbox-unverified'
  | 'verify-again'
  | 'choose-verified'
  | 'projects-or-factor'
  | 'replace-address'
  | 'trouble'
  | 'write-admin'
  | 'write-security'
  | 'other-owner'
  | 'ask-owner'
  | 'company-mailbox'
  | 'company-repository'
  | 'claim-name'
  | 'solved'
  | 'request';

const ask = (options: Question['options']): Question => ({ options });
/** Something to try; `otherwise` is where it goes on when that didn't help. */
const attempt = (action: Action, otherwise: StepId): Question => ({
  action,
  options: { worked: 'solved', 'no-help': otherwise },
});
/** Something to do after which nothing is left to try here. */
const end = (action: Action): Question => ({ action, options: {} });

export const STEPS: Readonly<Record<StepId, Question>> = {
  problem: ask({
    'second-factor': 'factor',
    email: 'can-log-in',
    'mailed-link': 'mailbox-for-link',
    password: 'mailbox-for-password',
    username: 'username-by-mail',
    unverified: 'mailbox-unverified',
    trouble: 'trouble',
    'not-mine': 'other-owner',
  }),

  // The second factor doesn't work, or is gone.
  factor: ask({ gone: 'other-factor', 'app-rejected': 'check-clock', 'key-fails': 'try-key' }),
  'check-clock': attempt('log-in', 'check-entry'),
  'check-entry': attempt('log-in', 'other-factor'),
  'try-key': attempt('log-in', 'other-factor'),
  'other-factor': ask({ yes: 'use-other-factor', no: 'codes' }),
  'use-other-factor': attempt('log-in', 'codes'),
  codes: ask({
    found: 'mailbox-with-code',
    rejected: 'check-code-set',
    lost: 'mailbox-without-code',
    none: 'mailbox-without-code',
  }),
  'check-code-set': attempt('enter-code', 'set-outcome'),
  'set-outcome': ask({ link: 'mailbox-for-link', rejected: 'mailbox-without-code' }),
  // Since November 2025 a code from an unknown network also needs a mailed link.
  'mailbox-with-code': ask({
    primary: 'use-code',
    other: 'known-network-with-code',
    none: 'known-network-with-code',
  }),
  'use-code': attempt('enter-code', 'code-outcome'),
  'code-outcome': ask({ link: 'find-mail-with-code', rejected: 'check-newest-set' }),
  'find-mail-with-code': attempt('log-in', 'request'),
  'known-network-with-code': attempt('enter-code', 'code-outcome-without-mail'),
  'code-outcome-without-mail': ask({ link: 'request', rejected: 'check-newest-set' }),
  'check-newest-set': attempt('enter-code', 'request'),
  'mailbox-without-code': ask({ primary: 'request', other: 'request', none: 'request' }),

  // The mailbox is lost.
  'can-log-in': ask({ yes: 'other-address', no: 'what-stops' }),
  'other-address': ask({ yes: 'make-primary', no: 'add-address' }),
  'make-primary': attempt('email-settings', 'choose-verified'),
  'add-address': attempt('email-settings', 'projects-or-factor'),
  'what-stops': ask({
    password: 'other-address-for-reset',
    'second-factor': 'factor',
    'mailed-link': 'mailbox-for-link',
  }),
  'other-address-for-reset': ask({ yes: 'reset-with-other', no: 'factor-besides' }),
  'reset-with-other': attempt('reset-password', 'after-reset'),
  // Who can't come as far as the second factor may have lost it too.
  'factor-besides': ask({ works: 'codes-besides', lost: 'codes-besides', none: 'codes-besides' }),
  'codes-besides': ask({ held: 'request', lost: 'request', none: 'request' }),

  // PyPI mailed a link, since it doesn't know the network.
  'mailbox-for-link': ask({ primary: 'find-mail', other: 'known-network', none: 'known-network' }),
  'find-mail': attempt('log-in', 'known-network'),
  'known-network': attempt('log-in', 'security-device'),
  'security-device': ask({ yes: 'use-security-device', no: 'codes-besides' }),
  'use-security-device': attempt('log-in', 'codes-besides'),

  // Forgotten.
  'mailbox-for-password': ask({ primary: 'reset-password', other: 'reset-password', none: 'factor-besides' }),
  'reset-password': attempt('reset-password', 'after-reset'),
  // A new password neither replaces the second factor nor makes the network known.
  'after-reset': ask({ 'second-factor': 'factor', 'mailed-link': 'mailbox-for-link', 'no-mail': 'factor-besides' }),
  'username-by-mail': attempt('reset-password', 'username-by-project'),
  'username-by-project': end('find-project'),

  // Logged in, but PyPI wants a verified address.
  'mailbox-unverified': ask({ primary: 'verify-again', other: 'choose-verified', none: 'projects-or-factor' }),
  'verify-again': attempt('unverified-settings', 'projects-or-factor'),
  'choose-verified': attempt('unverified-settings', 'projects-or-factor'),
  // Since March 2026 an account without either may replace its address by itself.
  'projects-or-factor': ask({ no: 'replace-address', yes: 'codes-besides' }),
  'replace-address': attempt('unverified-settings', 'codes-besides'),

  // Other addresses than the form.
  trouble: ask({ frozen: 'write-security', hacked: 'write-security', 'not-mine': 'write-admin' }),
  'write-admin': end('mail-admin'),
  'write-security': end('mail-security'),
  'other-owner': ask({ yes: 'ask-owner', company: 'company-mailbox', person: 'claim-name' }),
  'ask-owner': attempt('find-project', 'claim-name'),
  'company-mailbox': ask({ yes: 'reset-password', no: 'company-repository' }),
  'company-repository': ask({ yes: 'factor-besides', no: 'claim-name' }),
  'claim-name': end('claim-name'),

  solved: end('account-settings'),
  request: ask({}),
};
