import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookupsOf } from '../account/lookups-of';
import type { AccountRecord } from '../account/record';
import { ALICE, page, recordOf } from '../account/testing/samples';
import { NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { newDraft } from '../recovery/request/recovery-draft';
import { lookUpRepositories } from './lookup';
import { HANDLERS } from './testing/handlers';
import { pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();

const KEY = 'account/pypi.org/alice-dev';
const asked: string[] = [];
/** What the next answers are, by project: a status, or links. */
let answers: Record<string, number | Record<string, string> | Error> = {};
/** Something that happens while PyPI is asked. */
let meanwhile: (project: string) => unknown = () => undefined;

const named = (...names: string[]) =>
  recordOf({ projects: names.map((name) => ({ name, owner: true, soleOwner: false, released: true })) });
const keep = (record: AccountRecord) => {
  fake.local.items[KEY] = structuredClone(record);
};
const kept = () => fake.local.items[KEY] as AccountRecord | undefined;
const outcomes = async () => (await lookUpRepositories(ALICE)).outcomes.map(({ outcome }) => outcome);
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  asked.length = 0;
  answers = {};
  meanwhile = () => undefined;
  vi.stubGlobal('fetch', async (url: string) => {
    const project = url.split('/')[4] ?? '';
    asked.push(url.replace('https://', ''));
    await meanwhile(project);
    const answer = answers[project] ?? { Source: `https://github.com/alice/${project}` };
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'number') return new Response('', { status: answer });
    return new Response(JSON.stringify({ info: { name: project, project_urls: answer } }));
  });
});

it('asks nothing while the browser withholds PyPI\u2019s pages', async () => {
  keep(named('spare'));
  fake.access.granted = false;
  await expect(lookUpRepositories(ALICE)).rejects.toThrow('PyPI');
  expect(asked).toEqual([]);
});

it('asks about the projects with a release, one after the other, and keeps what is told', async () => {
  const record = named('Alpha', 'beta');
  record.facts.projects?.value.push({ name: 'unreleased', owner: true, soleOwner: true, released: false });
  keep(record);
  answers = { beta: {} };
  let atOnce = 0;
  meanwhile = async () => {
    atOnce += 1;
    await new Promise((resolve) => setImmediate(resolve));
    expect(atOnce).toBe(1);
    atOnce -= 1;
  };
  expect(await lookUpRepositories(ALICE)).toEqual({
    outcomes: [
      { project: 'Alpha', outcome: 'repository' },
      { project: 'beta', outcome: 'none' },
    ],
    isComplete: true,
  });
  expect(asked).toEqual(['pypi.org/pypi/alpha/json', 'pypi.org/pypi/beta/json']);
  const at = NOW.toISOString();
  expect(kept()?.lookups).toEqual([
    { project: 'Alpha', checkedAt: at, outcome: 'repository', repository: 'https://github.com/alice/alpha' },
    { project: 'beta', checkedAt: at, outcome: 'none', repository: null },
  ]);
});

it("asks the account's own index", async () => {
  const there = { ...ALICE, site: 'test.pypi.org' } as const;
  fake.local.items['account/test.pypi.org/alice-dev'] = { ...named('alpha'), site: there.site };
  keep(named('beta'));
  await lookUpRepositories(there);
  expect(asked).toEqual(['test.pypi.org/pypi/alpha/json']);
  expect(kept()?.lookups).toBeUndefined();
});

it('asks about nothing when the list of projects is not known, or no longer', async () => {
  const nothing = { outcomes: [], isComplete: true };
  expect(await lookUpRepositories(ALICE)).toEqual(nothing);
  keep(recordOf({}));
  expect(await lookUpRepositories(ALICE)).toEqual(nothing);
  keep({ ...named('alpha'), unreadable: { projects: NOW.toISOString() } });
  expect(await lookUpRepositories(ALICE)).toEqual(nothing);
  expect(asked).toEqual([]);
});

it('asks about 50 at a click: first what was never asked about, then what was longest ago', async () => {
  keep(named(...numbered(120)));
  expect(await lookUpRepositories(ALICE)).toMatchObject({ isComplete: false });
  await lookUpRepositories(ALICE);
  await lookUpRepositories(ALICE);
  expect(asked.map((url) => url.split('/')[2])).toEqual([...numbered(120), ...numbered(30)]);
});

describe.each([
  ['offline', new TypeError('Failed to fetch')],
  ['rate-limited', 429],
] as const)('stops at the first that is %s', (outcome, answer) => {
  it('and begins with the rest the next time', async () => {
    keep(named('a', 'b', 'c'));
    answers = { b: answer };
    expect(await lookUpRepositories(ALICE)).toEqual({
      outcomes: [
        { project: 'a', outcome: 'repository' },
        { project: 'b', outcome },
      ],
      isComplete: false,
    });
    expect(kept()?.lookups?.map((one) => one.outcome)).toEqual(['repository', outcome]);
    await lookUpRepositories(ALICE);
    expect(asked.map((url) => url.split('/')[2])).toEqual(['a', 'b', 'c', 'a', 'b']);
  });

  it('and loses nothing of what was told', async () => {
    keep(named('a'));
    await lookUpRepositories(ALICE);
    answers = { a: answer };
    expect(await outcomes()).toEqual([outcome]);
    expect(lookupsOf(kept()?.lookups ?? [], 'a')).toMatchObject({
      latest: { outcome },
      counts: { repository: 'https://github.com/alice/a' },
    });
  });
});

it('goes on after any other answer', async () => {
  keep(named('a', 'b', 'c'));
  answers = { a: 404, b: 500 };
  expect(await outcomes()).toEqual(['not-found', 'failed', 'repository']);
});

it('asks about no name that no project can have', async () => {
  keep(named('../manage', 'a'));
  expect(await lookUpRepositories(ALICE)).toEqual({
    outcomes: [
      { project: '../manage', outcome: 'not-found' },
      { project: 'a', outcome: 'repository' },
    ],
    isComplete: true,
  });
  expect(asked).toEqual(['pypi.org/pypi/a/json']);
  expect(kept()?.lookups).toHaveLength(1);
});

it('asks once for two clicks; a third one later asks again', async () => {
  keep(named('a', 'b'));
  const [first, second] = await Promise.all([
    lookUpRepositories(ALICE),
    lookUpRepositories({ ...ALICE, username: 'Alice-Dev' }),
  ]);
  expect(asked).toHaveLength(2);
  expect(second).toEqual(first);
  await lookUpRepositories(ALICE);
  expect(asked).toHaveLength(4);
});

it('asks again after a run that failed', async () => {
  keep(named('a'));
  fake.local.failing = { set: new Error('storage full') };
  await expect(lookUpRepositories(ALICE)).rejects.toThrow('storage full');
  fake.local.failing = {};
  expect(await outcomes()).toEqual(['repository']);
});

it('keeps each answer at once, beside what a page tells meanwhile', async () => {
  keep(named('a', 'b'));
  const seen: unknown[] = [];
  meanwhile = async () => {
    seen.push(kept()?.lookups?.length ?? 0);
    const facts = page({ twoFactor: { totp: true, securityDevices: [] } });
    await pageSeen(facts, NOW.toISOString());
  };
  await lookUpRepositories(ALICE);
  expect(seen).toEqual([0, 1]);
  expect(kept()?.lookups).toHaveLength(2);
  expect(kept()?.facts.twoFactor?.value.totp).toBe(true);
});

it('brings no account back that was erased while PyPI was asked, and asks no more', async () => {
  keep(named('a', 'b'));
  meanwhile = () => HANDLERS['erase-account']({ account: ALICE });
  expect(await lookUpRepositories(ALICE)).toMatchObject({ isComplete: false });
  expect(asked).toHaveLength(1);
  expect(fake.local.items).toEqual({});
});

it('nor one of which only a draft was begun since', async () => {
  keep(named('a', 'b'));
  meanwhile = async () => {
    await HANDLERS['erase-account']({ account: ALICE });
    await HANDLERS['save-draft']({ draft: newDraft(ALICE) });
  };
  expect(await lookUpRepositories(ALICE)).toMatchObject({ isComplete: false });
  expect(Object.keys(fake.local.items)).toEqual(['draft/pypi.org/alice-dev']);
});
