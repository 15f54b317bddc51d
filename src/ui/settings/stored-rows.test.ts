import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import type { AccountRecord } from '../../account/record';
import { accountRecord } from '../../account/record-schema';
import { ALICE, page, recordOf } from '../../account/testing/samples';
import { anyAccountFacts, anyJournal } from '../../checks/testing/arbitrary-facts';
import { anyWords } from '../../checks/testing/arbitrary-words';
import { daysAgo } from '../../checks/testing/samples';
import { fakeI18n } from '../../platform/testing/fake-i18n';
import { FACT_NAMES } from '../../pypi/facts';
import { rowsOf } from './stored-rows';

beforeEach(() => fakeI18n());

const anyRecord: fc.Arbitrary<AccountRecord> = fc
  .tuple(anyAccountFacts, anyWords, anyJournal)
  .map(([facts, words, journal]) => ({ ...recordOf(page(facts)), ...words, journal }));

/** A part that holds nothing needs no row. */
const isEmpty = (value: unknown) => value === null || value === undefined || Object.keys(value).length === 0;

it('every part of a record that holds something has a row, and nothing is left to guess', () => {
  const { version, site, username, facts, unreadable, ...said } = accountRecord.shape;
  const parts = Object.keys(said) as (keyof typeof said)[];
  const property = fc.property(anyRecord, (record) => {
    const rows = rowsOf(record);
    const full = parts.filter((part) => !isEmpty(record[part]) && part !== 'journal');
    const abouts = rows.map(({ about }) => about);
    expect(abouts).toEqual(expect.arrayContaining([...FACT_NAMES, ...full]));
    expect(new Set(abouts).size).toBe(abouts.length);
    const texts = rows.flatMap(({ label, lines, fine }) => [label, ...fine, ...lines.flatMap(({ words }) => words)]);
    expect(texts.filter((text) => !/\S/.test(text) || /^[a-z]+(_[a-z]+)+$|Invalid Date/.test(text))).toEqual([]);
    expect(rows.filter(({ lines }) => lines.length === 0)).toEqual([]);
  });
  fc.assert(property, { numRuns: 30 });
});

it('what the user said is told with what it was said of, whole', () => {
  const at = daysAgo(1);
  const changes = ['app-added', 'app-removed'] as const;
  const record: AccountRecord = {
    ...recordOf({}),
    lookups: [
      { project: 'sample', checkedAt: at, outcome: 'repository', repository: 'https://github.com/alice/sample' },
      { project: 'other', checkedAt: at, outcome: 'offline', repository: null },
    ],
    rehearsal: { 'second-key': { outcome: 'fails', at, about: 'blue key' } },
    leaving: { domain: 'example.org', since: at },
    mutes: { 'codes-low': { kind: 'week', at, about: '' }, 'of-a-newer-version': { kind: 'never', at, about: '' } },
    journal: {
      entries: changes.map((kind) => ({ since: at, at, change: { kind }, answer: null, answeredAt: null })),
      compared: {},
      overflow: { count: 3, since: at },
    },
  };
  const rows = new Map(rowsOf(record).map(({ about, lines }) => [about, lines]));
  const names = (about: string) => rows.get(about)?.map(({ name }) => name);
  expect(names('lookups')).toEqual(['sample', 'https://github.com/alice/sample', 'other']);
  expect(names('rehearsal')).toEqual(['blue key']);
  expect(names('leaving')).toEqual(['example.org']);
  expect(rows.get('mutes')?.map(({ words }) => words[0])).toEqual([
    english.check_recovery_codes_not_low_problem.message,
    'of-a-newer-version',
  ]);
  expect(rows.get('journal')).toHaveLength(changes.length + 1);
  expect(rowsOf({ ...recordOf({}), ...ALICE })).toEqual([]);
});
