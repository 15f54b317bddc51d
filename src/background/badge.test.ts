import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, recordOf } from '../account/samples';
import type { Finding, Outcome } from '../checks/check';
import { CHECKS } from '../checks/index';
import { daysAgo, email, NOW } from '../checks/samples';
import { fake, resetBrowser } from '../platform/fake-browser';
import { fakeI18n } from '../platform/fake-i18n';
import type { Facts } from '../pypi/facts';
import { badgeOf, refreshBadge } from './badge';
import { reportProblem } from './problem';
import { changeRecord } from './store';

vi.mock('../platform/browser', () => import('../platform/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const GRAVE = CHECKS.filter(({ severity }) => severity === 'critical' || severity === 'high').map(({ id }) => id);
const [critical = '', another = '', third = ''] = GRAVE;
const SLIGHT = CHECKS.map(({ id }) => id).filter((id) => !GRAVE.includes(id));

/** All checks pass, save for what the test says. */
function findings(changes: Record<string, Outcome> = {}): Finding[] {
  return CHECKS.map(({ id }) => ({
    id,
    outcome: changes[id] ?? 'pass',
    evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt: null },
  }));
}
const slightly = (outcome: Outcome) => Object.fromEntries(SLIGHT.map((id) => [id, outcome]));
const red = badgeOf(findings({ [critical]: 'fail' }), false).color;
const grey = badgeOf([], false).color;

describe('the badge', () => {
  it('is a grey question mark when nothing is known', () => {
    const unknown = badgeOf([], false);
    expect(unknown.text).toBe('?');
    expect(grey).not.toBe(red);
    expect(badgeOf(findings(Object.fromEntries(CHECKS.map(({ id }) => [id, 'unknown']))), false)).toEqual(unknown);
  });

  it.each([1, 2, GRAVE.length])('counts %d critical and high findings that fail, in red', (count) => {
    const failing = Object.fromEntries(GRAVE.slice(0, count).map((id) => [id, 'fail' as const]));
    expect(badgeOf(findings(failing), false)).toMatchObject({ text: `${count}`, color: red });
    expect(badgeOf(findings({ ...slightly('fail'), ...failing }), false).text).toBe(`${count}`);
  });

  it('is empty when every grave check was seen to be in order', () => {
    expect(badgeOf(findings(), false).text).toBe('');
    expect(badgeOf(findings({ [critical]: 'not-applicable' }), false).text).toBe('');
    expect(badgeOf(findings(slightly('fail')), false).text).toBe('');
    expect(badgeOf(findings(slightly('unknown')), false).text).toBe('');
  });

  it.each(GRAVE)('is never empty when "%s" is unknown', (id) => {
    expect(badgeOf(findings({ [id]: 'unknown' }), false)).toMatchObject({ text: '?', color: grey });
  });

  it('counts what fails also when something else is unknown', () => {
    const mixed = findings({ [critical]: 'fail', [another]: 'unknown', [third]: 'fail' });
    expect(badgeOf(mixed, false)).toMatchObject({ text: '2', color: red });
  });

  it('of a stale view is grey, and without failures a question mark', () => {
    expect(badgeOf(findings({ [critical]: 'fail' }), true)).toMatchObject({ text: '1', color: grey });
    expect(badgeOf(findings(), true)).toEqual(badgeOf([], false));
    expect(badgeOf(findings({ [critical]: 'unknown' }), true)).toEqual(badgeOf([], false));
  });

  it('says something else for each of its three kinds', () => {
    const titles = [badgeOf([], false), badgeOf(findings(), false), badgeOf(findings({ [critical]: 'fail' }), false)];
    expect(new Set(titles.map(({ title }) => title)).size).toBe(3);
    for (const { title } of titles) expect(title).not.toMatch(/^badge_|^$/);
  });
});

describe('refreshBadge', () => {
  const unverified = [email({ verified: false, problem: 'unverified' }), email({ address: 'b…b@example.net' })];
  const keep = (fields: Partial<Facts>, days: number, username: string = ALICE.username) =>
    changeRecord({ ...ALICE, username }, (record) => recordOf(fields, daysAgo(days), record));

  it('shows a question mark before anything was seen', async () => {
    await refreshBadge();
    expect(fake.badge).toEqual(badgeOf([], false));
  });

  it('shows the count of what is kept', async () => {
    await keep({ ...HEALTHY, emails: unverified.slice(0, 1) }, 1);
    await refreshBadge();
    expect(fake.badge).toMatchObject({ text: '2', color: red });
  });

  it('shows nothing for a healthy account', async () => {
    await keep(HEALTHY, 1);
    await refreshBadge();
    expect(fake.badge).toEqual(badgeOf(findings(), false));
  });

  it('speaks of the account that was seen last', async () => {
    await keep({ ...HEALTHY, emails: unverified.slice(0, 1) }, 2);
    await keep(HEALTHY, 1, 'bob');
    await refreshBadge();
    expect(fake.badge.text).toBe('');
    await keep({ ...HEALTHY, emails: [email()] }, 0);
    await refreshBadge();
    expect(fake.badge.text).toBe('1');
  });

  it('turns grey once the newest that was seen is too old', async () => {
    await keep(HEALTHY, 30.9);
    await refreshBadge();
    expect(fake.badge.text).toBe('');
    vi.setSystemTime(NOW.getTime() + 86_400_000);
    await refreshBadge();
    expect(fake.badge).toMatchObject({ text: '?', color: grey });
  });

  it('keeps the count of an old view, in grey', async () => {
    await keep({ ...HEALTHY, emails: [email()] }, 31);
    await refreshBadge();
    expect(fake.badge).toMatchObject({ text: '1', color: grey });
  });

  it('shows a question mark when a later page could not be read', async () => {
    await keep(HEALTHY, 2);
    await changeRecord(ALICE, (record) => recordOf({ unreadable: ['emails'] }, daysAgo(1), record));
    await refreshBadge();
    expect(fake.badge).toMatchObject({ text: '?', color: grey });
  });

  it('shows a question mark, and does not reject, when storage can not be read', async () => {
    await keep({ ...HEALTHY, emails: [email()] }, 1);
    fake.local.failing.get = new Error('corrupt');
    await refreshBadge();
    expect(fake.badge).toEqual(badgeOf([], false));
    fake.local.failing = {};
    fake.session.failing.get = new Error('corrupt');
    await refreshBadge();
    expect(fake.badge).toEqual(badgeOf([], false));
  });

  it('does not call a page in order that could not be kept', async () => {
    await keep(HEALTHY, 1);
    await reportProblem(new Error('full'));
    await refreshBadge();
    expect(fake.badge).toMatchObject({ text: '?', color: grey });
  });

  it('shows a question mark for a record that can not be parsed', async () => {
    fake.local.items = { 'account/pypi.org/alice-dev': { ...recordOf(HEALTHY), version: 2 } };
    await refreshBadge();
    expect(fake.badge).toEqual(badgeOf([], false));
  });
});
