import { describe, expect, it } from 'vitest';
import { seenAgo } from '../account/testing/samples';
import type { Finding, Outcome } from '../checks/check';
import { CHECKS_SHOWN } from '../checks/index';
import { NOW } from '../checks/testing/samples';
import type { ChangesShown } from './changes-shown';
import { rowsOf } from './judged-rows';
import { topOf } from './top';
import { trustAt } from './trust-at';

const CALM: ChangesShown = { unanswered: { entries: [], overflow: null }, since: null, todo: [] };
const ASKING: ChangesShown = { ...CALM, unanswered: { entries: [], overflow: { count: 1, since: seenAgo(3) } } };
const NOT_MINE: ChangesShown = { ...CALM, todo: [{ id: 'new-password', state: 'open', by: 'user' }] };

function finding(id: string, outcome: Outcome, days = 1): Finding {
  return { id, outcome, evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt: seenAgo(days) } };
}

type Given = Parameters<typeof topOf>[0];
const trust = trustAt(undefined, undefined, null, NOW);

const top = (findings: Finding[], given: Partial<Given> = {}) =>
  topOf({
    rows: rowsOf({ findings, checks: CHECKS_SHOWN, muted: [], trust, changes: CALM, ...given }),
    situation: 'fresh',
    hasAccess: true,
    request: null,
    after: null,
    changes: CALM,
    muted: [],
    ...given,
  });

const SERIOUS = [finding('no-account-wide-token', 'fail')];
const LONG_AGO = [finding('no-account-wide-token', 'fail', 90)];
const request = {
  site: 'pypi.org',
  username: 'alice-dev',
  openedAt: seenAgo(3),
  steps: [],
  seemsBackAt: null,
} as const;
const after = { since: seenAgo(3), items: [], mutable: { id: 'after-list', about: '' } };

describe('what stands on top', () => {
  /** Each with all that comes after it. */
  const ORDER: [Partial<Given>, string][] = [
    [{ request: { ...request, steps: [] } }, 'request'],
    [{ after }, 'after'],
    [{ hasAccess: false }, 'no-access'],
    [{ situation: 'signed-out' }, 'signed-out'],
    [{ changes: NOT_MINE }, 'not-mine'],
    [{ changes: ASKING }, 'changes'],
    [{ situation: 'stale' }, 'stale'],
    [{}, 'serious'],
  ];

  it.each(ORDER.map(([, kind], i) => [kind, i] as const))('%s comes before what follows it', (kind, i) => {
    const after = ORDER.slice(i).reverse();
    const given: Partial<Given> = Object.assign({}, ...after.map(([one]) => one));
    expect(top(LONG_AGO, given).kind).toBe(kind);
  });

  it('is out of date only when all is', () => {
    expect(top(SERIOUS, { situation: 'stale' }).kind).toBe('serious');
    expect(
      top([finding('backup-email', 'pass', 90), finding('no-old-token', 'pass')], { situation: 'stale' }),
    ).toMatchObject({
      kind: 'unknown',
      about: { row: { id: 'email' } },
    });
  });

  it('is the worst problem, of whichever row', () => {
    const findings = [
      finding('second-method', 'fail'),
      finding('primary-email-verified', 'fail'),
      finding('no-old-token', 'fail'),
    ];
    expect(top(findings)).toMatchObject({
      kind: 'serious',
      about: { finding: { check: { id: 'primary-email-verified' } } },
    });
    expect(top([finding('no-old-token', 'fail'), finding('backup-email', 'unknown')])).toMatchObject({
      kind: 'worth-fixing',
      about: { row: { id: 'tokens' } },
    });
  });

  it('is what is to be found out next: on PyPI, then from PyPI, then from the user', () => {
    const next = (...ids: string[]) => top(ids.map((id) => finding(id, 'unknown'))).about?.finding.check.id;
    expect(next('recovery-codes-backed-up', 'way-back-by-repository', 'no-old-token')).toBe('no-old-token');
    expect(next('recovery-codes-backed-up', 'way-back-by-repository')).toBe('way-back-by-repository');
    expect(next('history-reviewed', 'recovery-codes-backed-up')).toBe('recovery-codes-backed-up');
  });

  it('is in order only when everything is, and nothing hidden', () => {
    expect(top([finding('backup-email', 'pass'), finding('no-old-token', 'not-applicable')]).kind).toBe('ok');
    expect(top([finding('backup-email', 'pass', 90)]).kind).toBe('unknown');
    const muted = [{ id: 'backup-email', kind: 'never' as const, until: null }];
    expect(top([finding('backup-email', 'fail')], { muted }).kind).toBe('hidden');
    expect(top([finding('backup-email', 'fail'), finding('no-old-token', 'unknown')], { muted }).kind).toBe('unknown');
  });

  it('asks no question that was put off, and is never in order then', () => {
    const muted = [{ id: 'changes-unanswered', kind: 'day' as const, until: seenAgo(-1) }];
    const given = { muted, changes: ASKING };
    expect(top([finding('nothing-unexpected-changed', 'fail')], given).kind).toBe('unknown');
  });

  it('lets what was only partly read, or seen before a log-in, say what it can', () => {
    for (const situation of ['partly-recognized', 'last-seen'] as const)
      expect(top(SERIOUS, { situation }).kind).toBe('serious');
  });
});
