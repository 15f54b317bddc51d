import { beforeEach, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Site } from '../pypi/urls';
import { HANDLERS } from './testing/handlers';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();

const HASH = 'a'.repeat(64);
const BOBS = 'b'.repeat(64);
const FROM = { site: ALICE.site, tab: 1, documentId: 'd' };
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000).toISOString();
const WITH_APP = { ...HEALTHY, twoFactor: { totp: true, securityDevices: ['blue key', 'red key'] } };

beforeEach(() => {
  resetBrowser();
  fake.local.items = {
    'account/pypi.org/alice-dev': {
      ...recordOf({ ...HEALTHY, twoFactor: { totp: true, securityDevices: ['blue key'] } }),
      userHash: HASH,
    },
  };
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const addKey = (userHash: string, site: Site = ALICE.site) =>
  HANDLERS['deed-done']({ deed: { kind: 'device-added', about: 'red key', at: at(0) }, userHash }, { ...FROM, site });

/** What the popup asks about after the account page was opened. */
async function asked() {
  vi.setSystemTime(at(60));
  await HANDLERS['page-seen']({ facts: page(WITH_APP), loadedAt: at(30), userHash: HASH }, FROM);
  const { changes } = await HANDLERS['get-overview']({ account: ALICE, tab: null });
  return changes.unanswered.entries.map(({ change }) => change.kind);
}

it('a change that the user was seen making is not asked about', async () => {
  await addKey(HASH);
  expect(await asked()).toEqual([]);
});

it('nor is it when page and deed arrive at once', async () => {
  addKey(HASH);
  expect(await asked()).toEqual([]);
});

it.each([
  ['nobody was seen making', async () => undefined],
  ['somebody made on another account', () => addKey(BOBS)],
  ['somebody made on the other index', () => addKey(HASH, 'test.pypi.org')],
])('one that %s is asked about', async (_, act) => {
  await act();
  expect(await asked()).toEqual(['device-added']);
});

it('a deed from the future is taken to be of now', async () => {
  await HANDLERS['deed-done'](
    { deed: { kind: 'device-added', about: 'red key', at: at(9_000) }, userHash: HASH },
    FROM,
  );
  expect(fake.session.items.deeds).toMatchObject([{ at: at(0) }]);
});

it('the deeds of an account are erased with it, and no others', async () => {
  await addKey(HASH);
  await addKey(BOBS);
  await HANDLERS['erase-account']({ account: ALICE });
  expect(fake.session.items.deeds).toMatchObject([{ userHash: BOBS }]);
});

it('at most a hundred are kept, and what can\u2019t be read of them is none', async () => {
  fake.session.items = { deeds: 'damaged' };
  for (let i = 0; i < 105; i++) await addKey(HASH);
  expect(fake.session.items.deeds).toHaveLength(100);
});
