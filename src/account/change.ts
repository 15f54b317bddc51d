import type { Change } from './change-schema';

export type { Change };
export type ChangeKind = Change['kind'];

/** How grave a change is when it wasn't the user's. Worst first. */
export const CHANGE_SEVERITIES = ['high', 'medium', 'low'] as const;
export type ChangeSeverity = (typeof CHANGE_SEVERITIES)[number];

/** High: it may let somebody else in, now or later. Medium: it may shut the user out. Low: neither. */
export const CHANGE_SEVERITY: Readonly<Record<ChangeKind, ChangeSeverity>> = {
  'primary-changed': 'high',
  'primary-set': 'high',
  'address-added': 'high',
  'app-added': 'high',
  'device-added': 'high',
  'codes-generated': 'high',
  'codes-regenerated': 'high',
  'codes-used': 'high',
  'token-added': 'high',
  'account-token-added': 'high',
  'token-widened': 'high',
  'token-account-wide': 'high',
  'account-linked': 'high',
  'sole-owner-lost': 'high',
  'app-removed': 'medium',
  'device-removed': 'medium',
  'codes-gone': 'medium',
  'primary-removed': 'medium',
  'address-removed': 'medium',
  'address-unverified': 'medium',
  'project-removed': 'medium',
  'ownership-lost': 'medium',
  'token-removed': 'low',
  'account-unlinked': 'low',
  'project-added': 'low',
  'ownership-gained': 'low',
  'sole-owner-gained': 'low',
};

/**
 * What PyPI's pages say of a project that the user got, each in its own way and at its own time. It gives nobody anything
 * of the user's, so it is told without a question.
 */
export const PROJECT_GAINED: readonly ChangeKind[] = ['project-added', 'ownership-gained', 'sole-owner-gained'];

/** The place of a change among others, worst first. */
export function rankOf({ kind }: Change): number {
  return CHANGE_SEVERITIES.indexOf(CHANGE_SEVERITY[kind]);
}

/** What fills the placeholders of a change's words, in their order: the user's own text (hostile data), numbers, times. */
export function valuesOf(change: Change): (string | number | { moment: string })[] {
  if ('label' in change) return [change.label];
  if ('name' in change) return [change.name];
  if ('address' in change) return [change.address];
  if ('account' in change)
    return [change.service === 'other' ? change.account : `${change.service}.com/${change.account}`];
  switch (change.kind) {
    case 'primary-changed':
      return [change.from, change.to];
    case 'codes-generated':
      return [{ moment: change.generatedAt }];
    case 'codes-regenerated':
      return [{ moment: change.generatedAt }, { moment: change.formerly }];
    case 'codes-used':
      return [change.used, change.left];
    case 'codes-gone':
      return [{ moment: change.formerly }];
    default:
      return [];
  }
}

/** Users' text short enough to be kept in a change: a page may hold a name of any length. */
export function cut(text: string): string {
  const characters = [...text];
  return characters.length > 100 ? `${characters.slice(0, 99).join('')}…` : text;
}
