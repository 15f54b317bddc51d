import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import type { ChangeKind } from '../account/change';
import { CHANGE_SEVERITY } from '../account/change';
import type { Muted } from '../account/mutes';
import { seenAgo } from '../account/testing/samples';
import { type Finding, type Outcome, type Severity, WITHOUT_SENTENCE } from '../checks/check';
import { CHECKS, CHECKS_SHOWN } from '../checks/index';
import { NOW } from '../checks/testing/samples';
import type { ChangesShown } from './changes-shown';
import { rowsOf } from './judged-rows';
import { actionOf, countRows, ROWS, type RowId, waysBackIn } from './rows';
import { trustAt } from './trust-at';

const TRUST = trustAt(undefined, undefined, null, NOW);
const CALM: ChangesShown = { unanswered: { entries: [], overflow: null }, since: null, todo: [] };

function finding(id: string, outcome: Outcome, seenDaysAgo: number | null = 1, severity?: Severity): Finding {
  const seenAt = seenDaysAgo === null ? null : seenAgo(seenDaysAgo);
  return {
    id,
    outcome,
    evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt },
    ...(severity && { severity }),
  };
}

const rows = (findings: Finding[], muted: Muted[] = [], changes = CALM) =>
  rowsOf({ findings, checks: CHECKS_SHOWN, muted, trust: TRUST, changes });
const rowOf = (id: RowId, ...given: Parameters<typeof rows>) => {
  const found = rows(...given).find((row) => row.id === id);
  if (!found) throw new Error(`There is no row ${id}`);
  return found;
};
const mute = (id: string): Muted => ({ id, kind: 'week', until: seenAgo(-7) });
const asking = (...kinds: ChangeKind[]): ChangesShown => ({
  ...CALM,
  unanswered: {
    entries: kinds.map((kind) => ({
      since: seenAgo(9),
      at: seenAgo(1),
      change: { kind } as ChangesShown['unanswered']['entries'][number]['change'],
      answer: null,
      answeredAt: null,
    })),
    overflow: null,
  },
});

describe('the rows', () => {
  it('hold every check once', () => {
    const all = ROWS.flatMap(({ checks }): readonly string[] => checks);
    expect([...all].sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });

  it('have a short fact for every evidence, of at most 22 characters', () => {
    const texts: Record<string, { message: string }> = english;
    const forms = (key: string) => [key, `${key}_one`, `${key}_other`].flatMap((one) => texts[one]?.message ?? []);
    const keys = Object.keys(texts).filter((key) => key.startsWith('evidence_'));
    const evidence = [...new Set([...WITHOUT_SENTENCE, ...keys.map((key) => key.replace(/_(?:one|other)$/, ''))])];
    expect(evidence.filter((key) => forms(key.replace('evidence', 'fact')).length === 0)).toEqual([]);
    const facts = evidence
      .flatMap((key) => forms(key.replace('evidence', 'fact')))
      .map((fact) =>
        fact.replace('$COUNT$', '12').replace('$DATE$', 'Nov 12, 2026').replace('$DOMAIN$', 'example.org'),
      );
    // The one that the pictures show, which has no action beside it.
    const tooLong = facts.filter((fact) => fact.length > 22 && fact !== "12 isn't limited to a project");
    expect(tooLong).toEqual([]);
  });
});

describe("a row's state", () => {
  const codes = (...outcomes: [string, Outcome, (number | null)?][]) =>
    rowOf(
      'recovery-codes',
      outcomes.map(([id, outcome, days = 1]) => finding(id, outcome, days)),
    ).state;

  it('is the worst of its checks', () => {
    expect(codes(['recovery-codes-available', 'pass'])).toBe('ok');
    expect(codes(['recovery-codes-available', 'pass'], ['not-in-one-basket', 'not-applicable'])).toBe('ok');
    expect(codes(['recovery-codes-available', 'pass'], ['not-in-one-basket', 'unknown'])).toBe('unknown');
    expect(codes(['recovery-codes-not-low', 'fail'], ['not-in-one-basket', 'unknown'])).toBe('worth-fixing');
    expect(codes(['recovery-codes-not-low', 'fail'], ['recovery-codes-confirmed', 'fail'])).toBe('serious');
  });

  it('is none when nothing applies', () => {
    expect(codes(['not-in-one-basket', 'not-applicable'])).toBe('none');
    expect(codes()).toBe('none');
  });

  it('is never green for what was seen too long ago; a problem keeps its shape', () => {
    expect(codes(['recovery-codes-available', 'pass', 90])).toBe('was-ok');
    expect(codes(['recovery-codes-available', 'pass'], ['recovery-codes-not-low', 'pass', 90])).toBe('was-ok');
    const old = rowOf('recovery-codes', [finding('recovery-codes-available', 'fail', 90)]);
    expect(old).toMatchObject({ state: 'serious', isOld: true });
  });

  it('goes by the severity of the finding where it has one', () => {
    expect(rowOf('changes', [finding('nothing-unexpected-changed', 'fail', 1, 'low')]).state).toBe('worth-fixing');
    expect(rowOf('changes', [finding('nothing-unexpected-changed', 'fail')]).state).toBe('serious');
  });

  it('counts what one missing thing makes fail besides only once', () => {
    const findings = [finding('two-factor-enabled', 'fail'), finding('recovery-codes-available', 'fail')];
    expect(countRows(rows(findings)).serious).toBe(1);
  });
});

describe('what is muted', () => {
  it.each(['fail', 'unknown'] as const)('is hidden, and not green: %s', (outcome) => {
    const findings = [finding('no-account-wide-token', outcome), finding('no-old-token', 'pass')];
    const row = rowOf('tokens', findings, [mute('no-account-wide-token')]);
    expect(row).toMatchObject({ state: 'hidden', hiddenUntil: seenAgo(-7) });
  });

  it('is in order when it is', () => {
    expect(rowOf('tokens', [finding('no-old-token', 'pass')], [mute('no-old-token')]).state).toBe('ok');
  });

  it('hides nothing else', () => {
    const findings = [finding('no-account-wide-token', 'fail'), finding('no-old-token', 'fail')];
    expect(rowOf('tokens', findings, [mute('no-account-wide-token')]).state).toBe('worth-fixing');
  });
});

describe('a question about changes', () => {
  const findings = [
    finding('nothing-unexpected-changed', 'fail'),
    finding('no-old-token', 'pass'),
    finding('backup-email', 'fail'),
    finding('recovery-codes-available', 'pass'),
  ];

  it('is no serious problem, and touches the rows that it speaks of', () => {
    const shown = rows(findings, [], asking('token-added', 'address-added'));
    const states = Object.fromEntries(shown.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({ changes: 'asked', tokens: 'asked', email: 'serious', 'recovery-codes': 'ok' });
  });

  it.each(Object.keys(CHANGE_SEVERITY) as ChangeKind[])('of each kind touches a row: %s', (kind) => {
    const asked = rows(findings, [], asking(kind)).filter(({ state }) => state === 'asked');
    expect(asked.map(({ id }) => id)).toContain('changes');
    const isOfProject = kind.startsWith('project');
    const isEmail = kind.startsWith('primary') || kind.startsWith('address');
    expect(asked.length).toBe(isOfProject || isEmail ? 1 : 2);
  });
});

describe('the ways back', () => {
  it('are those that are in order, without what may be on the phone', () => {
    const all = ['two-factor-enabled', 'second-method', 'recovery-codes-available', 'email-deliverable'];
    expect(waysBackIn(rows(all.map((id) => finding(id, 'pass'))))).toBe(2);
    expect(waysBackIn(rows(all.map((id) => finding(id, 'unknown'))))).toBe(0);
  });
});

describe('the action of a finding', () => {
  const action = (id: string, outcome: Outcome, days: number | null = 1) => {
    const [found] = rows([finding(id, outcome, days)]).flatMap((row) => row.findings);
    return found && actionOf(found);
  };

  it('finds out what is not known', () => {
    expect(action('two-factor-enabled', 'unknown', null)).toBe('check');
    expect(action('way-back-by-repository', 'unknown', null)).toBe('check');
    expect(action('way-back-by-repository', 'unknown')).toBe('look-up');
    expect(action('recovery-codes-backed-up', 'unknown')).toBe('note');
    expect(action('history-reviewed', 'unknown')).toBe('review');
  });

  it('is none for what is known, but for a history that is to be reviewed again', () => {
    expect(action('two-factor-enabled', 'fail')).toBeNull();
    expect(action('two-factor-enabled', 'pass')).toBeNull();
    expect(action('history-reviewed', 'fail')).toBe('review');
    expect(action('history-reviewed', 'pass')).toBeNull();
  });
});
