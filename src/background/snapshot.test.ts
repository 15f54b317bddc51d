import { beforeEach, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, nobodys, page } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { SNAPSHOT, type Snapshot, shownFrom } from '../overview/snapshot';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { keepSnapshot } from './snapshot';
import { HANDLERS } from './testing/handlers';
import { newDocument, pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const TESTER = { site: 'test.pypi.org', username: 'tester' } as const;
const kept = () => fake.session.items[SNAPSHOT] as Snapshot | undefined;
const over = (tab: number | null) => shownFrom(kept(), { account: null, tab }, new Date());

/** A page is seen, and what follows from it written, as after each change. */
async function see(...seen: Parameters<typeof pageSeen>): Promise<void> {
  await pageSeen(...seen);
  await keepSnapshot();
}

/** What the handler answers, as it comes over: without what only the badge needs. */
async function answerOver(tab: number | null) {
  const { trust, findings, ...answer } = await HANDLERS['get-overview']({ account: null, tab });
  return JSON.parse(JSON.stringify(answer));
}

it('says what the background would answer: of two accounts, of two indexes, and over each tab', async () => {
  await see(page(HEALTHY), daysAgo(3), newDocument({ tab: 1 }));
  await see(page({ ...HEALTHY, ...BOB, tokens: undefined }), daysAgo(2), newDocument({ tab: 2 }));
  await see(page({ ...HEALTHY, ...TESTER }), daysAgo(1), newDocument({ site: TESTER.site, tab: 3 }));
  const from = newDocument({ tab: 4 });
  await see(nobodys({ site: 'pypi.org', page: 'log-in' }), daysAgo(0), from);
  for (const tab of [null, 1, 2, 3, 4]) expect(over(tab)).toEqual(await answerOver(tab));
  expect([1, 2, 3].map((tab) => over(tab)?.account)).toEqual([ALICE, BOB, TESTER]);
  expect(over(4)?.top.kind).toBe('signed-out');
  await HANDLERS['page-left']({ loadedAt: daysAgo(0) }, from);
  await keepSnapshot();
  expect(over(4)?.top.kind).not.toBe('signed-out');
});

it('holds no more of an account that is erased, and is gone with the last one', async () => {
  await see(page(HEALTHY), daysAgo(1), newDocument({ tab: 1 }));
  await see(page({ ...HEALTHY, ...BOB }), daysAgo(1), newDocument({ tab: 2 }));
  expect(JSON.stringify(kept())).toContain('alice-dev');
  await HANDLERS['erase-account']({ account: ALICE });
  expect(kept()).toBeUndefined();
  await keepSnapshot();
  expect(JSON.stringify(kept())).not.toContain('alice-dev');
  expect(over(2)?.account).toEqual(BOB);
  await Promise.all([keepSnapshot(), HANDLERS['erase-everything']({})]);
  expect(fake.session.items).toEqual({});
});

it('is not left behind when it can not be written, or storage can not be read', async () => {
  await see(page(HEALTHY), daysAgo(1), newDocument({ tab: 1 }));
  expect(over(1)).not.toBeNull();
  fake.local.failing.get = new Error('corrupt');
  await keepSnapshot();
  expect(kept()).toBeUndefined();
  fake.local.failing = {};
  await keepSnapshot();
  expect(over(1)).not.toBeNull();
  fake.session.failing.set = new Error('full');
  await keepSnapshot();
  expect(kept()).toBeUndefined();
});

it('brings the times and numbers in words, so that nobody waits for them', async () => {
  await see(page(HEALTHY), daysAgo(0), newDocument({ tab: 1 }));
  const { written } = kept() ?? {};
  expect(written).toMatchObject({ 'en-US 7': '7', 'en-US 0 second': 'now', 'en-US 6 hour': '6 hours ago' });
  expect(Object.keys(written ?? {})).toContain(`en-US ${HEALTHY.recoveryCodes.generatedAt}`);
});
