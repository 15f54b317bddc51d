import type { Judged } from '../checks/groups';
import { projectPublishingUrl, type Site, sectionUrl } from '../pypi/urls';

/** The themes of the checklist in their order, each with its checks; the first check tells most of a theme in order. */
export const ROWS = [
  { id: 'two-factor', group: 'ways-in', checks: ['two-factor-enabled', 'password-unique'] },
  {
    id: 'spare-key',
    group: 'ways-in',
    checks: ['second-method', 'phishing-resistant-method', 'methods-recently-proven'],
  },
  {
    id: 'recovery-codes',
    group: 'ways-in',
    checks: [
      'recovery-codes-available',
      'recovery-codes-confirmed',
      'recovery-codes-not-low',
      'recovery-codes-backed-up',
      'not-in-one-basket',
      'backup-recently-checked',
    ],
  },
  { id: 'email', group: 'ways-in', checks: ['email-deliverable', 'primary-email-verified', 'backup-email'] },
  { id: 'repository', group: 'ways-in', checks: ['way-back-by-repository', 'linked-code-host'] },
  { id: 'ownership', group: 'ways-in', checks: ['not-sole-owner'] },
  { id: 'tokens', group: 'others-out', checks: ['no-account-wide-token', 'no-unused-token', 'no-old-token'] },
  { id: 'publishing', group: 'others-out', checks: ['trusted-publishing'] },
  { id: 'changes', group: 'others-out', checks: ['history-reviewed', 'nothing-unexpected-changed'] },
] as const;
export type RowId = (typeof ROWS)[number]['id'];
export type RowGroup = (typeof ROWS)[number]['group'];

/** Ways back in without the phone: the app may be on it, and a mailbox doesn't replace a second factor. */
const WAYS_BACK: readonly RowId[] = ['spare-key', 'recovery-codes', 'repository'];

/**
 * What a finding, or a row, comes to, worst first. `asked`: the user's answer is wanted. `was-ok`: when last seen, which is too
 * long ago. `hidden`: the user wants no word of it. `none`: it doesn't apply, and isn't counted.
 */
export const STATES = ['serious', 'asked', 'worth-fixing', 'unknown', 'was-ok', 'hidden', 'ok', 'none'] as const;
export type RowState = (typeof STATES)[number];

export interface RowFinding extends Judged {
  state: RowState;
  /** It was seen too long ago to be taken for how things are. */
  isOld: boolean;
}

/** One theme of the checklist. */
export interface Row {
  id: RowId;
  group: RowGroup;
  state: RowState;
  /** What decides its state was seen too long ago. */
  isOld: boolean;
  /** Worst first; the first one decides. */
  findings: RowFinding[];
  /** Until when what decides is hidden (ISO 8601, UTC); `null`: not hidden, or without an end. */
  hiddenUntil: string | null;
}

/** How many ways back in are known to be open without the phone. */
export function waysBackIn(rows: readonly Row[]): number {
  return rows.filter(({ id, state }) => WAYS_BACK.includes(id) && state === 'ok').length;
}

/** How many rows are in each state. */
export function countRows(rows: readonly Row[]): Record<RowState, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<RowState, number>;
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** Where on PyPI a finding is fixed, or found out: of publishing, on the page of the first project that it is about. */
export function placeOf(site: Site, { check: { section }, finding }: Judged): string {
  const [project] = finding.outcome === 'pass' ? [] : finding.evidence.items;
  const isOfProject = section === 'publishing' && project !== undefined;
  return isOfProject ? projectPublishingUrl(site, project) : sectionUrl(site, section);
}

/** What a row has to offer beside its fact: where to find out what isn't known, or what the user alone can say. */
export type RowAction = 'check' | 'look-up' | 'note' | 'review';

export function actionOf({ check, finding, state }: RowFinding): RowAction | null {
  const isToReview = check.id === 'history-reviewed' && state !== 'ok' && state !== 'hidden' && state !== 'none';
  if (isToReview && finding.evidence.seenAt !== null) return 'review';
  if (state !== 'unknown' && state !== 'was-ok') return null;
  if (finding.evidence.seenAt !== null && check.id === 'way-back-by-repository') return 'look-up';
  return state === 'was-ok' || !check.byUser || finding.evidence.seenAt === null ? 'check' : 'note';
}
