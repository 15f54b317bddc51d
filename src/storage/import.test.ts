import { describe, expect, it } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, nobodys, page, recordOf, seenAgo, visitOf } from '../account/testing/samples';
import { NOTHING_SET } from '../overview/settings';
import { openRequest } from '../recovery/request/open-request';
import { newDraft } from '../recovery/request/recovery-draft';
import { closeRequest, markLooked } from '../recovery/tracker/tracked-request';
import { merged } from './import';
import type { Kept } from './items';

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const SHOUTED = { ...ALICE, username: 'ALICE-dev' } as const;
const EMPTY: Kept = { records: [], visits: {}, drafts: [], requests: [], settings: NOTHING_SET };
const kept = (parts: Partial<Kept>): Kept => ({ ...EMPTY, ...parts });
const merge = (here: Partial<Kept>, there: Partial<Kept>) => merged(kept(here), kept(there));

const opened = openRequest({ ...ALICE, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, seenAgo(9));
const FULL = kept({
  records: [recordOf(HEALTHY, seenAgo(-2)), newRecord(BOB)],
  visits: { 'pypi.org': visitOf(page(HEALTHY), seenAgo(-2)) },
  drafts: [newDraft('pypi.org'), newDraft(ALICE)],
  requests: [markLooked(opened, seenAgo(-2))],
  settings: { notifications: false, thresholds: { fewestCodes: 6, staleDays: 9 } },
});

it('after everything was erased, the file gives back exactly what it holds, also with a clock that was ahead', () => {
  expect(merged(EMPTY, FULL)).toEqual(FULL);
});

it('an empty file takes nothing away', () => {
  expect(merged(FULL, EMPTY)).toEqual(FULL);
});

describe('records', () => {
  it('of the same account become one, whatever the case of its name; others are added', () => {
    const there = [recordOf(HEALTHY, seenAgo(1), newRecord(SHOUTED)), newRecord(BOB)];
    const { records } = merge({ records: [newRecord(ALICE)] }, { records: there });
    expect(records).toEqual([{ ...there[0], username: 'alice-dev' }, there[1]]);
  });

  it('keep the newer of every fact', () => {
    const here = recordOf({ twoFactor: HEALTHY.twoFactor, tokens: [] }, seenAgo(1));
    const there = recordOf({ tokens: HEALTHY.tokens, emails: HEALTHY.emails }, seenAgo(3));
    const [record] = merge({ records: [here] }, { records: [there] }).records;
    expect(record?.facts).toEqual({ ...here.facts, emails: there.facts.emails });
  });
});

it('a draft here stays, and an empty place is filled', () => {
  const typed = { ...newDraft(ALICE), skipped: true };
  const { drafts } = merge({ drafts: [typed] }, { drafts: [newDraft(SHOUTED), newDraft('pypi.org')] });
  expect(drafts).toEqual([typed, newDraft('pypi.org')]);
});

describe('a request', () => {
  const request = (here: typeof opened, there: typeof opened) =>
    merge({ requests: [here] }, { requests: [{ ...there, username: SHOUTED.username }] }).requests.map(
      ({ username }) => username,
    );

  it('is the one that something happened to last', () => {
    const closed = closeRequest(opened, 'recovered', seenAgo(1));
    expect(request(opened, closed)).toEqual([SHOUTED.username]);
    expect(request(closed, markLooked(opened, seenAgo(2)))).toEqual([ALICE.username]);
    expect(request(opened, { ...opened, done: { reply: seenAgo(3) } })).toEqual([SHOUTED.username]);
  });

  it('is the one here when nothing tells', () => {
    expect(request(opened, opened)).toEqual([ALICE.username]);
  });
});

describe('a visit', () => {
  const visits = (here: ReturnType<typeof visitOf>, there: ReturnType<typeof visitOf>) =>
    merge({ visits: { 'pypi.org': here } }, { visits: { 'pypi.org': there } }).visits['pypi.org'];
  const clear = visitOf(page(HEALTHY), seenAgo(5));
  const doubtful = (days: number) => visitOf(nobodys(), seenAgo(days));

  it('is the one here, with the doubt of the file', () => {
    expect(visits(clear, visitOf(page(HEALTHY), seenAgo(1)))).toEqual(clear);
    expect(visits(clear, doubtful(2))).toEqual({ ...clear, doubts: doubtful(2).doubts });
  });

  it('of an index that was not visited here is the one in the file', () => {
    expect(merge({}, { visits: { 'test.pypi.org': clear } }).visits).toEqual({ 'test.pypi.org': clear });
  });
});

describe('of settings', () => {
  const set = (notifications: boolean, fewestCodes?: number) => ({
    settings: { notifications, thresholds: fewestCodes ? { fewestCodes } : {} },
  });

  it('the limits here stay, all of them; without any, those of the file count', () => {
    const here = { notifications: false, thresholds: { staleDays: 9 } };
    expect(merge({ settings: here }, set(false, 6)).settings).toEqual(here);
    expect(merge({}, set(false, 6)).settings).toEqual(set(false, 6).settings);
  });

  it.each([true, false])('notifications stay as they are here, whatever the file says: %j', (isOn) => {
    expect(merge(set(isOn), set(!isOn, 6)).settings).toEqual(set(isOn, 6).settings);
    expect(merge(set(isOn, 2), set(!isOn, 6)).settings).toEqual(set(isOn, 2).settings);
    expect(merge({}, set(true)).settings).toEqual(NOTHING_SET);
  });
});
