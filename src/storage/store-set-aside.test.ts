import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accountKey } from '../account/account-id';
import { remember } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf, visitOf } from '../account/testing/samples';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { NOTHING_SET } from '../overview/settings';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { NEVER_NUDGED } from '../reminders/daily-nudge';
import { changeRecord, eraseBroken, loadAll, saveVisit } from './store';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const KEY = accountKey(ALICE);
const NOTHING = { records: [], visits: {}, drafts: [], requests: [], settings: NOTHING_SET, nudges: NEVER_NUDGED };
const quota = new Error('QUOTA_BYTES quota exceeded');
const dismiss = (check: string) =>
  changeRecord(ALICE, (record) => ({ ...record, dismissed: { ...record.dismissed, [check]: daysAgo(0) } }));
const setAside = () =>
  Object.entries(fake.local.items).flatMap(([key, value]) => (key.startsWith('set-aside/') ? [value] : []));

describe.each([
  ['damaged', { ...recordOf(HEALTHY), facts: 'gone' }],
  ['of a newer version', { version: 2, ...ALICE, accounts: ['what only that version knows'] }],
  ['null', null],
])('a record that is %s', (_, raw) => {
  beforeEach(() => {
    fake.local.items = { [KEY]: raw };
  });

  it('is named, and left where it is by reading', async () => {
    expect(await loadAll()).toEqual({ ...NOTHING, broken: [KEY] });
    expect(fake.local.items).toEqual({ [KEY]: raw });
  });

  it('is copied aside, whole, before its key is used again, and stays named', async () => {
    await dismiss('one');
    await dismiss('two');
    expect(setAside()).toEqual([raw]);
    const { records, broken } = await loadAll();
    expect(records).toMatchObject([{ dismissed: { one: daysAgo(0), two: daysAgo(0) } }]);
    expect(broken).toEqual([`set-aside/${KEY}/${NOW.toISOString()}`]);
  });

  it('is neither lost nor copied when the write fails', async () => {
    fake.local.failing.set = quota;
    await expect(dismiss('one')).rejects.toBe(quota);
    fake.local.failing = {};
    const rejected = changeRecord(ALICE, (record) =>
      remember(record, page({ emails: [email({ address: 'a@b' })] }), daysAgo(1)),
    );
    await expect(rejected).rejects.toThrow();
    expect(fake.local.items).toEqual({ [KEY]: raw });
  });

  it('does not stand in the way of other records', async () => {
    await changeRecord({ ...ALICE, username: 'bob' }, (record) => record);
    const { records, broken } = await loadAll();
    expect(records.map(({ username }) => username)).toEqual(['bob']);
    expect(broken).toEqual([KEY]);
    expect(fake.local.items[KEY]).toEqual(raw);
  });
});

describe('a visit that can not be parsed', () => {
  it('is named, and copied aside before its key is used again', async () => {
    fake.local.items = { 'visit/pypi.org': { version: 2 } };
    expect(await loadAll()).toEqual({ ...NOTHING, broken: ['visit/pypi.org'] });
    await saveVisit(page(), daysAgo(1), null);
    expect(setAside()).toEqual([{ version: 2 }]);
    expect((await loadAll()).visits).toEqual({ 'pypi.org': visitOf(page(), daysAgo(1)) });
  });
});

it('what was set aside is erased when asked for, and nothing that can be read with it', async () => {
  const healthy = recordOf(HEALTHY);
  fake.local.items = { [KEY]: healthy, 'account/pypi.org/eve': 'damaged', 'set-aside/x': 1, 'set-aside/y': 2 };
  await eraseBroken([KEY, 'account/pypi.org/eve', 'set-aside/x']);
  expect(fake.local.items).toEqual({ [KEY]: healthy, 'set-aside/y': 2 });
});
