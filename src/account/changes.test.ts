import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAccountFacts, someFactNames } from '../checks/testing/arbitrary-facts';
import { daysAgo } from '../checks/testing/samples';
import type { AccountFacts, FactName } from '../pypi/facts';
import { comparisonsOf } from './changes';
import { COMPARED } from './compare';
import { maskAddresses } from './mask';
import type { AccountRecord } from './record';
import { newRecord, remember, withoutFuture } from './remember';
import { ALICE, changesBetween, HEALTHY, later, page, recordOf } from './testing/samples';

const app = { totp: true, securityDevices: [] };
const none = { totp: false, securityDevices: [] };
const removed = [{ kind: 'app-removed' }];

describe('a fact is compared', () => {
  const before = recordOf({ twoFactor: app }, daysAgo(5));

  it('when a later page tells it', () => {
    expect(changesBetween(before, remember(before, page({ twoFactor: none }), daysAgo(1)))).toEqual(removed);
  });

  it('not when it was never told before, or is not told now', () => {
    expect(changesBetween(newRecord(ALICE), recordOf(HEALTHY))).toEqual([]);
    expect(changesBetween(before, remember(before, page({ tokens: [] }), daysAgo(1)))).toEqual([]);
    expect(changesBetween(recordOf(HEALTHY), newRecord(ALICE))).toEqual([]);
  });

  it('not with a page that could not read it, before or after', () => {
    const failed = recordOf({ unreadable: ['twoFactor'] }, daysAgo(5));
    expect(changesBetween(failed, remember(failed, page({ twoFactor: none }), daysAgo(1)))).toEqual([]);
    const after = remember(before, page({ unreadable: ['twoFactor'] }), daysAgo(1));
    expect(changesBetween(before, after)).toEqual([]);
  });

  it('with the last page that could read it, when one in between could not', () => {
    const failed = remember(before, page({ unreadable: ['twoFactor'] }), daysAgo(3));
    const after = remember(failed, page({ twoFactor: none }), daysAgo(1));
    expect(changesBetween(failed, after)).toEqual(removed);
    expect(comparisonsOf(failed, after)).toMatchObject([{ since: daysAgo(5), at: daysAgo(1) }]);
  });

  it('never backwards: a page that was loaded earlier and reports late changes nothing', () => {
    const now = recordOf({ twoFactor: none }, daysAgo(1));
    expect(changesBetween(now, remember(now, page({ twoFactor: app }), daysAgo(2)))).toEqual([]);
    expect(changesBetween(now, before)).toEqual([]);
    expect(changesBetween(now, recordOf({ twoFactor: app }, daysAgo(1)))).toEqual([]);
  });

  it('by the moments, not by the texts', () => {
    const at = (seenAt: string, twoFactor: AccountFacts['twoFactor']) => recordOf({ twoFactor }, seenAt);
    const whole = at('2026-08-01T10:00:00Z', app);
    const half = at('2026-08-01T10:00:00.500Z', none);
    expect(changesBetween(whole, half)).toEqual(removed);
    expect(changesBetween(half, whole)).toEqual([]);
  });

  it('with what was seen while the clock was ahead', () => {
    const ahead = withoutFuture(recordOf({ twoFactor: app }, daysAgo(-300)), daysAgo(0));
    expect(changesBetween(ahead, remember(ahead, page({ twoFactor: none }), daysAgo(0)))).toEqual(removed);
  });

  it('not when the section is gone, or back', () => {
    const linked = recordOf({ associations: HEALTHY.associations }, daysAgo(5));
    const gone = remember(linked, page(), daysAgo(3));
    expect(changesBetween(linked, gone)).toEqual([]);
    expect(changesBetween(gone, remember(gone, page({ associations: [] }), daysAgo(1)))).toEqual([]);
  });
});

it('tells what it could compare also when nothing changed', () => {
  const before = recordOf(HEALTHY, daysAgo(5));
  const after = remember(before, page({ twoFactor: HEALTHY.twoFactor, events: HEALTHY.events }), daysAgo(1));
  expect(comparisonsOf(before, after)).toEqual([{ fact: 'twoFactor', since: daysAgo(5), at: daysAgo(1), changes: [] }]);
});

describe('for any two pages', () => {
  const part = (facts: AccountFacts, names: FactName[]) => Object.fromEntries(names.map((name) => [name, facts[name]]));
  const story = fc.record({
    old: anyAccountFacts,
    now: anyAccountFacts,
    kept: someFactNames,
    told: someFactNames,
    failed: someFactNames,
  });
  /** Whether unused codes exist is told by a page of its own, which says as much as the number of codes. */
  const onAccountPages = (names: FactName[]) => names.filter((name) => name !== 'unusedCodesExist');
  const recordsOf = (
    at: { old: AccountFacts; now: AccountFacts; kept: FactName[]; told: FactName[] },
    failed: string[],
  ) => {
    const before = recordOf(maskAddresses(page(part(at.old, onAccountPages(at.kept)))), later(-2));
    const told = onAccountPages(at.told).filter((name) => !failed.includes(name));
    const after = remember(before, maskAddresses(page({ ...part(at.now, told), unreadable: failed })), later(-1));
    return { before, after, told };
  };

  it('only what both told is compared, and nothing is changed that was given', () => {
    const property = fc.property(story, (at) => {
      const { before, after, told } = recordsOf(at, at.failed);
      const copies: AccountRecord[] = structuredClone([before, after]);
      const compared = comparisonsOf(before, after).map(({ fact }) => fact);
      expect(compared).toEqual(COMPARED.filter((name) => at.kept.includes(name) && told.includes(name)));
      expect(changesBetween(after, before)).toEqual([]);
      expect([before, after]).toEqual(copies);
    });
    fc.assert(property, { numRuns: 100 });
  });
});
