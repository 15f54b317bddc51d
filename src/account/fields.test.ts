import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anyWords } from '../checks/testing/arbitrary-words';
import { daysAgo } from '../checks/testing/samples';
import { mergedRecord } from '../storage/merged-record';
import type { AccountRecord, FieldValues } from './record';
import { accountRecord } from './record-schema';
import { newRecord } from './remember';
import { ALICE } from './testing/samples';

const merge = (here: AccountRecord, there: AccountRecord) => mergedRecord(here, there);

const said = (fields: Partial<AccountRecord>): AccountRecord => ({ ...newRecord(ALICE), ...fields });
/** One imported into the other, and the other way round. */
const both = (a: Partial<AccountRecord>, b: Partial<AccountRecord>) => [
  merge(said(a), said(b)),
  merge(said(b), said(a)),
];

describe("the user's word", () => {
  it.each(['historyReviewedAt', 'tokensReviewedAt', 'usedCodeAt'] as const)('on %s is the later one', (name) => {
    for (const result of both({ [name]: daysAgo(9) }, { [name]: daysAgo(3) })) expect(result[name]).toBe(daysAgo(3));
    for (const result of both({ [name]: daysAgo(9) }, {})) expect(result[name]).toBe(daysAgo(9));
  });

  it('on a look at the history is the later look, with what it showed', () => {
    const look = (days: number, count: number) => ({ historyLook: { at: daysAgo(days), count } });
    for (const result of both(look(9, 5), look(3, 2))) expect(result.historyLook).toEqual(look(3, 2).historyLook);
    expect(merge(said(look(3, 2)), said(look(3, 5)))).toEqual(said(look(3, 2)));
  });

  it.each([
    ['dismissed', (days: number) => daysAgo(days), 'backup-email', 'no-old-token', 'second-method'],
    ['saidDone', (days: number) => daysAgo(days), 'second-factor', 'repositories', 'repositories'],
    ['mutes', (days: number) => ({ kind: 'never', at: daysAgo(days), about: `${days}` }), 'codes-low', 'a', 'b'],
    [
      'rehearsal',
      (days: number) => ({ outcome: 'fails', at: daysAgo(days), about: `${days}` }),
      'codes',
      'mailbox',
      'x',
    ],
  ])('on %s is the later one of each', (part, word, shared, mine, theirs) => {
    const a = { [part]: { [shared]: word(9), [mine]: word(1) } };
    const b = { [part]: { [shared]: word(3), [theirs]: word(2) } };
    for (const result of both(a, b))
      expect(result[part as 'mutes']).toEqual({ [theirs]: word(2), [mine]: word(1), [shared]: word(3) });
    const named = { [part]: { constructor: word(9) } };
    expect(merge(said(a), said(named))[part as 'mutes']).toEqual({ ...a[part], ...named[part] });
  });

  it('on where the codes are is that of the newer set, then the later', () => {
    const backup = (where: string, generated: number, noted: number, checked?: number) => ({
      backup: {
        where,
        generatedAt: daysAgo(generated),
        notedAt: daysAgo(noted),
        ...(checked !== undefined && { checkedAt: daysAgo(checked) }),
      },
    });
    const safe = backup('safe', 20, 19);
    for (const result of both(safe, backup('drawer', 90, 1))) expect(result.backup).toEqual(safe.backup);
    for (const result of both(safe, backup('drawer', 20, 20))) expect(result.backup).toEqual(safe.backup);
    for (const result of both(safe, {})) expect(result.backup).toEqual(safe.backup);
    expect(merge(said(safe), said(backup('desk', 20, 19))).backup?.where).toBe('safe');
    const found = backup('drawer', 20, 20, 2);
    for (const result of both(safe, found)) expect(result.backup).toEqual(found.backup);
  });

  it('on how many codes are unused is of the newer set; of one set, the count that hides no use', () => {
    const counted = (unused: number, days: number) => ({ codeCount: { generatedAt: daysAgo(days), unused } });
    for (const result of both(counted(8, 90), counted(3, 20))) expect(result).toEqual(said(counted(3, 20)));
    for (const result of both(counted(7, 20), counted(5, 20))) expect(result).toEqual(said(counted(7, 20)));
    const there = { codeCount: { generatedAt: daysAgo(20).replace('.000', ''), unused: 7 } };
    expect(merge(said(counted(5, 20)), said(there))).toEqual(said(counted(7, 20)));
  });

  it('on what they leave stays as it is here', () => {
    const leaving = (domain: string | null, days: number) => ({ leaving: { domain, since: daysAgo(days) } });
    expect(merge(said(leaving(null, 9)), said(leaving('example.org', 3)))).toEqual(said(leaving(null, 9)));
    expect(merge(said({}), said(leaving('example.org', 3)))).toEqual(said(leaving('example.org', 3)));
  });
});

it('what was looked up is what PyPI told last', () => {
  const looked = (days: number, repository: string) => ({
    lookups: [{ project: 'sample', checkedAt: daysAgo(days), outcome: 'repository' as const, repository }],
  });
  const newer = looked(3, 'https://github.com/alice/new');
  for (const result of both(newer, looked(9, 'https://github.com/alice/old'))) expect(result).toEqual(said(newer));
  for (const result of both(newer, {})) expect(result).toEqual(said(newer));
});

describe('whatever was said', () => {
  type Timed = Record<string, string | { at: string } | null | undefined>;
  /** Each word by what it was said of, and when. */
  const timesOf = ({ lookups = [], rehearsal = {}, saidDone = {}, mutes = {}, dismissed, ...words }: FieldValues) => {
    const { historyReviewedAt, historyLook, tokensReviewedAt, usedCodeAt } = words;
    const lookedUp = Object.fromEntries(lookups.map(({ project, checkedAt }) => [project, checkedAt]));
    const single = { historyReviewedAt, historyLook, tokensReviewedAt, usedCodeAt };
    const all: Record<string, Timed> = { single, lookedUp, rehearsal, saidDone, mutes, dismissed };
    return Object.entries(all).flatMap(([part, each]) =>
      Object.entries(each).flatMap(([id, word]) => {
        const at = typeof word === 'object' ? word?.at : word;
        return at ? [{ of: `${part}/${id}`, at }] : [];
      }),
    );
  };

  it('nothing becomes older or is lost, done again it changes nothing, and the schema takes it', () => {
    const property = fc.property(anyWords, anyWords, (a, b) => {
      const [here, there] = [said(a), said(b)];
      const before = structuredClone([here, there]);
      const result = merge(here, there);
      const times = new Map(timesOf(result).map(({ of, at }) => [of, at]));
      const told = [...timesOf(a), ...timesOf(b)];
      expect(told.filter(({ of, at }) => !((times.get(of) ?? '') >= at))).toEqual([]);
      expect(merge(result, there)).toEqual(result);
      expect(merge(here, here)).toEqual(here);
      expect(z.parse(accountRecord, result)).toEqual(result);
      expect([here, there]).toEqual(before);
    });
    fc.assert(property, { numRuns: 60 });
  });
});
