import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, later, nobodys, page, recordOf, visitOf } from '../account/testing/samples';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import type { Facts } from '../pypi/facts';
import { changeRecord, loadAll, saveVisit } from './store';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

const quota = new Error('QUOTA_BYTES quota exceeded');
const dismiss = (check: string) =>
  changeRecord(ALICE, (record) => ({ ...record, dismissed: { ...record.dismissed, [check]: daysAgo(0) } }));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

describe('a record', () => {
  it('starts empty, and is there for the next change', async () => {
    await dismiss('one');
    const record = await dismiss('two');
    expect(record).toEqual({ ...newRecord(ALICE), dismissed: { one: daysAgo(0), two: daysAgo(0) } });
    expect((await loadAll()).records).toEqual([record]);
  });

  it('is one for a user name in any case', async () => {
    await changeRecord(ALICE, (record) => remember(record, page(HEALTHY), daysAgo(2)));
    await changeRecord({ ...ALICE, username: 'ALICE-dev' }, (record) => ({ ...record, historyReviewedAt: daysAgo(1) }));
    expect((await loadAll()).records).toEqual([{ ...recordOf(HEALTHY, daysAgo(2)), historyReviewedAt: daysAgo(1) }]);
  });

  it('is never mixed with that of another account, or of the same name on the other index', async () => {
    const ids = [ALICE, { ...ALICE, username: 'bob' }, { ...ALICE, site: 'test.pypi.org' as const }];
    for (const [i, id] of ids.entries())
      await changeRecord(id, (record) => remember(record, page({ ...id, soleOwnerOf: [`${i}`] }), daysAgo(i)));
    const { records } = await loadAll();
    expect(records.map(({ site, username, facts }) => [{ site, username }, facts.soleOwnerOf?.value])).toEqual(
      ids.map((id, i) => [id, [`${i}`]]),
    );
  });

  it('is never stored with an unmasked address', async () => {
    await dismiss('one');
    const plain = page({ emails: [email({ address: 'alice@example.org' })] });
    await expect(changeRecord(ALICE, (record) => remember(record, plain, daysAgo(1)))).rejects.toThrow();
    expect(JSON.stringify(fake.local.items)).not.toContain('alice@');
    expect((await loadAll()).records).toMatchObject([{ dismissed: { one: daysAgo(0) }, facts: {} }]);
  });

  it('is stored without anything that has no place in it', async () => {
    await changeRecord(ALICE, (record) => Object.assign(record, { password: 'secret' }));
    expect(JSON.stringify(fake.local.items)).not.toContain('secret');
  });
});

describe('two tabs at once', () => {
  const checks = Array.from({ length: 200 }, (_, i) => `check-${i}`);

  it('200 interleaved changes, all kept', async () => {
    await Promise.all(checks.map(dismiss));
    const { records } = await loadAll();
    expect(Object.keys(records[0]?.dismissed ?? {})).toEqual(checks);
  });

  it('a change that fails does not hold up those behind it', async () => {
    const broken = changeRecord(ALICE, () => {
      throw new Error('no');
    });
    await Promise.all([dismiss('one'), expect(broken).rejects.toThrow('no'), dismiss('two')]);
    expect(Object.keys((await loadAll()).records[0]?.dismissed ?? {})).toEqual(['one', 'two']);
  });

  it('the later-loaded page wins, whichever reports first', async () => {
    const app = { totp: true, securityDevices: [] };
    const none = { totp: false, securityDevices: [] };
    const report = (twoFactor: typeof app, at: string) =>
      changeRecord(ALICE, (record) => remember(record, page({ twoFactor }), at));
    await Promise.all([report(app, later(2)), report(none, later(1))]);
    expect((await loadAll()).records[0]?.facts.twoFactor).toEqual({ value: app, seenAt: later(2) });
    await Promise.all([report(app, later(3)), report(none, later(4))]);
    expect((await loadAll()).records[0]?.facts.twoFactor).toEqual({ value: none, seenAt: later(4) });
  });
});

describe('the last visit', () => {
  const account = page({ page: 'account' });
  const logIn = page({ page: 'log-in' });
  const onTest = (facts: Facts): Facts => ({ ...facts, site: 'test.pypi.org' });
  const redesigned = nobodys({ unreadable: ['username', 'emails'] });

  it('is kept for each index', async () => {
    await Promise.all([saveVisit(account, later(-1), null), saveVisit(onTest(logIn), later(-2), null)]);
    expect((await loadAll()).visits).toEqual({
      'pypi.org': visitOf(account, later(-1)),
      'test.pypi.org': visitOf(onTest(logIn), later(-2)),
    });
  });

  it('is that of the page loaded last, whichever reports first', async () => {
    await Promise.all([saveVisit(account, later(-1), null), saveVisit(logIn, later(-2), null)]);
    expect((await loadAll()).visits['pypi.org']).toEqual(visitOf(account, later(-1)));
    await Promise.all([saveVisit(onTest(logIn), later(-2), null), saveVisit(onTest(account), later(-1), null)]);
    expect((await loadAll()).visits['test.pypi.org']).toEqual(visitOf(onTest(account), later(-1)));
  });

  it('is told anew by the same page once its late part has arrived', async () => {
    await saveVisit(nobodys({ page: 'account' }), later(-1), null);
    await saveVisit(account, later(-1), null);
    expect((await loadAll()).visits['pypi.org']?.username).toBe('alice-dev');
  });

  it('carries on the doubt of those before it, on its own index', async () => {
    await saveVisit(redesigned, later(-3), null);
    await saveVisit(page({ page: 'projects' }), later(-2), null);
    await saveVisit(logIn, later(-1), null);
    await saveVisit(onTest(account), later(-1), null);
    const { visits } = await loadAll();
    const doubts = [{ reason: 'not-recognized', at: later(-3), page: 'account' }];
    expect(visits['pypi.org']).toEqual({ ...visitOf(logIn, later(-1)), doubts });
    expect(visits['test.pypi.org']?.doubts).toEqual([]);
  });

  it('is not shut out by one that was kept while the clock was ahead', async () => {
    await saveVisit(account, daysAgo(-300), null);
    await saveVisit(redesigned, later(-1), null);
    expect((await loadAll()).visits['pypi.org']).toEqual(visitOf(redesigned, later(-1)));
  });
});

describe('a worker that was stopped', () => {
  async function nextWorker() {
    vi.resetModules();
    return import('./store');
  }

  it('finds all that was kept', async () => {
    await changeRecord(ALICE, (record) => remember(record, page(HEALTHY), daysAgo(1)));
    await saveVisit(page(HEALTHY), daysAgo(1), null);
    const next = await nextWorker();
    expect(next.loadAll).not.toBe(loadAll);
    expect(await next.loadAll()).toEqual(await loadAll());
    expect((await next.loadAll()).records).toEqual([recordOf(HEALTHY)]);
  });

  it('midway leaves the record whole, and the next goes on from there', async () => {
    await dismiss('one');
    fake.local.failing.set = new Error('stopped');
    await expect(dismiss('two')).rejects.toThrow('stopped');
    fake.local.failing = {};
    const next = await nextWorker();
    await next.changeRecord(ALICE, (record) => ({ ...record, historyReviewedAt: daysAgo(0) }));
    expect((await next.loadAll()).records).toEqual([
      { ...newRecord(ALICE), dismissed: { one: daysAgo(0) }, historyReviewedAt: daysAgo(0) },
    ]);
  });
});

describe('a storage that fails', () => {
  it('rejects the change and keeps what was there', async () => {
    await dismiss('one');
    const before = structuredClone(fake.local.items);
    fake.local.failing.set = quota;
    await expect(dismiss('two')).rejects.toBe(quota);
    await expect(saveVisit(page(), daysAgo(1), null)).rejects.toBe(quota);
    expect(fake.local.items).toEqual(before);
  });

  it('that can not be read is not taken for an empty one', async () => {
    await dismiss('one');
    const before = structuredClone(fake.local.items);
    fake.local.failing.get = new Error('corrupt');
    await expect(dismiss('two')).rejects.toThrow('corrupt');
    await expect(loadAll()).rejects.toThrow('corrupt');
    expect(fake.local.items).toEqual(before);
  });

  it('is used again once it works', async () => {
    fake.local.failing.set = quota;
    await expect(dismiss('one')).rejects.toBe(quota);
    fake.local.failing = {};
    expect((await dismiss('two')).dismissed).toEqual({ two: daysAgo(0) });
  });
});

it('leaves alone what is none of its own', async () => {
  fake.local.items = { options: { version: 7 } };
  await dismiss('one');
  expect((await loadAll()).broken).toEqual([]);
  expect(fake.local.items.options).toEqual({ version: 7 });
});
