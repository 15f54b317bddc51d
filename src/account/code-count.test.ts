import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { daysAgo } from '../checks/testing/samples';
import { confirmBackup } from './backup';
import { codesInUse, countOf, firstCounted, useKnown } from './code-count';
import { fieldSchemas } from './fields';
import type { AccountRecord } from './record';
import { codes, notedOf, QUIET, recordOf } from './testing/samples';

const SET = daysAgo(20);
const NEW_SET = daysAgo(2);
const saw = (changes: Parameters<typeof codes>[0] = {}, before: AccountRecord = QUIET): AccountRecord =>
  recordOf(codes(changes), daysAgo(1), before);
const count = { generatedAt: SET, unused: 7 };

describe('the codes in use', () => {
  it('are those that a page showed', () => {
    expect(codesInUse(saw())).toEqual({ unused: 7, generatedAt: SET, confirmed: true, seenAt: daysAgo(1) });
  });

  it.each([
    ['none was seen', QUIET],
    ['none is left', saw({ unused: 0, generatedAt: null, confirmed: false })],
    ['all of a set are used', saw({ unused: 0 })],
    ['their age is not known', saw({ generatedAt: null })],
    ['a later page could not be read', { ...saw(), unreadable: { recoveryCodes: daysAgo(0.5) } }],
  ])('are none when %s', (_, record) => {
    expect(codesInUse(record)).toBeNull();
    expect(firstCounted(record)).toBe(record);
    expect(useKnown(record)).toBe(record);
    const noted = { ...record, backup: notedOf() };
    expect(confirmBackup(noted, daysAgo(0))).toBe(noted);
  });
});

describe('a set is counted', () => {
  it('when it is first seen, and stays so', () => {
    expect(firstCounted(saw())).toEqual({ ...saw(), codeCount: count });
    const fewer = saw({ unused: 5 }, firstCounted(saw()));
    expect(firstCounted(fewer)).toBe(fewer);
  });

  it('anew when a page shows more of it: the count was too low', () => {
    const tooLow = { ...saw(), codeCount: { generatedAt: SET, unused: 3 } };
    expect(firstCounted(tooLow).codeCount).toEqual(count);
  });

  it('less the trial that PyPI will ask for', () => {
    expect(firstCounted(saw({ unused: 8, confirmed: false })).codeCount).toEqual(count);
  });

  it('anew when it is a new one', () => {
    const renewed = saw({ unused: 6, generatedAt: NEW_SET }, { ...saw(), codeCount: count });
    expect(firstCounted(renewed).codeCount).toEqual({ generatedAt: NEW_SET, unused: 6 });
    expect(countOf(renewed, { generatedAt: NEW_SET })).toBeNull();
  });

  it('as the user says, and as the schema has it', () => {
    const checked = confirmBackup({ ...saw({ unused: 5 }, firstCounted(saw())), backup: notedOf() }, daysAgo(0));
    expect(checked.codeCount).toEqual({ generatedAt: SET, unused: 5 });
    expect(checked.backup?.checkedAt).toBe(daysAgo(0));
    const used = useKnown(saw({ unused: 3 }, checked));
    expect(used.codeCount).toEqual({ generatedAt: SET, unused: 3 });
    expect(z.parse(fieldSchemas.codeCount, used.codeCount)).toEqual(used.codeCount);
  });

  it('as the user says, though never counted or of an older set', () => {
    const of = (before?: typeof count) => useKnown({ ...saw(), codeCount: before }).codeCount;
    expect(of()).toEqual(count);
    expect(of({ generatedAt: daysAgo(99), unused: 2 })).toEqual(count);
  });
});

it('no codes are there still when nobody said where this set is', () => {
  for (const record of [saw(), { ...saw(), backup: notedOf(daysAgo(99)) }])
    expect(confirmBackup(record, daysAgo(0))).toBe(record);
});
