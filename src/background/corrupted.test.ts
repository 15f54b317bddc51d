import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod/mini';
import { accountKey } from '../account/account-id';
import { visit } from '../account/last-visit-schema';
import { accountRecord } from '../account/record-schema';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { settings } from '../overview/settings-schema';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { draftKey, newDraft } from '../recovery/request/recovery-draft';
import { recoveryDraft } from '../recovery/request/recovery-draft-schema';
import { REPORTED_STEPS } from '../recovery/tracker/tracked-request';
import { trackedRequest } from '../recovery/tracker/tracked-request-schema';
import { nudgeState } from '../reminders/nudge-schema';
import {
  changeNudges,
  changeRecord,
  changeRequest,
  changeSettings,
  loadAll,
  saveDraft,
  saveVisit,
} from '../storage/store';
import { showBadge } from './badge';
import { HANDLERS } from './handlers/index';
import { problems } from './problem';
import { pageSeen } from './testing/pages';
import { type Violation, violations } from './testing/violations';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const at = daysAgo(1);
const change = { kind: 'device-added', label: 'blue key' };
const repository = 'https://github.com/alice/sample';

/** Every item of the storage, with all its parts. */
const RECORD = {
  ...recordOf({
    ...HEALTHY,
    soleOwnerOf: ['sample'],
    projects: [{ name: 'sample', owner: true, soleOwner: true, released: true, organization: 'workshop' }],
    publishers: [{ project: 'sample', count: 1 }],
    unusedCodesExist: true,
  }),
  factorUses: { app: at, key: at },
  passwordSaid: { at, isUnique: true },
  unreadable: { emails: at },
  historyReviewedAt: at,
  historyLook: { at, count: 3 },
  tokensReviewedAt: at,
  backup: {
    where: 'desk',
    generatedAt: at,
    notedAt: at,
    checkedAt: at,
    authenticator: 'elsewhere',
    withAuthenticator: false,
  },
  codeCount: { generatedAt: at, unused: 7 },
  journal: {
    entries: [{ since: at, at, change, answer: 'mine', answeredAt: at, expected: 'done-here' }],
    compared: { twoFactor: at },
    overflow: { count: 2, since: at },
  },
  lookups: [{ project: 'sample', checkedAt: at, outcome: 'repository', repository, hasLinks: true }],
  rehearsal: {
    codes: { outcome: 'works', at, about: at },
    'second-key': { outcome: 'works', at, about: 'blue key' },
    mailbox: { outcome: 'works', at, about: 'a…e@example.org' },
    repository: { outcome: 'works', at, about: repository },
  },
  usedCodeAt: at,
  leaving: { domain: 'example.org', since: at },
  saidDone: { repositories: at },
  mutes: { 'codes-low': { kind: 'never', at, about: '' } },
  dismissed: { 'second-method': at },
  userHash: 'a'.repeat(64),
};
const doubt = { reason: 'whose-page', at, page: 'account', accounts: ['alice-dev'] };
const VISIT = {
  version: 1,
  page: 'account',
  at,
  username: 'alice-dev',
  readAnything: true,
  unreadable: ['emails'],
  doubts: [doubt],
  doubt,
  carried: doubt,
};
const DRAFT = {
  ...newDraft(ALICE),
  answers: { problem: 'second-factor' },
  codesTold: { unusedCodesExist: true, at },
  nameless: { openedAt: at, issue: 'https://github.com/pypi/support/issues/7' },
  edits: {
    site: 'pypi.org',
    username: 'alice-dev',
    usernameUnknown: false,
    lost: ['authenticator'],
    codes: 'none',
    works: ['password'],
    never: ['projects'],
    forWhom: 'self',
    project: 'sample',
    repository,
    noRepository: false,
    details: 'My phone is gone.',
  },
};
const REQUEST = {
  version: 1,
  ...ALICE,
  lost: ['authenticator'],
  codes: 'lost',
  lostAddress: 'a…e@example.org',
  notBackAt: at,
  mailNeeded: true,
  repository,
  openedAt: at,
  issue: 'https://github.com/pypi/support/issues/1',
  filedAt: at,
  done: Object.fromEntries(REPORTED_STEPS.map((step) => [step, at])),
  branchAsked: true,
  hasLinks: true,
  cannotPush: 'no-access',
  intentAskedAt: at,
  unverifiedAt: at,
  wroteAt: at,
  lookedAt: at,
  closedAt: at,
  outcome: 'recovered',
};
const SETTINGS = {
  notifications: true,
  thresholds: Object.fromEntries(
    Object.keys(settings.shape.thresholds.shape).map((name) => [name, name === 'fewestCodes' ? 5 : 60]),
  ),
};
const NUDGES = { lastDay: '2026-08-21', setBackOn: '2026-08-20', said: ['pypi.org alice-dev codes-low 1'] };

const opened = (): z.infer<typeof trackedRequest> => ({
  ...(REQUEST as z.infer<typeof trackedRequest>),
  lookedAt: null,
});

interface Item {
  key: string;
  schema: z.ZodMiniType;
  value: unknown;
  /** What no walk through the schema finds. */
  more: readonly Violation[];
  /** Uses the item's key again, as a page or the user does. */
  write(): Promise<unknown>;
}

const ITEMS: readonly Item[] = [
  {
    key: accountKey(ALICE),
    schema: accountRecord,
    value: RECORD,
    more: [
      ['a look-up that contradicts itself', { ...RECORD, lookups: [{ ...RECORD.lookups[0], repository: null }] }],
      ['an address that is not masked', withAddress('alice@example.org')],
    ],
    write: () => changeRecord(ALICE, () => newRecord(ALICE)),
  },
  {
    key: 'visit/pypi.org',
    schema: visit,
    value: VISIT,
    more: [],
    write: () => saveVisit(page(), daysAgo(0), null),
  },
  {
    key: draftKey(ALICE),
    schema: recoveryDraft,
    value: DRAFT,
    more: [['private data in it', { ...DRAFT, edits: { details: 'Write to alice@example.org.' } }]],
    write: () => saveDraft(newDraft(ALICE)),
  },
  {
    key: 'request/pypi.org/alice-dev',
    schema: trackedRequest,
    value: REQUEST,
    more: [],
    write: () => changeRequest(ALICE, opened),
  },
  {
    key: 'settings',
    schema: settings,
    value: SETTINGS,
    more: [],
    write: () => changeSettings((kept) => ({ ...kept, notifications: true })),
  },
  {
    key: 'nudges',
    schema: nudgeState,
    value: NUDGES,
    more: [],
    write: () => changeNudges(() => ({ state: { lastDay: '2026-08-21', setBackOn: null, said: [] } })),
  },
];

function withAddress(address: string) {
  const { emails } = RECORD.facts;
  return { ...RECORD, facts: { ...RECORD.facts, emails: { ...emails, value: [{ ...emails?.value[0], address }] } } };
}

const ALL = Object.fromEntries(ITEMS.map(({ key, value }) => [key, value]));

it('all is well as long as nothing is wrong', async () => {
  fake.local.items = ALL;
  expect((await loadAll()).broken).toEqual([]);
});

describe.each(ITEMS)('$key', ({ key, schema, value, more, write }) => {
  const { [key]: _, ...others } = ALL;
  const aside = `set-aside/${key}/${NOW.toISOString()}`;
  const broken = async () => (await HANDLERS['get-overview']({ account: null, tab: null })).broken;

  it.each([...violations(schema, value), ...more])(
    '%s: set aside, named once, and nothing else suffers',
    async (_, raw) => {
      fake.local.items = others;
      const rest = await loadAll();
      fake.local.items = { ...others, [key]: raw };
      expect(await loadAll()).toEqual({ ...rest, broken: [key] });
      expect(await broken()).toEqual([key]);
      expect((await HANDLERS['get-stored']({})).others).toHaveProperty([key]);
      await showBadge(NOW);
      expect(fake.badge.text).not.toBe('untouched');

      await write();
      expect(await broken()).toEqual([aside]);
      expect(fake.local.items[aside]).toEqual(raw);
      await HANDLERS['erase-broken']({ keys: [aside] });
      expect(await broken()).toEqual([]);
      expect(Object.keys(fake.local.items).sort()).toEqual(Object.keys(ALL).sort());
    },
  );

  it('can be erased where it is, and is new after that', async () => {
    fake.local.items = { ...others, [key]: null };
    await HANDLERS['erase-broken']({ keys: [key] });
    expect(fake.local.items).toEqual(others);
    await write();
    expect(await broken()).toEqual([]);
  });
});

/** More than zod can complain of without running out of stack. */
const FLOOD = Array(200_000).fill(7);
const { facts } = RECORD;

it.each([
  [accountKey(ALICE), { ...RECORD, facts: { ...facts, tokens: { ...facts.tokens, value: FLOOD } } }],
  ['visit/pypi.org', { ...VISIT, unreadable: FLOOD }],
  [draftKey(ALICE), { ...DRAFT, edits: { lost: FLOOD } }],
  ['request/pypi.org/alice-dev', { ...REQUEST, lost: FLOOD }],
  ['nudges', { ...NUDGES, said: FLOOD }],
])(
  '%s with more wrong than can be told is named like any other, and can be erased',
  async (key, raw) => {
    fake.local.items = { ...ALL, [key]: raw };
    expect((await loadAll()).broken).toEqual([key]);
    await HANDLERS['erase-broken']({ keys: [key] });
    expect(fake.local.items).not.toHaveProperty([key]);
  },
  30_000,
);

describe('the last failure to keep a page', () => {
  const PROBLEMS = { [accountKey(ALICE)]: { message: 'full', at } };

  it.each(violations(problems, PROBLEMS))('%s: there is none', async (_, raw) => {
    fake.session.items = { problems: raw };
    expect((await HANDLERS['get-overview']({ account: null, tab: null })).problem).toBeNull();
    expect((await pageSeen(page(HEALTHY), at)).boxes).toBeNull();
  });
});
