import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { type MessageName, MESSAGES as TABLE } from '../messages/messages';
import { NOTHING_SET } from '../overview/settings';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { openRequest } from '../recovery/request/open-request';
import { newDraft } from '../recovery/request/recovery-draft';
import { answeredForm } from '../recovery/testing/answered-form';
import { exportFile } from '../storage/export';
import { answer } from './router';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();

const { generatedAt } = HEALTHY.recoveryCodes;
const asked = {
  since: daysAgo(9),
  at: daysAgo(1),
  change: { kind: 'app-added' as const },
  answer: null,
  answeredAt: null,
};
const journal = { entries: [asked], compared: {}, overflow: null };
const record = {
  ...recordOf(HEALTHY),
  journal,
  backup: { where: 'at home', generatedAt, notedAt: daysAgo(2) },
  mutes: { 'backup-check': { kind: 'never' as const, at: daysAgo(1), about: generatedAt } },
};
const form = answeredForm(record);
const request = { ...ALICE, lost: form.lost, works: form.works, project: { name: 'spare' } };
const BOB = { site: 'pypi.org', username: 'bob' } as const;
const NOTHING_ELSE = { visits: {}, drafts: [], requests: [], settings: NOTHING_SET };
const draft = { ...newDraft(ALICE), edits: { details: 'My phone is gone.' } };
/** So that every message here could be obeyed: what is refused is refused for another reason. */
const STORED = {
  'account/pypi.org/alice-dev': record,
  'account/pypi.org/eve': 'damaged',
  'request/pypi.org/alice-dev': openRequest(request, undefined, daysAgo(1)),
};
/** Pages of Alice's that reported themselves, told apart by their tokens. */
const seenPage = (page: string) => ({
  ...ALICE,
  document: `token of ${page}`,
  tab: null,
  page,
  loadedAt: record.facts.events?.seenAt,
  isContested: false,
  unusedCodesExist: page === 'second-factor' ? true : null,
  codesMadeAt: page === 'recovery-codes' ? daysAgo(1) : null,
  isLeft: false,
});
const SEEN = {
  'last-acts': [{ name: 'mute', account: 'account/pypi.org/alice-dev', before: {}, after: { mutes: record.mutes } }],
  documents: [
    ...['account', 'log-in', 'second-factor', 'recovery-codes'].map(seenPage),
    { ...seenPage('unverified'), isLeft: true },
  ],
};
beforeEach(() => {
  resetBrowser();
  fake.local.items = structuredClone(STORED);
  fake.session.items = structuredClone(SEEN);
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const MESSAGES: { readonly [Name in MessageName]: unknown } = {
  'page-seen': { facts: page(HEALTHY), loadedAt: daysAgo(0) },
  'factor-sent': { kind: 'app' },
  'deed-done': { deed: { kind: 'app-added', about: '', at: daysAgo(0) }, userHash: 'a'.repeat(64) },
  'page-left': { loadedAt: record.facts.events?.seenAt },
  'page-returned': { document: 'token of unverified' },
  'show-again': { document: 'token of account', facts: page(HEALTHY) },
  'dismiss-warning': { document: 'token of account', check: 'second-method', isDismissed: true },
  'open-recovery': { document: 'token of log-in' },
  'dismiss-offer': { document: 'token of log-in' },
  'get-overview': { account: null, tab: null },
  'review-history': { account: ALICE },
  'answer-changes': { account: ALICE, shown: { entries: [asked], overflow: null }, answer: 'mine' },
  'erase-broken': { keys: ['account/pypi.org/eve'] },
  'get-filing': { url: 'https://github.com/pypi/support/issues/7' },
  'get-recovery': {},
  'get-log-in': { document: 'token of second-factor' },
  'choose-account': { owner: ALICE, document: 'token of second-factor' },
  'get-stored': {},
  'erase-account': { account: ALICE },
  'erase-everything': {},
  'import-file': { text: exportFile({ records: [newRecord(BOB)], ...NOTHING_ELSE }, daysAgo(0)) },
  'save-draft': { draft },
  'open-request': { form },
  'change-request': { account: ALICE, change: { kind: 'looked' } },
  'note-backup': { account: ALICE, where: 'in the safe', withAuthenticator: false },
  'check-backup': { account: ALICE },
  'say-password': { account: ALICE, isUnique: true },
  'note-new-codes': { document: 'token of recovery-codes', place: 'companion_disk' },
  'open-codes-place': { document: 'token of recovery-codes' },
  'review-tokens': { account: ALICE },
  'history-seen': { document: 'token of account' },
  mute: { account: ALICE, id: 'codes-low', about: '', kind: 'week' },
  unmute: { account: ALICE, id: 'backup-check' },
  'show-warning': { account: ALICE, id: 'second-method' },
  undo: { account: ALICE, name: 'mute' },
  'look-up-repositories': { account: ALICE },
  'tick-rehearsal': { account: ALICE, way: 'second-key', outcome: 'works', about: 'blue key' },
  'say-done': { account: ALICE, id: 'repositories', isDone: true },
  'count-codes': { account: ALICE },
  'used-code': { account: ALICE },
  leave: { account: ALICE, leaving: { domain: null } },
  'change-settings': { change: { notifications: true } },
};
const FROM_PAGES = [
  'page-seen',
  'deed-done',
  'factor-sent',
  'page-left',
  'page-returned',
  'show-again',
  'dismiss-warning',
  'open-recovery',
  'dismiss-offer',
  'note-new-codes',
  'open-codes-place',
  'history-seen',
] as const;
const FROM_OUR_PAGES = [
  'get-overview',
  'review-history',
  'answer-changes',
  'erase-broken',
  'get-filing',
  'get-recovery',
  'get-log-in',
  'choose-account',
  'get-stored',
  'erase-account',
  'erase-everything',
  'import-file',
  'save-draft',
  'open-request',
  'change-request',
  'note-backup',
  'check-backup',
  'say-password',
  'review-tokens',
  'mute',
  'unmute',
  'show-warning',
  'undo',
  'look-up-repositories',
  'tick-rehearsal',
  'say-done',
  'count-codes',
  'used-code',
  'leave',
  'change-settings',
] as const;
const ALL = [...FROM_PAGES, ...FROM_OUR_PAGES];
const ASKING: readonly MessageName[] = [
  'show-again',
  'get-overview',
  'get-filing',
  'get-recovery',
  'get-log-in',
  'get-stored',
  // Of a sender without a tab nothing is kept.
  'factor-sent',
  // Of an account without projects nothing is asked.
  'look-up-repositories',
];

const from = (url: string, id = 'spare-key'): Runtime.MessageSender => ({ id, url });
const SETTINGS = from('https://pypi.org/manage/account/');
const POPUP = from('chrome-extension://spare-key/src/ui/popup/index.html');
const RECOVERY = from('chrome-extension://spare-key/src/ui/recovery/index.html?site=pypi.org&problem=');
const message = (name: MessageName) => ({ name, payload: MESSAGES[name] });
const traces = () => structuredClone({ local: fake.local.items, session: fake.session.items, tabs: fake.tabs });

/** Refused: answered, with a reason, and without a trace. */
async function expectRefused(asked: unknown, sender: Runtime.MessageSender, reason = /./) {
  expect(await answer(asked, sender)).toEqual({ ok: false, error: expect.stringMatching(reason) });
  expect(traces()).toEqual({ local: STORED, session: SEEN, tabs: [] });
  expect(fake.badge.text).toBe('untouched');
}
const SENDER = /not for this sender/;

/** The same before anything is looked up. */
async function expectRefusedAtTheDoor(asked: unknown, sender: Runtime.MessageSender) {
  fake.local.failing = { get: new Error('reached'), set: new Error('reached') };
  await expectRefused(asked, sender, /^(?!reached)./);
}

it('knows the sender of every message', () => {
  expect([...ALL].sort()).toEqual(Object.keys(TABLE).sort());
});

describe('answered are', () => {
  it.each(FROM_PAGES)('pages of the index that "%s" speaks of', async (name) => {
    const before = traces();
    expect(await answer(message(name), SETTINGS)).toMatchObject({ ok: true });
    if (ASKING.includes(name)) expect(traces()).toEqual(before);
    else expect(traces()).not.toEqual(before);
  });

  it.each(FROM_OUR_PAGES)('the extension\'s own pages that ask "%s"', async (name) => {
    for (const sender of [POPUP, RECOVERY]) {
      fake.local.items = structuredClone(STORED);
      fake.session.items = structuredClone(SEEN);
      expect(await answer(message(name), sender)).toMatchObject({ ok: true });
      const isTraceless = JSON.stringify(fake.local.items) === JSON.stringify(STORED);
      expect(isTraceless).toBe(ASKING.includes(name));
    }
  });

  it('pages of the test index about their own accounts', async () => {
    const request = { facts: page({ site: 'test.pypi.org' }), loadedAt: daysAgo(0) };
    const sender = from('https://test.pypi.org/manage/account/');
    const value = { boxes: null, document: expect.any(String) };
    expect(await answer({ name: 'page-seen', payload: request }, sender)).toEqual({ ok: true, value });
    expect(Object.keys(fake.local.items)).toContain('account/test.pypi.org/alice-dev');
  });
});

describe('refused are', () => {
  it.each(FROM_PAGES)('the extension\'s own pages that send "%s"', async (name) => {
    for (const sender of [POPUP, RECOVERY]) await expectRefused(message(name), sender, SENDER);
  });

  it.each(FROM_OUR_PAGES)('pages of either index that ask "%s"', async (name) => {
    await expectRefused(message(name), SETTINGS, SENDER);
    await expectRefused(message(name), from('https://test.pypi.org/account/login/'), SENDER);
  });

  // These name no account: what they tell is kept for the index of the sender.
  const ofADocument = FROM_PAGES.filter((name) => !['page-left', 'deed-done', 'factor-sent'].includes(name));
  it.each(ofADocument)('pages of one index that send "%s" about the other', async (name) => {
    await expectRefused(message(name), from('https://test.pypi.org/manage/account/'), SENDER);
  });

  it('pages of one index that report one of the other', async () => {
    const request = { facts: page({ site: 'test.pypi.org' }), loadedAt: daysAgo(0) };
    await expectRefused({ name: 'page-seen', payload: request }, SETTINGS, SENDER);
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
    for (const name of ALL) await expectRefused(message(name), sender, SENDER);
  });

  it.each([undefined, null, 7, 'page-seen', [], {}, { name: 'page-seen' }, { name: 'no-such-message', payload: {} }])(
    'what is no message: %j',
    async (asked) => {
      await expectRefused(asked, SETTINGS);
      await expectRefused(asked, POPUP);
    },
  );

  it.each(['constructor', 'toString', '__proto__'])('names that every object has: %s', async (name) => {
    await expectRefused({ name, payload: { account: null } }, POPUP);
  });

  const facts = page(HEALTHY);
  it.each([
    ['page-seen', undefined],
    ['page-seen', { facts, loadedAt: 'just now' }],
    ['page-seen', { facts: { ...facts, site: 'example.org' }, loadedAt: daysAgo(0) }],
    ['page-seen', { facts: { ...facts, username: '../bob' }, loadedAt: daysAgo(0) }],
    ['page-seen', { facts: { ...facts, unreadable: undefined }, loadedAt: daysAgo(0) }],
    ['page-seen', { facts: { ...facts, twoFactor: { totp: 'yes' } }, loadedAt: daysAgo(0) }],
    ['page-seen', { facts, loadedAt: daysAgo(0), userHash: 'f'.repeat(128) }],
    ['page-left', {}],
    ['page-returned', { document: null }],
    ['page-left', { loadedAt: 'just now' }],
    ['show-again', { document: 'token of account' }],
    ['dismiss-warning', { document: null, check: 'second-method', isDismissed: true }],
    ['dismiss-warning', { document: 'token of account', isDismissed: true }],
    ['dismiss-warning', { document: 'token of account', check: 'second-method' }],
    ['note-new-codes', { document: 'token of recovery-codes', place: 'in the safe' }],
    ['note-new-codes', { document: 'token of recovery-codes', where: 'in the safe' }],
    ['open-codes-place', {}],
    ['open-recovery', { document: 7 }],
    ['dismiss-offer', {}],
    ['dismiss-offer', { document: 'x'.repeat(61) }],
    ['history-seen', { document: 7 }],
  ] as const)('"%s" with a malformed request: %j', async (name, request) => {
    await expectRefusedAtTheDoor({ name, payload: request }, SETTINGS);
  });

  it.each([
    ['get-overview', {}],
    ['get-overview', { account: null }],
    ['get-overview', { account: null, tab: 'the first' }],
    ['get-overview', { account: 'alice-dev', tab: null }],
    ['review-history', { account: null }],
    ['answer-changes', { account: ALICE, shown: { entries: [asked], overflow: null }, answer: 'perhaps' }],
    ['answer-changes', { account: ALICE, shown: { entries: [asked] }, answer: 'mine' }],
    [
      'answer-changes',
      { account: ALICE, shown: { entries: [{ ...asked, since: '' }], overflow: null }, answer: 'mine' },
    ],
    ['review-history', { account: { ...ALICE, site: 'example.org' } }],
    ['get-filing', { url: 'pypi/support' }],
    ['get-recovery', undefined],
    ['get-log-in', {}],
    ['choose-account', { owner: 'example.org', document: 'token of second-factor' }],
    ['choose-account', { owner: { ...ALICE, username: '../eve' }, document: 'token of second-factor' }],
    ['choose-account', { owner: ALICE }],
    ['get-stored', null],
    ['erase-account', {}],
    ['erase-account', { account: { ...ALICE, username: '../eve' } }],
    ['erase-everything', undefined],
    ['import-file', { text: null }],
    ['save-draft', { draft: null }],
    ['save-draft', { draft: { ...draft, version: 2 } }],
    ['save-draft', { draft: { ...draft, account: { ...ALICE, username: '../eve' } } }],
    ['save-draft', { draft: { ...draft, edits: { details: 7 } } }],
    ['save-draft', { draft: { ...draft, edits: { details: 'x'.repeat(40_001) } } }],
    ['open-request', { form: { ...form, lost: ['patience'] } }],
    ['open-request', { form: { ...form, username: undefined } }],
    ['change-request', { account: ALICE, change: { kind: 'forget' } }],
    ['change-request', { account: ALICE, change: { kind: 'done', step: 'file' } }],
    ['change-request', { account: null, change: { kind: 'looked' } }],
    ['note-backup', { account: ALICE, where: 'x'.repeat(201) }],
    ['review-tokens', { account: null }],
    ['mute', { account: ALICE, id: 'codes-low', about: '', kind: 'year' }],
    ['mute', { account: ALICE, id: '__proto__', about: '', kind: 'day' }],
    ['mute', { account: ALICE, id: 'codes-low', about: 'x'.repeat(5001), kind: 'day' }],
    ['unmute', { account: ALICE, id: '' }],
    ['undo', { account: ALICE, name: 'erase-account' }],
    ['look-up-repositories', { account: { ...ALICE, site: 'example.org' } }],
    ['tick-rehearsal', { account: ALICE, way: 'luck', outcome: 'works', about: '' }],
    ['tick-rehearsal', { account: ALICE, way: 'codes', outcome: 'works', about: 'x'.repeat(501) }],
    ['say-done', { account: ALICE, id: 'password', isDone: true }],
    ['say-done', { account: ALICE, id: 'repositories', isDone: 'yes' }],
    ['count-codes', {}],
    ['used-code', { account: null }],
    ['leave', { account: ALICE, leaving: { domain: 'x'.repeat(254) } }],
    ['leave', { account: ALICE }],
    ['change-settings', { change: { notifications: 'yes' } }],
    ['change-settings', { change: { limit: 'patience', value: 3 } }],
  ] as const)('"%s" with a malformed request: %j', async (name, request) => {
    await expectRefusedAtTheDoor({ name, payload: request }, POPUP);
  });
});

describe('what is huge is refused, and answered', () => {
  const LONG = 'x'.repeat(5_000_000);
  const MANY = Array(200_000).fill(7);
  const nested = Array.from({ length: 2000 }).reduce((inner: unknown) => ({ payload: inner, name: inner }), null);
  const facts = page(HEALTHY);

  it.each([
    ['a long name', { name: LONG, payload: {} }],
    ['many things in the place of a message', MANY],
    ['a long list of what is wrong', { name: 'page-seen', payload: { facts: { ...facts, tokens: MANY } } }],
    ['a long list of fields', { name: 'page-seen', payload: { facts: { ...facts, unreadable: MANY.map(String) } } }],
    ['something deep', nested],
    ['something deep in a message', { name: 'page-seen', payload: { facts: nested, loadedAt: daysAgo(0) } }],
    [
      'a long label',
      { name: 'page-seen', payload: { facts: { ...facts, soleOwnerOf: ['x'.repeat(301)] }, loadedAt: daysAgo(0) } },
    ],
    ['a long user name', { name: 'page-seen', payload: { facts: { ...facts, username: LONG }, loadedAt: daysAgo(0) } }],
  ])('%s, from a page', (_, asked) => expectRefusedAtTheDoor(asked, SETTINGS));

  it.each([
    ['note-backup', { account: ALICE, where: LONG, withAuthenticator: false }],
    ['save-draft', { draft: { ...draft, edits: { details: LONG } } }],
    ['mute', { account: ALICE, id: 'codes-low', about: LONG, kind: 'week' }],
    ['answer-changes', { account: ALICE, shown: { entries: MANY, overflow: null }, answer: 'mine' }],
  ])('"%s", from a page of ours', (name, request) => expectRefusedAtTheDoor({ name, payload: request }, POPUP));

  it('a file of any length: it is answered with what is wrong with it', async () => {
    const told = await answer({ name: 'import-file', payload: { text: LONG.repeat(8) } }, POPUP);
    expect(told).toEqual({ ok: true, value: expect.objectContaining({ code: 'too-large' }) });
    expect(fake.local.items).toEqual(STORED);
  });
});

describe('a failure', () => {
  it('is answered too, with its reason', async () => {
    fake.local.failing.get = new Error('corrupt');
    expect(await answer(message('get-overview'), POPUP)).toEqual({ ok: false, error: 'corrupt' });
    expect(await answer(message('review-history'), POPUP)).toEqual({ ok: false, error: 'corrupt' });
    expect(await answer(message('dismiss-warning'), SETTINGS)).toEqual({ ok: false, error: 'corrupt' });
  });

  const KEEPING = [
    'save-draft',
    'open-request',
    'change-request',
    'note-backup',
    'review-tokens',
    'answer-changes',
    'mute',
    'unmute',
    'undo',
    'tick-rehearsal',
    'say-done',
    'count-codes',
    'used-code',
    'leave',
    'change-settings',
  ] as const;
  it.each(KEEPING)('to keep what "%s" says is answered, and nothing is half kept', async (name) => {
    for (const operation of ['get', 'set'] as const) {
      fake.local.failing = { [operation]: new Error('QUOTA_BYTES quota exceeded') };
      await expectRefused(message(name), RECOVERY, /^QUOTA_BYTES/);
    }
    fake.local.failing = {};
    expect(await answer(message(name), RECOVERY)).toMatchObject({ ok: true });
  });

  it('says nothing of what the message held', async () => {
    const emails = [{ address: 'alice@example.org', primary: 'yes' }];
    const request = { facts: { ...page(), emails }, loadedAt: daysAgo(0) };
    const answered = await answer({ name: 'page-seen', payload: request }, SETTINGS);
    expect(answered.ok).toBe(false);
    expect(JSON.stringify(answered)).not.toContain('alice');
  });
});
