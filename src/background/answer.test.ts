import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { ALICE, HEALTHY, page } from '../account/samples';
import { daysAgo, NOW } from '../checks/samples';
import { fake, resetBrowser } from '../platform/fake-browser';
import { fakeI18n } from '../platform/fake-i18n';
import { type MessageName, REQUESTS } from '../platform/messages';
import { answer } from './answer';

vi.mock('../platform/browser', () => import('../platform/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const MESSAGES: { readonly [Name in MessageName]: unknown } = {
  'page-seen': { facts: page(HEALTHY), loadedAt: daysAgo(0) },
  'dismiss-warning': { account: ALICE, check: 'second-method' },
  'get-overview': { account: null },
  'review-history': { account: ALICE },
  'erase-broken': { keys: ['account/pypi.org/eve'] },
};
const FROM_PAGES = ['page-seen', 'dismiss-warning'] as const;
const FROM_POPUP = ['get-overview', 'review-history', 'erase-broken'] as const;
const ALL = [...FROM_PAGES, ...FROM_POPUP];

const from = (url: string, id = 'spare-key'): Runtime.MessageSender => ({ id, url });
const SETTINGS = from('https://pypi.org/manage/account/');
const POPUP = from('chrome-extension://spare-key/src/ui/popup/index.html');
const message = (name: MessageName) => ({ name, request: MESSAGES[name] });

/** Refused: answered, with a reason, and without a trace. */
async function expectRefused(asked: unknown, sender: Runtime.MessageSender) {
  expect(await answer(asked, sender)).toEqual({ ok: false, error: expect.stringMatching(/./) });
  expect(fake.local.items).toEqual({});
  expect(fake.badge.text).toBe('untouched');
}

it('knows the sender of every message', () => {
  expect([...ALL].sort()).toEqual(Object.keys(REQUESTS).sort());
});

describe('answered are', () => {
  it.each(FROM_PAGES)('pages of the index that "%s" speaks of', async (name) => {
    expect(await answer(message(name), SETTINGS)).toMatchObject({ ok: true });
    expect(Object.keys(fake.local.items)).toContain('account/pypi.org/alice-dev');
  });

  it.each(FROM_POPUP)('the extension\'s own pages that ask "%s"', async (name) => {
    expect(await answer(message(name), POPUP)).toMatchObject({ ok: true });
  });

  it('pages of the test index about their own accounts', async () => {
    const request = { facts: page({ site: 'test.pypi.org' }), loadedAt: daysAgo(0) };
    const sender = from('https://test.pypi.org/manage/account/');
    expect(await answer({ name: 'page-seen', request }, sender)).toEqual({ ok: true, value: [] });
    expect(Object.keys(fake.local.items)).toContain('account/test.pypi.org/alice-dev');
  });
});

describe('refused are', () => {
  it.each(FROM_PAGES)('the extension\'s own pages that send "%s"', async (name) => {
    await expectRefused(message(name), POPUP);
  });

  it.each(FROM_POPUP)('pages that ask "%s"', async (name) => {
    await expectRefused(message(name), SETTINGS);
  });

  it.each(FROM_PAGES)('pages of one index that send "%s" about the other', async (name) => {
    await expectRefused(message(name), from('https://test.pypi.org/manage/account/'));
  });

  const strangers: [string, Runtime.MessageSender][] = [
    ['another extension', from('chrome-extension://other/popup.html', 'other')],
    ['another extension that imitates our address', from('chrome-extension://spare-key/popup.html', 'other')],
    ['an extension page with our id and another address', from('chrome-extension://other/popup.html')],
    ['another extension on the page', from('https://pypi.org/manage/account/', 'other')],
    ['another site', from('https://pypi.org.example/manage/account/')],
    ['a user name in an address', from('https://pypi.org@example.org/')],
    ['another port', from('https://pypi.org:8443/manage/account/')],
    ['an unprotected page', from('http://pypi.org/manage/account/')],
    ['a page without an address', { id: 'spare-key' }],
    ['an address that is none', from('pypi.org')],
    ['an empty address', from('')],
    ['nobody', {}],
  ];
  it.each(strangers)('all messages of %s', async (_, sender) => {
    for (const name of ALL) await expectRefused(message(name), sender);
  });

  it.each([undefined, null, 7, 'page-seen', [], {}, { name: 'page-seen' }, { name: 'no-such-message', request: {} }])(
    'what is no message: %j',
    async (asked) => {
      await expectRefused(asked, SETTINGS);
      await expectRefused(asked, POPUP);
    },
  );

  it.each(['constructor', 'toString', '__proto__'])('names that every object has: %s', async (name) => {
    await expectRefused({ name, request: { account: null } }, POPUP);
  });

  const facts = page(HEALTHY);
  it.each([
    ['page-seen', undefined],
    ['page-seen', { facts, loadedAt: 'just now' }],
    ['page-seen', { facts: { ...facts, site: 'example.org' }, loadedAt: daysAgo(0) }],
    ['page-seen', { facts: { ...facts, username: '../bob' }, loadedAt: daysAgo(0) }],
    ['page-seen', { facts: { ...facts, unreadable: undefined }, loadedAt: daysAgo(0) }],
    ['page-seen', { facts: { ...facts, twoFactor: { totp: 'yes' } }, loadedAt: daysAgo(0) }],
    ['dismiss-warning', { account: null, check: 'second-method' }],
    ['dismiss-warning', { account: ALICE }],
  ] as const)('"%s" with a malformed request: %j', async (name, request) => {
    await expectRefused({ name, request }, SETTINGS);
  });

  it.each([
    ['get-overview', {}],
    ['get-overview', { account: 'alice-dev' }],
    ['review-history', { account: null }],
    ['review-history', { account: { ...ALICE, site: 'example.org' } }],
  ] as const)('"%s" with a malformed request: %j', async (name, request) => {
    await expectRefused({ name, request }, POPUP);
  });
});

describe('a failure', () => {
  it('is answered too, with its reason', async () => {
    fake.local.failing.get = new Error('corrupt');
    expect(await answer(message('get-overview'), POPUP)).toEqual({ ok: false, error: 'corrupt' });
    expect(await answer(message('review-history'), POPUP)).toEqual({ ok: false, error: 'corrupt' });
    expect(await answer(message('dismiss-warning'), SETTINGS)).toEqual({ ok: false, error: 'corrupt' });
  });

  it('says nothing of what the message held', async () => {
    const emails = [{ address: 'alice@example.org', primary: 'yes' }];
    const request = { facts: { ...page(), emails }, loadedAt: daysAgo(0) };
    const answered = await answer({ name: 'page-seen', request }, SETTINGS);
    expect(answered.ok).toBe(false);
    expect(JSON.stringify(answered)).not.toContain('alice');
  });
});
