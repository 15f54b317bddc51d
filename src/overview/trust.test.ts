import { describe, expect, it } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, later, nobodys, page, recordOf, seenAgo, visitOf } from '../account/testing/samples';
import type { Finding, Outcome } from '../checks/check';
import { NOW } from '../checks/testing/samples';
import { isDoubtful, isTrusted, restsOn } from './trust';
import { trustAt } from './trust-at';

const MILLISECOND = 1 / 86_400_000;
const alice = recordOf(HEALTHY, seenAgo(301));
const redesigned = nobodys({ unreadable: ['username'] });
const doubtAt = (days: number) => visitOf(page({ page: 'projects' }), seenAgo(0), visitOf(redesigned, seenAgo(days)));

describe('what was seen is trusted', () => {
  const trust = trustAt(undefined, undefined, null, NOW);

  it('for 31 whole days, to the millisecond', () => {
    expect(isTrusted(seenAgo(0), trust)).toBe(true);
    expect(isTrusted(seenAgo(31 - MILLISECOND), trust)).toBe(true);
    expect(isTrusted(seenAgo(31), trust)).toBe(false);
    expect(isTrusted(seenAgo(300), trust)).toBe(false);
  });

  it('not when it was seen in the future, save for a day, to the millisecond', () => {
    expect(isTrusted(seenAgo(-1), trust)).toBe(true);
    expect(isTrusted(seenAgo(-1 - MILLISECOND), trust)).toBe(false);
    expect(isTrusted(seenAgo(-300), trust)).toBe(false);
  });

  it('not when it was never seen', () => {
    expect(isTrusted(null, trust)).toBe(false);
  });

  it('as long as no doubt was raised since', () => {
    expect(trustAt(alice, visitOf(page(HEALTHY), seenAgo(0)), null, NOW)).toEqual(trust);
    const doubted = trustAt(alice, doubtAt(2), null, NOW);
    expect(isTrusted(seenAgo(2 + MILLISECOND), doubted)).toBe(false);
    expect(isTrusted(seenAgo(2), doubted)).toBe(true);
    expect(isTrusted(seenAgo(1), doubted)).toBe(true);
  });

  it('as long as every later page could be kept', () => {
    const full = trustAt(undefined, undefined, seenAgo(2), NOW);
    expect(isTrusted(seenAgo(2 + MILLISECOND), full)).toBe(false);
    expect(isTrusted(seenAgo(2), full)).toBe(true);
  });

  it.each([
    [1, 2, 1],
    [2, 1, 1],
    [1, 300, 1],
    [300, 1, 1],
    [300, 300, 31 - MILLISECOND],
  ])('since the latest of all that speaks against it: a doubt of %d, a problem of %d days', (doubt, problem, days) => {
    expect(trustAt(alice, doubtAt(doubt), seenAgo(problem), NOW)).toEqual({ since: seenAgo(days), until: seenAgo(-1) });
  });
});

describe('a finding', () => {
  const trust = trustAt(undefined, undefined, null, NOW);
  const finding = (outcome: Outcome, seenAt: string | null): Finding => ({
    id: 'two-factor-enabled',
    outcome,
    evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt },
  });

  it.each(['pass', 'fail', 'not-applicable'] as const)('that says "%s" is doubtful when its grounds are', (outcome) => {
    expect(isDoubtful(finding(outcome, seenAgo(1)), trust)).toBe(false);
    for (const seenAt of [seenAgo(31), seenAgo(-2), null])
      expect(isDoubtful(finding(outcome, seenAt), trust)).toBe(true);
  });

  it('that claims nothing is never doubtful', () => {
    for (const seenAt of [seenAgo(1), seenAgo(31), seenAgo(-2), null])
      expect(isDoubtful(finding('unknown', seenAt), trust)).toBe(false);
  });
});

describe('the list rests on', () => {
  const { recoveryCodes, ...others } = HEALTHY;

  it('nothing as long as no settings were seen', () => {
    expect(restsOn(newRecord(ALICE))).toBeNull();
    expect(restsOn(recordOf({ projects: [], soleOwnerOf: [], unusedCodesExist: true }))).toBeNull();
    expect(restsOn(recordOf({ unreadable: ['emails'] }))).toBeNull();
  });

  it.each(['twoFactor', 'recoveryCodes', 'emails', 'tokens', 'associations', 'events'] as const)(
    'the oldest of the settings, be it %s',
    (name) => {
      const old = recordOf({ [name]: HEALTHY[name] }, seenAgo(300));
      const rest = Object.fromEntries(Object.entries(HEALTHY).filter(([other]) => other !== name));
      // A page of the second factors, so that nothing is forgotten.
      expect(restsOn(recordOf({ page: 'two-factor', ...rest }, seenAgo(0), old))).toBe(seenAgo(300));
    },
  );

  it('no other page than those of the settings', () => {
    const old = recordOf({ page: 'projects', projects: [], unusedCodesExist: true }, seenAgo(300));
    expect(restsOn(recordOf(HEALTHY, later(-1), old))).toBe(later(-1));
  });

  it('what was seen, in whatever order', () => {
    const late = recordOf(others, seenAgo(1), recordOf({ recoveryCodes }, seenAgo(2)));
    const early = recordOf({ recoveryCodes }, seenAgo(2), recordOf(others, seenAgo(1)));
    expect(restsOn(late)).toBe(seenAgo(2));
    expect(restsOn(early)).toBe(seenAgo(2));
  });
});
