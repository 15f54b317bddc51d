import { type CheckShown, type Finding, type Outcome, SEVERITIES } from './check';

/** A finding beside the check that made it, which has the finding's own severity if it has one. */
export interface Judged {
  check: CheckShown;
  finding: Finding;
}

/** Findings by outcome, each group worst first and in the order of the checks among equals. A finding of no check is left out. */
export function groupFindings(findings: readonly Finding[], checks: readonly CheckShown[]): Record<Outcome, Judged[]> {
  const all = checks.flatMap((check) => {
    const finding = findings.find(({ id }) => id === check.id);
    return finding ? [{ check: { ...check, severity: finding.severity ?? check.severity }, finding }] : [];
  });
  const judged = SEVERITIES.flatMap((severity) => all.filter(({ check }) => check.severity === severity));
  const having = (outcome: Outcome) => judged.filter(({ finding }) => finding.outcome === outcome);
  return {
    fail: having('fail'),
    unknown: having('unknown'),
    pass: having('pass'),
    'not-applicable': having('not-applicable'),
  };
}
