import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, nobodys, page, recordOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { LOOK_AGAIN } from '../messages/look-again';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { aRequest } from '../recovery/testing/request';
import { openTabs, type PageSender } from './documents';
import { HANDLERS } from './handlers/index';
import { tellPages } from './tell-pages';
import { newDocument, notedPage, pageSeen, warnedOf } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const ONE_APP = { ...HEALTHY, twoFactor: { totp: true, securityDevices: [] } };
const KEY = 'account/pypi.org/alice-dev';
const again = async (facts: Facts, { from, document }: { from: PageSender; document: string }) =>
  warnedOf(await HANDLERS['show-again']({ document, facts }, from)).map(({ id }) => id);

describe('a page whose boxes may be out of date', () => {
  it('is answered by what is stored now, and stores nothing', async () => {
    const noted = await notedPage(page(ONE_APP), daysAgo(1));
    fake.local.items = { [KEY]: recordOf(ONE_APP) };
    expect(await again(page(ONE_APP), noted)).toEqual(['second-method']);
    fake.local.items = { [KEY]: recordOf(HEALTHY) };
    expect(await again(page(ONE_APP), noted)).toEqual([]);
    expect(fake.local.items).toEqual({ [KEY]: recordOf(HEALTHY) });
  });

  it('is not warned of what a running request declares lost', async () => {
    const noted = await notedPage(page(ONE_APP), daysAgo(1));
    fake.local.items = { [KEY]: recordOf(ONE_APP), 'request/pypi.org/alice-dev': aRequest() };
    expect(await again(page(ONE_APP), noted)).toEqual([]);
  });

  it('brings back no account that was erased', async () => {
    const noted = await notedPage(page(ONE_APP), daysAgo(1));
    expect(await again(page(ONE_APP), noted)).toHaveLength(1);
    expect(fake.local.items).toEqual({});
  });

  it('speaks of the account that its document reported, whatever it says now', async () => {
    const bobs = { ...recordOf(HEALTHY), username: 'bob', dismissed: { 'second-method': NOW.toISOString() } };
    fake.local.items = { 'account/pypi.org/bob': bobs, [KEY]: recordOf(ONE_APP) };
    const noted = await notedPage(page(ONE_APP), daysAgo(1));
    expect(await again(page({ ...ONE_APP, username: 'bob' }), noted)).toHaveLength(1);
  });

  it('that named nobody is judged by itself', async () => {
    fake.local.items = { [KEY]: recordOf(HEALTHY) };
    const noted = await notedPage(nobodys(ONE_APP), daysAgo(1));
    expect(await again(nobodys(ONE_APP), noted)).toHaveLength(1);
  });

  it('is judged by itself when storage can not be read', async () => {
    const noted = await notedPage(page(ONE_APP), daysAgo(1));
    fake.local.failing.get = new Error('corrupt');
    expect(await again(page(ONE_APP), noted)).toHaveLength(1);
  });

  it.each([{ site: 'test.pypi.org' }, { page: 'projects' }] as const)('can not be another page: %j', async (change) => {
    const noted = await notedPage(page(ONE_APP), daysAgo(1));
    await expect(again({ ...page(ONE_APP), ...change }, noted)).rejects.toThrow('not for this sender');
    await expect(again(page(ONE_APP), { ...noted, document: 'another' })).rejects.toThrow('not for this sender');
  });

  it('is back where the user is', async () => {
    const noted = await notedPage(page(ONE_APP), daysAgo(1));
    await HANDLERS['page-left']({ loadedAt: daysAgo(1) }, noted.from);
    expect(await openTabs()).toEqual([]);
    await HANDLERS['page-returned']({ document: noted.document }, noted.from);
    expect(await openTabs()).toEqual([1]);
  });
});

it('pages that are open are told to look again, each tab once, and no page that was left', async () => {
  for (const tab of [1, 1, 2, null]) await pageSeen(page(HEALTHY), daysAgo(0), newDocument({ tab }));
  const from = newDocument({ tab: 3 });
  await pageSeen(page(HEALTHY), daysAgo(0), from);
  await HANDLERS['page-left']({ loadedAt: daysAgo(0) }, from);
  await tellPages();
  await vi.waitFor(() => expect(fake.told).toHaveLength(2));
  expect(fake.told).toEqual([1, 2].map((tab) => ({ tab, message: LOOK_AGAIN })));
});

it('a warning that was hidden by mistake is shown again', async () => {
  const from = newDocument();
  const { document } = await pageSeen(page(ONE_APP), daysAgo(0), from);
  const hide = (isDismissed: boolean) =>
    HANDLERS['dismiss-warning']({ document, check: 'second-method', isDismissed }, from);
  await hide(true);
  expect(await again(page(ONE_APP), { from, document })).toEqual([]);
  await hide(false);
  expect(await again(page(ONE_APP), { from, document })).toEqual(['second-method']);
});

it('the page for another place of the codes opens for the account of the document alone', async () => {
  const { from, document } = await notedPage(page({ page: 'recovery-codes' }), daysAgo(0));
  await HANDLERS['open-codes-place']({ document }, from);
  const query = new URLSearchParams({ view: 'codes', ...ALICE });
  expect(fake.tabs).toEqual([`chrome-extension://spare-key/src/ui/readiness/index.html?${query}`]);
  const nobody = await notedPage(nobodys({ page: 'recovery-codes' }), daysAgo(0));
  await expect(HANDLERS['open-codes-place']({ document: nobody.document }, nobody.from)).rejects.toThrow();
});
