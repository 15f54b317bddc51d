import type { Muted } from '../account/mutes';
import { isAsking } from '../account/unanswered';
import { type CheckShown, type Finding, severityRank } from '../checks/check';
import { distinct } from '../checks/distinct';
import { groupFindings, type Judged } from '../checks/groups';
import type { ChangesShown } from './changes-shown';
import { ROWS, type Row, type RowFinding, type RowId, type RowState, STATES } from './rows';
import { isDoubtful, type Trust } from './trust';

/** Which rows a change asks about, besides "Recent changes", by how its kind begins. */
const TOUCHED: readonly [start: string, row: RowId][] = [
  ['app', 'two-factor'],
  ['device', 'spare-key'],
  ['codes', 'recovery-codes'],
  ['primary', 'email'],
  ['address', 'email'],
  ['account-linked', 'repository'],
  ['account-unlinked', 'repository'],
  ['ownership', 'ownership'],
  ['sole-owner', 'ownership'],
  ['token', 'tokens'],
  ['account-token', 'tokens'],
];

interface Grounds {
  findings: readonly Finding[];
  checks: readonly CheckShown[];
  muted: readonly Muted[];
  trust: Trust;
  changes: ChangesShown;
}

/** The rows of an account. What fails only for what another finding says is left out. */
export function rowsOf({ findings, checks, muted, trust, changes }: Grounds): Row[] {
  const groups = groupFindings(distinct(findings), checks);
  const judged = [...groups.fail, ...groups.unknown, ...groups.pass, ...groups['not-applicable']];
  const kinds = changes.unanswered.entries.map(({ change }) => change.kind);
  const touched = TOUCHED.flatMap(([start, row]) => (kinds.some((kind) => kind.startsWith(start)) ? [row] : []));
  return ROWS.map(({ id, group, checks: own }) => {
    const order: readonly string[] = own;
    const all = judged
      .filter(({ check }) => order.includes(check.id))
      .map((one) => {
        const isOld = isDoubtful(one.finding, trust);
        return { ...one, isOld, state: stateOf(one, muted, isOld, isAsking(changes.unanswered)) };
      })
      .sort((a, b) => rank(a) - rank(b) || severest(a, b) || order.indexOf(a.check.id) - order.indexOf(b.check.id));
    const [first] = all;
    const state = first?.state ?? 'none';
    return {
      id,
      group,
      state: touched.includes(id) && state !== 'serious' ? 'asked' : state,
      isOld: first?.isOld ?? false,
      findings: all,
      hiddenUntil: (state === 'hidden' && muted.find((one) => one.id === first?.check.id)?.until) || null,
    };
  });
}

const rank = ({ state }: RowFinding) => STATES.indexOf(state);

/** Of problems, the graver one first; all else keeps the order of the row. */
function severest(a: RowFinding, b: RowFinding): number {
  const isProblem = a.finding.outcome === 'fail' && b.finding.outcome === 'fail';
  return isProblem ? severityRank(a.check.severity) - severityRank(b.check.severity) : 0;
}

function stateOf({ check, finding }: Judged, muted: readonly Muted[], isOld: boolean, isAsking: boolean): RowState {
  const { outcome } = finding;
  if (outcome === 'not-applicable') return 'none';
  if (outcome === 'pass') return isOld ? 'was-ok' : 'ok';
  if (muted.some(({ id }) => id === check.id)) return 'hidden';
  if (outcome === 'unknown') return 'unknown';
  if (check.id === 'nothing-unexpected-changed' && isAsking) return 'asked';
  return severityRank(check.severity) <= severityRank('high') ? 'serious' : 'worth-fixing';
}
