import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, page, recordOf, visitOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { NOTHING_SET } from '../overview/settings';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { openRequest } from '../recovery/request/open-request';
import { type DraftOwner, newDraft, type RecoveryDraft } from '../recovery/request/recovery-draft';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import { NEVER_NUDGED } from '../reminders/daily-nudge';
import { changeRequest, eraseBroken, loadAll, saveDraft } from '../storage/store';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const TESTER = { ...ALICE, site: 'test.pypi.org' } as const;
const quota = new Error('QUOTA_BYTES quota exceeded');
const draftOf = (owner: DraftOwner, details = 'My phone is gone.'): RecoveryDraft => ({
  ...newDraft(owner),
  answers: { problem: 'second-factor' },
  edits: { details },
});
const requestOf = (account: typeof ALICE | typeof BOB | typeof TESTER = ALICE): TrackedRequest =>
  openRequest({ ...account, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(3));
const keep = (account: typeof ALICE | typeof BOB | typeof TESTER = ALICE) =>
  changeRequest(account, () => requestOf(account));
const lookedOnceMore = (request: TrackedRequest | undefined): TrackedRequest => {
  const before = request ?? requestOf();
  const lookedAt = new Date(Date.parse(before.lookedAt ?? daysAgo(2)) + 1).toISOString();
  return { ...before, lookedAt };
};

describe('a draft', () => {
  it('is kept in the place of what was', async () => {
    await saveDraft(draftOf(ALICE, 'one'));
    await saveDraft(draftOf(ALICE, 'two'));
    expect((await loadAll()).drafts).toEqual([draftOf(ALICE, 'two')]);
  });

  it('is one for each account, whatever the case of its name, and one for who has none', async () => {
    const drafts = [draftOf(ALICE), draftOf(BOB), draftOf(TESTER), draftOf('pypi.org')];
    for (const draft of drafts) await saveDraft(draft);
    expect((await loadAll()).drafts).toEqual(drafts);
    const shouted = draftOf({ ...ALICE, username: 'ALICE-Dev' });
    await saveDraft(shouted);
    expect((await loadAll()).drafts).toEqual([shouted, ...drafts.slice(1)]);
  });

  it('for none is not that of an account called "unknown"', async () => {
    const drafts = [draftOf('pypi.org'), draftOf({ ...ALICE, username: 'unknown' })];
    for (const draft of drafts) await saveDraft(draft);
    expect((await loadAll()).drafts).toEqual(drafts);
  });

  it('is stored without anything that has no place in it', async () => {
    await saveDraft(Object.assign(draftOf(ALICE), { password: 'hunter2' }));
    await saveDraft({ ...draftOf(BOB), edits: Object.assign({ details: '' }, { mailbox: 'hunter2' }) });
    expect((await loadAll()).drafts).toHaveLength(2);
    expect(JSON.stringify(fake.local.items)).not.toContain('hunter2');
  });
});

describe('a request', () => {
  it('is told to the next change, and answered as it was kept', async () => {
    await keep();
    const next = await changeRequest({ ...ALICE, username: 'ALICE-dev' }, lookedOnceMore);
    expect(next).toEqual({ ...requestOf(), lookedAt: '2026-08-19T12:00:00.001Z' });
    expect((await loadAll()).requests).toEqual([next]);
  });

  it('is one for each account, and of the same name on the other index', async () => {
    for (const account of [ALICE, BOB, TESTER]) await keep(account);
    await changeRequest(TESTER, lookedOnceMore);
    const { requests } = await loadAll();
    expect(requests.map(({ site, username }) => ({ site, username }))).toEqual([ALICE, BOB, TESTER]);
    expect(requests.map(({ lookedAt }) => lookedAt !== null)).toEqual([false, false, true]);
  });

  it('stays as it was when the change refuses, or makes no request of it', async () => {
    await keep();
    const before = structuredClone(fake.local.items);
    const refuse = () => {
      throw new RangeError('no');
    };
    await expect(changeRequest(ALICE, refuse)).rejects.toThrow('no');
    await expect(changeRequest(BOB, refuse)).rejects.toThrow('no');
    const link = 'https://github.com/alice/support/issues/1';
    await expect(changeRequest(ALICE, () => ({ ...requestOf(), issue: link }))).rejects.toThrow();
    expect(fake.local.items).toEqual(before);
  });

  it('is stored without anything that has no place in it', async () => {
    await changeRequest(ALICE, () => Object.assign(requestOf(), { branch: 'a-secret-token' }));
    expect(JSON.stringify(fake.local.items)).not.toContain('secret');
  });
});

describe('two tabs at once', () => {
  it('200 changes of one request between 200 drafts, all kept', async () => {
    await keep();
    const accounts = Array.from({ length: 200 }, (_, i) => ({ ...ALICE, username: `user-${i}` }));
    await Promise.all(
      accounts.flatMap((account) => [saveDraft(draftOf(account)), changeRequest(ALICE, lookedOnceMore)]),
    );
    const { drafts, requests } = await loadAll();
    expect(drafts.map(({ account }) => account)).toEqual(accounts);
    expect(requests).toEqual([{ ...requestOf(), lookedAt: '2026-08-19T12:00:00.200Z' }]);
  });

  it('what was typed last is kept', async () => {
    await Promise.all([saveDraft(draftOf(ALICE, 'one')), saveDraft(draftOf(ALICE, 'two'))]);
    expect((await loadAll()).drafts).toEqual([draftOf(ALICE, 'two')]);
  });

  it('one that fails does not hold up those behind it', async () => {
    const refused = changeRequest(ALICE, () => {
      throw new Error('no');
    });
    await Promise.all([keep(BOB), expect(refused).rejects.toThrow('no'), saveDraft(draftOf(ALICE)), keep()]);
    expect(await loadAll()).toMatchObject({ drafts: [draftOf(ALICE)], requests: [requestOf(BOB), requestOf()] });
  });
});

it('a worker that was stopped finds all that was kept', async () => {
  await keep();
  await saveDraft(draftOf('pypi.org'));
  vi.resetModules();
  const next = await import('../storage/store');
  expect(next.loadAll).not.toBe(loadAll);
  expect(await next.loadAll()).toMatchObject({ drafts: [draftOf('pypi.org')], requests: [requestOf()], broken: [] });
});

describe('a storage that fails', () => {
  const writes = [
    ['a draft', () => saveDraft(draftOf(ALICE, 'two'))],
    ['a request', () => changeRequest(ALICE, lookedOnceMore)],
  ] as const;

  it.each(writes)('when %s is written, rejects, and keeps what was acknowledged', async (_, write) => {
    await saveDraft(draftOf(ALICE, 'one'));
    await keep();
    const before = structuredClone(fake.local.items);
    for (const operation of ['get', 'set'] as const) {
      fake.local.failing = { [operation]: quota };
      await expect(write()).rejects.toBe(quota);
      expect(fake.local.items).toEqual(before);
    }
    fake.local.failing = {};
    await write();
    expect(fake.local.items).not.toEqual(before);
  });
});

const DRAFT = 'draft/pypi.org/alice-dev';
const REQUEST = 'request/pypi.org/alice-dev';
const setAside = (key: string) => `set-aside/${key}/${NOW.toISOString()}`;

describe.each([
  ['a draft', 'damaged', DRAFT, 'gone'],
  ['a draft', 'of a newer version', DRAFT, { ...draftOf(ALICE), version: 2 }],
  ['a draft', 'with private data', DRAFT, draftOf(ALICE, 'Write to alice@example.org')],
  ['a draft for none', 'null', 'draft/unknown', null],
  ['a request', 'damaged', REQUEST, { ...requestOf(), openedAt: 'gone' }],
  ['a request', 'of a newer version', REQUEST, { ...requestOf(), version: 2 }],
  ['a request', 'null', REQUEST, null],
])('%s that is %s', (_, __, key, raw) => {
  const others = {
    'account/pypi.org/alice-dev': recordOf(HEALTHY),
    'visit/pypi.org': visitOf(page(HEALTHY), daysAgo(1)),
    'draft/pypi.org/bob': draftOf(BOB),
    'request/pypi.org/bob': requestOf(BOB),
  };
  const readable = {
    records: [others['account/pypi.org/alice-dev']],
    visits: { 'pypi.org': others['visit/pypi.org'] },
    drafts: [draftOf(BOB)],
    requests: [requestOf(BOB)],
    settings: NOTHING_SET,
    nudges: NEVER_NUDGED,
  };
  const account = key === 'draft/unknown' ? 'pypi.org' : ALICE;
  const write = () => (key === REQUEST ? changeRequest(ALICE, lookedOnceMore) : saveDraft(draftOf(account)));
  beforeEach(() => {
    fake.local.items = { ...others, [key]: raw };
  });

  it('is named, left where it is by reading, and the rest is read', async () => {
    expect(await loadAll()).toEqual({ ...readable, broken: [key] });
    expect(fake.local.items).toEqual({ ...others, [key]: raw });
  });

  it('is copied aside, whole, before its key is used again, and stays named', async () => {
    await write();
    await write();
    expect(fake.local.items[setAside(key)]).toEqual(raw);
    const { drafts, requests, broken } = await loadAll();
    expect([...drafts, ...requests]).toHaveLength(3);
    expect(broken).toEqual([setAside(key)]);
  });

  it('is neither lost nor copied when the write fails', async () => {
    fake.local.failing.set = quota;
    await expect(write()).rejects.toBe(quota);
    expect(fake.local.items).toEqual({ ...others, [key]: raw });
  });

  it('is erased when asked for, and nothing that can be read with it', async () => {
    await eraseBroken([key, ...Object.keys(others)]);
    expect(fake.local.items).toEqual(others);
  });
});

it('a request that can not be parsed is none to a change, and stays where it is when the change refuses', async () => {
  fake.local.items = { [REQUEST]: { version: 2 } };
  const change = vi.fn(() => {
    throw new Error('no');
  });
  await expect(changeRequest(ALICE, change)).rejects.toThrow('no');
  expect(change).toHaveBeenCalledWith(undefined, undefined);
  expect(fake.local.items).toEqual({ [REQUEST]: { version: 2 } });
});

it('what was set aside of a draft is no draft', async () => {
  fake.local.items = { [setAside(DRAFT)]: draftOf(ALICE), [setAside(REQUEST)]: requestOf() };
  expect(await loadAll()).toMatchObject({ drafts: [], requests: [], broken: [setAside(DRAFT), setAside(REQUEST)] });
});
