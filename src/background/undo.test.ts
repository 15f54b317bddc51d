import { beforeEach, expect, it, vi } from 'vitest';
import type { AccountRecord } from '../account/record';
import { ALICE, HEALTHY, recordOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import type { Payload, Undoable } from '../messages/messages';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { loadAll } from '../storage/store';
import { HANDLERS } from './testing/handlers';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const account = ALICE;
const KEY = 'account/pypi.org/alice-dev';
const SET = daysAgo(90);
const asked = {
  since: daysAgo(9),
  at: daysAgo(1),
  change: { kind: 'codes-used' as const, used: 1, left: 6 },
  answer: null,
  answeredAt: null,
};
const KEPT: AccountRecord = {
  ...recordOf({
    ...HEALTHY,
    recoveryCodes: { unused: 6, generatedAt: SET, confirmed: true },
    events: { count: 9, latestAt: daysAgo(2) },
  }),
  backup: { where: 'in a drawer', generatedAt: SET, notedAt: daysAgo(80), authenticator: 'elsewhere' },
  codeCount: { generatedAt: SET, unused: 7 },
  journal: { entries: [asked], compared: {}, overflow: null },
  mutes: { 'backup-email': { kind: 'never', at: daysAgo(3), about: '' } },
  dismissed: { 'second-method': daysAgo(3) },
};

const ACTS: { [Name in Undoable]: Payload<Name> } = {
  mute: { account, id: 'codes-low', about: '', kind: 'never' },
  unmute: { account, id: 'backup-email' },
  'show-warning': { account, id: 'second-method' },
  leave: { account, leaving: { domain: 'example.org' } },
  'say-done': { account, id: 'repositories', isDone: true },
  'review-tokens': { account },
  'review-history': { account },
  'answer-changes': { account, shown: { entries: [asked], overflow: null }, answer: 'mine' },
  'check-backup': { account },
  'note-backup': { account, where: 'in the safe', withAuthenticator: true },
  'count-codes': { account },
  'used-code': { account },
  'say-password': { account, isUnique: true },
};
const NAMES = Object.keys(ACTS) as Undoable[];
const act = (name: Undoable) => (HANDLERS[name] as (payload: unknown) => Promise<unknown>)(ACTS[name]);
const undo = (name: Undoable) => HANDLERS.undo({ account, name });
const record = async () => (await loadAll()).records[0];

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  fake.local.items = structuredClone({ [KEY]: KEPT });
});

it.each(NAMES)('"%s" is taken back as if it had not been done', async (name) => {
  const before = await record();
  await act(name);
  expect(await record()).not.toEqual(before);
  await undo(name);
  expect(await record()).toEqual(before);
});

it('a part that has changed since stays as it is', async () => {
  await act('note-backup');
  await HANDLERS['note-backup']({ account, where: 'at the bank' });
  const noted = await record();
  const earlier = { name: 'note-backup', account: KEY, before: {}, after: { backup: KEPT.backup } };
  fake.session.items = { 'last-acts': [earlier] };
  await undo('note-backup');
  expect(await record()).toEqual(noted);
});

it('each kind of act is taken back by itself, and once', async () => {
  await act('used-code');
  await act('review-history');
  await undo('used-code');
  const { usedCodeAt, historyReviewedAt } = (await record()) ?? {};
  expect([usedCodeAt, historyReviewedAt]).toEqual([undefined, expect.any(String)]);
  await act('leave');
  await undo('used-code');
  expect((await record())?.leaving).toBeDefined();
});

it('what a page shows meanwhile is kept', async () => {
  await act('used-code');
  const known = (await record())?.facts ?? {};
  const recoveryCodes = { seenAt: daysAgo(0), value: { unused: 5, generatedAt: SET, confirmed: true } };
  fake.local.items[KEY] = { ...(await record()), facts: { ...known, recoveryCodes } };
  await undo('used-code');
  expect((await record())?.facts.recoveryCodes?.value.unused).toBe(5);
});

it('nothing of another account is touched, and nothing that was erased comes back', async () => {
  await act('note-backup');
  await HANDLERS.undo({ account: { ...account, username: 'bob' }, name: 'note-backup' });
  expect((await record())?.backup?.where).toBe('in the safe');
  await HANDLERS['erase-account']({ account });
  await undo('note-backup');
  expect(KEY in fake.local.items).toBe(false);
  expect(JSON.stringify(fake.session.items['last-acts'])).toBe('[]');
});
