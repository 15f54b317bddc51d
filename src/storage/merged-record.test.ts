import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { known } from '../account/known';
import { maskAddresses } from '../account/mask';
import type { AccountRecord } from '../account/record';
import { accountRecord } from '../account/record-schema';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf, seenAgo } from '../account/testing/samples';
import { anyAccountFacts, someFactNames } from '../checks/testing/arbitrary-facts';
import type { Facts } from '../pypi/facts';
import { FACT_NAMES } from '../pypi/facts';
import { mergedRecord } from './merged-record';

const merge = (here: AccountRecord, there: AccountRecord) => mergedRecord(here, there);
const codes = (unused: number) => ({ recoveryCodes: { ...HEALTHY.recoveryCodes, unused } });
const unreadAt = (days: number, before = newRecord(ALICE)) =>
  remember(before, page({ unreadable: ['recoveryCodes'] }), seenAgo(days));

describe('a fact', () => {
  const older = recordOf(codes(7), seenAgo(5));
  const newer = recordOf(codes(3), seenAgo(2));

  it('is the one that was seen later, wherever', () => {
    expect(merge(older, newer).facts).toEqual(newer.facts);
    expect(merge(newer, older).facts).toEqual(newer.facts);
  });

  it('is the one here when both are equally old', () => {
    expect(merge(recordOf(codes(7), seenAgo(2)), newer).facts.recoveryCodes?.value.unused).toBe(7);
  });

  it('is taken from the file when it was never seen here, and kept when the file lacks it', () => {
    expect(merge(newRecord(ALICE), older).facts).toEqual(older.facts);
    expect(merge(older, newRecord(ALICE)).facts).toEqual(older.facts);
  });

  it('is compared by its moment, not by how that is written', () => {
    const short = recordOf(codes(7), '2026-08-20T12:00:00Z');
    const long = recordOf(codes(3), '2026-08-20T12:00:00.500Z');
    expect(merge(short, long).facts).toEqual(long.facts);
    expect(merge(long, short).facts).toEqual(long.facts);
  });

  it.each([
    ['in doubt since it could not be read later', older, unreadAt(2), 'unreadable'],
    ['no longer in doubt once it was read later', unreadAt(5), newer, newer.facts.recoveryCodes],
  ])('is %s, wherever that was', (_, a, b, expected) => {
    expect(known(merge(a, b), 'recoveryCodes')).toEqual(expected);
    expect(known(merge(b, a), 'recoveryCodes')).toEqual(expected);
  });
});

describe('whatever both hold', () => {
  const anyPage: fc.Arbitrary<Facts> = fc
    .tuple(anyAccountFacts, someFactNames, someFactNames)
    .map(([facts, told, lost]) =>
      maskAddresses(
        page({
          ...Object.fromEntries(told.map((name) => [name, facts[name]])),
          unreadable: lost.filter((name) => !told.includes(name)),
        }),
      ),
    );
  const visits = fc.array(fc.tuple(anyPage, fc.integer({ min: 1, max: 60 })), { maxLength: 3 });
  const anyRecord = visits.map((all) =>
    all.reduce((record, [facts, days]) => remember(record, facts, seenAgo(days)), newRecord(ALICE)),
  );
  const latest = ({ facts, unreadable }: AccountRecord, name: (typeof FACT_NAMES)[number]) =>
    [facts[name]?.seenAt ?? '', unreadable[name] ?? ''].sort().at(-1);

  it('nothing becomes older, nothing is lost, done again changes nothing, and the schema takes it', () => {
    const property = fc.property(anyRecord, anyRecord, (here, there) => {
      const result = merge(here, there);
      for (const name of FACT_NAMES) {
        // That there are some again makes "none left" void.
        if (name === 'recoveryCodes' && result.facts.unusedCodesExist?.value) continue;
        const times = [here, there].map((record) => record.facts[name]?.seenAt ?? '').sort();
        expect(result.facts[name]?.seenAt ?? '').toBe(times.at(-1));
        expect(latest(result, name)).toBe([latest(here, name), latest(there, name)].sort().at(-1));
      }
      expect(merge(result, there)).toEqual(result);
      expect(merge(here, here)).toEqual(here);
      expect(z.parse(accountRecord, result)).toEqual(result);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('a page that failed at the very moment of the fact stays told', () => {
    const here = { ...recordOf(HEALTHY, seenAgo(5)), unreadable: { tokens: seenAgo(5) } };
    expect(merge(here, here)).toEqual(here);
  });

  it('neither is changed', () => {
    const [here, there] = [recordOf(HEALTHY, seenAgo(5)), unreadAt(2)];
    const before = structuredClone([here, there]);
    merge(here, there);
    expect([here, there]).toEqual(before);
  });
});
