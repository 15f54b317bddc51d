import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { accountKey } from '../account/account-id';
import { ALICE, HEALTHY, recordOf } from '../account/testing/samples';
import { email, NOW } from '../checks/testing/samples';
import { LOOK_AGAIN } from '../messages/look-again';
import { browser, fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeAll(async () => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await import('./index');
});
beforeEach(() => browser.storage.local.clear());

const KEY = accountKey(ALICE);
const GRAVE = recordOf({ ...HEALTHY, emails: [email()] });

it('opens the welcome page once, when it is installed, and not when it or the browser is updated', async () => {
  await Promise.all(['update', 'browser_update'].flatMap((reason) => fake.events.onInstalled.fire({ reason })));
  expect(fake.tabs).toEqual([]);
  await Promise.all(fake.events.onInstalled.fire({ reason: 'install' }));
  expect(fake.tabs).toEqual(['chrome-extension://spare-key/src/ui/welcome/index.html']);
});

it('draws the badge after every change of what is kept', async () => {
  await browser.storage.local.set({ [KEY]: GRAVE });
  await vi.waitFor(() => expect(fake.badge.text).toBe('1'));
  await browser.storage.local.remove(KEY);
  await vi.waitFor(() => expect(fake.badge.text).toBe('?'));
});

it('goes on when a badge or a snapshot can not be drawn', async () => {
  vi.spyOn(browser.action, 'setBadgeText').mockRejectedValueOnce(new Error('no window'));
  await browser.storage.local.set({ [KEY]: GRAVE });
  await browser.storage.session.set({ problems: {} });
  await vi.waitFor(() => expect(fake.badge.text).toBe('1'));
});

it('draws for the session’s problems and open pages, and for nothing else that is kept there', async () => {
  await browser.storage.local.set({ [KEY]: GRAVE });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
  await settled();
  expect(fake.session.items).toHaveProperty('snapshot');
  delete fake.session.items.snapshot;
  await browser.storage.session.set({ deeds: [], 'last-acts': [], 'sent-factors': [] });
  await settled();
  expect(fake.session.items).not.toHaveProperty('snapshot');
  await browser.storage.session.set({ documents: [] });
  await vi.waitFor(() => expect(fake.session.items).toHaveProperty('snapshot'));
});

it('tells open pages of every change but of the nudges given', async () => {
  const tab = { tab: 7, site: 'pypi.org', page: 'account', loadedAt: NOW.toISOString(), username: null };
  const page = { document: 'a', ...tab, isContested: false, unusedCodesExist: null, codesMadeAt: null, isLeft: false };
  await browser.storage.session.set({ documents: [page] });
  await browser.storage.local.set({ nudges: { lastDay: null, setBackOn: null, said: [] } });
  await vi.waitFor(() => expect(fake.badge.text).toBe('?'));
  expect(fake.told).toEqual([]);
  await browser.storage.local.set({ [KEY]: GRAVE });
  await vi.waitFor(() => expect(fake.told).toEqual([{ tab: 7, message: LOOK_AGAIN }]));
});
