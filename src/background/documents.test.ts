import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HEALTHY, nobodys, page } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { OFFER_PAGES } from '../recovery/triage/lockout-offer';
import { loadAll } from '../storage/store';
import { forgetTab, type PageSender, pageSender, pagesInTabs } from './documents';
import { HANDLERS } from './testing/handlers';
import { newDocument, notedPage, pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const REFUSED = 'The message is not for this sender.';
const dismiss = (from: PageSender, document: string) =>
  HANDLERS['dismiss-warning']({ document, check: 'second-method', isDismissed: true }, from);
const dismissedOf = async (username: string) =>
  (await loadAll()).records.find((one) => one.username === username)?.dismissed;
const DISMISSED = { 'second-method': NOW.toISOString() };
/** As Firefox did before it told document ids. */
const withoutId = (tab: number) => newDocument({ tab, documentId: null });

describe.each([
  ['with the ids of the browser', (tab: number) => newDocument({ tab })],
  ['with tokens', withoutId],
])('a message of a page, %s', (_, tabOf) => {
  it('changes the account that its document reported, and no other', async () => {
    const [alices, bobs] = [tabOf(1), tabOf(2)];
    const { document } = await pageSeen(page(HEALTHY), daysAgo(0), alices);
    await pageSeen(page({ ...HEALTHY, ...BOB }), daysAgo(0), bobs);
    await dismiss(alices, document);
    expect(await dismissedOf('alice-dev')).toEqual(DISMISSED);
    expect(await dismissedOf('bob')).toEqual({});
  });

  it('may speak of the account that came with the late header', async () => {
    const from = tabOf(1);
    const first = await pageSeen(nobodys({ page: 'projects', projects: [] }), daysAgo(0), from);
    await expect(dismiss(from, first.document)).rejects.toThrow('did not tell whose it is');
    const second = await pageSeen(page({ page: 'projects', projects: [] }), daysAgo(0), from);
    expect(second.document).toBe(first.document);
    await dismiss(from, first.document);
    expect(await dismissedOf('alice-dev')).toEqual(DISMISSED);
  });

  it('of a document that reported two accounts changes neither', async () => {
    const from = tabOf(1);
    await pageSeen(page({ ...HEALTHY, ...BOB }), daysAgo(1), tabOf(2));
    const { document } = await pageSeen(page(HEALTHY), daysAgo(0), from);
    await pageSeen(page({ ...BOB, page: 'projects', projects: [] }), daysAgo(0), from);
    await expect(dismiss(from, document)).rejects.toThrow('did not tell whose it is');
    expect([await dismissedOf('alice-dev'), await dismissedOf('bob')]).toEqual([{}, {}]);
    expect((await loadAll()).records.find(({ username }) => username === 'bob')?.facts.projects).toBeUndefined();
  });

  it('of a document whose header named somebody else than the page changes nothing', async () => {
    const from = tabOf(1);
    const { document } = await pageSeen(page(HEALTHY), daysAgo(0), from);
    await pageSeen(nobodys({ ...HEALTHY, unreadable: ['username'] }), daysAgo(0), from);
    await expect(dismiss(from, document)).rejects.toThrow('did not tell whose it is');
  });

  it('may be of a name that is written with other capitals', async () => {
    const from = tabOf(1);
    await pageSeen(page(HEALTHY), daysAgo(0), from);
    const { document } = await pageSeen(page({ ...HEALTHY, username: 'Alice-Dev' }), daysAgo(0), from);
    expect(await dismiss(from, document)).toBeNull();
  });
});

it('a token is no word of another document, nor of another index', async () => {
  const { document, from } = await notedPage(page(HEALTHY), daysAgo(0));
  await expect(dismiss(newDocument(), document)).rejects.toThrow(REFUSED);
  await expect(dismiss({ ...from, site: 'test.pypi.org' }, document)).rejects.toThrow(REFUSED);
  await expect(dismiss(from, 'another token')).rejects.toThrow(REFUSED);
});

it('two documents of one tab are two, also without ids', async () => {
  const from = withoutId(1);
  const first = await pageSeen(page(HEALTHY), daysAgo(1), from);
  const second = await pageSeen(page({ ...HEALTHY, ...BOB }), daysAgo(0), from);
  expect(second.document).not.toBe(first.document);
  await dismiss(from, first.document);
  expect([await dismissedOf('alice-dev'), await dismissedOf('bob')]).toEqual([DISMISSED, {}]);
});

it('what a document reported outlives the worker', async () => {
  const from = newDocument();
  const { document } = await pageSeen(page(HEALTHY), daysAgo(0), from);
  vi.resetModules();
  const { HANDLERS: anew } = await import('./handlers/index');
  expect(await anew['dismiss-warning']({ document, check: 'second-method', isDismissed: true }, from)).toBeNull();
});

it('the documents of a closed tab are forgotten, and so are the oldest of too many', async () => {
  const { from, document } = await notedPage(page(HEALTHY), daysAgo(0));
  const other = newDocument({ tab: 2 });
  const { document: kept } = await pageSeen(page(HEALTHY), daysAgo(0), other);
  await forgetTab(1);
  await expect(dismiss(from, document)).rejects.toThrow(REFUSED);
  expect(await dismiss(other, kept)).toBeNull();
  for (let i = 0; i < 100; i++) await notedPage(page(HEALTHY), daysAgo(0));
  await expect(dismiss(other, kept)).rejects.toThrow(REFUSED);
  expect(fake.session.items.documents).toHaveLength(100);
});

it('a page is judged though it can not be noted; it may say nothing more', async () => {
  fake.session.failing.set = new Error('full');
  const from = newDocument();
  const { boxes, document } = await pageSeen(page({ ...HEALTHY, emails: [] }), daysAgo(0), from);
  expect(boxes?.warnings).not.toEqual([]);
  await expect(dismiss(from, document)).rejects.toThrow(REFUSED);
});

it.each([
  ['open-recovery', {}],
  ['dismiss-offer', {}],
] as const)('"%s" is for the pages on which the offer stands', async (name, request) => {
  const say = async (facts: Facts) => {
    const { from, document } = await notedPage(facts, daysAgo(0));
    return HANDLERS[name]({ document, ...request }, from);
  };
  for (const one of OFFER_PAGES) {
    expect(await say(nobodys({ page: one }))).toBeNull();
  }
  for (const one of ['account', 'projects', 'recovery-codes', 'reauthenticate'] as const) {
    await expect(say(nobodys({ page: one }))).rejects.toThrow('No offer');
  }
});

it('the page in a tab is the last one there that was not left, with its account', async () => {
  const tab = newDocument({ tab: 7 });
  const logIn = nobodys({ page: 'log-in' });
  expect((await pagesInTabs()).get(7)).toBeUndefined();
  await pageSeen(page(HEALTHY), daysAgo(1), tab);
  expect((await pagesInTabs()).get(7)).toEqual({ site: 'pypi.org', page: 'account', username: 'alice-dev' });
  const next = newDocument({ tab: 7 });
  await pageSeen(logIn, daysAgo(0), next);
  expect((await pagesInTabs()).get(7)).toEqual({ site: 'pypi.org', page: 'log-in', username: null });
  await HANDLERS['page-left']({ loadedAt: daysAgo(1) }, tab);
  await HANDLERS['page-left']({ loadedAt: daysAgo(0) }, next);
  expect((await pagesInTabs()).get(7)).toBeUndefined();
  // Back from the browser's cache.
  await HANDLERS['page-returned']({ document: tab.documentId ?? '' }, tab);
  expect((await pagesInTabs()).get(7)).toEqual({ site: 'pypi.org', page: 'account', username: 'alice-dev' });
  await pageSeen(nobodys({ unreadable: ['username'] }), daysAgo(1), tab);
  expect((await pagesInTabs()).get(7)).toEqual({ site: 'pypi.org', page: 'account', username: null });
});

it('a sender is a page of one of the indexes, and ours', () => {
  const url = 'https://test.pypi.org/account/login/';
  const from = { id: 'spare-key', url, tab: { id: 7 }, documentId: 'd' } as Parameters<typeof pageSender>[0];
  expect(pageSender(from)).toEqual({ site: 'test.pypi.org', tab: 7, documentId: 'd' });
  expect(pageSender({ id: 'spare-key', url })).toEqual({ site: 'test.pypi.org', tab: null, documentId: null });
  expect(pageSender({ ...from, id: 'other' })).toBeNull();
  expect(pageSender({ ...from, url: 'https://pypi.org.example/' })).toBeNull();
  expect(pageSender({ id: 'spare-key' })).toBeNull();
});
