import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, later, QUIET, recordOf, seenAgo } from '../account/testing/samples';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { loadAll } from '../storage/store';
import { remind } from './reminders';
import { HANDLERS } from './testing/handlers';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const KEY = 'account/pypi.org/alice-dev';
const bouncing = { emails: [email({ problem: 'bouncing' })] };
const BOB = { site: 'pypi.org', username: 'bob' } as const;
const bobs = { ...recordOf(bouncing), ...BOB };
const said = async () => (await loadAll()).nudges.said.map((key) => key.split(' ')[2]);
/** A day, and when the next one begins, on the machine's own clock. */
const dayOf = (time: Date) => time.toLocaleDateString('sv');
const MIDNIGHT = new Date(new Date(NOW).setHours(24, 0, 0, 0));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  fake.local.items = { [KEY]: recordOf({ ...HEALTHY, ...bouncing }) };
  vi.spyOn(fake.local, 'set');
});

describe('the nudge of the day', () => {
  it('is the most pressing thing, and is kept', async () => {
    await remind(NOW);
    const { lastDay, said } = (await loadAll()).nudges;
    expect([lastDay, said]).toEqual([dayOf(NOW), ['pypi.org alice-dev address-bouncing a…e@example.org']]);
  });

  it('is one, however often it is asked for, and by however many at once', async () => {
    await Promise.all([remind(NOW), remind(NOW), remind(NOW)]);
    await remind(NOW);
    expect(await said()).toEqual(['address-bouncing']);
    expect(fake.local.set).toHaveBeenCalledTimes(1);
  });

  it('is another one on the next day', async () => {
    await remind(NOW);
    await remind(new Date(MIDNIGHT.getTime() - 1));
    expect(await said()).toEqual(['address-bouncing']);
    await remind(MIDNIGHT);
    expect(await said()).toEqual(['address-bouncing', 'history-unread']);
  });

  it('is one of a day in New York, when it is there', async () => {
    const inNewYork = (time: string) => Object.assign(new Date(time), { getTimezoneOffset: () => 240 });
    for (const time of ['2026-08-21T01:00:00Z', '2026-08-21T03:59:59Z']) await remind(inNewYork(time));
    expect(await said()).toHaveLength(1);
    expect(fake.alarms['next-nudge']).toBe('2026-08-21T04:00:00.000Z');
    await remind(inNewYork('2026-08-21T04:00:00Z'));
    expect(await said()).toHaveLength(2);
  });

  it('is of the limits that the user set', async () => {
    fake.local.items = { [KEY]: recordOf({ recoveryCodes: { ...HEALTHY.recoveryCodes, unused: 5 } }) };
    await remind(NOW);
    expect(await said()).toEqual([]);
    fake.local.items.settings = { notifications: false, thresholds: { fewestCodes: 6 } };
    await remind(NOW);
    expect(await said()).toEqual(['codes-low']);
  });

  it('is of any account, not only of the one seen last', async () => {
    fake.local.items = { 'account/pypi.org/bob': bobs, [KEY]: recordOf({ twoFactor: HEALTHY.twoFactor }, daysAgo(0)) };
    await remind(NOW);
    expect((await loadAll()).nudges.said).toEqual(['pypi.org bob address-bouncing a…e@example.org']);
  });
});

describe('nothing is written', () => {
  it('when nothing is known, or nothing is due', async () => {
    fake.local.items = {};
    await remind(NOW);
    fake.local.items = { [KEY]: QUIET };
    await remind(NOW);
    expect(fake.local.set).not.toHaveBeenCalled();
  });

  it('but what a clock that is set back asks for, once', async () => {
    await remind(NOW);
    vi.mocked(fake.local.set).mockClear();
    const before = new Date(seenAgo(3));
    for (let i = 0; i < 3; i++) await remind(before);
    expect((await loadAll()).nudges).toMatchObject({ lastDay: dayOf(NOW), setBackOn: dayOf(before) });
    expect(fake.local.set).toHaveBeenCalledTimes(1);
  });
});

it('what can not be read of earlier nudges is set aside when there is a new one', async () => {
  fake.local.items.nudges = { lastDay: 'yesterday' };
  await remind(NOW);
  expect(await said()).toEqual(['address-bouncing']);
  expect(fake.local.items[`set-aside/nudges/${NOW.toISOString()}`]).toEqual({ lastDay: 'yesterday' });
});

it('no nudge is given that can not be kept, and the reason is told', async () => {
  fake.local.failing.set = new Error('QUOTA_BYTES quota exceeded');
  fake.local.items.settings = { notifications: true, thresholds: {} };
  fake.notifications.isAllowed = true;
  await expect(remind(NOW)).rejects.toThrow('QUOTA_BYTES');
  expect([fake.alarms, fake.notifications.told]).toEqual([{}, []]);
});

describe('the alarm', () => {
  const alarm = () => fake.alarms['next-nudge'];

  it('is set for the next day as long as something is due', async () => {
    await remind(NOW);
    expect(alarm()).toBe(MIDNIGHT.toISOString());
  });

  it('is set for the first date to come', async () => {
    fake.local.items = { [KEY]: recordOf({ recoveryCodes: HEALTHY.recoveryCodes }) };
    await remind(NOW);
    expect(alarm()).toBe(seenAgo(20 - 28));
    await remind(new Date(seenAgo(20 - 28)));
    expect(await said()).toEqual(['backup-place']);
  });

  it('is set anew when it was lost, and taken back when nothing will be due', async () => {
    await remind(NOW);
    delete fake.alarms['next-nudge'];
    await remind(NOW);
    expect(alarm()).toBe(MIDNIGHT.toISOString());
    fake.local.items = { [KEY]: QUIET };
    await remind(NOW);
    expect(fake.alarms).toEqual({});
  });

  it('is put off with what is muted', async () => {
    const mutes = { 'address-bouncing': { kind: 'week', at: later(0), about: 'a…e@example.org' } };
    fake.local.items = { [KEY]: { ...recordOf(bouncing), mutes } };
    await remind(NOW);
    expect([alarm(), await said()]).toEqual([seenAgo(-7), []]);
  });
});

describe('an account that is erased', () => {
  beforeEach(async () => {
    fake.local.items = { [KEY]: recordOf(bouncing), 'account/pypi.org/bob': bobs };
    await remind(NOW);
    vi.setSystemTime(MIDNIGHT);
    await remind(MIDNIGHT);
    expect(await said()).toHaveLength(2);
  });

  it('is no longer among what was said, and the day keeps its nudge', async () => {
    await HANDLERS['erase-account']({ account: { ...ALICE, username: 'Alice-DEV' } });
    const { nudges } = await loadAll();
    expect(nudges.said).toEqual(['pypi.org bob address-bouncing a…e@example.org']);
    expect(nudges.lastDay).not.toBeNull();
    expect(JSON.stringify(fake.local.items)).not.toContain('alice-dev');
  });

  it('takes with it what could not be read of the nudges: it may be named there', async () => {
    fake.local.items.nudges = { lastDay: 'yesterday', said: ['pypi.org alice-dev codes-low'] };
    fake.local.items['set-aside/nudges/2026-08-20T00:00:00.000Z'] = { said: ['pypi.org alice-dev codes-low'] };
    await HANDLERS['erase-account']({ account: ALICE });
    expect(JSON.stringify(fake.local.items)).not.toContain('alice-dev');
  });

  it('takes its own problem with it, and no other’s', async () => {
    const bobs = { 'account/pypi.org/bob': { message: 'full', at: daysAgo(1) } };
    fake.session.items = { problems: { ...bobs, [KEY]: { message: 'full', at: daysAgo(1) } } };
    await HANDLERS['erase-account']({ account: ALICE });
    expect(fake.session.items).toEqual({ problems: bobs });
  });

  it('with everything else leaves nothing that will be due', async () => {
    await HANDLERS['erase-everything']({});
    expect([fake.local.items, fake.alarms]).toEqual([{}, {}]);
    expect(fake.badge.text).toBe('?');
  });
});
