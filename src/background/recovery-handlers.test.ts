import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, nobodys, page, recordOf, seenAgo } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { FORM_URL } from '../recovery/request/form-url';
import { newDraft } from '../recovery/request/recovery-draft';
import type { RequestForm } from '../recovery/request/request-form';
import { answeredForm } from '../recovery/testing/answered-form';
import type { RequestChange } from '../recovery/tracker/request-change';
import { loadAll } from '../storage/store';
import { HANDLERS } from './testing/handlers';
import { notedPage, pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const KEY = 'account/pypi.org/alice-dev';
beforeEach(() => {
  resetBrowser();
  fake.local.items = { [KEY]: recordOf(HEALTHY) };
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const LINK = 'https://github.com/pypi/support/issues/11745';
const TESTER = { ...ALICE, site: 'test.pypi.org' } as const;
const form = answeredForm(recordOf(HEALTHY));
const open = (changes: Partial<RequestForm> = {}) => HANDLERS['open-request']({ form: { ...form, ...changes } });
const change = (what: RequestChange, account: typeof ALICE | typeof TESTER = ALICE) =>
  HANDLERS['change-request']({ account, change: what });
const file = (link = LINK) => change({ kind: 'file', link });
const kept = () => HANDLERS['get-recovery']({});
const recordKept = async () => (await kept()).records[0];

describe('get-recovery', () => {
  it('tells all that is kept of ways back in, and nothing else', async () => {
    const draft = newDraft(ALICE);
    await HANDLERS['save-draft']({ draft });
    const request = await open();
    expect(await kept()).toEqual({ records: [recordOf(HEALTHY)], drafts: [draft], requests: [request] });
  });

  it('is no empty answer when storage can not be read', async () => {
    fake.local.failing.get = new Error('corrupt');
    await expect(kept()).rejects.toThrow('corrupt');
  });

  it('goes without what can not be parsed, of which the popup tells', async () => {
    fake.local.items['draft/pypi.org/alice-dev'] = fake.local.items['request/pypi.org/alice-dev'] = 'damaged';
    expect(await kept()).toEqual({ records: [recordOf(HEALTHY)], drafts: [], requests: [] });
    const { broken } = await HANDLERS['get-overview']({ account: null, tab: null });
    expect(broken).toEqual(['draft/pypi.org/alice-dev', 'request/pypi.org/alice-dev']);
  });
});

describe('get-filing', () => {
  const filing = (url: string) => HANDLERS['get-filing']({ url });

  it('tells the request that is on its way to the form, with its texts, and to the issue', async () => {
    const request = await open({ details: 'My phone is gone.' });
    await HANDLERS['save-draft']({ draft: { ...newDraft(ALICE), edits: form } });
    const made = expect.objectContaining({ username: '`alice-dev`' });
    expect(await filing(FORM_URL)).toEqual({ tab: { form: true }, request, made });
    expect(await filing(`${LINK}?from=mail`)).toEqual({ tab: { issue: LINK }, request, made });
  });

  it('is nothing on other pages, and once the issue is known', async () => {
    await open();
    for (const url of ['https://github.com/pypi/support/issues', 'https://github.com/alice/support/issues/7'])
      expect(await filing(url)).toBeNull();
    await file();
    expect(await filing(FORM_URL)).toBeNull();
  });
});

describe('save-draft', () => {
  it('keeps what was typed, right or wrong', async () => {
    const draft = { ...newDraft('pypi.org'), skipped: true, edits: { username: 'al ice', repository: 'not yet' } };
    expect(await HANDLERS['save-draft']({ draft })).toBeNull();
    expect((await kept()).drafts).toEqual([draft]);
  });
});

describe('open-request', () => {
  it('keeps the request as it was when its form was opened', async () => {
    const request = await open({ project: 'spare', repository: 'https://github.com/alice/spare/' });
    expect(request).toMatchObject({ ...ALICE, lost: form.lost, openedAt: NOW.toISOString(), issue: null });
    expect(request.repository).toBe('https://github.com/alice/spare');
    expect((await kept()).requests).toEqual([request]);
  });

  it.each([
    [{ username: '' }, /answer-missing/],
    [{ lost: [] }, /answer-missing/],
    [{ details: 'Write to alice@example.org' }, /private-data/],
    [{ repository: 'https://github.com/alice/spare' }, /answer-missing/],
  ] as const)('refuses what is not complete, and keeps nothing of it: %j', async (changes, reason) => {
    await expect(open({ ...changes, lost: 'lost' in changes ? [] : form.lost })).rejects.toThrow(reason);
    expect((await kept()).requests).toEqual([]);
  });

  it('refuses a second one while one is running, names the first, and leaves it alone', async () => {
    await open();
    const running = await file();
    for (const username of ['alice-dev', 'ALICE-dev', ' alice-dev '])
      await expect(open({ username })).rejects.toThrow(LINK);
    expect((await kept()).requests).toEqual([running]);
  });

  it('does not take the same name on the other index, or another name, for the one that is running', async () => {
    await open();
    await file();
    await open({ site: 'test.pypi.org' });
    await open({ username: 'bob' });
    expect((await kept()).requests.map(({ issue }) => issue)).toEqual([LINK, null, null]);
  });

  it('begins anew where the form was opened and nothing filed, and after one that was closed', async () => {
    await open();
    vi.setSystemTime(daysAgo(-1));
    expect(await open()).toMatchObject({ openedAt: seenAgo(-1) });
    await file();
    await change({ kind: 'close', outcome: 'withdrawn' });
    vi.setSystemTime(daysAgo(-2));
    const again = await open({ lost: ['authenticator'] });
    expect(again).toMatchObject({ openedAt: seenAgo(-2), lost: ['authenticator'], issue: null, closedAt: null });
    expect((await kept()).requests).toEqual([again]);
  });

  it('of two tabs: what is filed in one stays, whichever comes first', async () => {
    await open();
    const [filed, refused] = await Promise.allSettled([file(), open()]);
    expect([filed.status, refused.status]).toEqual(['fulfilled', 'rejected']);
    expect((await kept()).requests).toMatchObject([{ issue: LINK }]);
    await change({ kind: 'close', outcome: 'withdrawn' });
    await Promise.all([open(), file()]);
    expect((await kept()).requests).toMatchObject([{ issue: LINK, closedAt: null }]);
  });
});

describe('change-request', () => {
  it.each<[RequestChange, object]>([
    [{ kind: 'done', step: 'first-answer' }, { done: { 'first-answer': NOW.toISOString() } }],
    [
      { kind: 'mail-came', asksForBranch: true },
      { done: { 'support-mail': NOW.toISOString() }, branchAsked: true },
    ],
    [{ kind: 'looked' }, { lookedAt: NOW.toISOString() }],
    [{ kind: 'wrote' }, { wroteAt: NOW.toISOString() }],
    [
      { kind: 'close', outcome: 'withdrawn' },
      { closedAt: NOW.toISOString(), outcome: 'withdrawn' },
    ],
    [
      { kind: 'done', step: 'reset-password' },
      { closedAt: NOW.toISOString(), outcome: 'recovered' },
    ],
  ])('keeps what became of it, and answers it: %j', async (what, expected) => {
    await open();
    await file(`${LINK}#issuecomment-1`);
    const request = await change(what);
    expect(request).toMatchObject({ issue: LINK, ...expected });
    expect((await kept()).requests).toEqual([request]);
  });

  it('takes a step back', async () => {
    await open();
    await file();
    await change({ kind: 'done', step: 'first-answer' });
    expect(await change({ kind: 'undo', step: 'first-answer' })).toMatchObject({ done: {} });
    await change({ kind: 'close', outcome: 'recovered' });
    expect(await change({ kind: 'reopen' })).toMatchObject({ issue: LINK, closedAt: null, outcome: null });
  });

  it('refuses where there is no request, and makes none', async () => {
    await expect(change({ kind: 'looked' })).rejects.toThrow('no request');
    await open();
    await expect(change({ kind: 'looked' }, TESTER)).rejects.toThrow('no request');
    expect((await kept()).requests).toHaveLength(1);
  });

  it('refuses what makes no sense now, and changes nothing', async () => {
    const opened = await open();
    await expect(change({ kind: 'wrote' })).rejects.toThrow(RangeError);
    await expect(file('https://github.com/alice/spare/issues/1')).rejects.toThrow(RangeError);
    await expect(change({ kind: 'undo', step: 'reply' })).rejects.toThrow(RangeError);
    expect((await kept()).requests).toEqual([opened]);
    await change({ kind: 'close', outcome: 'withdrawn' });
    await expect(change({ kind: 'looked' })).rejects.toThrow(RangeError);
  });

  it('of two tabs at once, keeps both', async () => {
    await open();
    await file();
    await Promise.all([
      change({ kind: 'done', step: 'first-answer' }),
      change({ kind: 'looked' }),
      change({ kind: 'mail-came', asksForBranch: false }),
    ]);
    const time = NOW.toISOString();
    const done = { 'first-answer': time, 'support-mail': time };
    expect((await kept()).requests).toMatchObject([{ done, lookedAt: time, branchAsked: false }]);
  });
});

describe('note-backup', () => {
  const note = (where: string, account: typeof ALICE | typeof TESTER = ALICE) =>
    HANDLERS['note-backup']({ account, where, withAuthenticator: false });

  it('keeps where the codes are that PyPI showed last', async () => {
    expect(await note(' in the safe ')).toBeNull();
    const { generatedAt } = HEALTHY.recoveryCodes;
    const backup = { where: 'in the safe', generatedAt, notedAt: NOW.toISOString(), authenticator: 'elsewhere' };
    expect(await recordKept()).toEqual({ ...recordOf(HEALTHY), backup });
  });

  it('keeps nothing that is no place, nor makes a record for it', async () => {
    for (const secret of ['0123456789abcdef', 'password: hunter2']) expect(await note(secret)).toBe('backup-private');
    expect(await note(' ')).toBe('answer-missing');
    expect(await note('in the safe', TESTER)).toBe('backup-no-codes');
    expect(fake.local.items).toEqual({ [KEY]: recordOf(HEALTHY) });
  });
});

describe('note-new-codes', () => {
  const generatedAt = daysAgo(0.1);
  const shown = (fields: Partial<Facts>) =>
    page({ page: 'recovery-codes', recoveryCodes: { unused: 8, generatedAt, confirmed: false }, ...fields });
  const noteOn = async (facts: Facts) => {
    const { from, document } = await notedPage(facts, daysAgo(0));
    return HANDLERS['note-new-codes']({ document, place: 'companion_disk' }, from);
  };

  it('speaks of the account and the set that this very page showed, and of no other', async () => {
    expect(await noteOn(shown({ username: 'bob' }))).toBeNull();
    expect(await recordKept()).toEqual(recordOf(HEALTHY));
    const bob = (await loadAll()).records.find(({ username }) => username === 'bob');
    expect(bob?.backup).toMatchObject({ generatedAt });
  });

  it.each([
    ['shows no new codes', shown({ recoveryCodes: undefined }), 'No new codes'],
    ['is the account page', shown({ page: 'account' }), 'No new codes'],
    ['does not tell whose it is', nobodys({ ...shown({}), username: undefined }), 'did not tell whose it is'],
  ])('is refused from a page that %s', async (_, facts, why) => {
    await expect(noteOn(facts)).rejects.toThrow(why);
    expect(fake.local.items).toEqual({ [KEY]: recordOf(HEALTHY) });
  });

  it('stores the words of a place for the set that PyPI has just shown, and nothing that was not said', async () => {
    expect(await noteOn(shown({}))).toBeNull();
    const backup = { where: english.companion_disk.message, generatedAt, notedAt: NOW.toISOString() };
    expect(await recordKept()).toEqual({ ...recordOf(HEALTHY), backup });
  });
});

describe('check-backup', () => {
  const check = () => HANDLERS['check-backup']({ account: ALICE });

  it('keeps when the user found the codes again', async () => {
    await HANDLERS['note-backup']({ account: ALICE, where: 'in the safe', withAuthenticator: false });
    await check();
    expect(await recordKept()).toMatchObject({ backup: { where: 'in the safe', checkedAt: NOW.toISOString() } });
  });

  it('changes nothing without a note', async () => {
    await check();
    expect(await recordKept()).toEqual(recordOf(HEALTHY));
  });
});

describe('review-tokens', () => {
  const review = () => HANDLERS['review-tokens']({ account: ALICE });

  it('speaks of the tokens that were seen: those made between that and the click are new', async () => {
    const seen = recordOf({ page: 'projects', projects: [] }, daysAgo(0.5), recordOf(HEALTHY, daysAgo(1)));
    fake.local.items = { [KEY]: seen };
    expect(await review()).toBeNull();
    expect(await recordKept()).toEqual({ ...seen, tokensReviewedAt: daysAgo(1) });
  });

  it('changes nothing where no tokens were seen', async () => {
    for (const before of [recordOf({ projects: [] }), { ...newRecord(ALICE), tokensReviewedAt: daysAgo(9) }]) {
      fake.local.items = { [KEY]: before };
      await review();
      expect(await recordKept()).toEqual(before);
    }
  });

  it('is kept over the next page', async () => {
    await review();
    await HANDLERS['note-backup']({ account: ALICE, where: 'in the safe', withAuthenticator: false });
    await pageSeen(page({ tokens: [] }), daysAgo(0));
    expect(await recordKept()).toMatchObject({ tokensReviewedAt: daysAgo(1), backup: { where: 'in the safe' } });
  });
});
