import type { FactName } from './facts';
import type { Page } from './urls';

/** What each page should tell. Pages that are not named tell who is signed in, at most. */
export const FIELDS_OF_PAGE: { readonly [P in Page]?: readonly FactName[] } = {
  account: ['twoFactor', 'recoveryCodes', 'emails', 'tokens', 'associations', 'events', 'soleOwnerOf'],
  'two-factor': ['twoFactor', 'recoveryCodes'],
  unverified: ['emails', 'events'],
  projects: ['projects'],
  'second-factor': ['unusedCodesExist'],
};
