import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountRecord } from '../account/record';
import { ALICE, codes, HEALTHY, later, page, recordOf, seenAgo } from '../account/testing/samples';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { allDates } from '../overview/due-reminders';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { loadAll } from '../storage/store';
import { refresh } from './refresh';
import { HANDLERS } from './testing/handlers';
import { notedPage, pageSeen, warnedOf } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const KEY = 'account/pypi.org/alice-dev';
const account = ALICE;
const BOUNCING = { account, id: 'address-bouncing', about: 'a…e@example.org' };
const bouncing = { ...HEALTHY, emails: [email({ problem: 'bouncing' })] };
const record = async () => (await loadAll()).records[0];
const overview = () => HANDLERS['get-overview']({ account, tab: null });
const keep = (kept: AccountRecord) => {
  fake.local.items = { [KEY]: kept };
};

async function historySeen(loadedAt: string) {
  const { from, document } = await notedPage(page(HEALTHY), loadedAt);
  return HANDLERS['history-seen']({ document }, from);
}

async function dismissWarning() {
  const { from, document } = await notedPage(page(HEALTHY), daysAgo(0));
  return HANDLERS['dismiss-warning']({ document, check: 'second-method', isDismissed: true }, from);
}

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  keep(recordOf(bouncing));
});

describe('a mute', () => {
  it('of a reminder takes its mark from the badge, and is listed until it is over', async () => {
    keep(recordOf({ emails: bouncing.emails }));
    await refresh();
    expect(fake.badge.title).toContain("PyPI's emails don't reach you");
    await HANDLERS.mute({ ...BOUNCING, kind: 'week' });
    expect(fake.badge.title).not.toContain("PyPI's emails don't reach you");
    expect((await overview()).muted).toEqual([{ id: 'address-bouncing', kind: 'week', until: seenAgo(-7) }]);
    expect((await overview()).reminder).toBeNull();
    vi.setSystemTime(later(7 * 86_400_000));
    await refresh();
    expect(fake.badge.title).toContain("PyPI's emails don't reach you");
    expect((await overview()).muted).toEqual([]);
  });

  it('gives no second nudge on the day, but another one on the next', async () => {
    await refresh();
    await HANDLERS.mute({ ...BOUNCING, kind: 'never' });
    expect((await loadAll()).nudges.said).toHaveLength(1);
    vi.setSystemTime(later(86_400_000));
    await refresh();
    expect((await overview()).reminder?.id).toBe('history-unread');
  });

  it('taken back is as if it had never been', async () => {
    await refresh();
    const before = { ...fake.badge };
    await HANDLERS.mute({ ...BOUNCING, kind: 'never' });
    await HANDLERS.unmute({ account, id: 'address-bouncing' });
    expect([fake.badge, (await overview()).muted]).toEqual([before, []]);
  });

  it('of a warning on PyPI’s page is taken back from our own page, and no other with it', async () => {
    const dismissed = { 'second-method': daysAgo(1), 'backup-email': daysAgo(1) };
    keep({ ...recordOf(bouncing), dismissed });
    await HANDLERS['show-warning']({ account, id: 'second-method' });
    expect((await record())?.dismissed).toEqual({ 'backup-email': daysAgo(1) });
  });

  it('of a check takes it from the badge and from PyPI’s page, and the popup still has it', async () => {
    await refresh();
    expect(fake.badge.text).toBe('2');
    await HANDLERS.mute({ account, id: 'email-deliverable', about: '', kind: 'elsewhere' });
    expect(fake.badge.text).toBe('1');
    expect(warnedOf(await pageSeen(page(bouncing), daysAgo(0))).map(({ id }) => id)).toEqual(['backup-email']);
    const { findings } = await overview();
    expect(findings.find(({ id }) => id === 'email-deliverable')?.outcome).toBe('fail');
  });

  it('that can not be kept is told, and nothing is silent', async () => {
    await refresh();
    const before = { ...fake.badge };
    fake.local.failing.set = new Error('QUOTA_BYTES quota exceeded');
    await expect(HANDLERS.mute({ ...BOUNCING, kind: 'week' })).rejects.toThrow('QUOTA_BYTES');
    expect(fake.badge).toEqual(before);
  });
});

describe('used codes', () => {
  const seen = (unused: number, at: string) => pageSeen(page(codes({ unused })), at);
  const isDue = async () => allDates(await loadAll(), new Date()).some(({ id }) => id === 'codes-used');
  beforeEach(async () => {
    resetBrowser();
    await seen(7, daysAgo(1));
    await seen(6, later(-1));
    expect(await isDue()).toBe(true);
  });

  it('are asked about until the user knows of them', async () => {
    await HANDLERS['count-codes']({ account });
    expect(await isDue()).toBe(false);
    expect((await record())?.codeCount).toEqual({ generatedAt: daysAgo(20), unused: 6 });
  });

  it('are known by the answer that it was the user', async () => {
    const { unanswered: shown } = (await overview()).changes;
    await HANDLERS['answer-changes']({ account, shown, answer: 'mine' });
    expect(await isDue()).toBe(false);
  });

  it('are not known by the answer that it was somebody else, or by a note on where the codes are', async () => {
    const { unanswered: shown } = (await overview()).changes;
    await HANDLERS['answer-changes']({ account, shown, answer: 'not-mine' });
    await HANDLERS['note-backup']({ account, where: 'desk', withAuthenticator: false });
    expect(await isDue()).toBe(true);
    await HANDLERS['check-backup']({ account });
    expect(await isDue()).toBe(false);
  });
});

describe('a security history that was in view', () => {
  const loadedAt = daysAgo(1);
  beforeEach(() => keep(recordOf(HEALTHY, loadedAt)));

  it('was looked at: no reminder, though the user said nothing', async () => {
    await refresh();
    expect((await overview()).reminder?.id).toBe('history-unread');
    await historySeen(loadedAt);
    expect((await overview()).reminder).toBeNull();
    expect(await record()).toMatchObject({ historyLook: { at: loadedAt, count: 3 }, historyReviewedAt: null });
    expect(fake.badge.text).toBe('');
  });

  it.each([daysAgo(2), later(0)])('was not, when another page was kept: the one of %s', async (at) => {
    await historySeen(at);
    expect((await record())?.historyLook).toBeUndefined();
  });

  it('is a look too when the user says that nothing is strange in it', async () => {
    await HANDLERS['review-history']({ account });
    expect(await record()).toMatchObject({ historyLook: { at: loadedAt, count: 3 }, historyReviewedAt: loadedAt });
  });
});

describe('an account that was erased under an open page', () => {
  const unanswered = { entries: [], overflow: null };
  const words: [string, () => Promise<unknown>][] = [
    ['dismiss-warning', dismissWarning],
    ['review-history', () => HANDLERS['review-history']({ account })],
    ['history-seen', () => historySeen(NOW.toISOString())],
    ['answer-changes', () => HANDLERS['answer-changes']({ account, shown: unanswered, answer: 'mine' })],
    ['check-backup', () => HANDLERS['check-backup']({ account })],
    ['review-tokens', () => HANDLERS['review-tokens']({ account })],
    ['mute', () => HANDLERS.mute({ account, id: 'codes-low', about: '', kind: 'week' })],
    ['unmute', () => HANDLERS.unmute({ account, id: 'codes-low' })],
    ['show-warning', () => HANDLERS['show-warning']({ account, id: 'second-method' })],
    [
      'tick-rehearsal',
      () => HANDLERS['tick-rehearsal']({ account, way: 'mailbox', outcome: 'works', about: 'a…e@example.org' }),
    ],
    ['say-done', () => HANDLERS['say-done']({ account, id: 'second-factor', isDone: true })],
    ['count-codes', () => HANDLERS['count-codes']({ account })],
    ['used-code', () => HANDLERS['used-code']({ account })],
    ['leave', () => HANDLERS.leave({ account, leaving: { domain: null } })],
  ];

  it.each(words)('does not come back by "%s", which is told', async (_, say) => {
    fake.local.items = { [KEY]: recordOf(HEALTHY) };
    await say();
    await HANDLERS['erase-account']({ account });
    await expect(say()).rejects.toThrow('Nothing is kept of this account');
    expect(Object.keys(fake.local.items).filter((key) => key.includes('alice'))).toEqual([]);
  });

  it('is not muted any less when all that is kept is its request', async () => {
    fake.local.items = { 'request/pypi.org/alice-dev': {} };
    await HANDLERS.mute({ account, id: 'recovery-waiting', about: '', kind: 'week' });
    expect(await record()).toMatchObject({ mutes: { 'recovery-waiting': { kind: 'week' } } });
  });
});

describe('the user’s word', () => {
  it('on a way back is kept with its time, and refused of what is not known', async () => {
    const tick = (about: string) => HANDLERS['tick-rehearsal']({ account, way: 'second-key', outcome: 'works', about });
    await tick('blue key');
    expect((await record())?.rehearsal).toEqual({
      'second-key': { outcome: 'works', at: NOW.toISOString(), about: 'blue key' },
    });
    await expect(tick('a stranger’s key')).rejects.toThrow('second-key');
  });

  it('on what is done is kept, and taken back', async () => {
    const say = (isDone: boolean) => HANDLERS['say-done']({ account, id: 'repositories', isDone });
    await say(true);
    expect((await record())?.saidDone).toEqual({ repositories: NOW.toISOString() });
    await say(false);
    expect((await record())?.saidDone).toEqual({});
  });

  it('on a code that was used is kept', async () => {
    await HANDLERS['used-code']({ account });
    expect((await record())?.usedCodeAt).toBe(NOW.toISOString());
  });

  it('on leaving is kept since it was first said, with the mailbox that was said last, and taken back', async () => {
    const leave = (domain: string | null) => HANDLERS.leave({ account, leaving: { domain } });
    await leave(null);
    vi.setSystemTime(later(1000));
    await leave('example.org');
    expect((await record())?.leaving).toEqual({ since: NOW.toISOString(), domain: 'example.org' });
    await HANDLERS.leave({ account, leaving: null });
    expect(await record()).not.toHaveProperty('leaving');
  });
});

it('the limits that the user set are what a page, the badge and the popup go by', async () => {
  keep(recordOf(codes({ unused: 5 })));
  const facts = page(codes({ unused: 5 }));
  const low = async () => {
    const warned = warnedOf(await pageSeen(facts, daysAgo(0)));
    const finding = (await overview()).findings.find(({ id }) => id === 'recovery-codes-not-low');
    return [warned.map(({ id }) => id).includes('recovery-codes-not-low'), finding?.outcome];
  };
  expect(await low()).toEqual([false, 'pass']);
  await HANDLERS['change-settings']({ change: { limit: 'fewestCodes', value: 6 } });
  expect(await low()).toEqual([true, 'fail']);
  fake.local.items.settings = 'damaged';
  expect(await low()).toEqual([false, 'pass']);
});

it('say-password: keeps the answer, the later one', async () => {
  await HANDLERS['say-password']({ account: ALICE, isUnique: false });
  const said = async () => (await loadAll()).records[0]?.passwordSaid;
  expect(await said()).toEqual({ at: NOW.toISOString(), isUnique: false });
  await HANDLERS['say-password']({ account: ALICE, isUnique: true });
  expect(await said()).toEqual({ at: NOW.toISOString(), isUnique: true });
});
