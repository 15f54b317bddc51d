import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accountKey } from '../account/account-id';
import { ALICE, HEALTHY, recordOf } from '../account/testing/samples';
import { email, NOW } from '../checks/testing/samples';
import { browser } from '../platform/browser';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { refresh } from './refresh';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const KEY = accountKey(ALICE);
const GRAVE = { ...HEALTHY, emails: [email()] };
beforeEach(() => {
  vi.restoreAllMocks();
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  fake.local.items = { [KEY]: recordOf(HEALTHY) };
});

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise<void>((resolve) => setImmediate(resolve));
};

describe('two refreshes at once', () => {
  it('show last what the later one read', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockImplementationOnce(() => held);
    const first = refresh();
    await turns(40);
    expect(browser.action.setBadgeBackgroundColor).toHaveBeenCalledTimes(1);
    fake.local.items = { [KEY]: recordOf(GRAVE) };
    const second = refresh();
    await turns(40);
    release();
    await Promise.all([first, second]);
    expect(fake.badge.text).toBe('1');
  });

  it('are one when the first has not begun', async () => {
    const drawn = vi.spyOn(browser.action, 'setBadgeText');
    await Promise.all([refresh(), refresh(), refresh()]);
    expect(drawn).toHaveBeenCalledTimes(1);
  });

  it('do not wait for each other in vain: one that fails lets the next one in', async () => {
    vi.spyOn(browser.action, 'setBadgeText').mockRejectedValueOnce(new Error('no window'));
    const failing = refresh();
    await turns(1);
    const [first, second] = await Promise.allSettled([failing, refresh()]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(fake.badge.text).toBe('!');
  });
});

describe('a refresh', () => {
  it('draws the badge after the nudge: its mark is there at once', async () => {
    await refresh();
    expect(fake.badge).toMatchObject({ text: '!', title: expect.stringContaining('security history') });
  });

  it.each(['get', 'set'] as const)('draws the badge though storage fails to %s', async (operation) => {
    fake.local.failing[operation] = new Error('QUOTA_BYTES quota exceeded');
    await refresh();
    expect(fake.badge.text).toBe(operation === 'get' ? '?' : '');
    expect(fake.local.items).not.toHaveProperty('nudges');
    expect(fake.alarms).toEqual({});
    fake.local.failing = {};
    await refresh();
    expect(fake.badge.text).toBe('!');
  });

  it('draws the badge though the system shows no notifications', async () => {
    fake.notifications.isAllowed = true;
    fake.notifications.failing = new Error('no daemon');
    fake.local.items.settings = { notifications: true, thresholds: {} };
    await refresh();
    expect(fake.badge.text).toBe('!');
    expect(fake.alarms).toHaveProperty('next-nudge');
  });
});
