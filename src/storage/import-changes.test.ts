import { describe, expect, it } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf, visitOf } from '../account/testing/samples';
import { daysAgo } from '../checks/testing/samples';
import { NOTHING_SET } from '../overview/settings';
import { openRequest } from '../recovery/request/open-request';
import { newDraft } from '../recovery/request/recovery-draft';
import { merged } from './import';
import { importChanges } from './import-changes';
import type { Kept } from './items';

const BOB = { site: 'test.pypi.org', username: 'bob' } as const;
const EMPTY: Kept = { records: [], visits: {}, drafts: [], requests: [], settings: NOTHING_SET };
const KEPT: Kept = {
  ...EMPTY,
  records: [recordOf(HEALTHY, daysAgo(9))],
  drafts: [newDraft('pypi.org')],
  requests: [openRequest({ ...BOB, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(3))],
};
const NONE = { added: [], changed: [], visits: false, limits: false };
const of = (imported: Partial<Kept>, existing = KEPT) => importChanges(existing, { ...EMPTY, ...imported });

describe('what an import would change', () => {
  it('is all of it where nothing is kept: each account once, and what belongs to none', () => {
    const visits = { 'pypi.org': visitOf(page(HEALTHY), daysAgo(1)) };
    const drafts = [...KEPT.drafts, newDraft({ ...BOB, username: 'BOB' })];
    expect(of({ ...KEPT, drafts, visits }, EMPTY)).toEqual({ ...NONE, added: [ALICE, BOB, 'pypi.org'], visits: true });
  });

  it('is nothing where all of it is kept, in whatever order of keys', () => {
    const [record] = KEPT.records;
    const turned = Object.fromEntries(Object.entries(record ?? {}).reverse()) as typeof record;
    expect(of({ ...KEPT, records: turned ? [turned] : [] })).toEqual(NONE);
    expect(of({})).toEqual(NONE);
  });

  it('is what is newer, and not what is older', () => {
    expect(of({ records: [recordOf(HEALTHY, daysAgo(2))] })).toEqual({ ...NONE, changed: [ALICE] });
    expect(of({ records: [recordOf(HEALTHY, daysAgo(20))] })).toEqual(NONE);
  });

  it('is a part that an account had not', () => {
    expect(of({ records: [newRecord(BOB)], drafts: [newDraft(ALICE)] })).toEqual({ ...NONE, changed: [ALICE, BOB] });
  });

  it('is the limits where none are set, and never more than they', () => {
    const settings = { notifications: true, thresholds: { fewestCodes: 3 } };
    expect(of({ settings })).toEqual({ ...NONE, limits: true });
    expect(of({ settings: { ...NOTHING_SET, notifications: true } })).toEqual(NONE);
    expect(of({ settings }, { ...KEPT, settings: { notifications: false, thresholds: { staleDays: 9 } } })).toEqual(
      NONE,
    );
  });

  it('is nothing more once it is done', () => {
    const imported = { ...EMPTY, records: [recordOf(HEALTHY, daysAgo(2)), newRecord(BOB)] };
    expect(of(imported, merged(KEPT, imported))).toEqual(NONE);
  });
});
