import type { Refusal } from './rules/outcome';

/** What the index says when it refuses; in English whatever the language, as much of this is on PyPI. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  'address-is-taken': 'This address is in use already.',
  'address-is-malformed': 'This is no address.',
  'address-is-unverified': 'Verify this address first.',
  'primary-stays': 'The primary address cannot be removed.',
  'needs-second-factor': 'This needs a second factor.',
  'has-second-factor': 'Not with a second factor on the account.',
  'has-projects': 'Not with projects on the account.',
  'verify-first': 'Verify your primary address first.',
  'last-factor': 'The last second factor cannot be removed.',
  'wrong-password': 'This password is wrong.',
  'breached-password': 'This password is known from a breach and cannot be used.',
  'wrong-code': 'This code is wrong.',
  'too-many-tries': 'Too many wrong tries. Wait five minutes.',
  'name-is-taken': 'This name is in use already.',
};
