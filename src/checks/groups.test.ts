import { describe, expect, it } from 'vitest';
import type { Finding, Outcome } from './check';
import { groupFindings } from './groups';
import { CHECKS } from './index';

function finding(id: string, outcome: Outcome): Finding {
  return { id, outcome, evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt: null } };
}
const idsOf = (group: { check: { id: string } }[]) => group.map(({ check }) => check.id);

describe('groupFindings', () => {
  it('puts each finding into the group of its outcome, beside its check', () => {
    const findings = [
      finding('two-factor-enabled', 'pass'),
      finding('second-method', 'fail'),
      finding('no-old-token', 'unknown'),
      finding('linked-code-host', 'not-applicable'),
    ];
    const groups = groupFindings(findings, CHECKS);
    expect(Object.keys(groups).sort()).toEqual(['fail', 'not-applicable', 'pass', 'unknown']);
    for (const one of findings) {
      const check = CHECKS.find(({ id }) => id === one.id);
      expect(groups[one.outcome]).toEqual([{ check, finding: one }]);
    }
  });

  it('sorts a group worst first, and equals as CHECKS lists them, whatever the order of the findings', () => {
    const findings = CHECKS.map(({ id }) => finding(id, 'fail'));
    const sorted = idsOf(groupFindings(findings, CHECKS).fail);
    expect(idsOf(groupFindings(findings.toReversed(), CHECKS).fail)).toEqual(sorted);
    expect([...sorted].sort()).toEqual(CHECKS.map(({ id }) => id).sort());
    const of = (...severities: string[]) => CHECKS.filter(({ severity }) => severities.includes(severity));
    expect(sorted).toEqual(
      ['critical', 'high', 'medium', 'low'].flatMap((severity) => of(severity).map(({ id }) => id)),
    );
  });

  it('takes a finding for as grave as it says itself', () => {
    const light = { ...finding('nothing-unexpected-changed', 'fail'), severity: 'low' as const };
    const { fail } = groupFindings([light, finding('no-unused-token', 'fail')], CHECKS);
    expect(fail.map(({ check }) => [check.id, check.severity])).toEqual([
      ['no-unused-token', 'medium'],
      ['nothing-unexpected-changed', 'low'],
    ]);
  });

  it('leaves out a finding of no check, and knows nothing of nothing', () => {
    expect(groupFindings([finding('no-such-check', 'fail')], CHECKS)).toEqual(groupFindings([], CHECKS));
    expect(groupFindings([], CHECKS)).toEqual({ fail: [], unknown: [], pass: [], 'not-applicable': [] });
  });
});
