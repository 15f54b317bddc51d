import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { loadAll } from '../storage/store';
import { HANDLERS } from './testing/handlers';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const from = (documentId: string, tab: number | null = 1) => ({ site: ALICE.site, tab, documentId });
const SETTINGS = page(HEALTHY);
const nobodys = (kind: Facts['page'], loggedIn?: boolean): Facts => ({
  site: ALICE.site,
  page: kind,
  unreadable: [],
  ...(loggedIn !== undefined && { loggedIn }),
});

let minute = 0;
let documents = 0;
beforeEach(() => {
  resetBrowser();
  fake.local.items = { 'account/pypi.org/alice-dev': recordOf(HEALTHY) };
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  minute = 0;
});

/** What happens in a tab, a minute after what was before. */
async function pass(minutes = 1): Promise<void> {
  minute += minutes;
  vi.setSystemTime(at(minute));
}
async function sent(kind: 'app' | 'key', tab: number | null = 1) {
  await pass();
  await HANDLERS['factor-sent']({ kind }, from('second-factor', tab));
}
async function opened(facts: Facts, tab = 1, minutes = 1) {
  await pass(minutes);
  documents += 1;
  await HANDLERS['page-seen']({ facts, loadedAt: at(minute) }, from(`d${documents}`, tab));
}
const uses = async () => (await loadAll()).records[0]?.factorUses;

describe('a second factor counts as used', () => {
  it('when the next page that names an account shows it logged in, at the time of sending', async () => {
    await sent('app');
    await opened(SETTINGS);
    expect(await uses()).toEqual({ app: at(1) });
  });

  it('when pages without a name come between: their header comes late', async () => {
    await sent('key');
    await opened(nobodys('projects', true));
    expect(await uses()).toBeUndefined();
    await opened(page({ page: 'projects', projects: [] }));
    expect(await uses()).toEqual({ key: at(1) });
  });

  it('by the last form that was sent, once, each kind by itself', async () => {
    await sent('key');
    await sent('app');
    await opened(SETTINGS);
    await opened(SETTINGS);
    await sent('key');
    await opened(SETTINGS);
    expect(await uses()).toEqual({ app: at(2), key: at(5) });
  });
});

describe('nothing is recorded', () => {
  it.each<Facts['page']>(['log-in', 'second-factor', 'recovery-code', 'confirm-device'])(
    'when a page comes between that says otherwise: %s',
    async (kind) => {
      await sent('app');
      await opened(nobodys(kind));
      await opened(SETTINGS);
      expect(await uses()).toBeUndefined();
    },
  );

  it('after ten minutes', async () => {
    await sent('app');
    await opened(SETTINGS, 1, 11);
    await opened(SETTINGS, 1, 0);
    expect(await uses()).toBeUndefined();
  });

  it('of another tab, of a page from before, and of no tab', async () => {
    await sent('app');
    await opened(SETTINGS, 2);
    await HANDLERS['page-seen']({ facts: SETTINGS, loadedAt: at(0) }, from('earlier'));
    await sent('app', null);
    expect(await uses()).toBeUndefined();
  });

  it('for an account that is signed out, or on the other index', async () => {
    await sent('app');
    await opened(page({ page: 'password-reset', loggedIn: false }));
    await opened(SETTINGS);
    await sent('app');
    await pass();
    const there = { site: 'test.pypi.org', tab: 1, documentId: 't' } as const;
    await HANDLERS['page-seen']({ facts: page({ site: 'test.pypi.org' }), loadedAt: at(minute) }, there);
    await opened(SETTINGS);
    expect(await uses()).toBeUndefined();
  });
});
