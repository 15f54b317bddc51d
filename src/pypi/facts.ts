import type { AccountFacts, Facts } from './facts-schema';
import type { Page } from './urls';

export type { AccountFacts, Facts };
export type FactName = keyof AccountFacts;
export type Email = AccountFacts['emails'][number];
export type Token = AccountFacts['tokens'][number];

/** Why mail to an address may not arrive, as PyPI's badges tell it; `unverified` was never confirmed. */
export const EMAIL_PROBLEMS = ['none', 'bouncing', 'undeliverable', 'unverified'] as const;

/** What each page should tell. Pages that are not named tell who is signed in, at most. */
export const FIELDS_OF_PAGE: { readonly [P in Page]?: readonly FactName[] } = {
  account: ['twoFactor', 'recoveryCodes', 'emails', 'tokens', 'associations', 'events', 'soleOwnerOf'],
  'two-factor': ['twoFactor', 'recoveryCodes'],
  unverified: ['emails', 'events'],
  projects: ['projects'],
  publishing: ['publishers'],
  'project-publishing': ['publishers'],
  'second-factor': ['unusedCodesExist'],
};

/** Every field that some page tells. */
export const FACT_NAMES: readonly FactName[] = [...new Set(Object.values(FIELDS_OF_PAGE).flat())];
