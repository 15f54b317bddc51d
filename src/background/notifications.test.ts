import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE, recordOf } from '../account/testing/samples';
import { email, NOW } from '../checks/testing/samples';
import { browser } from '../platform/browser';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { REMINDER_IDS, type ReminderId } from '../reminders/reminder';
import { listenToNotifications } from './notifications';
import { refresh } from './refresh';
import { HANDLERS } from './testing/handlers';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const KEY = 'account/pypi.org/alice-dev';
const bouncing = recordOf({ emails: [email({ problem: 'bouncing' })] });
const BOUNCING = 'pypi.org alice-dev address-bouncing';
const { notifications } = fake;
const tomorrow = () => vi.setSystemTime(Date.now() + 86_400_000);

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  notifications.isAllowed = true;
  fake.local.items = { [KEY]: bouncing, settings: { notifications: true, thresholds: {} } };
});

describe('a nudge is told by the system', () => {
  it('once, in its words, and not again at a restart', async () => {
    await refresh();
    await Promise.all([refresh(), refresh()]);
    expect(notifications.told).toEqual([BOUNCING]);
    const { title, message } = notifications.shown[BOUNCING] ?? {};
    expect(title).toBe("PyPI's emails don't reach you");
    expect(message).toBe('alice-dev · pypi.org');
  });

  it('only while the user wants it', async () => {
    fake.local.items.settings = { notifications: false, thresholds: {} };
    await refresh();
    expect(notifications.told).toEqual([]);
    await HANDLERS['change-settings']({ change: { notifications: true } });
    expect(notifications.told).toEqual([]);
    tomorrow();
    await refresh();
    expect(notifications.told).toEqual([BOUNCING]);
  });

  it('not without the permission: that was refused or taken back, and the badge tells', async () => {
    notifications.isAllowed = false;
    await refresh();
    expect(notifications.told).toEqual([]);
    expect(fake.badge.title).toContain("PyPI's emails don't reach you");
  });
});

describe('a notification goes', () => {
  beforeEach(refresh);
  const shown = () => Object.keys(notifications.shown);

  it('once its reminder is answered', async () => {
    fake.local.items[KEY] = recordOf({ emails: [email()] });
    await refresh();
    expect(shown()).toEqual([]);
  });

  it('once its reminder is muted', async () => {
    await HANDLERS.mute({ account: ALICE, id: 'address-bouncing', about: 'a…e@example.org', kind: 'day' });
    expect(shown()).toEqual([]);
  });

  it.each([
    ['alone', () => HANDLERS['erase-account']({ account: ALICE })],
    ['with all others', () => HANDLERS['erase-everything']({})],
  ])('with its account, that is erased %s', async (_, erase) => {
    await erase();
    expect(shown()).toEqual([]);
  });

  it('not while its reminder is due', async () => {
    fake.local.items['account/pypi.org/bob'] = newRecord({ site: 'pypi.org', username: 'bob' });
    tomorrow();
    await refresh();
    expect(shown()).toEqual([BOUNCING]);
  });
});

describe('a click', () => {
  const PLACES: Record<ReminderId, string> = {
    'request-step': 'chrome-extension://spare-key/src/ui/recovery/index.html?site=pypi.org&username=alice-dev',
    'changes-unanswered': 'chrome-extension://spare-key/src/ui/popup/index.html?site=pypi.org&username=alice-dev',
    'codes-used': 'https://pypi.org/manage/account/#two-factor',
    'address-unverified': 'https://pypi.org/manage/account/#account-emails',
    'address-bouncing': 'https://pypi.org/manage/account/#account-emails',
    'codes-gone': 'https://pypi.org/manage/account/#two-factor',
    'codes-low': 'https://pypi.org/manage/account/#two-factor',
    'codes-unconfirmed': 'https://pypi.org/manage/account/#two-factor',
    'backup-place': 'chrome-extension://spare-key/src/ui/popup/index.html?site=pypi.org&username=alice-dev',
    'password-unique': 'chrome-extension://spare-key/src/ui/popup/index.html?site=pypi.org&username=alice-dev',
    'backup-check': 'chrome-extension://spare-key/src/ui/popup/index.html?site=pypi.org&username=alice-dev',
    'history-unread': 'https://pypi.org/manage/account/#account-events',
  };

  it.each(REMINDER_IDS)('on "%s" opens its place, and the notification goes', async (id) => {
    const focus = vi.spyOn(browser.windows, 'update');
    listenToNotifications();
    notifications.shown = { [`pypi.org alice-dev ${id}`]: { title: '', message: '' } };
    await notifications.click(`pypi.org alice-dev ${id}`);
    expect([fake.tabs, notifications.shown]).toEqual([[PLACES[id]], {}]);
    expect(focus).toHaveBeenCalledWith(1, { focused: true });
  });

  it('on one of the test index opens the test index', async () => {
    listenToNotifications();
    await notifications.click('test.pypi.org alice-dev history-unread');
    expect(fake.tabs).toEqual(['https://test.pypi.org/manage/account/#account-events']);
  });

  it('is heard once, though the permission is given while the background runs, or given again', async () => {
    notifications.isAllowed = false;
    listenToNotifications();
    notifications.isAllowed = true;
    listenToNotifications();
    listenToNotifications();
    await notifications.click(BOUNCING);
    expect(fake.tabs).toHaveLength(1);
  });

  it.each(['', 'pypi.org alice-dev', 'example.org alice-dev codes-low', 'pypi.org ../eve codes-low', 'pypi.org a b'])(
    'on what an earlier or later version of ours showed opens nothing: "%s"',
    async (id) => {
      listenToNotifications();
      await notifications.click(id);
      expect(fake.tabs).toEqual([]);
    },
  );
});
