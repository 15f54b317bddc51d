import { describe, expect, it } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE } from '../account/samples';
import type { Finding, Outcome } from '../checks/check';
import { CHECKS } from '../checks/index';
import { daysAgo, NOW } from '../checks/samples';
import { warningsOf } from './warnings';

function finding(id: string, outcome: Outcome = 'fail'): Finding {
  return { id, outcome, evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt: null } };
}
const dismissed = (at: string) => ({ ...newRecord(ALICE), dismissed: { 'second-method': at } });
const idsOf = (findings: Finding[], record = newRecord(ALICE)) => warningsOf(findings, record, NOW).map(({ id }) => id);

describe('warned is of', () => {
  it('what fails, and of nothing else', () => {
    const findings = (['pass', 'unknown', 'not-applicable', 'fail'] as const).map((outcome, i) =>
      finding(CHECKS[i]?.id ?? '', outcome),
    );
    expect(warningsOf(findings, undefined, NOW).map(({ id }) => id)).toEqual([CHECKS[3]?.id]);
  });

  it('all but what is merely nice to have', () => {
    const grave = CHECKS.filter(({ severity }) => severity !== 'low').map(({ id }) => id);
    expect(grave.length).toBeLessThan(CHECKS.length);
    expect(idsOf(CHECKS.map(({ id }) => finding(id))).sort()).toEqual(grave.sort());
  });

  it('the worst first', () => {
    const [minor, critical] = [finding('no-old-token'), finding('two-factor-enabled')];
    expect(idsOf([minor, finding('second-method'), critical])).toEqual([
      'two-factor-enabled',
      'second-method',
      'no-old-token',
    ]);
  });

  it('each with what its check says of it, and with what was found', () => {
    const found = { words: 'evidence_old_tokens', values: [1, 365], items: ['ci'] };
    const { outcome } = finding('no-old-token');
    const evidence = { ...found, seenAt: daysAgo(1) };
    expect(warningsOf([{ id: 'no-old-token', outcome, evidence }], undefined, NOW)).toEqual([
      { id: 'no-old-token', severity: 'medium', section: 'tokens', ...found },
    ]);
  });

  it('no finding that no check made', () => {
    expect(idsOf([finding('no-such-check')])).toEqual([]);
  });
});

describe('a warning that was put away', () => {
  const findings = [finding('second-method'), finding('two-factor-enabled')];

  it.each([0, 1, 29.99])('stays away %d days later, and no other with it', (days) => {
    expect(idsOf(findings, dismissed(daysAgo(days)))).toEqual(['two-factor-enabled']);
  });

  it.each([30, 31])('is back %d days later', (days) => {
    expect(idsOf(findings, dismissed(daysAgo(days)))).toEqual(['two-factor-enabled', 'second-method']);
  });

  it('is put away for its own account only', () => {
    expect(idsOf(findings, newRecord({ ...ALICE, username: 'bob' }))).toHaveLength(2);
    expect(warningsOf(findings, undefined, NOW)).toHaveLength(2);
  });
});
