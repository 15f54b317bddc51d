import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, page, recordOf, seenAgo } from '../account/testing/samples';
import type { Finding, Outcome } from '../checks/check';
import { CHECKS, checkOf } from '../checks/index';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { trustAt } from '../overview/trust-at';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { changeRecord, saveVisit } from '../storage/store';
import { badgeOf, showBadge } from './badge';
import { reportProblem } from './problem';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const GRAVE = CHECKS.filter(({ severity }) => severity === 'critical' || severity === 'high').map(({ id }) => id);
/** Those that fail each for a thing of its own. */
const APART = ['two-factor-enabled', 'recovery-codes-backed-up', 'primary-email-verified', 'no-account-wide-token'];
const [critical = '', another = '', third = ''] = APART;
const SLIGHT = CHECKS.map(({ id }) => id).filter((id) => !GRAVE.includes(id));

const trust = trustAt(undefined, undefined, null, NOW);
const LONG_AGO = seenAgo(300);

/** All checks pass on what was seen yesterday, save for what the test says. */
function findings(changes: Record<string, Outcome> = {}, times: Record<string, string | null> = {}): Finding[] {
  return CHECKS.map(({ id }) => {
    const seenAt = times[id] === undefined ? seenAgo(1) : times[id];
    return {
      id,
      outcome: changes[id] ?? 'pass',
      evidence: { words: 'evidence_not_seen', values: [], items: [], seenAt },
    };
  });
}
const all = <T>(ids: string[], value: T) => Object.fromEntries(ids.map((id) => [id, value]));
const slightly = (outcome: Outcome) => all(SLIGHT, outcome);
const red = badgeOf(findings({ [critical]: 'fail' }), trust).color;
const grey = badgeOf([], trust).color;

describe('the badge', () => {
  it('is a grey question mark when nothing is known', () => {
    const unknown = badgeOf([], trust);
    expect(unknown.text).toBe('?');
    expect(grey).not.toBe(red);
    expect(badgeOf(findings(all([...GRAVE, ...SLIGHT], 'unknown')), trust)).toEqual(unknown);
  });

  it.each([1, 2, APART.length])('counts %d critical and high findings that fail, in red', (count) => {
    const failing = all(APART.slice(0, count), 'fail' as const);
    expect(badgeOf(findings(failing), trust)).toMatchObject({ text: `${count}`, color: red });
    expect(badgeOf(findings({ ...slightly('fail'), ...failing }), trust).text).toBe(`${count}`);
  });

  it('counts what is missing once, whatever fails for it', () => {
    const failing = all(
      ['two-factor-enabled', 'recovery-codes-available', 'recovery-codes-confirmed'],
      'fail' as const,
    );
    expect(badgeOf(findings(failing), trust).text).toBe('1');
  });

  it('counts no finding of a grave check that is a slight one', () => {
    const slight = findings({ [critical]: 'fail' }).map((one) =>
      one.outcome === 'fail' ? { ...one, severity: 'low' as const } : one,
    );
    expect(badgeOf(slight, trust).text).toBe('');
  });

  it('is empty when every grave check was seen to be in order', () => {
    expect(badgeOf(findings(), trust).text).toBe('');
    expect(badgeOf(findings({ [critical]: 'not-applicable' }), trust).text).toBe('');
    expect(badgeOf(findings(slightly('fail')), trust).text).toBe('');
    expect(badgeOf(findings(slightly('unknown')), trust).text).toBe('');
  });

  it.each(GRAVE)('is never empty when "%s" is unknown, unless only the user can tell', (id) => {
    const text = checkOf({ id })?.byUser ? '' : '?';
    expect(badgeOf(findings({ [id]: 'unknown' }), trust)).toMatchObject({ text, color: grey });
    expect(badgeOf(findings({ [id]: 'unknown' }, { [id]: null }), trust).text).toBe('?');
  });

  it('counts a question about changes in a colour of its own, unless something else fails besides', () => {
    const asked = findings({ 'nothing-unexpected-changed': 'fail' }).map((finding) => ({
      ...finding,
      evidence: { ...finding.evidence, words: 'evidence_changes_unanswered' as const },
    }));
    const { text, color } = badgeOf(asked, trust);
    expect(text).toBe('1');
    expect([red, grey]).not.toContain(color);
    expect(badgeOf([...asked, ...findings({ [critical]: 'fail' })], trust)).toMatchObject({ text: '2', color: red });
  });

  it('counts what fails also when something else is unknown', () => {
    const mixed = findings({ [critical]: 'fail', [another]: 'unknown', [third]: 'fail' });
    expect(badgeOf(mixed, trust)).toMatchObject({ text: '2', color: red });
  });

  it.each([LONG_AGO, seenAgo(-300), null])('of a view of %s is grey, without failures a question mark', (seenAt) => {
    const times = all([...GRAVE, ...SLIGHT], seenAt);
    expect(badgeOf(findings({ [critical]: 'fail' }, times), trust)).toMatchObject({ text: '1', color: grey });
    expect(badgeOf(findings({}, times), trust)).toEqual(badgeOf([], trust));
    expect(badgeOf(findings({ [critical]: 'unknown' }, times), trust)).toEqual(badgeOf([], trust));
  });

  it('counts all that fails, in red as soon as one of it can be trusted', () => {
    const failing = { [critical]: 'fail', [another]: 'fail', ...slightly('fail') } as const;
    const both = { [critical]: LONG_AGO, [another]: LONG_AGO };
    expect(badgeOf(findings(failing, { [critical]: LONG_AGO }), trust)).toMatchObject({ text: '2', color: red });
    expect(badgeOf(findings(failing, { [another]: LONG_AGO }), trust)).toMatchObject({ text: '2', color: red });
    expect(badgeOf(findings(failing, both), trust)).toMatchObject({ text: '2', color: grey });
  });

  it.each(GRAVE)('is never empty when "%s" was called good, or beside the point, long ago', (id) => {
    const questionMark = badgeOf([], trust);
    expect(badgeOf(findings({}, { [id]: LONG_AGO }), trust)).toEqual(questionMark);
    expect(badgeOf(findings({ [id]: 'not-applicable' }, { [id]: LONG_AGO }), trust)).toEqual(questionMark);
  });

  it('is empty whatever was seen long ago of what is not grave', () => {
    expect(badgeOf(findings({}, all(SLIGHT, LONG_AGO)), trust).text).toBe('');
    expect(badgeOf(findings(slightly('fail'), all(SLIGHT, LONG_AGO)), trust).text).toBe('');
  });

  it.each(['fail', 'unknown'] as const)(
    'counts nothing that is muted; empty, it does not call in order what is %s',
    (outcome) => {
      const changes = { [critical]: outcome, [another]: 'fail' } as const;
      expect(badgeOf(findings(changes), trust, [critical]).text).toBe('1');
      const silent = badgeOf(findings(changes), trust, [critical, another]);
      expect(silent).toMatchObject({ text: '', color: grey });
      expect(silent.title).not.toBe(badgeOf(findings(), trust).title);
      expect(silent.title).toContain('hidden');
    },
  );

  it('calls in order what is, though it was muted once', () => {
    expect(badgeOf(findings(), trust, [critical, ...SLIGHT])).toEqual(badgeOf(findings(), trust));
    expect(badgeOf(findings(slightly('fail')), trust, SLIGHT)).toEqual(badgeOf(findings(), trust));
  });

  it('does not call in order what was muted and seen long ago, or nothing at all', () => {
    expect(badgeOf(findings({}, { [critical]: LONG_AGO }), trust, [critical]).title).toContain('hidden');
    expect(badgeOf(findings({}, { [critical]: LONG_AGO }), trust, [another])).toEqual(badgeOf([], trust));
    expect(badgeOf(findings(all(GRAVE, 'fail')), trust, GRAVE)).toEqual(badgeOf([], trust));
    expect(badgeOf([], trust, GRAVE)).toEqual(badgeOf([], trust));
  });

  it('counts in red or grey by what is not muted', () => {
    const failing = findings({ [critical]: 'fail', [another]: 'fail' }, { [another]: LONG_AGO });
    expect(badgeOf(failing, trust, [critical])).toMatchObject({ text: '1', color: grey });
    expect(badgeOf(failing, trust, [another])).toMatchObject({ text: '1', color: red });
  });

  it('says something else for each of its three kinds', () => {
    const titles = [badgeOf([], trust), badgeOf(findings(), trust), badgeOf(findings({ [critical]: 'fail' }), trust)];
    expect(new Set(titles.map(({ title }) => title)).size).toBe(3);
    for (const { title } of titles) expect(title).not.toMatch(/^badge_|^$/);
  });
});

describe('the badge that is shown', () => {
  const unverified = [email({ verified: false, problem: 'unverified' }), email({ address: 'b…b@example.net' })];
  const show = () => showBadge(new Date());
  const keep = (fields: Partial<Facts>, days: number, username: string = ALICE.username) =>
    changeRecord({ ...ALICE, username }, (record) => recordOf(fields, daysAgo(days), record));

  it('shows a question mark before anything was seen', async () => {
    await show();
    expect(fake.badge).toEqual(badgeOf([], trust));
  });

  it('shows the count of what is kept', async () => {
    await keep({ ...HEALTHY, emails: unverified.slice(0, 1) }, 1);
    await show();
    expect(fake.badge).toMatchObject({ text: '1', color: red });
  });

  it('shows nothing for a healthy account', async () => {
    await keep(HEALTHY, 1);
    await show();
    expect(fake.badge).toEqual(badgeOf(findings(), trust));
  });

  it('speaks of the account that was seen last', async () => {
    await keep({ ...HEALTHY, emails: unverified.slice(0, 1) }, 2);
    await keep(HEALTHY, 1, 'bob');
    await show();
    expect(fake.badge.text).toBe('');
    await keep({ ...HEALTHY, emails: [email()] }, 0);
    await show();
    expect(fake.badge.text).toBe('1');
  });

  it('turns grey once the newest that was seen is too old', async () => {
    await keep(HEALTHY, 30.9);
    await show();
    expect(fake.badge.text).toBe('');
    vi.setSystemTime(NOW.getTime() + 86_400_000);
    await show();
    expect(fake.badge).toMatchObject({ text: '?', color: grey });
  });

  it('claims nothing while the browser withholds the pages, however lately they were seen', async () => {
    await keep(HEALTHY, 1);
    fake.access.granted = false;
    await show();
    expect(fake.badge).toEqual(badgeOf([], trust));
    await keep({ ...HEALTHY, emails: [email()] }, 0);
    await show();
    expect(fake.badge).toMatchObject({ text: '1', color: grey });
    fake.access.granted = true;
    await show();
    expect(fake.badge).toMatchObject({ text: '1', color: red });
  });

  const PARTS: [string, Partial<Facts>][] = [
    ['the projects', { page: 'projects', projects: [] }],
    ['the second factors', { page: 'two-factor', twoFactor: HEALTHY.twoFactor, recoveryCodes: HEALTHY.recoveryCodes }],
  ];
  it.each(PARTS)('shows a question mark when only %s were seen of late', async (_, fields) => {
    await keep(HEALTHY, 300);
    await keep(fields, 0);
    await show();
    expect(fake.badge).toEqual(badgeOf([], trust));
  });

  it('counts in red what fails now, though nothing else was seen of late', async () => {
    await keep(HEALTHY, 300);
    await keep({ page: 'two-factor', twoFactor: { totp: false, securityDevices: [] } }, 0);
    await show();
    expect(fake.badge).toMatchObject({ text: '1', color: red });
  });

  it('keeps the count of an old view, in grey', async () => {
    await keep({ ...HEALTHY, emails: [email()] }, 31.1);
    await show();
    expect(fake.badge).toMatchObject({ text: '1', color: grey });
  });

  it('shows a question mark when a later page could not be read', async () => {
    await keep(HEALTHY, 2);
    await changeRecord(ALICE, (record) => recordOf({ unreadable: ['emails'] }, daysAgo(1), record));
    await show();
    expect(fake.badge).toMatchObject({ text: '?', color: grey });
  });

  it('shows a question mark, and does not reject, when storage can not be read', async () => {
    await keep({ ...HEALTHY, emails: [email()] }, 1);
    fake.local.failing.get = new Error('corrupt');
    await show();
    expect(fake.badge).toEqual(badgeOf([], trust));
    fake.local.failing = {};
    fake.session.failing.get = new Error('corrupt');
    await show();
    expect(fake.badge).toEqual(badgeOf([], trust));
  });

  it('does not call a page in order that could not be kept', async () => {
    await keep(HEALTHY, 1);
    await reportProblem(new Error('full'), seenAgo(0), 'pypi.org');
    await show();
    expect(fake.badge).toMatchObject({ text: '?', color: grey });
  });

  it('does call a page in order that was loaded after the one that could not be kept', async () => {
    await keep(HEALTHY, 1);
    await reportProblem(new Error('full'), seenAgo(1.1), 'pypi.org');
    await show();
    expect(fake.badge.text).toBe('');
  });

  it('counts in grey what failed before a page that nobody could attribute', async () => {
    await keep({ ...HEALTHY, emails: [email()] }, 2);
    const { username, ...redesigned } = page({ unreadable: ['username'] });
    await saveVisit(redesigned, seenAgo(1), null);
    await show();
    expect(fake.badge).toMatchObject({ text: '1', color: grey });
    await keep({ ...HEALTHY, emails: [email()] }, 0);
    await show();
    expect(fake.badge).toMatchObject({ text: '1', color: red });
  });

  it('speaks of the account seen last also when nothing of it could be read', async () => {
    await keep(HEALTHY, 2);
    await keep({ unreadable: ['twoFactor', 'recoveryCodes', 'emails', 'tokens', 'associations', 'events'] }, 0, 'bob');
    await show();
    expect(fake.badge).toEqual(badgeOf([], trust));
  });

  describe('with a nudge', () => {
    const nudged = (reminder: string) => ({
      nudges: { lastDay: '2026-08-21', setBackOn: null, said: [`pypi.org alice-dev ${reminder}`] },
    });
    const UNREAD = nudged('history-unread ');
    const titleOf = 'Time to review your security history';
    const keeping = async (record: object, also: object = UNREAD) => {
      fake.local.items = { 'account/pypi.org/alice-dev': record, ...also };
      await show();
      return fake.badge;
    };

    it('has its mark where it would be empty, or a question mark, and says both', async () => {
      const { text, color, title } = await keeping(recordOf(HEALTHY));
      expect([text, title]).toEqual(['!', `${badgeOf(findings(), trust).title}\n${titleOf}`]);
      expect([red, grey]).not.toContain(color);
      expect(await keeping(recordOf({ events: HEALTHY.events }))).toEqual({
        text: '!',
        color,
        title: `${badgeOf([], trust).title}\n${titleOf}`,
      });
    });

    it('counts what is grave all the same, and says both', async () => {
      const { title } = badgeOf(findings({ [critical]: 'fail' }), trust);
      const shown = await keeping(recordOf({ ...HEALTHY, emails: [email()] }));
      expect(shown).toEqual({ text: '1', color: red, title: `${title}\n${titleOf}` });
    });

    it('has no mark once that is answered or muted, or of what is not said yet', async () => {
      const plain = badgeOf(findings(), trust);
      expect(await keeping({ ...recordOf(HEALTHY), historyReviewedAt: seenAgo(1) })).toEqual(plain);
      const mutes = { 'history-unread': { kind: 'never', at: seenAgo(1), about: '' } };
      expect(await keeping({ ...recordOf(HEALTHY), mutes })).toEqual(plain);
      expect(await keeping(recordOf(HEALTHY), {})).toEqual(plain);
    });

    it('does not call in order what is muted', async () => {
      const mutes = { 'backup-email': { kind: 'never', at: seenAgo(1), about: '' } };
      const shown = await keeping({ ...recordOf({ ...HEALTHY, emails: [email()] }), mutes });
      expect(shown).toMatchObject({ text: '!', title: expect.stringContaining('but hidden ones') });
    });
  });

  it('shows a question mark for a record that can not be parsed', async () => {
    fake.local.items = { 'account/pypi.org/alice-dev': { ...recordOf(HEALTHY), version: 2 } };
    await show();
    expect(fake.badge).toEqual(badgeOf([], trust));
  });
});
