import type { Option, QuestionId } from '../questions';

/** An answer of PyPI's: how we call it, and the answer that a person gives us then. */
type Answered = Readonly<Record<string, Option>>;

const LOCKED: Answered = { 'second-step-locked': 'too-many', 'second-step-expired': 'expired' };
const DEVICE: Answered = { 'device-unknown': 'link' };
const ADDRESS: Answered = {
  'address-invalid': 'address-refused',
  'address-too-long': 'address-refused',
  'address-domain-refused': 'address-refused',
  'address-of-this-account': 'address-refused',
  'address-of-another-account': 'address-refused',
};
const VERIFY: Answered = {
  'no-mail': 'no-mail',
  'verify-locked': 'too-many',
  'verify-link-expired': 'bad-link',
  'verify-link-invalid': 'bad-link',
  'verify-link-of-another-account': 'bad-link',
};
const RESET: Answered = {
  'no-mail': 'no-mail',
  'reset-name-malformed': 'no-mail',
  'reset-address-malformed': 'no-mail',
  'reset-unverified-mail': 'unverified-mail',
};
const RESET_LINK: Answered = {
  'reset-locked': 'too-many',
  'reset-link-expired': 'bad-link',
  'reset-link-invalid': 'bad-link',
  'reset-link-signed-in-since': 'bad-link',
  'reset-link-changed-since': 'bad-link',
  'new-password-breached': 'password-refused',
  'new-password-weak': 'password-refused',
  'new-passwords-differ': 'password-refused',
};
/** A new password was set, and the sign-in with it stops further on. */
const AFTER_RESET: Answered = {
  'second-step': 'second-step',
  'device-unknown': 'link',
  'unverified-account': 'unverified-page',
  suspended: 'frozen',
};

/**
 * All that PyPI answers to something tried, and our answer to it, by question: read in warehouse's views, forms and mails
 * (`accounts/views.py`, `accounts/forms.py`, `manage/views/`, `config.py` for the limits; November 2026). The names are ours.
 */
export const PYPI_ANSWERS: { readonly [One in QuestionId]?: Answered } = {
  'check-name': {
    'no-such-user': 'name-unknown',
    'address-as-username': 'name-unknown',
    'password-invalid': 'password-rejected',
    'password-breached': 'password-rejected',
    'second-step': 'second-step',
  },
  'sign-in-again': {
    'session-invalidated': 'signed-out',
    suspended: 'frozen',
    'password-invalid': 'password-rejected',
    'password-breached': 'password-rejected',
  },
  'check-clock': { 'app-code-invalid': 'app-rejected', ...LOCKED, ...DEVICE },
  'check-entry': { 'app-code-invalid': 'app-rejected', ...LOCKED, ...DEVICE },
  'app-copy': { 'app-code-invalid': 'app-rejected', ...LOCKED, ...DEVICE },
  'try-key': { 'key-refused': 'key-fails', ...LOCKED },
  'use-security-device': { 'key-refused': 'key-fails', ...LOCKED },
  'use-other-factor': { 'app-code-invalid': 'app-rejected', 'key-refused': 'key-fails', ...LOCKED, ...DEVICE },
  'use-code': { 'code-invalid': 'code-rejected', 'code-burned': 'code-used', ...LOCKED, ...DEVICE },
  'known-network-with-code': { 'code-invalid': 'code-rejected', 'code-burned': 'code-used', ...LOCKED, ...DEVICE },
  'newest-set': { 'code-invalid': 'code-rejected', 'code-burned': 'code-used', ...LOCKED, ...DEVICE },
  'next-line': { 'code-invalid': 'code-rejected', 'code-burned': 'code-used', ...LOCKED, ...DEVICE },
  'find-mail': {
    'no-mail': 'no-mail',
    'confirm-link-expired': 'bad-link',
    'confirm-link-invalid': 'bad-link',
    'confirm-other-address': 'other-device',
  },
  'reset-by-name': { ...RESET, ...RESET_LINK, ...AFTER_RESET },
  'reset-with-other': { ...RESET, ...RESET_LINK, ...AFTER_RESET },
  'reset-exact': { ...RESET, ...RESET_LINK, ...AFTER_RESET },
  'reset-again': { ...RESET, ...RESET_LINK, ...AFTER_RESET },
  'new-password': AFTER_RESET,
  'wait-a-day': { ...RESET, ...AFTER_RESET },
  'username-by-mail': { ...RESET, 'reset-locked': 'too-many' },
  'username-exact': { ...RESET, 'reset-locked': 'too-many' },
  'verify-again': VERIFY,
  'replace-address': {
    ...ADDRESS,
    ...VERIFY,
    'change-locked': 'too-many',
    'change-refused-second-factor': 'blocked',
    'change-refused-projects': 'blocked',
  },
  'add-address': {
    ...ADDRESS,
    ...VERIFY,
    'add-locked': 'too-many',
    'unverified-account': 'unverified-page',
    'password-asked': 'password-asked',
    'primary-needs-second-factor': 'needs-factor',
  },
  'make-primary': {
    'primary-needs-second-factor': 'needs-factor',
    'not-verified': 'not-verified',
    'unverified-account': 'unverified-page',
    'password-asked': 'password-asked',
  },
  'choose-verified': { 'primary-needs-second-factor': 'needs-factor', 'not-verified': 'not-verified' },
  'scan-anew': { 'set-up-code-invalid': 'app-rejected', 'codes-missing': 'sent-back' },
  'other-browser': { 'codes-missing': 'sent-back' },
};

/** How a person who stands before one of these answers of PyPI's finds it: the first answers, from the first question. */
export const FROM_THE_START: Readonly<Record<string, string>> = {
  'no-such-user': 'message > name-unknown',
  'address-as-username': 'message > name-unknown',
  'password-invalid': 'password',
  'password-breached': 'message > breached',
  'password-locked': 'message > too-many',
  'second-step': 'second-factor',
  'second-step-locked': 'second-factor > too-many',
  'second-step-expired': 'second-factor > expired',
  'session-invalidated': 'message > signed-out',
  suspended: 'trouble > frozen',
  'app-code-invalid': 'second-factor > app-rejected',
  'key-refused': 'second-factor > key-fails',
  'code-invalid': 'message > code-rejected',
  'code-burned': 'message > code-used',
  'device-unknown': 'mailed-link',
  'confirm-other-address': 'message > other-device',
  'confirm-link-expired': 'message > bad-link',
  'reset-link-expired': 'message > bad-link',
  'verify-link-expired': 'message > bad-link',
  'reset-unverified-mail': 'unverified > mail',
  'unverified-account': 'unverified > page',
  'set-up-code-invalid': 'set-up > app-rejected',
  'codes-missing': 'set-up > sent-back',
};
