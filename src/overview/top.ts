import type { Muted } from '../account/mutes';
import { isAsking } from '../account/unanswered';
import { severityRank } from '../checks/check';
import type { AfterList } from './after-list';
import type { ChangesShown } from './changes-shown';
import { actionOf, type Row, type RowFinding } from './rows';
import type { RunningRequest } from './running-request';
import type { Situation } from './situation';

/** What the popup says first: the first of these that is so. A situation says what to do before the list can claim anything. */
export type TopKind =
  | 'request'
  | 'after'
  | 'no-access'
  | 'signed-out'
  | 'not-mine'
  | 'changes'
  | Exclude<Situation, 'signed-out' | 'last-seen' | 'partly-recognized' | 'fresh'>
  | 'serious'
  | 'worth-fixing'
  | 'unknown'
  | 'hidden'
  | 'ok';

export interface Top {
  kind: TopKind;
  /** The row and the finding that it speaks of: the worst problem, or what is to be found out next. */
  about: { row: Row; finding: RowFinding } | null;
}

interface Grounds {
  rows: readonly Row[];
  situation: Situation;
  hasAccess: boolean;
  request: RunningRequest | null;
  after: AfterList | null;
  changes: ChangesShown;
  muted: readonly Muted[];
}

export function topOf({ rows, situation, hasAccess, request, after, changes, muted }: Grounds): Top {
  if (request) return { kind: 'request', about: null };
  if (after) return { kind: 'after', about: null };
  if (!hasAccess) return { kind: 'no-access', about: null };
  if (situation === 'signed-out') return { kind: situation, about: null };
  if (changes.todo.length > 0) return { kind: 'not-mine', about: null };
  if (isAsking(changes.unanswered) && muted.every(({ id }) => id !== 'changes-unanswered'))
    return { kind: 'changes', about: null };
  if (situation === 'last-seen' || situation === 'partly-recognized' || situation === 'fresh') return topOfRows(rows);
  if (situation === 'stale' && rows.some(isFresh)) return topOfRows(rows);
  return { kind: situation, about: null };
}

/** Whether anything that a row rests on can still be taken for how things are. */
function isFresh({ findings }: Row): boolean {
  return findings.some(({ finding, isOld }) => finding.outcome !== 'unknown' && !isOld);
}

/** A question that was put off counts as something that isn't known. */
function topOfRows(rows: readonly Row[]): Top {
  for (const state of ['serious', 'worth-fixing'] as const) {
    const about = worst(rows, state);
    if (about) return { kind: state, about };
  }
  const open = rows.filter(({ state }) => state === 'asked' || state === 'unknown' || state === 'was-ok');
  if (open.length > 0) return { kind: 'unknown', about: nextToCheck(open) };
  return { kind: rows.some(({ state }) => state === 'hidden') ? 'hidden' : 'ok', about: null };
}

function worst(rows: readonly Row[], state: 'serious' | 'worth-fixing'): Top['about'] {
  const all = rows.flatMap((row) =>
    row.findings.flatMap((finding) => (finding.state === state ? [{ row, finding }] : [])),
  );
  const rank = ({ finding }: (typeof all)[number]) => severityRank(finding.check.severity);
  const [first] = all.sort((a, b) => rank(a) - rank(b));
  return first ?? null;
}

/** What a page of PyPI's tells comes first, then what PyPI is asked, then what the user says. */
function nextToCheck(rows: readonly Row[]): Top['about'] {
  const all = rows.flatMap((row) => row.findings.map((finding) => ({ row, finding, action: actionOf(finding) })));
  const order = ['check', 'look-up', 'note', 'review'];
  const [next] = all
    .filter(({ action }) => action !== null)
    .sort((a, b) => order.indexOf(a.action ?? '') - order.indexOf(b.action ?? ''));
  return next ? { row: next.row, finding: next.finding } : null;
}
