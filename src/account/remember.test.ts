import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAccountFacts, someFactNames } from '../checks/testing/arbitrary-facts';
import { daysAgo } from '../checks/testing/samples';
import type { AccountFacts, FactName, Facts } from '../pypi/facts';
import { FACT_NAMES } from '../pypi/facts';
import { PAGES } from '../pypi/urls';
import { firstCounted } from './code-count';
import { known } from './known';
import type { AccountRecord } from './record';
import { lastVisitedAt, newRecord, remember, withoutFuture } from './remember';
import { ALICE, codes, HEALTHY, later, page, recordOf } from './testing/samples';

const LONG_AGO = '1970-01-01T00:00:00.000Z';
const app = { totp: true, securityDevices: [] };
const none = { totp: false, securityDevices: [] };

describe('one page', () => {
  it('is kept field by field, with the time of its loading', () => {
    const record = remember(newRecord(ALICE), page(HEALTHY), daysAgo(1));
    for (const [name, value] of Object.entries(HEALTHY))
      expect(record.facts).toHaveProperty(name, { value, seenAt: daysAgo(1) });
    expect(Object.keys(record.facts).sort()).toEqual(Object.keys(HEALTHY).sort());
    expect(record.unreadable).toEqual({});
  });

  it('leaves what it does not tell as it was, and the rest of the record', () => {
    const before = {
      ...recordOf({ twoFactor: app, emails: [] }, daysAgo(9)),
      historyReviewedAt: daysAgo(5),
      dismissed: { 'second-method': daysAgo(4) },
    };
    const after = remember(before, page({ tokens: [] }), daysAgo(1));
    expect(after).toEqual({ ...before, facts: { ...before.facts, tokens: { value: [], seenAt: daysAgo(1) } } });
  });

  it('changes neither the record before it nor the facts', () => {
    const before = recordOf({ twoFactor: app }, daysAgo(9));
    const facts = page({ twoFactor: none, unreadable: ['emails'] });
    const copies = structuredClone({ before, facts });
    remember(before, facts, daysAgo(1));
    expect({ before, facts }).toEqual(copies);
  });

  it('names no field as unreadable that is none of an account', () => {
    const record = remember(newRecord(ALICE), page({ unreadable: ['username', 'loggedIn', 'emails'] }), daysAgo(1));
    expect(record.unreadable).toEqual({ emails: daysAgo(1) });
  });
});

describe('two tabs', () => {
  const earlier = { facts: page({ twoFactor: none }), at: daysAgo(2) };
  const lately = { facts: page({ twoFactor: app }), at: daysAgo(1) };
  const orders: [string, (typeof lately)[]][] = [
    ['the earlier', [earlier, lately]],
    ['the later', [lately, earlier]],
  ];
  const recordAfter = (visits: (typeof lately)[]) =>
    visits.reduce((record, { facts, at }) => remember(record, facts, at), newRecord(ALICE));

  it.each(orders)('the page that was loaded later wins when %s reports first', (_, visits) => {
    expect(known(recordAfter(visits), 'twoFactor')).toEqual({ value: app, seenAt: daysAgo(1) });
  });

  it.each(orders)('a field that the later page could not read is unreadable when %s reports first', (_, visits) => {
    const failed = { facts: page({ unreadable: ['twoFactor'] }), at: lately.at };
    const record = recordAfter(visits.map((visit) => (visit === lately ? failed : visit)));
    expect(known(record, 'twoFactor')).toBe('unreadable');
  });

  it.each(orders)('a field that only the earlier page could not read is known when %s reports first', (_, visits) => {
    const failed = { facts: page({ unreadable: ['twoFactor'] }), at: earlier.at };
    const record = recordAfter(visits.map((visit) => (visit === earlier ? failed : visit)));
    expect(known(record, 'twoFactor')).toEqual({ value: app, seenAt: daysAgo(1) });
    expect(record.unreadable).toEqual({});
  });

  it('each give the fields that the other lacks', () => {
    const tokens = { facts: page({ tokens: [] }), at: daysAgo(3) };
    const record = recordAfter([lately, tokens]);
    expect(known(record, 'twoFactor')).toEqual({ value: app, seenAt: daysAgo(1) });
    expect(known(record, 'tokens')).toEqual({ value: [], seenAt: daysAgo(3) });
  });

  it('say the same in whatever order they report', () => {
    interface Story {
      facts: AccountFacts;
      told: FactName[];
      failed: FactName[];
    }
    const story: fc.Arbitrary<Story> = fc.record({
      facts: anyAccountFacts,
      told: someFactNames,
      failed: someFactNames,
    });
    const stories = fc.array(story, { minLength: 2, maxLength: 4 }).chain((visits) => {
      const dated = visits.map((visit, i) => ({ ...visit, at: later(i) }));
      return fc.tuple(fc.constant(dated), fc.shuffledSubarray(dated, { minLength: dated.length }));
    });
    const afterStory = (visits: (Story & { at: string })[]) =>
      visits.reduce((record, { facts, told, failed, at }) => {
        const fields = Object.fromEntries(told.map((name) => [name, facts[name]]));
        // An account page that does not speak of associations says that there are none: below.
        const says = [...told, ...failed].includes('associations') ? 'account' : 'two-factor';
        const unreadable = failed.filter((name) => !told.includes(name));
        return remember(record, page({ ...fields, page: says, unreadable }), at);
      }, newRecord(ALICE));
    const whatIsKnown = (record: AccountRecord) => FACT_NAMES.map((name) => known(record, name));
    const property = fc.property(stories, ([inOrder, shuffled]) => {
      expect(whatIsKnown(afterStory(shuffled))).toEqual(whatIsKnown(afterStory(inOrder)));
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('of what pages say about recovery codes, the one that was loaded later counts', () => {
  const set = (unused: number) => codes({ unused });
  const exist = (unusedCodesExist: boolean) => ({ page: 'second-factor' as const, unusedCodesExist });
  const noneLeft = { unused: 0, generatedAt: null, confirmed: false };
  /** The number of codes after two pages, loaded on these days, whichever reports first. */
  const codesAfter = (first: Partial<Facts>, second: Partial<Facts>, days = [2, 1]) => {
    const [a, b] = [page(first), page(second)].map((facts, i) => ({ facts, at: daysAgo(days[i] ?? 0) }));
    if (!a || !b) throw new Error('Two pages');
    const inOrder = [a, b].reduce((kept, { facts, at }) => remember(kept, facts, at), newRecord(ALICE));
    const late = [b, a].reduce((kept, { facts, at }) => remember(kept, facts, at), newRecord(ALICE));
    return [inOrder, late].map(({ facts }) => facts.recoveryCodes?.value);
  };

  it('a new set that PyPI shows, over the account page of a tab that was loaded before', () => {
    const old = set(2).recoveryCodes;
    const fresh = { unused: 8, generatedAt: daysAgo(1), confirmed: false };
    const shown = { page: 'recovery-codes' as const, recoveryCodes: fresh };
    for (const account of [{ recoveryCodes: old }, { recoveryCodes: noneLeft }]) {
      expect(codesAfter(account, shown)).toEqual([fresh, fresh]);
      expect(codesAfter(shown, account)).toEqual([account.recoveryCodes, account.recoveryCodes]);
    }
  });

  it('that none exist, over the number before; a number, over that none existed', () => {
    expect(codesAfter(set(8), exist(false))).toEqual([noneLeft, noneLeft]);
    expect(codesAfter(exist(false), set(8))).toEqual([set(8).recoveryCodes, set(8).recoveryCodes]);
  });

  it('that some exist: they are as many as before, or nobody knows how many', () => {
    expect(codesAfter(set(7), exist(true))).toEqual([set(7).recoveryCodes, set(7).recoveryCodes]);
    expect(codesAfter({ recoveryCodes: noneLeft }, exist(true))).toEqual([undefined, undefined]);
    expect(codesAfter(exist(true), { recoveryCodes: noneLeft })).toEqual([noneLeft, noneLeft]);
  });

  it('that none exist, with the time of the page that said so', () => {
    const record = remember(recordOf(set(8), daysAgo(3)), page(exist(false)), daysAgo(1));
    expect(record.facts.recoveryCodes?.seenAt).toBe(daysAgo(1));
  });
});

describe('the date of recovery codes', () => {
  const old = codes({ unused: 1, generatedAt: daysAgo(300) });
  const noneLeft = { recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } };
  const fresh = codes({ unused: 8, generatedAt: daysAgo(300), confirmed: false });
  const undated = { unused: 8, generatedAt: null, confirmed: false };
  const on = (record: AccountRecord, day: number, fields: Partial<Facts>) =>
    firstCounted(remember(record, page(fields), daysAgo(day)));
  const dateOf = ({ facts }: AccountRecord) => facts.recoveryCodes?.value.generatedAt;

  it('is not that of a set that was all used before', () => {
    const usedUp = on(on(newRecord(ALICE), 9, old), 8, noneLeft);
    const made = on(usedUp, 7, { page: 'recovery-codes', ...fresh });
    expect(made.facts.recoveryCodes?.value).toEqual(undated);
    const confirmed = on(made, 6, codes({ unused: 7, generatedAt: daysAgo(300) }));
    expect(dateOf(confirmed)).toBeNull();
    expect(dateOf(on(usedUp, 7, codes({ unused: 7, generatedAt: daysAgo(300) })))).toBeNull();
    expect(dateOf(on(confirmed, 5, codes({ generatedAt: daysAgo(5.5) })))).toBe(daysAgo(5.5));
  });

  it('is not that of the set on which the user made a note', () => {
    const backup = { where: 'desk', generatedAt: daysAgo(300), notedAt: daysAgo(299) };
    const made = on({ ...newRecord(ALICE), backup }, 7, { page: 'recovery-codes', ...fresh });
    expect(dateOf(made)).toBeNull();
  });

  it('is that of the page that shows them, however often it is reported', () => {
    const shown = { page: 'recovery-codes' as const, ...fresh };
    const made = on(on(newRecord(ALICE), 7, shown), 7, shown);
    expect(dateOf(made)).toBe(daysAgo(300));
    expect(dateOf(on(made, 6, fresh))).toBe(daysAgo(300));
  });
});

describe('a field that could not be read', () => {
  const seen = recordOf({ twoFactor: app }, daysAgo(3));
  const failed = remember(seen, page({ unreadable: ['twoFactor'] }), daysAgo(2));

  it('makes an older value doubtful, and keeps it', () => {
    expect(known(failed, 'twoFactor')).toBe('unreadable');
    expect(failed.facts.twoFactor).toEqual({ value: app, seenAt: daysAgo(3) });
  });

  it('is known again once it can be read, and its entry is gone', () => {
    const again = remember(failed, page({ twoFactor: none }), daysAgo(1));
    expect(known(again, 'twoFactor')).toEqual({ value: none, seenAt: daysAgo(1) });
    expect(again.unreadable).toEqual({});
  });

  it('is known when the same page can read it after its late part has arrived', () => {
    const again = remember(failed, page({ twoFactor: none }), daysAgo(2));
    expect(known(again, 'twoFactor')).toEqual({ value: none, seenAt: daysAgo(2) });
    expect(again.unreadable).toEqual({});
  });
});

describe('the associations', () => {
  const told = recordOf(HEALTHY, daysAgo(3));

  it('are forgotten once the account page has no such section, and nothing else with them', () => {
    const { associations, ...others } = HEALTHY;
    const after = remember(told, page(others), daysAgo(1));
    expect(known(after, 'associations')).toBe('not-seen');
    expect(Object.keys(after.facts).sort()).toEqual(Object.keys(others).sort());
    expect(remember(told, page(), daysAgo(1)).facts).toEqual({ ...told.facts, associations: undefined });
  });

  it('are kept, and doubtful, when that section could not be read', () => {
    const after = remember(told, page({ unreadable: ['associations'] }), daysAgo(1));
    expect(known(after, 'associations')).toBe('unreadable');
    expect(after.facts.associations).toEqual(told.facts.associations);
  });

  it('are no longer unreadable once the section that could not be read is gone', () => {
    const failed = remember(told, page({ unreadable: ['associations', 'emails'] }), daysAgo(2));
    const after = remember(failed, page(), daysAgo(1));
    expect(known(after, 'associations')).toBe('not-seen');
    expect(after.unreadable).toEqual({ emails: daysAgo(2) });
  });

  it('are kept when the account page without that section was loaded earlier', () => {
    for (const earlier of [page(), page({ unreadable: ['associations'] })])
      expect(known(remember(told, earlier, daysAgo(4)), 'associations')).toEqual(told.facts.associations);
    const failed = remember(told, page({ unreadable: ['associations'] }), daysAgo(1));
    expect(known(remember(failed, page(), daysAgo(2)), 'associations')).toBe('unreadable');
  });

  it.each(PAGES.filter((name) => name !== 'account'))('are kept after the page %s', (name) => {
    expect(remember(told, page({ page: name }), daysAgo(1))).toEqual(told);
  });
});

describe('lastVisitedAt', () => {
  it('is never for a new record', () => {
    expect(lastVisitedAt(newRecord(ALICE))).toBe('');
  });

  it('is the time of the newest field', () => {
    const record = recordOf({ tokens: [] }, daysAgo(5), recordOf({ emails: [] }, daysAgo(2)));
    expect(lastVisitedAt(record)).toBe(daysAgo(2));
    expect(lastVisitedAt(remember(record, page({ projects: [] }), daysAgo(1)))).toBe(daysAgo(1));
  });

  it('is the time of a failure to read, when that is newer', () => {
    expect(lastVisitedAt(recordOf({ unreadable: ['emails'] }, daysAgo(3)))).toBe(daysAgo(3));
    expect(lastVisitedAt(recordOf({ unreadable: ['emails'] }, daysAgo(1), recordOf(HEALTHY, daysAgo(2))))).toBe(
      daysAgo(1),
    );
    expect(lastVisitedAt(recordOf({ unreadable: ['emails'] }, daysAgo(5), recordOf({ tokens: [] }, daysAgo(2))))).toBe(
      daysAgo(2),
    );
  });
});

describe('a record written while the clock was ahead', () => {
  const ahead = remember(
    remember(newRecord(ALICE), page(HEALTHY), daysAgo(-300)),
    page({ page: 'unverified', unreadable: ['emails'] }),
    daysAgo(-301),
  );

  it('would shut out every page', () => {
    expect(remember(ahead, page({ tokens: [] }), daysAgo(0)).facts.tokens?.value).toEqual(HEALTHY.tokens);
  });

  it('gives way to the next page once its times are brought back', () => {
    const after = remember(withoutFuture(ahead, daysAgo(0)), page({ tokens: [], emails: [] }), daysAgo(1));
    expect(after.facts.tokens).toEqual({ value: [], seenAt: daysAgo(1) });
    expect(after.unreadable).toEqual({});
  });

  it('keeps what the next page does not tell', () => {
    const after = remember(withoutFuture(ahead, daysAgo(0)), page({ ...HEALTHY, twoFactor: undefined }), daysAgo(1));
    expect(after.facts.twoFactor).toEqual({ value: HEALTHY.twoFactor, seenAt: LONG_AGO });
  });

  it('is brought back to a time that any page is later than, and nobody trusts', () => {
    const after = withoutFuture(ahead, daysAgo(0));
    expect(Object.values(after.facts).map((fact) => fact?.seenAt)).toEqual(Object.keys(HEALTHY).map(() => LONG_AGO));
    expect(after.unreadable).toEqual({ emails: LONG_AGO });
    expect(remember(after, page({ tokens: [] }), daysAgo(400)).facts.tokens).toEqual({
      value: [],
      seenAt: daysAgo(400),
    });
  });

  it('is itself left as it was', () => {
    const copy = structuredClone(ahead);
    withoutFuture(ahead, daysAgo(0));
    expect(ahead).toEqual(copy);
  });

  it('loses no time that is not ahead, to the very moment', () => {
    const record = recordOf({ tokens: [], unreadable: ['emails'] }, later(0), recordOf(HEALTHY, later(-1)));
    expect(withoutFuture(record, later(0))).toEqual(record);
    expect(withoutFuture(record, later(-1)).facts.tokens?.seenAt).toBe(LONG_AGO);
    expect(withoutFuture(record, later(-1)).facts.twoFactor?.seenAt).toBe(later(-1));
  });
});
