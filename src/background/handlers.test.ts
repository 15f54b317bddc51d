import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, later, page } from '../account/samples';
import type { Finding } from '../checks/check';
import { daysAgo, email, NOW } from '../checks/samples';
import { fake, resetBrowser } from '../platform/fake-browser';
import { fakeI18n } from '../platform/fake-i18n';
import type { Facts } from '../pypi/facts';
import { HANDLERS } from './handlers';
import { loadAll } from './store';

vi.mock('../platform/browser', () => import('../platform/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const quota = new Error('QUOTA_BYTES quota exceeded');
const none = { totp: false, securityDevices: [] };
const BOB = { site: 'pypi.org', username: 'bob' } as const;
const seen = (fields: Partial<Facts> = HEALTHY, loadedAt = daysAgo(0)) =>
  HANDLERS['page-seen']({ facts: page(fields), loadedAt });
const overview = (account: typeof ALICE | typeof BOB | null = null) => HANDLERS['get-overview']({ account });
const idsOf = (findings: Finding[]) => findings.map(({ id }) => id);
const failing = { ...HEALTHY, twoFactor: { totp: true, securityDevices: [] }, emails: [email()] };
const FAILING = ['second-method', 'phishing-resistant-method', 'backup-email'];

function nobodys(fields: Partial<Facts>): Facts {
  const { username, ...rest } = page(fields);
  return rest;
}

describe('page-seen', () => {
  it('keeps what the page said, and tells the popup', async () => {
    expect(await seen()).toEqual([]);
    expect(await overview()).toMatchObject({
      account: ALICE,
      situation: 'fresh',
      seenAt: NOW.toISOString(),
      problem: null,
      broken: [],
    });
  });

  it('answers with the warnings for the page, and shows the badge', async () => {
    expect(idsOf(await seen(failing))).toEqual(FAILING);
    expect(fake.badge.text).toBe('3');
    await seen(HEALTHY, later(0));
    expect(fake.badge.text).toBe('');
  });

  it('judges by what earlier pages said as well', async () => {
    await seen(failing, daysAgo(1));
    expect(idsOf(await seen({ page: 'projects', projects: [] }))).toEqual(FAILING);
  });

  it('keeps the page that was loaded later, whichever reports first', async () => {
    await Promise.all([seen(failing, daysAgo(1)), seen({ ...failing, twoFactor: none }, daysAgo(2))]);
    expect((await loadAll()).records[0]?.facts.twoFactor?.value).toEqual(failing.twoFactor);
    expect((await overview()).seenAt).toBe(new Date(daysAgo(1)).toISOString());
  });

  it('orders pages by the moment of loading, however their times are written', async () => {
    await seen(failing, '2026-08-20T12:00:00Z');
    await seen({ ...failing, twoFactor: none }, '2026-08-20T12:00:00.5Z');
    expect((await loadAll()).records[0]?.facts.twoFactor?.value).toEqual(none);
  });

  it('does not let a page with a clock that is ahead shut out all later ones', async () => {
    await seen(HEALTHY, daysAgo(-400));
    expect((await overview()).seenAt).toBe(NOW.toISOString());
    vi.setSystemTime(later(1));
    await seen(failing, later(1));
    expect((await loadAll()).records[0]?.facts.twoFactor?.value).toEqual(failing.twoFactor);
  });

  it('keeps nothing of a page that does not say whose it is, but says so', async () => {
    const findings = await HANDLERS['page-seen']({ facts: nobodys(failing), loadedAt: daysAgo(0) });
    expect(idsOf(findings)).toEqual(FAILING);
    expect(await overview()).toMatchObject({ account: null, accounts: [], situation: 'whose-page' });
  });

  it('never mixes two accounts', async () => {
    await seen(failing, daysAgo(1));
    await seen({ ...BOB, ...HEALTHY }, daysAgo(0));
    expect((await overview(ALICE)).waysBack).not.toEqual((await overview(BOB)).waysBack);
    expect(idsOf((await overview(ALICE)).findings.filter(({ outcome }) => outcome === 'fail'))).toEqual(FAILING);
    expect(idsOf((await overview(BOB)).findings.filter(({ outcome }) => outcome === 'fail'))).toEqual([]);
  });

  it('never mixes the accounts of two indexes', async () => {
    await seen(failing, daysAgo(1));
    const ids = idsOf(await seen({ site: 'test.pypi.org', page: 'two-factor', twoFactor: none }));
    expect(ids).toEqual(['two-factor-enabled', 'second-method', 'phishing-resistant-method']);
    const { accounts, findings } = await overview(ALICE);
    expect(accounts).toEqual([ALICE, { ...ALICE, site: 'test.pypi.org' }]);
    expect(idsOf(findings.filter(({ outcome }) => outcome === 'fail'))).toEqual(FAILING);
  });
});

describe('a storage that is full', () => {
  beforeEach(async () => {
    await seen(HEALTHY, daysAgo(1));
    fake.local.failing.set = quota;
  });

  it('is told to the popup, and what was kept before stays', async () => {
    const before = structuredClone(fake.local.items);
    await seen(failing);
    expect(fake.local.items).toEqual(before);
    expect(await overview()).toMatchObject({ problem: quota.message, seenAt: new Date(daysAgo(1)).toISOString() });
  });

  it('does not keep the page from being judged', async () => {
    expect(idsOf(await seen(failing))).toEqual(FAILING);
  });

  it('makes what is kept doubtful: no badge that says all is well', async () => {
    expect(fake.badge.text).toBe('');
    await seen(failing);
    expect(fake.badge.text).toBe('?');
  });

  it('is forgotten at the next success', async () => {
    await seen(failing);
    fake.local.failing = {};
    await seen(failing);
    expect((await overview()).problem).toBeNull();
    expect(fake.badge.text).toBe('3');
  });

  it('makes a click fail that could not be kept', async () => {
    await expect(HANDLERS['dismiss-warning']({ account: ALICE, check: 'second-method' })).rejects.toBe(quota);
    await expect(HANDLERS['review-history']({ account: ALICE })).rejects.toBe(quota);
  });
});

describe('a storage that can not be read', () => {
  beforeEach(() => {
    fake.local.failing.get = new Error('corrupt');
  });

  it('does not keep the page from being judged, and nothing is written over it', async () => {
    fake.local.items = { 'account/pypi.org/alice-dev': 'precious' };
    expect(idsOf(await seen(failing))).toEqual(FAILING);
    expect(fake.local.items).toEqual({ 'account/pypi.org/alice-dev': 'precious' });
    expect(fake.badge.text).toBe('?');
  });

  it('is not shown as an empty one', async () => {
    await expect(overview()).rejects.toThrow('corrupt');
  });
});

describe('an address that is not masked', () => {
  it('is never stored, nor told in the problem', async () => {
    await seen({ ...HEALTHY, emails: [email({ address: 'alice@example.org' })] });
    const { problem } = await overview();
    expect(problem).not.toBeNull();
    expect(JSON.stringify([fake.local.items, fake.session.items, problem])).not.toContain('alice@');
  });
});

describe('dismiss-warning', () => {
  const dismiss = (account: typeof ALICE | typeof BOB) =>
    HANDLERS['dismiss-warning']({ account, check: 'second-method' });

  it('puts one warning away, on one account, for 30 days', async () => {
    await seen(failing);
    await seen({ ...BOB, ...failing });
    expect(await dismiss(ALICE)).toBeNull();
    expect(idsOf(await seen(failing))).toEqual(FAILING.filter((id) => id !== 'second-method'));
    expect(idsOf(await seen({ ...BOB, ...failing }))).toEqual(FAILING);
    vi.setSystemTime(daysAgo(-29.9));
    expect(idsOf(await seen(failing))).not.toContain('second-method');
    vi.setSystemTime(daysAgo(-30));
    expect(idsOf(await seen(failing))).toContain('second-method');
  });

  it('leaves the finding in the popup and on the badge', async () => {
    await seen(failing);
    await dismiss(ALICE);
    const finding = (await overview()).findings.find(({ id }) => id === 'second-method');
    expect(finding?.outcome).toBe('fail');
    expect(fake.badge.text).toBe('3');
  });
});

describe('review-history', () => {
  it('is the word of the user, for one account', async () => {
    await seen(HEALTHY);
    await seen({ ...BOB, ...HEALTHY });
    expect(await HANDLERS['review-history']({ account: ALICE })).toBeNull();
    const outcome = async (account: typeof ALICE | typeof BOB) =>
      (await overview(account)).findings.find(({ id }) => id === 'history-reviewed')?.outcome;
    expect(await outcome(ALICE)).toBe('pass');
    expect(await outcome(BOB)).not.toBe('pass');
  });
});
