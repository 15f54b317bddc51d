import { type FixLocation, type Site, sectionUrl } from '../../pypi/urls';

/**
 * Everything that a list asks for, and where on PyPI it is done; `null`: not there. Each has one wording, whichever list it
 * stands in: `_locales`, `todo_<step>_title` and `_text` (dashes as underscores). A test plays every list by PyPI's own
 * rules (docs/recovery.md, "PyPI's own rules").
 */
export const TODO_PLACES = {
  'primary-verified': 'emails',
  'new-password': 'password',
  'own-addresses': 'emails',
  'new-codes': 'two-factor',
  'codes-noted': null,
  'codes-used': 'two-factor',
  'enough-codes': 'two-factor',
  'second-factor': 'two-factor',
  'own-factors': 'two-factor',
  'security-device': 'two-factor',
  'primary-address': 'emails',
  'second-address': 'emails',
  'lost-address': 'emails',
  'second-owner': 'projects',
  repositories: 'projects',
  'tokens-reviewed': 'tokens',
  'releases-reviewed': 'projects',
  'security-told': null,
  'history-reviewed': 'history',
} as const satisfies Record<string, FixLocation | null>;
export type TodoId = keyof typeof TODO_PLACES;

/** One thing to do, as it stands. */
export interface TodoItem {
  id: TodoId;
  /** `not-seen`: no page told it since the list began. */
  state: 'done' | 'open' | 'not-seen';
  /** Who can tell that it is done: a page of PyPI, or the user alone. */
  by: 'page' | 'user';
  /** When it was done; absent: it isn't, or no page tells. */
  at?: string;
}

/** Where a step is done; `null`: on no page of PyPI. New codes are made from the section, never by a link of ours. */
export function stepUrl(step: TodoId, site: Site): string | null {
  if (step === 'security-told') return 'mailto:security@pypi.org';
  const place = TODO_PLACES[step];
  return place && sectionUrl(site, place);
}
