import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJournal } from '../checks/testing/arbitrary-facts';
import { token } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import { mergedRecord } from '../storage/merged-record';
import { answerAll, type Journal, MOST_ENTRIES, withChanges } from './journal';
import type { AccountRecord } from './record';
import { newRecord, remember } from './remember';
import { ALICE, page, seenAgo } from './testing/samples';
import { unanswered } from './unanswered';

const merge = (here: AccountRecord, there: AccountRecord) => mergedRecord(here, there);
const tokens = (...names: string[]): Partial<Facts> => ({ tokens: names.map((name) => token({ id: name, name })) });
/** What the background does with pages, each so many days ago. */
const visited = (...visits: [Partial<Facts>, number][]): AccountRecord =>
  visits.reduce((before, [fields, days]) => {
    const after = remember(before, page(fields), seenAgo(days));
    return { ...after, journal: withChanges(before.journal, before, after) };
  }, newRecord(ALICE));
const answered = (record: AccountRecord, answer: 'mine' | 'not-mine'): AccountRecord => {
  const journal = record.journal as Journal;
  return { ...record, journal: answerAll(journal, unanswered(journal), answer, seenAgo(1)) };
};
const told = ({ journal }: AccountRecord) =>
  journal?.entries.map(({ change, answer }) => [change.kind, 'name' in change && change.name, answer]);

describe('the journal after an import', () => {
  const here = visited([tokens(), 9], [tokens('a'), 8]);
  const there = visited([tokens(), 7], [tokens('b'), 6]);

  it('is the one of either when the other has none', () => {
    expect(merge(newRecord(ALICE), here).journal).toEqual(here.journal);
    expect(merge(here, newRecord(ALICE)).journal).toEqual(here.journal);
    expect(merge(newRecord(ALICE), newRecord(ALICE)).journal).toBeUndefined();
  });

  it('holds what both hold, and what changed between the last page here and the later one there', () => {
    expect(told(merge(here, there))).toEqual([
      ['token-added', 'a', null],
      ['token-added', 'b', null],
      ['token-removed', 'a', null],
    ]);
    expect(merge(here, there).journal?.compared).toEqual({ tokens: seenAgo(6) });
  });

  it('asks about what the other browser saw for the first time only once it was there', () => {
    expect(told(merge(visited([tokens(), 9]), visited([tokens('b'), 6])))).toEqual([['token-added', 'b', null]]);
  });

  it('compares nothing with a page that was seen before the one here', () => {
    expect(told(merge(visited([tokens('b'), 6]), visited([tokens(), 9])))).toEqual([]);
  });

  it('does not ask about what the other browser saw being done', () => {
    const seen = visited([tokens(), 7], [tokens('b'), 6]);
    const entries = seen.journal?.entries.map((entry) => ({ ...entry, expected: 'done-here' as const })) ?? [];
    const done = { ...seen, journal: { ...(seen.journal as Journal), entries } };
    for (const both of [merge(visited([tokens(), 9]), done), merge(seen, done), merge(done, seen)])
      expect(both.journal?.entries.map(({ expected }) => expected)).toEqual(['done-here']);
  });

  it('does not ask again about what was answered there, and keeps the answers of both', () => {
    const said = answered(there, 'mine');
    expect(told(merge(visited([tokens(), 9]), said))).toEqual([['token-added', 'b', 'mine']]);
    for (const both of [merge(there, said), merge(said, there)])
      expect(told(both)).toEqual([['token-added', 'b', 'mine']]);
    expect(told(merge(answered(there, 'not-mine'), said))).toEqual([['token-added', 'b', 'not-mine']]);
  });

  it('asks about what came back, though the same was told of long before', () => {
    const there = answered(visited([tokens(), 9], [tokens('b'), 8], [tokens(), 7]), 'mine');
    const later = remember(there, page(tokens('b')), seenAgo(4));
    expect(told(merge(visited([tokens(), 5]), later))).toEqual([...(told(there) ?? []), ['token-added', 'b', null]]);
  });

  it('counts what had no room once, by the greater number', () => {
    const having = (count: number): AccountRecord => ({
      ...newRecord(ALICE),
      journal: { entries: [], compared: {}, overflow: { count, since: seenAgo(9) } },
    });
    for (const both of [merge(having(3), having(7)), merge(having(7), having(3))])
      expect(both.journal?.overflow?.count).toBe(7);
    expect(merge(here, having(7)).journal?.overflow?.count).toBe(7);
  });

  it('stays bounded, loses no question, and is the same when it is done again', () => {
    const property = fc.property(anyJournal, anyJournal, (a, b) => {
      const [mine, theirs] = [a, b].map((journal) => ({ ...newRecord(ALICE), journal })) as [
        AccountRecord,
        AccountRecord,
      ];
      const result = merge(mine, theirs);
      expect(merge(result, theirs)).toEqual(result);
      expect(merge(mine, mine)).toEqual(mine);
      expect(result.journal?.entries.length).toBeLessThanOrEqual(MOST_ENTRIES);
      const keys = (journal: Journal | undefined) =>
        journal?.entries.map(({ since, at, change }) => JSON.stringify([since, at, change])) ?? [];
      for (const key of [...keys(a), ...keys(b)]) expect(keys(result.journal)).toContain(key);
    });
    fc.assert(property, { numRuns: 60 });
  });
});
