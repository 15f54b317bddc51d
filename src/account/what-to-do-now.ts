import { passwordUrl, projectsUrl, type Site, sectionUrl } from '../pypi/urls';
import type { ChangeKind } from './change';

/**
 * What to do when a change wasn't the user's. Words: `_locales`, `not_mine_<step>_title` and `_text` (dashes as
 * underscores).
 */
export const NOT_MINE_STEPS = [
  'new-password',
  'check-addresses',
  'remove-unknown-second-factors',
  'remove-unknown-tokens',
  'new-recovery-codes',
  'look-at-releases',
  'write-security',
] as const;
export type NotMineStep = (typeof NOT_MINE_STEPS)[number];

const ADDRESSES = ['check-addresses'] as const;
const METHODS = ['remove-unknown-second-factors'] as const;
const CODES = ['new-recovery-codes', 'remove-unknown-second-factors'] as const;
const TOKENS = ['remove-unknown-tokens', 'look-at-releases'] as const;
/** What was taken from the user on a project, only PyPI can give back. */
const PROJECTS = ['look-at-releases', 'write-security'] as const;

const MATTERS: Readonly<Record<ChangeKind, readonly NotMineStep[]>> = {
  'primary-changed': ADDRESSES,
  'primary-set': ADDRESSES,
  'primary-removed': ADDRESSES,
  'address-added': ADDRESSES,
  'address-removed': ADDRESSES,
  'address-unverified': ADDRESSES,
  'account-linked': ADDRESSES,
  'account-unlinked': ADDRESSES,
  'app-added': METHODS,
  'app-removed': METHODS,
  'device-added': METHODS,
  'device-removed': METHODS,
  'codes-generated': CODES,
  'codes-regenerated': CODES,
  'codes-used': CODES,
  'codes-gone': CODES,
  'token-added': TOKENS,
  'account-token-added': TOKENS,
  'token-removed': TOKENS,
  'token-widened': TOKENS,
  'token-account-wide': TOKENS,
  'project-added': PROJECTS,
  'project-removed': PROJECTS,
  'ownership-gained': PROJECTS,
  'ownership-lost': PROJECTS,
  'sole-owner-gained': PROJECTS,
  'sole-owner-lost': PROJECTS,
};

/**
 * All steps, those that matter most for these changes first. The password comes before all: a new one ends every other
 * session (warehouse `security_policy.py`, August 2026), and until then whatever is put right can be undone.
 */
export function whatToDoNow(kinds: readonly ChangeKind[]): NotMineStep[] {
  const first = new Set<NotMineStep>(['new-password', ...kinds.flatMap((kind) => MATTERS[kind])]);
  return [...NOT_MINE_STEPS.filter((step) => first.has(step)), ...NOT_MINE_STEPS.filter((step) => !first.has(step))];
}

/** Where a step is done: a section of PyPI's pages, or a mail. Codes are made anew from the section, never by a link. */
export function stepUrl(step: NotMineStep, site: Site): string {
  switch (step) {
    case 'new-password':
      return passwordUrl(site);
    case 'check-addresses':
      return sectionUrl(site, 'emails');
    case 'remove-unknown-second-factors':
    case 'new-recovery-codes':
      return sectionUrl(site, 'two-factor');
    case 'remove-unknown-tokens':
      return sectionUrl(site, 'tokens');
    case 'look-at-releases':
      return projectsUrl(site);
    case 'write-security':
      return 'mailto:security@pypi.org';
  }
}
