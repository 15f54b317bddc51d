import { describe, expect, it } from 'vitest';
import type { Muted } from '../account/mutes';
import { seenAgo } from '../account/samples';
import type { Finding, Outcome } from '../checks/check';
import type { Judged } from '../checks/groups';
import { CHECKS } from '../checks/index';
import { NOW } from '../checks/samples';
import { checklistGroups } from './checklist-groups';
import { trustAt } from './trust-at';

const TRUST = trustAt(undefined, undefined, null, NOW);

function finding(id: string, outcome: Outcome, seenDaysAgo: number | null = 1): Finding {
  const seenAt = seenDaysAgo === null ? null : seenAgo(seenDaysAgo);
  return { id, outcome, evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt } };
}

const mute = (id: string): Muted => ({ id, kind: 'never', until: null });
const ids = (judged: Judged[]) => judged.map(({ check }) => check.id);

function groups(findings: Finding[], muted: Muted[] = []) {
  const { isDoubtful, ...lists } = checklistGroups(findings, CHECKS, muted, TRUST);
  return { isDoubtful, ...Object.fromEntries(Object.entries(lists).map(([name, judged]) => [name, ids(judged)])) };
}

const NONE = { fail: [], unknown: [], pass: [], wasInOrder: [], notApplicable: [], isDoubtful: false };

describe('what is muted', () => {
  it.each(['fail', 'unknown'] as const)('is in no group: %s', (outcome) => {
    const findings = [finding('second-method', outcome), finding('backup-email', outcome)];
    expect(groups(findings, [mute('backup-email')])).toEqual({ ...NONE, [outcome]: ['second-method'] });
  });

  it('is in order when it is, and beside the point when it is', () => {
    const findings = [finding('second-method', 'pass'), finding('backup-email', 'not-applicable')];
    expect(groups(findings, [mute('second-method'), mute('backup-email')])).toEqual({
      ...NONE,
      pass: ['second-method'],
      notApplicable: ['backup-email'],
    });
  });

  it('does not take another along', () => {
    expect(groups([finding('backup-email', 'fail')], [mute('codes-low')])).toEqual({ ...NONE, fail: ['backup-email'] });
  });
});

describe('what was in order', () => {
  it('is doubtful as a whole when nothing newer is in order', () => {
    const findings = [finding('second-method', 'pass', 90), finding('backup-email', 'fail')];
    expect(groups(findings)).toEqual({ ...NONE, pass: ['second-method'], fail: ['backup-email'], isDoubtful: true });
  });

  it('stands by itself beside what is in order', () => {
    const findings = [
      finding('second-method', 'pass'),
      finding('way-back-by-repository', 'pass', 90),
      finding('backup-email', 'pass', null),
    ];
    expect(groups(findings)).toEqual({
      ...NONE,
      pass: ['second-method'],
      wasInOrder: ['backup-email', 'way-back-by-repository'],
    });
  });

  it('is not doubtful when there is nothing', () => {
    expect(groups([finding('backup-email', 'fail', 90)])).toEqual({ ...NONE, fail: ['backup-email'] });
    expect(groups([])).toEqual(NONE);
  });
});
