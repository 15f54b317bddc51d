import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, later, nobodys, page, seenAgo } from '../account/testing/samples';
import type { Finding } from '../checks/check';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { isDoubtful } from '../overview/trust';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { loadAll } from '../storage/store';
import { HANDLERS } from './testing/handlers';
import { notedPage, pageSeen, warnedOf } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));
// The badge speaks of the findings here: a nudge has its mark in the place of a "?", and tests of its own.
vi.mock('./reminders', () => ({ remind: async () => undefined }));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const quota = new Error('QUOTA_BYTES quota exceeded');
const none = { totp: false, securityDevices: [] };
const BOB = { site: 'pypi.org', username: 'bob' } as const;
/** Answered are the warnings; the offer has a test of its own. */
const say = async (facts: Facts, loadedAt: string) => warnedOf(await pageSeen(facts, loadedAt));
const seen = (fields: Partial<Facts> = HEALTHY, loadedAt = daysAgo(0)) => say(page(fields), loadedAt);
const overview = (account: typeof ALICE | typeof BOB | null = null) => HANDLERS['get-overview']({ account, tab: null });
const idsOf = (findings: Pick<Finding, 'id'>[]) => findings.map(({ id }) => id);
const failing = { ...HEALTHY, twoFactor: { totp: true, securityDevices: [] }, emails: [email()] };
const FAILED = ['second-method', 'phishing-resistant-method', 'backup-email'];
/** One missing thing is one warning; in the order of the page's sections. */
const FAILING = FAILED.filter((id) => id !== 'phishing-resistant-method').toReversed();
async function dismiss(account: typeof ALICE | typeof BOB) {
  const { from, document } = await notedPage(page(account), daysAgo(0));
  return HANDLERS['dismiss-warning']({ document, check: 'second-method', isDismissed: true }, from);
}
const seenOfNobody = (fields: Partial<Facts>, loadedAt = daysAgo(0)) => say(nobodys(fields), loadedAt);
const redesigned = { unreadable: ['username', 'twoFactor', 'emails'] };
/** The user's word on all that the popup shows of an account's changes. */
async function answerChanges(answer: 'mine' | 'not-mine', account: typeof ALICE | typeof BOB = ALICE) {
  const { unanswered: shown } = (await overview(account)).changes;
  return HANDLERS['answer-changes']({ account, shown, answer });
}
const projects = { page: 'projects', projects: [] } as const satisfies Partial<Facts>;

/** The checks that are called good, bad, or beside the point on grounds that no longer hold. */
async function doubtful(account: typeof ALICE | typeof BOB = ALICE): Promise<string[]> {
  const { findings, trust } = await overview(account);
  return ofSettings(idsOf(findings.filter((finding) => isDoubtful(finding, trust))));
}

/** All that is not unknown. */
async function judged(account: typeof ALICE | typeof BOB = ALICE): Promise<string[]> {
  return ofSettings(idsOf((await overview(account)).findings.filter(({ outcome }) => outcome !== 'unknown')));
}

/** Without the checks that `projects` itself tells something of. */
function ofSettings(ids: string[]): string[] {
  return ids.filter((id) => id !== 'way-back-by-repository' && id !== 'not-sole-owner');
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
    expect(fake.badge.text).toBe('2');
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

  it('takes nothing from a page that was loaded before what is kept, and does not make it doubtful', async () => {
    await seen(HEALTHY, daysAgo(1));
    const kept = (await loadAll()).records;
    await seen(failing, daysAgo(2));
    await seen({ unreadable: ['twoFactor', 'emails'] }, daysAgo(2));
    await seenOfNobody(redesigned, daysAgo(2));
    expect((await loadAll()).records).toEqual(kept);
    expect(fake.badge.text).toBe('');
  });

  it('replaces what was kept while the clock was ahead, and trusts none of the rest', async () => {
    vi.setSystemTime(daysAgo(-300));
    await seen(HEALTHY, daysAgo(-300));
    expect(fake.badge.text).toBe('');
    vi.setSystemTime(NOW);
    await seen(projects);
    expect(fake.badge.text).toBe('?');
    expect(await doubtful()).toEqual(await judged());
    expect(await overview()).toMatchObject({ situation: 'stale', seenAt: new Date(0).toISOString() });
    await seen({ ...failing, page: 'two-factor', emails: undefined });
    expect(await doubtful()).toContain('primary-email-verified');
    expect(fake.badge.text).toBe('2');
    await seen(HEALTHY);
    await answerChanges('mine');
    expect(await doubtful()).toEqual([]);
    expect(fake.badge.text).toBe('');
  });

  it('doubts what is kept after a page not recognized, also when an earlier visit was kept while the clock was ahead', async () => {
    vi.setSystemTime(daysAgo(-300));
    await seen(HEALTHY, daysAgo(-300));
    vi.setSystemTime(NOW);
    await seen(HEALTHY, later(-2));
    expect(fake.badge.text).toBe('');
    await seenOfNobody(redesigned, later(-1));
    expect(fake.badge.text).toBe('?');
  });

  it('keeps nothing of a page that does not say whose it is, but says so', async () => {
    const findings = await seenOfNobody(failing);
    expect(idsOf(findings)).toEqual(FAILING);
    expect(await overview()).toMatchObject({ account: null, accounts: [], situation: 'whose-page' });
  });

  it('never mixes two accounts', async () => {
    await seen(failing, daysAgo(1));
    await seen({ ...BOB, ...HEALTHY }, daysAgo(0));
    expect((await overview(ALICE)).rows).not.toEqual((await overview(BOB)).rows);
    expect(idsOf((await overview(ALICE)).findings.filter(({ outcome }) => outcome === 'fail'))).toEqual(FAILED);
    expect(idsOf((await overview(BOB)).findings.filter(({ outcome }) => outcome === 'fail'))).toEqual([]);
  });

  it('never mixes the accounts of two indexes', async () => {
    await seen(failing, daysAgo(1));
    const ids = idsOf(await seen({ site: 'test.pypi.org', page: 'two-factor', twoFactor: none }));
    expect(ids).toEqual(['two-factor-enabled']);
    const { accounts, findings } = await overview(ALICE);
    expect(accounts).toMatchObject([ALICE, { ...ALICE, site: 'test.pypi.org' }]);
    expect(accounts).toHaveLength(2);
    expect(idsOf(findings.filter(({ outcome }) => outcome === 'fail'))).toEqual(FAILED);
  });
});

describe('a settings page that was not recognized', () => {
  beforeEach(async () => {
    await seen(HEALTHY, daysAgo(3));
    expect(fake.badge.text).toBe('');
    await seenOfNobody(redesigned, daysAgo(2));
  });

  async function expectDoubt(situation: string) {
    expect(fake.badge.text).toBe('?');
    expect(await overview()).toMatchObject({ account: ALICE, situation });
    expect(await judged()).not.toEqual([]);
    expect(await doubtful()).toEqual(await judged());
    expect((await overview()).rows.map(({ state }) => state)).not.toContain('ok');
  }

  it('makes all from before doubtful', async () => {
    await expectDoubt('not-recognized');
  });

  it('is not forgotten over other pages', async () => {
    await seen(projects, daysAgo(1));
    await expectDoubt('not-recognized');
    await seenOfNobody({ page: 'log-in', loggedIn: false }, daysAgo(0.5));
    await expectDoubt('not-recognized');
    await seen(projects, daysAgo(0));
    await expectDoubt('not-recognized');
  });

  it('is over once the account page is read again', async () => {
    await seen(projects, daysAgo(1));
    await seen(HEALTHY, daysAgo(0.5));
    expect(await overview()).toMatchObject({ situation: 'fresh' });
    expect(await doubtful()).toEqual([]);
    expect(fake.badge.text).toBe('');
    await seenOfNobody({ page: 'log-in', loggedIn: false }, daysAgo(0));
    expect(await doubtful()).toEqual([]);
    expect(fake.badge.text).toBe('');
  });

  it('is over only for what was read again', async () => {
    const { twoFactor, recoveryCodes } = HEALTHY;
    await seen({ page: 'two-factor', twoFactor, recoveryCodes }, daysAgo(1));
    expect(await doubtful()).not.toContain('two-factor-enabled');
    expect(await doubtful()).toContain('primary-email-verified');
    expect(await overview()).toMatchObject({ situation: 'not-recognized' });
    expect(fake.badge.text).toBe('?');
  });

  it('is over for one account at a time: it may have been of any', async () => {
    await seen({ ...BOB, ...HEALTHY }, daysAgo(1));
    expect(await doubtful(BOB)).toEqual([]);
    expect(await doubtful(ALICE)).toEqual(await judged(ALICE));
    expect(fake.badge.text).toBe('');
  });
});

describe('a settings page without a name', () => {
  it('makes all from before doubtful, whatever page follows', async () => {
    await seen(HEALTHY, daysAgo(3));
    await seenOfNobody(HEALTHY, daysAgo(2));
    for (const next of [projects, { page: 'other' }] as const) {
      await seen(next, daysAgo(1));
      expect(await overview()).toMatchObject({ situation: 'whose-page' });
      expect(await doubtful()).toEqual(await judged());
      expect(fake.badge.text).toBe('?');
    }
  });

  it('is taken for what it is once its late part names the account', async () => {
    await seenOfNobody(HEALTHY, daysAgo(0));
    await seen(HEALTHY, daysAgo(0));
    expect(await overview()).toMatchObject({ situation: 'fresh' });
    expect(fake.badge.text).toBe('');
  });
});

it('a page with a name and nothing else shows its account, of which nothing is known', async () => {
  await seen(HEALTHY, daysAgo(2));
  await seen({ ...BOB, unreadable: ['twoFactor', 'recoveryCodes', 'emails', 'tokens', 'events'] }, daysAgo(0));
  expect(await overview()).toMatchObject({ account: BOB, situation: 'not-recognized', seenAt: null });
  expect(await judged(BOB)).toEqual([]);
  expect(fake.badge.text).toBe('?');
});

it('an account seen long ago is not brought up to date by a look at a part', async () => {
  const { twoFactor, recoveryCodes } = HEALTHY;
  await seen(HEALTHY, daysAgo(300));
  for (const part of [projects, { page: 'two-factor', twoFactor, recoveryCodes }] as const) {
    await seen(part);
    expect(await overview()).toMatchObject({ situation: 'stale', seenAt: seenAgo(300) });
    expect(fake.badge.text).toBe('?');
  }
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

  it('leaves doubt until a record is kept: a log-in page that is kept tells nothing', async () => {
    await seen(failing);
    fake.local.failing = {};
    vi.setSystemTime(later(60_000));
    await seenOfNobody({ page: 'log-in', loggedIn: false }, later(60_000));
    expect(await overview()).toMatchObject({ problem: quota.message, situation: 'stale' });
    expect(await doubtful()).toEqual(await judged());
    expect(fake.badge.text).toBe('?');
    await seen(HEALTHY, later(60_000));
    expect((await overview()).problem).toBeNull();
    expect(await doubtful()).toEqual([]);
    expect(fake.badge.text).toBe('');
  });

  it('leaves no doubt about what was loaded after the page that could not be kept', async () => {
    await seen(failing, daysAgo(2));
    expect((await overview()).problem).toBe(quota.message);
    expect(await doubtful()).toEqual([]);
    expect(fake.badge.text).toBe('');
  });

  it('is forgotten at the next success', async () => {
    await seen(failing);
    fake.local.failing = {};
    await seen(failing);
    expect((await overview()).problem).toBeNull();
    expect(fake.badge.text).toBe('3');
  });

  it('makes a click fail that could not be kept', async () => {
    await expect(dismiss(ALICE)).rejects.toBe(quota);
    await expect(HANDLERS['review-history']({ account: ALICE })).rejects.toBe(quota);
    await expect(answerChanges('mine')).rejects.toBe(quota);
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
    expect(fake.badge.text).toBe('2');
  });
});

describe('what changed between two visits', () => {
  const fewer = { ...HEALTHY, tokens: [] };
  const asked = async (account: typeof ALICE | typeof BOB = ALICE) =>
    (await overview(account)).changes.unanswered.entries.map(({ change }) => change.kind);
  const isFailing = async (account: typeof ALICE | typeof BOB = ALICE) =>
    (await overview(account)).findings.find(({ id }) => id === 'nothing-unexpected-changed')?.outcome === 'fail';

  beforeEach(async () => {
    await seen(fewer, daysAgo(9));
    expect(await asked()).toEqual([]);
  });

  it('is asked about in the popup and on the badge, since the visit before', async () => {
    expect(idsOf(await seen(HEALTHY, daysAgo(1)))).toEqual([]);
    expect(await asked()).toEqual(['token-added']);
    expect((await overview()).changes.since).toBe(seenAgo(9));
    expect(fake.badge.text).toBe('1');
  });

  it('is asked about once, however often the page is seen again', async () => {
    for (const days of [2, 2, 1, 0]) await seen(HEALTHY, daysAgo(days));
    expect(await asked()).toEqual(['token-added']);
  });

  it('is no more asked about after a yes, and the badge is cleared', async () => {
    await seen(HEALTHY, daysAgo(1));
    expect(await answerChanges('mine')).toBeNull();
    expect([await asked(), await isFailing(), fake.badge.text]).toEqual([[], false, '']);
    expect(await seen(HEALTHY)).toEqual([]);
  });

  it('is answered for as far as it was shown', async () => {
    await seen(HEALTHY, daysAgo(2));
    const { unanswered: shown } = (await overview()).changes;
    await seen(fewer, daysAgo(1));
    await HANDLERS['answer-changes']({ account: ALICE, shown, answer: 'mine' });
    expect(await asked()).toEqual(['token-removed']);
  });

  it('leads to what to do after a no, until the history was looked through after it', async () => {
    await seen(HEALTHY, daysAgo(1));
    await answerChanges('not-mine');
    const history = async () => (await overview()).changes.todo.find(({ id }) => id === 'history-reviewed')?.state;
    const { todo } = (await overview()).changes;
    expect(todo.map(({ id }) => id).slice(0, 2)).toEqual(['new-password', 'tokens-reviewed']);
    expect(await history()).toBe('not-seen');
    await HANDLERS['review-history']({ account: ALICE });
    expect([await isFailing(), fake.badge.text]).toEqual([true, '1']);
    vi.setSystemTime(later(60_000));
    await seen(HEALTHY, later(60_000));
    expect(await history()).toBe('open');
    await HANDLERS['review-history']({ account: ALICE });
    expect((await overview()).changes.todo).toEqual([]);
    expect([await isFailing(), fake.badge.text]).toEqual([false, '']);
  });

  it('is found across pages that could not be read, and those are no change', async () => {
    await seen({ unreadable: ['tokens', 'twoFactor'] }, daysAgo(5));
    await seenOfNobody(redesigned, daysAgo(4));
    expect(await asked()).toEqual([]);
    await seen(HEALTHY, daysAgo(1));
    expect(await asked()).toEqual(['token-added']);
    await seen({ unreadable: ['tokens', 'twoFactor'] }, daysAgo(0));
    expect([await asked(), await isFailing()]).toEqual([['token-added'], true]);
  });

  it('is no change when an older page reports later', async () => {
    await seen(HEALTHY, daysAgo(10));
    expect(await asked()).toEqual([]);
  });

  it('is nothing of another account', async () => {
    await seen({ ...BOB, ...HEALTHY }, daysAgo(5));
    await seen(HEALTHY, daysAgo(1));
    expect([await asked(ALICE), await asked(BOB)]).toEqual([['token-added'], []]);
    await answerChanges('mine', BOB);
    expect(await asked(ALICE)).toEqual(['token-added']);
  });

  it('has no date when the visit before was kept while the clock was ahead', async () => {
    vi.setSystemTime(daysAgo(-300));
    await seen(HEALTHY, daysAgo(-300));
    await answerChanges('mine');
    vi.setSystemTime(NOW);
    await seen(fewer);
    expect(await asked()).toEqual(['token-removed']);
    expect((await overview()).changes.since).toBeNull();
  });

  it('is not kept, nor lost, while the storage is full', async () => {
    fake.local.failing.set = quota;
    await seen(HEALTHY, daysAgo(2));
    expect(await asked()).toEqual([]);
    fake.local.failing = {};
    await seen(HEALTHY, daysAgo(1));
    expect(await asked()).toEqual(['token-added']);
  });
});

describe('review-history', () => {
  const review = (account: typeof ALICE | typeof BOB = ALICE) => HANDLERS['review-history']({ account });
  const outcome = async (account: typeof ALICE | typeof BOB = ALICE) =>
    (await overview(account)).findings.find(({ id }) => id === 'history-reviewed')?.outcome;
  const reviewedAt = async () => (await loadAll()).records[0]?.historyReviewedAt;

  it('is the word of the user, for one account', async () => {
    await seen(HEALTHY);
    await seen({ ...BOB, ...HEALTHY });
    expect(await review()).toBeNull();
    expect(await outcome(ALICE)).toBe('pass');
    expect(await outcome(BOB)).not.toBe('pass');
  });

  it('speaks of the history that was seen: what happened between that and the click is new', async () => {
    await seen(HEALTHY, daysAgo(1));
    await review();
    expect(await reviewedAt()).toBe(seenAgo(1));
    expect(await outcome()).toBe('pass');
    await seen({ ...HEALTHY, events: { count: 4, latestAt: daysAgo(0.5) } }, daysAgo(0));
    expect(await outcome()).toBe('fail');
    await review();
    expect(await outcome()).toBe('pass');
  });

  it('speaks of the history, not of a later page without one', async () => {
    await seen(HEALTHY, daysAgo(1));
    await seen(projects, daysAgo(0));
    await review();
    expect(await reviewedAt()).toBe(seenAgo(1));
  });

  it('changes nothing where no history was seen', async () => {
    await seen(projects);
    await review();
    expect(await reviewedAt()).toBeNull();
    const stored = { ...(await loadAll()).records[0], historyReviewedAt: seenAgo(9) };
    fake.local.items['account/pypi.org/alice-dev'] = stored;
    await review();
    expect((await loadAll()).records).toEqual([stored]);
  });

  it('shows the badge anew', async () => {
    await seen(HEALTHY);
    expect(fake.badge.text).toBe('');
    vi.setSystemTime(daysAgo(-31));
    await review();
    expect(fake.badge.text).toBe('?');
  });
});
