import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anyAccountFacts } from '../checks/testing/arbitrary-facts';
import { daysAgo, email, token } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import { PROJECT_GAINED } from './change';
import type { Expects } from './expected';
import { ANSWERS, answerAll, type Journal, type JournalEntry, MOST_ENTRIES, withChanges } from './journal';
import { journal } from './journal-schema';
import { maskAddresses } from './mask';
import type { AccountRecord } from './record';
import { newRecord, remember, withoutFuture } from './remember';
import { ALICE, changesBetween, HEALTHY, later, page, recordOf } from './testing/samples';
import { sinceOf, unanswered } from './unanswered';

interface State {
  record: AccountRecord;
  kept: Journal | undefined;
}
const START: State = { record: newRecord(ALICE), kept: undefined };

/** What the background does with a page. */
function visit({ record, kept }: State, fields: Partial<Facts>, loadedAt: string): State {
  const after = remember(record, page(fields), loadedAt);
  return { record: after, kept: withChanges(kept, record, after) };
}
const journalAfter = (...visits: [Partial<Facts>, string][]) =>
  visits.reduce((state, [fields, at]) => visit(state, fields, at), START).kept as Journal;
const entriesOf = (kept: Journal) => kept.entries.map(({ change, since, at }) => [change.kind, since, at]);

const app = { twoFactor: { totp: true, securityDevices: [] } };
const none = { twoFactor: { totp: false, securityDevices: [] } };
const tokens = (count: number, prefix = 't') => ({
  tokens: Array.from({ length: count }, (_, i) => token({ id: `${prefix}${i}`, name: `${prefix}${i}` })),
});

describe('the journal', () => {
  it('is empty after the first visit, which has nothing to be compared with', () => {
    expect(journalAfter([HEALTHY, daysAgo(5)])).toEqual({ entries: [], compared: {}, overflow: null });
  });

  it('holds what changed, with both visits, without an answer', () => {
    expect(journalAfter([app, daysAgo(5)], [none, daysAgo(1)])).toEqual({
      entries: [{ since: daysAgo(5), at: daysAgo(1), change: { kind: 'app-removed' }, answer: null, answeredAt: null }],
      compared: { twoFactor: daysAgo(1) },
      overflow: null,
    });
  });

  it('dates each fact by the pages that told it', () => {
    const kept = journalAfter(
      [{ ...app, soleOwnerOf: [] }, daysAgo(9)],
      [{ soleOwnerOf: [] }, daysAgo(5)],
      [{ ...none, soleOwnerOf: ['sample'] }, daysAgo(1)],
    );
    expect(entriesOf(kept)).toEqual([
      ['app-removed', daysAgo(9), daysAgo(1)],
      ['sole-owner-gained', daysAgo(5), daysAgo(1)],
    ]);
  });

  it('keeps a change that was undone, as two entries, in the order of the visits', () => {
    const kept = journalAfter([app, daysAgo(9)], [none, daysAgo(5)], [app, daysAgo(1)]);
    expect(entriesOf(kept)).toEqual([
      ['app-removed', daysAgo(9), daysAgo(5)],
      ['app-added', daysAgo(5), daysAgo(1)],
    ]);
  });

  it('tells the changes of one visit worst first', () => {
    const emails = [...HEALTHY.emails, email({ address: 'c…l@example.com', primary: false })];
    const kept = journalAfter([HEALTHY, daysAgo(5)], [{ ...HEALTHY, tokens: [], ...none, emails }, daysAgo(1)]);
    expect(entriesOf(kept).map(([kind]) => kind)).toEqual([
      'address-added',
      'app-removed',
      'device-removed',
      'token-removed',
    ]);
  });

  it('has a change once, however often its page is loaded or reported again', () => {
    const state = visit(visit(START, app, daysAgo(5)), none, daysAgo(2));
    const again = visit(visit(state, none, daysAgo(2)), none, daysAgo(1));
    expect(again.kept?.entries).toEqual(state.kept?.entries);
    const before = recordOf(app, daysAgo(5));
    expect(withChanges(state.kept, before, state.record)).toEqual(state.kept);
  });

  it('takes no change backwards when two tabs report out of order', () => {
    expect(entriesOf(journalAfter([app, daysAgo(5)], [none, daysAgo(1)], [app, daysAgo(3)]))).toEqual([
      ['app-removed', daysAgo(5), daysAgo(1)],
    ]);
  });

  it('goes on after the clock was ahead', () => {
    const ahead = visit(visit(START, app, daysAgo(-299)), none, daysAgo(-300));
    const back = { ...ahead, record: withoutFuture(ahead.record, daysAgo(0)) };
    const kept = visit(back, app, daysAgo(0)).kept as Journal;
    expect(kept.entries.map(({ change }) => change.kind)).toEqual(['app-removed', 'app-added']);
    expect(entriesOf(kept).at(-1)).toEqual(['app-added', new Date(0).toISOString(), daysAgo(0)]);
  });

  it('tells by which page each fact was compared, also when nothing changed', () => {
    expect(
      journalAfter([HEALTHY, daysAgo(9)], [{ tokens: HEALTHY.tokens }, daysAgo(5)], [app, daysAgo(1)]).compared,
    ).toEqual({
      tokens: daysAgo(5),
      twoFactor: daysAgo(1),
    });
  });

  it('changes nothing that it was given', () => {
    const before = visit(visit(START, app, daysAgo(5)), none, daysAgo(3));
    const copy = structuredClone(before);
    const next = visit(before, app, daysAgo(1));
    answerAll(next.kept as Journal, unanswered(next.kept), 'mine', daysAgo(0));
    expect(before).toEqual(copy);
  });
});

describe('the answer', () => {
  const kept = journalAfter([app, daysAgo(9)], [none, daysAgo(5)]);
  const more = visit(visit(visit(START, app, daysAgo(9)), none, daysAgo(5)), app, daysAgo(1)).kept as Journal;

  it.each(ANSWERS)('%s is written to all that was shown, with its time', (answer) => {
    const answered = answerAll(kept, unanswered(kept), answer, daysAgo(0));
    expect(answered.entries).toEqual([{ ...kept.entries[0], answer, answeredAt: daysAgo(0) }]);
    expect(unanswered(answered)).toEqual({ entries: [], overflow: null });
  });

  it('leaves out what was noticed while the user was reading', () => {
    const answered = answerAll(more, unanswered(kept), 'mine', daysAgo(0));
    expect(answered.entries.map(({ answer }) => answer)).toEqual(['mine', null]);
    expect(unanswered(answered).entries).toEqual(more.entries.slice(1));
  });

  it('is never written over', () => {
    const first = answerAll(more, unanswered(kept), 'not-mine', daysAgo(1));
    const second = answerAll(first, unanswered(more), 'mine', daysAgo(0));
    expect(second.entries.map(({ answer }) => answer)).toEqual(['not-mine', 'mine']);
    expect(second.entries.map(({ answeredAt }) => answeredAt)).toEqual([daysAgo(1), daysAgo(0)]);
  });

  it('finds what was shown, whatever the order of its fields', () => {
    const linked = journalAfter([{ associations: [] }, daysAgo(5)], [HEALTHY, daysAgo(1)]);
    const [{ change, ...rest } = {} as JournalEntry] = linked.entries;
    const back = { ...rest, change: Object.fromEntries(Object.entries(change).toReversed()) } as JournalEntry;
    expect(answerAll(linked, { entries: [back], overflow: null }, 'mine', daysAgo(0)).entries[0]?.answer).toBe('mine');
  });
});

describe('since', () => {
  it('is the earliest of the visits before what is unanswered', () => {
    const kept = journalAfter(
      [{ ...app, ...tokens(0) }, daysAgo(9)],
      [tokens(0), daysAgo(5)],
      [tokens(1), daysAgo(3)],
      [none, daysAgo(1)],
    );
    expect(sinceOf(unanswered(kept), daysAgo(0))).toBe(daysAgo(9));
    const app9 = { entries: kept.entries.slice(1), overflow: null };
    expect(sinceOf(unanswered(answerAll(kept, app9, 'mine', daysAgo(0))), daysAgo(0))).toBe(daysAgo(5));
  });

  it('is nothing when there is nothing to ask about', () => {
    expect(sinceOf(unanswered(undefined), daysAgo(0))).toBeNull();
    expect(sinceOf(unanswered(journalAfter([HEALTHY, daysAgo(1)])), daysAgo(0))).toBeNull();
  });

  it('counts what had no room', () => {
    const overflow = { count: 1, since: daysAgo(20) };
    const { entries } = journalAfter([app, daysAgo(9)], [none, daysAgo(1)]);
    expect(sinceOf({ entries, overflow }, daysAgo(0))).toBe(daysAgo(20));
    expect(sinceOf({ entries: [], overflow }, daysAgo(0))).toBe(daysAgo(20));
  });

  it('is not known when any visit before has no date, or one that is still to come', () => {
    const { entries } = journalAfter([app, daysAgo(9)], [none, daysAgo(5)]);
    const [entry] = entries as [JournalEntry];
    for (const since of [new Date(0).toISOString(), daysAgo(-1)]) {
      expect(sinceOf({ entries: [entry, { ...entry, since }], overflow: null }, daysAgo(0))).toBeNull();
      expect(sinceOf({ entries, overflow: { count: 1, since } }, daysAgo(0))).toBeNull();
    }
    expect(sinceOf({ entries: [{ ...entry, since: daysAgo(0) }], overflow: null }, daysAgo(0))).toBe(daysAgo(0));
  });
});

describe('a project that the user got', () => {
  const project = (name: string, owner = true) => ({ name, owner, soleOwner: owner, released: false });
  const start = visit(START, { soleOwnerOf: [], projects: [] }, daysAgo(9));
  const gained = (...visits: [Partial<Facts>, string][]) =>
    visits.reduce((state, [fields, at]) => visit(state, fields, at), start).kept as Journal;
  const kinds = ({ entries }: Journal) => entries.map(({ change }) => change.kind);

  it('is one change, whichever page shows it first, and no question', () => {
    const onList = { projects: [project('My.Project')] };
    const onSettings = { soleOwnerOf: ['my-project'] };
    const first = gained([onList, daysAgo(5)], [onSettings, daysAgo(3)]);
    const later = gained([onSettings, daysAgo(5)], [onList, daysAgo(3)]);
    expect(kinds(first)).toEqual(['project-added']);
    expect(kinds(later)).toEqual(['sole-owner-gained']);
    expect(kinds(gained([{ ...onList, ...onSettings }, daysAgo(5)]))).toEqual(['project-added']);
    for (const kept of [first, later]) expect(unanswered(kept)).toEqual({ entries: [], overflow: null });
  });

  it('is told again when it was lost in between, and beside another one', () => {
    const mine = { soleOwnerOf: ['a'] };
    const again = gained([mine, daysAgo(5)], [{ soleOwnerOf: [] }, daysAgo(3)], [mine, daysAgo(1)]);
    expect(kinds(again)).toEqual(['sole-owner-gained', 'sole-owner-lost', 'sole-owner-gained']);
    expect(kinds(gained([mine, daysAgo(5)], [{ projects: [project('b')] }, daysAgo(3)]))).toEqual([
      'sole-owner-gained',
      'project-added',
    ]);
  });

  it('is a question when it was lost, also after it was got', () => {
    const lost = gained([{ soleOwnerOf: ['a'] }, daysAgo(5)], [{ soleOwnerOf: [] }, daysAgo(3)]);
    expect(unanswered(lost).entries.map(({ change }) => change.kind)).toEqual(['sole-owner-lost']);
  });
});

describe('what is expected', () => {
  const expects: Expects = (noticed) =>
    noticed.map(({ change }) => (change.kind === 'app-removed' ? 'announced' : null));
  const before = recordOf({ ...app, ...tokens(0) }, daysAgo(5));
  const after = remember(before, page({ ...none, ...tokens(1) }), daysAgo(1));
  const kept = withChanges(undefined, before, after, expects);

  it('is kept with the reason, and is no question', () => {
    expect(kept.entries.map(({ change, expected }) => [change.kind, expected])).toEqual([
      ['token-added', undefined],
      ['app-removed', 'announced'],
    ]);
    expect(unanswered(kept).entries.map(({ change }) => change.kind)).toEqual(['token-added']);
    const shown = { entries: kept.entries, overflow: null };
    expect(answerAll(kept, shown, 'not-mine', daysAgo(0)).entries.map(({ answer }) => answer)).toEqual([
      'not-mine',
      null,
    ]);
  });

  it('leaves a full journal before what is asked, and is not counted', () => {
    const start = recordOf({ ...app, ...tokens(0) }, daysAgo(5));
    const full = withChanges(kept, start, remember(start, page(tokens(MOST_ENTRIES - 1)), daysAgo(2)));
    expect(full.entries).toHaveLength(MOST_ENTRIES);
    expect(full.entries.every(({ expected }) => expected === undefined)).toBe(true);
    expect(full.overflow).toBeNull();
  });

  it('goes through storage', () => {
    expect(z.parse(journal, JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });
});

describe('a journal that is full', () => {
  const many = journalAfter([tokens(0), daysAgo(9)], [tokens(MOST_ENTRIES), daysAgo(8)]);
  const full = recordOf(tokens(MOST_ENTRIES), daysAgo(8));
  const next = (kept: Journal, fields: Partial<Facts>) => {
    const before = recordOf(app, daysAgo(8), full);
    return withChanges(kept, before, remember(before, page(fields), daysAgo(1)));
  };

  it('has room for 200, and no more', () => {
    expect(many.entries).toHaveLength(200);
    expect(many.overflow).toBeNull();
    const kept = next(many, tokens(MOST_ENTRIES + 1));
    expect(kept.entries).toHaveLength(200);
    expect(kept.entries.at(-1)?.change).toEqual({ kind: 'token-added', name: 't200' });
    expect(kept.entries[0]?.change).toEqual({ kind: 'token-added', name: 't1' });
    expect(kept.overflow).toEqual({ count: 1, since: daysAgo(9) });
  });

  it('lets go of the user\u2019s own first, then of what is answered, and counts neither', () => {
    const part = (from: number, to: number) => ({ entries: many.entries.slice(from, to), overflow: null });
    const mine = answerAll(many, part(10, 11), 'mine', daysAgo(7));
    const both = answerAll(mine, part(5, 6), 'not-mine', daysAgo(7));
    const one = next(both, none);
    expect(one.entries.map(({ answer }) => answer).filter(Boolean)).toEqual(['not-mine']);
    expect(one.overflow).toBeNull();
    const two = next(both, { ...none, ...tokens(MOST_ENTRIES - 1) });
    expect(two.entries.every(({ answer }) => answer === null)).toBe(true);
    expect(two.overflow).toBeNull();
  });

  it('keeps what is grave through a flood of what is not', () => {
    const start = journalAfter([{ ...app, ...tokens(500) }, daysAgo(9)], [{ ...none, ...tokens(500) }, daysAgo(8)]);
    const before = recordOf({ ...none, ...tokens(500) }, daysAgo(8));
    const kept = withChanges(start, before, remember(before, page(tokens(0)), daysAgo(1)));
    expect(kept.entries).toHaveLength(200);
    expect(kept.entries[0]?.change.kind).toBe('app-removed');
    expect(kept.overflow).toEqual({ count: 301, since: daysAgo(8) });
  });

  it('takes the answer for what had no room too, as far as it was shown', () => {
    const shown = next(many, tokens(MOST_ENTRIES + 1));
    const answered = answerAll(shown, unanswered(shown), 'mine', daysAgo(0));
    expect(unanswered(answered)).toEqual({ entries: [], overflow: null });
    const grown = { ...shown, overflow: { count: 4, since: daysAgo(9) } };
    expect(answerAll(grown, unanswered(shown), 'mine', daysAgo(0)).overflow).toEqual({ count: 3, since: daysAgo(9) });
    expect(answerAll(shown, unanswered(grown), 'mine', daysAgo(0)).overflow).toBeNull();
  });

  it('goes through storage, and one entry more does not', () => {
    expect(z.parse(journal, JSON.parse(JSON.stringify(many)))).toEqual(many);
    expect(z.safeParse(journal, { ...many, entries: [...many.entries, many.entries[0]] }).success).toBe(false);
  });
});

describe('over any visits', () => {
  type Step = { visit: Partial<Facts> } | { answer: (typeof ANSWERS)[number] } | { late: Partial<Facts> };
  const anyPage = fc.oneof(
    { weight: 3, arbitrary: fc.nat(130).map((count): Partial<Facts> => tokens(count, count % 2 ? 'a' : 'b')) },
    { weight: 1, arbitrary: anyAccountFacts.map((facts): Partial<Facts> => maskAddresses(page(facts))) },
    { weight: 1, arbitrary: fc.constant<Partial<Facts>>({ unreadable: ['tokens', 'twoFactor'] }) },
  );
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ visit: anyPage }) },
    { weight: 1, arbitrary: fc.record({ late: anyPage }) },
    { weight: 1, arbitrary: fc.record({ answer: fc.constantFrom(...ANSWERS) }) },
  );
  const open = (kept: Journal | undefined) => unanswered(kept).entries.length + (unanswered(kept).overflow?.count ?? 0);

  /** Whether the entries that stayed stand in the order in which they came, before the new ones. */
  function expectOrder(before: Journal | undefined, { entries }: Journal) {
    const stayed = before?.entries.filter((entry) => entries.includes(entry)) ?? [];
    expect(entries.slice(0, stayed.length)).toEqual(stayed);
  }

  function walk({ record, kept }: State, one: Step, i: number): State {
    if ('answer' in one) return { record, kept: kept && answerAll(kept, unanswered(kept), one.answer, later(i)) };
    return 'visit' in one
      ? visit({ record, kept }, one.visit, later(i))
      : visit({ record, kept }, one.late, later(-100));
  }

  function expectWhole(before: State, one: Step, { record, kept }: State) {
    if (!kept) return;
    const noticed = changesBetween(before.record, record).filter(({ kind }) => !PROJECT_GAINED.includes(kind)).length;
    expect(open(kept)).toBe('answer' in one ? 0 : open(before.kept) + noticed);
    expect(kept.entries.length).toBeLessThanOrEqual(MOST_ENTRIES);
    expect(z.safeParse(journal, kept).success).toBe(true);
  }

  it('it never has more than 200 entries, loses nothing that is unanswered, and keeps its order', () => {
    let overflowed = 0;
    const property = fc.property(fc.array(step, { maxLength: 9 }), (steps) => {
      steps.reduce((state, one, i) => {
        const next = walk(state, one, i);
        expectWhole(state, one, next);
        if ('visit' in one && next.kept) expectOrder(state.kept, next.kept);
        if (next.kept?.overflow) overflowed += 1;
        return next;
      }, START);
    });
    fc.assert(property, { numRuns: 60 });
    expect(overflowed).toBeGreaterThan(0);
  });
});
