import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmBackup } from '../account/backup';
import { firstCounted } from '../account/code-count';
import { maskAddresses } from '../account/mask';
import type { AccountRecord } from '../account/record';
import { newRecord } from '../account/remember';
import { ALICE, codes, HEALTHY, later, notedOf, page, QUIET, recordOf, seenAgo } from '../account/testing/samples';
import { DEFAULT_LIMITS } from '../checks/limits';
import { anyAccountFacts, anyTime } from '../checks/testing/arbitrary-facts';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { DAY } from '../platform/time';
import type { AccountFacts, Facts } from '../pypi/facts';
import { openRequest } from '../recovery/request/open-request';
import { markLooked } from '../recovery/tracker/tracked-request';
import { type Also, byUrgency, dueDates, isDueAt } from './due-dates';
import { REMINDER_IDS, type ReminderId } from './reminder';
import { NOTHING, reminder } from './testing/samples';

const SET = daysAgo(20);
const NO_CODES = codes({ unused: 0, generatedAt: null, confirmed: false });
const saw = (fields: Partial<Facts>, before: AccountRecord = QUIET): AccountRecord =>
  recordOf(fields, daysAgo(1), before);
const all = (record: AccountRecord | undefined, also: Partial<Also> = {}) =>
  dueDates(record, { ...NOTHING, ...also }, DEFAULT_LIMITS);
const one = (id: ReminderId, record: AccountRecord | undefined, also: Partial<Also> = {}) => {
  const found = all(record, also).filter((each) => each.id === id);
  expect(found.length).toBeLessThan(2);
  return found[0];
};
const ids = (record: AccountRecord | undefined, also: Partial<Also> = {}, now = NOW) =>
  all(record, also)
    .filter((each) => isDueAt(each, now))
    .map(({ id }) => id);
const events = (latestAt: string | null, count = 3): Partial<AccountFacts> => ({ events: { count, latestAt } });
const at = (days: number) => new Date(NOW.getTime() + days * DAY);

it('nothing known, nothing due', () => {
  for (const record of [undefined, newRecord(ALICE), QUIET]) expect(all(record)).toEqual([]);
});

it('nothing is due of an account in good order, and every date is to come', () => {
  const record = { ...saw(HEALTHY), backup: notedOf(), historyReviewedAt: daysAgo(1) };
  expect(ids(record)).toEqual([]);
  expect(all(record).map(({ id }) => id)).toEqual(['backup-check']);
});

describe('what a page shows is due at once', () => {
  const bad = (problem: 'bouncing' | 'undeliverable' | 'unverified', address = 'a…e@example.org') =>
    email({ problem, address, verified: problem === 'bouncing' });
  it.each([
    ['codes-low', codes({ unused: 3 }), `${SET}/3`],
    ['address-unverified', { emails: [email(), bad('unverified')] }, 'a…e@example.org'],
    ['address-bouncing', { emails: [bad('bouncing')] }, 'a…e@example.org'],
    ['address-bouncing', { emails: [bad('undeliverable')] }, 'a…e@example.org'],
    [
      'address-bouncing',
      { emails: [bad('undeliverable', 'z…z@example.org'), bad('bouncing')] },
      'a…e@example.org, z…z@example.org',
    ],
  ] as [ReminderId, Partial<AccountFacts>, string][])('%s: %j', (id, fields, about) => {
    expect(one(id, saw(fields))).toEqual({ account: ALICE, id, about, dueAt: seenAgo(1) });
    expect(ids(saw(fields))).toContain(id);
  });

  it.each([
    ['codes-low', codes({ unused: DEFAULT_LIMITS.fewestCodes })],
    ['codes-low', NO_CODES],
    ['codes-gone', NO_CODES],
    ['codes-unconfirmed', codes()],
    ['codes-unconfirmed', NO_CODES],
    ['codes-unconfirmed', codes({ generatedAt: null, confirmed: false })],
    ['backup-place', codes({ unused: 0, generatedAt: null })],
    ['address-unverified', { emails: [email(), bad('bouncing')] }],
    ['address-bouncing', { emails: [email(), bad('unverified')] }],
  ] as [ReminderId, Partial<AccountFacts>][])('but not %s: %j', (id, fields) => {
    expect(one(id, saw(fields))).toBeUndefined();
  });
});

it('unconfirmed codes are due since they were generated', () => {
  expect(one('codes-unconfirmed', saw(codes({ unused: 8, confirmed: false })))).toMatchObject({
    about: SET,
    dueAt: seenAgo(20),
  });
});

describe('used codes', () => {
  const counted = firstCounted(saw(codes({ unused: 6 })));

  it('are those that are gone since the user last knew', () => {
    expect(one('codes-used', counted)).toBeUndefined();
    const fewer = saw(codes({ unused: 4 }), counted);
    expect(one('codes-used', fewer)).toMatchObject({ about: `${SET}/4`, dueAt: seenAgo(1) });
    expect(ids(fewer)).toContain('codes-used');
  });

  it('are not told of a set that was never counted, of a new set, or of more', () => {
    for (const record of [
      saw(codes({ unused: 4 })),
      saw(codes({ unused: 4, generatedAt: daysAgo(2) }), counted),
      saw(codes({ unused: 7 }), counted),
    ])
      expect(one('codes-used', record)).toBeUndefined();
  });

  it('are not the trial that PyPI asked for', () => {
    const untried = firstCounted(saw(codes({ unused: 8, confirmed: false })));
    expect(one('codes-used', saw(codes({ unused: 7 }), untried))).toBeUndefined();
    expect(one('codes-used', saw(codes({ unused: 6 }), untried))).toMatchObject({ about: `${SET}/6` });
  });
});

describe('where the codes are', () => {
  it('is asked 28 days after they were generated', () => {
    const record = saw(codes());
    expect(one('backup-place', record)).toEqual({
      account: ALICE,
      id: 'backup-place',
      about: SET,
      dueAt: seenAgo(20 - DEFAULT_LIMITS.backupFirstDays),
    });
    expect(ids(record, {}, new Date(at(8).getTime() - 1))).not.toContain('backup-place');
    expect(ids(record, {}, at(8))).toContain('backup-place');
  });

  it('is asked at once when the note is of another set', () => {
    const record = { ...saw(codes({ generatedAt: daysAgo(2) })), backup: notedOf(SET) };
    expect(one('backup-place', record)).toMatchObject({ about: daysAgo(2), dueAt: seenAgo(2) });
    expect(one('backup-check', record)).toBeUndefined();
  });

  it('is not asked again', () => {
    expect(one('backup-place', { ...saw(codes()), backup: notedOf() })).toBeUndefined();
  });
});

describe('whether the codes are still there', () => {
  const noted = { ...saw(codes({ generatedAt: daysAgo(900) })), backup: notedOf(daysAgo(900), daysAgo(500)) };
  const dueAt = (record: AccountRecord) => one('backup-check', record)?.dueAt;

  it('is asked 28 days after the note, and every 180 days after the answer', () => {
    expect(one('backup-check', noted)).toMatchObject({ about: daysAgo(900) });
    expect(dueAt(noted)).toBe(seenAgo(500 - 28));
    expect(dueAt(confirmBackup(noted, daysAgo(472)))).toBe(seenAgo(472 - 180));
    expect(dueAt(confirmBackup(confirmBackup(noted, daysAgo(472)), daysAgo(3)))).toBe(seenAgo(3 - 180));
  });

  it('begins anew with a new note, and with a new set', () => {
    const checked = confirmBackup(noted, daysAgo(100));
    expect(dueAt({ ...checked, backup: notedOf(daysAgo(900), daysAgo(50)) })).toBe(seenAgo(50 - 28));
    const renewed = { ...saw(codes({ generatedAt: daysAgo(90) }), checked), backup: notedOf(daysAgo(90)) };
    expect(dueAt(renewed)).toBe(seenAgo(90 - 28));
  });
});

describe('the security history', () => {
  const read = (reviewedAt: string | null, latestAt: string | null, count = 3) =>
    one('history-unread', { ...saw(events(latestAt, count)), historyReviewedAt: reviewedAt })?.dueAt;

  it('is unread as long as the user never looked', () => {
    expect(read(null, daysAgo(3))).toBe(seenAgo(3));
    expect(one('history-unread', saw(events(daysAgo(3))))).toMatchObject({ about: '' });
  });

  it('is to be looked through 90 days after the last look, when something is newer', () => {
    expect(read(daysAgo(50), daysAgo(3))).toBe(seenAgo(50 - 90));
    expect(read(daysAgo(200), daysAgo(3))).toBe(seenAgo(3));
    expect(read(daysAgo(200), daysAgo(150))).toBe(seenAgo(110));
  });

  it.each([
    ['nothing is newer', daysAgo(3), daysAgo(3), 3],
    ['nothing happened', null, null, 0],
    ['what happened has no date', null, null, 3],
  ])('is not when %s', (_, reviewedAt, latestAt, count) => {
    expect(read(reviewedAt, latestAt, count)).toBeUndefined();
  });
});

describe('changes', () => {
  it('are due when they were seen, and news when there are more', () => {
    const changes = { count: 2, since: daysAgo(4) };
    expect(one('changes-unanswered', QUIET, { changes })).toMatchObject({
      about: `${daysAgo(4)}/2`,
      dueAt: seenAgo(4),
    });
    const more = one('changes-unanswered', QUIET, { changes: { ...changes, count: 3 } });
    expect(more?.about).not.toBe(one('changes-unanswered', QUIET, { changes })?.about);
    expect(all(QUIET, { changes: { ...changes, count: 0 } })).toEqual([]);
  });
});

describe('a recovery request', () => {
  const asked = { ...ALICE, lost: ['authenticator' as const], codes: 'lost' as const, works: [] };
  const request = openRequest(asked, undefined, seenAgo(2));

  it('is due as its tracker says, with a record or without', () => {
    for (const record of [undefined, QUIET])
      expect(one('request-step', record, { request })).toEqual({
        account: ALICE,
        id: 'request-step',
        about: `${seenAgo(2)}/file`,
        dueAt: seenAgo(2),
      });
  });

  it('is due no more than that', () => {
    expect(one('request-step', QUIET, { request: markLooked(request, seenAgo(0.5)) })?.dueAt).toBe(seenAgo(-0.5));
    expect(all(QUIET, { request: { ...request, closedAt: seenAgo(1), outcome: 'withdrawn' } })).toEqual([]);
  });
});

it.each([
  ['a page counted them', { codeCount: { generatedAt: SET, unused: 7 } }],
  ['the user noted where they were', { backup: notedOf(SET) }],
])('codes are missed only where there were some: %s', (_, had) => {
  const gone = { ...saw(NO_CODES), ...had };
  expect(one('codes-gone', gone)).toEqual({
    account: ALICE,
    id: 'codes-gone',
    about: 'null/0',
    dueAt: seenAgo(1),
  });
  expect(ids(gone)).toEqual(['codes-gone']);
});

it('the most pressing is the first, and of a kind the one that waits longest', () => {
  const record = {
    ...saw({ ...codes({ unused: 2, confirmed: false }), ...events(daysAgo(9)) }),
    backup: notedOf(daysAgo(99)),
  };
  const changes = { count: 1, since: daysAgo(1) };
  expect(ids(record, { changes })).toEqual([
    'changes-unanswered',
    'codes-low',
    'codes-unconfirmed',
    'backup-place',
    'history-unread',
  ]);
  const [old, young] = [reminder({ dueAt: seenAgo(2) }), reminder({ dueAt: seenAgo(1) })];
  expect([young, old].sort(byUrgency)).toEqual([old, young]);
});

it('a reminder is due from its time on', () => {
  expect(isDueAt({ dueAt: later(1) }, NOW)).toBe(false);
  expect(isDueAt({ dueAt: later(0) }, NOW)).toBe(true);
});

describe('whatever pages said,', () => {
  const FEW = { numRuns: 40 };
  /** No time of these pages is later. */
  const LAST = Date.parse('2030-01-01T00:00:00.000Z');
  const anyRecord = fc
    .record({ facts: anyAccountFacts, seenAt: anyTime, notedAt: anyTime, historyReviewedAt: fc.option(anyTime) })
    .map(({ facts, seenAt, notedAt, historyReviewedAt }): AccountRecord => {
      const record = firstCounted(recordOf(maskAddresses(page(facts)), seenAt));
      return { ...record, historyReviewedAt, backup: notedOf(facts.recoveryCodes.generatedAt ?? notedAt, notedAt) };
    });

  it('each thing is told once, with a date at most 180 days after what it follows from, and in order', () => {
    const found = new Set<ReminderId>();
    fc.assert(
      fc.property(anyRecord, (record) => {
        const dates = all(record);
        for (const { id } of dates) found.add(id);
        expect(dates.map(({ id }) => id)).toEqual(REMINDER_IDS.filter((id) => dates.some((date) => date.id === id)));
        for (const { dueAt } of dates) expect(Date.parse(dueAt)).toBeLessThanOrEqual(LAST + 180 * DAY);
        for (const { dueAt } of dates) expect(new Date(dueAt).toISOString()).toBe(dueAt);
      }),
      FEW,
    );
    expect(found.size).toBeGreaterThan(5);
  });

  it('what could not be read later nudges no more', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const after = '2031-01-01T00:00:00Z';
        const unreadable = { recoveryCodes: after, emails: after, events: after };
        expect(all({ ...record, unreadable })).toEqual([]);
      }),
      FEW,
    );
  });

  it('a due date comes, and stays until something is done', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const known = all(record);
        const due = known.filter((each) => isDueAt(each, new Date(LAST + 180 * DAY)));
        expect(due).toEqual(known);
      }),
      FEW,
    );
  });
});

describe('whether the password is strong and unique', () => {
  const journal = { entries: [], compared: { emails: seenAgo(2) }, overflow: null };
  const asked = (said?: [days: number, isUnique: boolean], kept: AccountRecord['journal'] = journal) => {
    const passwordSaid = said && { at: seenAgo(said[0]), isUnique: said[1] };
    return one('password-unique', { ...QUIET, ...(kept && { journal: kept }), ...(passwordSaid && { passwordSaid }) });
  };

  it('is asked from the second visit of the settings on', () => {
    expect(asked(undefined, { ...journal, compared: {} })).toBeUndefined();
    expect(asked()).toMatchObject({ about: '', dueAt: seenAgo(2) });
  });

  it('is asked again a year after the user said yes, and not after a no', () => {
    expect(asked([10, true])?.dueAt).toBe(seenAgo(10 - 365));
    expect(asked([400, false])).toBeUndefined();
  });
});
