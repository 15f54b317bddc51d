import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, nobodys, page, recordOf, visitOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { NOTHING_SET, type SettingsChange } from '../overview/settings';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { openRequest } from '../recovery/request/open-request';
import { newDraft } from '../recovery/request/recovery-draft';
import { exportFile } from '../storage/export';
import { saveDraft } from '../storage/store';
import { HANDLERS } from './testing/handlers';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();

const BOB = { site: 'pypi.org', username: 'alice' } as const;

const requestOf = (id: typeof ALICE | typeof BOB) =>
  openRequest({ ...id, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(3));
const visit = visitOf(page(HEALTHY), daysAgo(1));
const KEPT = {
  'account/pypi.org/alice-dev': recordOf(HEALTHY),
  'draft/pypi.org/alice-dev': newDraft(ALICE),
  'request/pypi.org/alice-dev': requestOf(ALICE),
  'account/pypi.org/alice': newRecord(BOB),
  'draft/pypi.org/alice': newDraft(BOB),
  'request/pypi.org/alice': requestOf(BOB),
  'account/test.pypi.org/alice-dev': newRecord({ ...ALICE, site: 'test.pypi.org' }),
  'draft/unknown': newDraft('pypi.org'),
  'visit/pypi.org': visit,
};
const ASIDE = { 'set-aside/account/pypi.org/alice-dev/2026': 'old', 'set-aside/account/pypi.org/alice/2026': 'his' };
/** The nudge of the day was given already. */
const NOTES = { nudges: { lastDay: NOW.toISOString().slice(0, 10), setBackOn: null, said: [] } };
const items = () => fake.local.items;
const without = (kept: object, ...gone: string[]) =>
  Object.fromEntries(Object.entries(kept).filter(([key]) => !gone.includes(key)));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  fake.local.items = structuredClone({ ...KEPT, ...ASIDE, ...NOTES });
});

it('all that is kept is told: what can be read as such, the rest by key, and nothing twice', async () => {
  items()['account/pypi.org/eve'] = 'damaged';
  const { records, drafts, requests, visits, others } = await HANDLERS['get-stored']({});
  expect([...records, ...drafts, ...requests]).toHaveLength(8);
  expect(visits).toEqual({ 'pypi.org': visit });
  expect(others).toEqual({ ...ASIDE, ...NOTES, 'account/pypi.org/eve': 'damaged' });
});

describe('one account is erased', () => {
  const own = ['account', 'draft', 'request'].map((part) => `${part}/pypi.org/alice-dev`);
  const [setAside = ''] = Object.keys(ASIDE);

  it('with all of its parts, what was set aside of them, and its name; nothing of any other', async () => {
    await HANDLERS['erase-account']({ account: { ...ALICE, username: 'ALICE-dev' } });
    expect(items()).toEqual(without({ ...KEPT, ...ASIDE, ...NOTES }, ...own, setAside, 'visit/pypi.org'));
    expect(fake.badge.text).not.toBe('untouched');
  });

  it('but not the doubt about all accounts of the index', async () => {
    const doubtful = visitOf(nobodys({ unreadable: ['emails'] }), daysAgo(2));
    items()['visit/pypi.org'] = visitOf(page({ page: 'log-in' }), daysAgo(1), doubtful);
    await HANDLERS['erase-account']({ account: ALICE });
    expect(items()['visit/pypi.org']).toMatchObject({ username: null, doubts: doubtful.doubts });
  });

  it("and another account's visit stays", async () => {
    await HANDLERS['erase-account']({ account: BOB });
    expect(items()['visit/pypi.org']).toEqual(visit);
    expect(Object.keys(items()).filter((key) => key.includes('pypi.org/alice-dev'))).toHaveLength(5);
  });

  it('in its turn: what is being written is not brought back', async () => {
    const writes = Array.from({ length: 5 }, () => saveDraft(newDraft(ALICE)));
    await Promise.all([...writes, HANDLERS['erase-account']({ account: ALICE })]);
    expect(Object.keys(items())).not.toContain('draft/pypi.org/alice-dev');
  });
});

it('everything is erased, readable or not, also when storage can not be read, and what is kept for the session', async () => {
  fake.session.items = { problem: { message: 'quota', account: 'account/pypi.org/alice-dev' } };
  fake.local.failing.get = new Error('corrupt');
  await HANDLERS['erase-everything']({});
  expect(items()).toEqual({});
  expect(fake.session.items).toEqual({});
});

describe('what the user sets', () => {
  const set = (change: SettingsChange) => HANDLERS['change-settings']({ change });
  const DAMAGED = { notifications: 'perhaps' };

  it('in two tabs at once is kept of both', async () => {
    await Promise.all([
      set({ limit: 'fewestCodes', value: 6 }),
      set({ notifications: true }),
      set({ limit: 'staleDays', value: 14 }),
    ]);
    expect(items().settings).toEqual({ notifications: true, thresholds: { fewestCodes: 6, staleDays: 14 } });
    expect(fake.badge.text).not.toBe('untouched');
  });

  it('out of its range changes nothing', async () => {
    await set({ limit: 'fewestCodes', value: 6 });
    await expect(set({ limit: 'fewestCodes', value: 9 })).rejects.toThrow();
    expect(items().settings).toEqual({ notifications: false, thresholds: { fewestCodes: 6 } });
  });

  it('takes the place of what can not be read, which is told and set aside', async () => {
    items().settings = DAMAGED;
    const { settings, broken, others } = await HANDLERS['get-stored']({});
    expect(settings).toEqual(NOTHING_SET);
    expect(broken).toContain('settings');
    expect(others.settings).toEqual(DAMAGED);
    await set({ notifications: true });
    expect(items().settings).toEqual({ notifications: true, thresholds: {} });
    expect(items()[`set-aside/settings/${NOW.toISOString()}`]).toEqual(DAMAGED);
  });

  it('comes with a file only as far as it may', async () => {
    const settings = { notifications: true, thresholds: { fewestCodes: 6 } };
    const text = exportFile({ records: [], visits: {}, drafts: [], requests: [], settings }, daysAgo(0));
    await HANDLERS['import-file']({ text });
    expect(items().settings).toEqual({ notifications: false, thresholds: { fewestCodes: 6 } });
  });
});

describe('a file', () => {
  const fileOf = (kept: object) =>
    exportFile({ records: [], visits: {}, drafts: [], requests: [], settings: NOTHING_SET, ...kept }, daysAgo(0));

  it('brings back what was erased, as it was', async () => {
    const text = exportFile(await HANDLERS['get-stored']({}), daysAgo(0));
    await HANDLERS['erase-everything']({});
    fake.badge.text = 'untouched';
    expect(await HANDLERS['import-file']({ text })).toBeNull();
    // What was nudged belongs to this machine, and begins anew.
    expect(without(items(), 'nudges')).toEqual(KEPT);
    expect(fake.badge.text).not.toBe('untouched');
    await HANDLERS['import-file']({ text });
    expect(without(items(), 'nudges')).toEqual(KEPT);
  });

  it('that is refused changes nothing, and the code says why', async () => {
    const before = structuredClone(items());
    const hostile = fileOf({ records: [{ ...newRecord(ALICE), username: '../eve' }] });
    for (const [text, code] of [
      ['{', 'not-json'],
      ['{}', 'foreign'],
      [hostile, 'invalid'],
    ] as const)
      expect(await HANDLERS['import-file']({ text })).toMatchObject({ code });
    expect(items()).toEqual(before);
    expect(fake.badge.text).toBe('untouched');
  });

  it('for which there is no room changes nothing, and the reason is told', async () => {
    const before = structuredClone(items());
    fake.local.failing.set = new Error('QUOTA_BYTES quota exceeded');
    const text = fileOf({ records: [newRecord({ ...ALICE, username: 'carol' })] });
    await expect(HANDLERS['import-file']({ text })).rejects.toThrow('QUOTA_BYTES');
    expect(items()).toEqual(before);
  });

  it('takes the place of what can not be read, which is set aside', async () => {
    items()['account/pypi.org/alice'] = 'damaged';
    await HANDLERS['import-file']({ text: fileOf({ records: [newRecord(BOB)] }) });
    expect(items()['account/pypi.org/alice']).toEqual(newRecord(BOB));
    expect(items()[`set-aside/account/pypi.org/alice/${NOW.toISOString()}`]).toBe('damaged');
  });

  it('that comes while something else is written: both are kept', async () => {
    const text = fileOf({ records: [newRecord({ ...ALICE, username: 'carol' })] });
    const typed = { ...newDraft(ALICE), skipped: true };
    await Promise.all([HANDLERS['import-file']({ text }), saveDraft(typed)]);
    expect(items()['draft/pypi.org/alice-dev']).toEqual(typed);
    expect(Object.keys(items())).toContain('account/pypi.org/carol');
  });
});
