import { beforeEach, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, later, nobodys, page } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { HANDLERS } from './testing/handlers';
import { pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));
// The badge speaks of the findings here: a nudge has its mark in the place of a "?", and tests of its own.
vi.mock('./reminders', () => ({ remind: async () => undefined }));
fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
/** What pages say one after the other, and what the badge and the popup make of it. */
const say = (facts: ReturnType<typeof page>, loadedAt: string) => pageSeen(facts, loadedAt);
const show = async () => {
  const o = await HANDLERS['get-overview']({ account: ALICE, tab: null });
  return [fake.badge.text, o.situation, o.problem];
};
const { twoFactor, recoveryCodes } = HEALTHY;
it('a late header that names the account takes back the doubt of its own page', async () => {
  await say(page(HEALTHY), daysAgo(1));
  await say(nobodys({ page: 'two-factor', twoFactor, recoveryCodes }), daysAgo(0));
  await say(page({ page: 'two-factor', twoFactor, recoveryCodes }), daysAgo(0));
  expect(await show()).toEqual(['', 'fresh', null]);
});
it('a page that could not be kept stays a problem when another kind of page is kept', async () => {
  await say(page(HEALTHY), daysAgo(1));
  fake.local.failing.set = new Error('full');
  await say(page({ ...HEALTHY, twoFactor: { totp: false, securityDevices: [] } }), later(-2));
  fake.local.failing = {};
  await say(page({ page: 'projects', projects: [] }), later(-1));
  expect((await show())[0]).toBe('?');
});
it('a page that could not be kept stays a problem when another account is kept', async () => {
  await say(page(HEALTHY), daysAgo(1));
  fake.local.failing.set = new Error('full');
  await say(page({ ...HEALTHY, twoFactor: { totp: false, securityDevices: [] } }), later(-2));
  fake.local.failing = {};
  await say(page({ ...HEALTHY, username: 'bob' }), later(-1));
  expect((await show())[1]).not.toBe('fresh');
});
it('a doubt counts though its tab reports after a newer one', async () => {
  await say(page(HEALTHY), daysAgo(1));
  await say(page({ page: 'projects', projects: [] }), later(-1));
  await say(nobodys({ unreadable: ['username'] }), later(-2));
  expect((await show())[0]).toBe('?');
});
it('a part that stays unreadable is said to be just that', async () => {
  await say(page(HEALTHY), daysAgo(1));
  await say(nobodys({ unreadable: ['username'] }), later(-3));
  const { tokens, ...others } = HEALTHY;
  await say(page({ ...others, unreadable: ['tokens'] }), later(-2));
  expect((await show())[1]).toBe('partly-recognized');
});
it('a doubt from a clock that was ahead is answered by the next page', async () => {
  vi.setSystemTime(daysAgo(-300));
  await say(nobodys({ unreadable: ['username'] }), daysAgo(-300));
  vi.setSystemTime(NOW);
  await say(page(HEALTHY), later(-1));
  expect(await show()).toEqual(['', 'fresh', null]);
});
it('a late header does not take back the doubt of the page before', async () => {
  await say(page(HEALTHY), daysAgo(1));
  await say(nobodys({ unreadable: ['username'] }), later(-5));
  await say(nobodys({ page: 'two-factor', twoFactor, recoveryCodes }), later(-1));
  await say(page({ page: 'two-factor', twoFactor, recoveryCodes }), later(-1));
  expect(await show()).toEqual(['?', 'not-recognized', null]);
});
