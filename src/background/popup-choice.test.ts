import { beforeEach, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, nobodys, page } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Site } from '../pypi/urls';
import { openRequest } from '../recovery/request/open-request';
import { refresh } from './refresh';
import { HANDLERS } from './testing/handlers';
import { newDocument, pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const TESTER = { site: 'test.pypi.org', username: 'tester' } as const;
const BOB = { site: 'pypi.org', username: 'bob' } as const;
const over = (tab: number | null) => HANDLERS['get-overview']({ account: null, tab });
const logIn = (site: Site, tab: number, at = daysAgo(0)) => {
  const from = newDocument({ site, tab });
  return pageSeen(nobodys({ site, page: 'log-in' }), at, from).then(({ document }) => ({ from, document }));
};

it("over a page shows its account, over a log-in one of that page's index", async () => {
  await pageSeen(page(HEALTHY), daysAgo(3), newDocument({ tab: 1 }));
  await pageSeen(page({ ...HEALTHY, ...BOB }), daysAgo(2), newDocument({ tab: 2 }));
  await pageSeen(page({ ...HEALTHY, ...TESTER }), daysAgo(1), newDocument({ site: TESTER.site, tab: 3 }));
  await logIn('pypi.org', 4);
  expect((await over(1)).account).toEqual(ALICE);
  expect((await over(2)).account).toEqual(BOB);
  expect((await over(3)).account).toEqual(TESTER);
  expect((await over(4)).account).toEqual(BOB);
});

it('over a page of an index of which nothing is known shows no account of the other', async () => {
  await pageSeen(page({ ...HEALTHY, ...TESTER }), daysAgo(1), newDocument({ site: TESTER.site, tab: 3 }));
  await logIn('pypi.org', 4);
  const { site, account, accounts, findings } = await over(4);
  expect({ site, account, accounts, findings }).toEqual({
    site: 'pypi.org',
    account: null,
    accounts: [expect.objectContaining(TESTER)],
    findings: [],
  });
  expect(fake.badge.text).toBe('?');
  expect((await over(null)).account).toEqual(TESTER);
});

it('says "signed out" as long as the tab shows the log-in page, and not in another tab', async () => {
  await pageSeen(page(HEALTHY), daysAgo(3), newDocument({ tab: 1 }));
  const { from } = await logIn('pypi.org', 4);
  expect((await over(4)).situation).toBe('signed-out');
  expect((await over(1)).situation).toBe('last-seen');
  await HANDLERS['page-left']({ loadedAt: daysAgo(0) }, from);
  expect((await over(4)).situation).toBe('last-seen');
});

it('a request on one index marks nothing on the other', async () => {
  // Nothing is due of these.
  await pageSeen(page({ twoFactor: HEALTHY.twoFactor, tokens: [] }), daysAgo(1), newDocument({ tab: 1 }));
  const asked = { ...TESTER, lost: ['authenticator' as const], codes: 'lost' as const, works: [] };
  fake.local.items['request/test.pypi.org/tester'] = openRequest(asked, undefined, daysAgo(2));
  await refresh();
  expect(fake.badge.text).toBe('?');
  await logIn('pypi.org', 4, daysAgo(0.5));
  expect(fake.badge.text).toBe('?');
  expect(await over(4)).toMatchObject({ account: ALICE, request: null, reminder: null });
  await logIn('test.pypi.org', 5);
  expect(fake.badge.text).toBe('!');
  expect(await over(5)).toMatchObject({ account: null, request: TESTER, reminder: { account: TESTER } });
});
