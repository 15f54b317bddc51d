import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, codes, HEALTHY, nobodys, page } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { newDraft } from '../recovery/request/recovery-draft';
import { loadAll } from '../storage/store';
import { HANDLERS } from './testing/handlers';
import { notedPage, pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const stoppedAt = (unusedCodesExist: boolean | undefined, at = daysAgo(0)) =>
  notedPage(nobodys({ page: 'second-factor', ...(unusedCodesExist !== undefined && { unusedCodesExist }) }), at);
const recordOf = async (username: string) => (await loadAll()).records.find((one) => one.username === username);

describe('what PyPI said of recovery codes at a log-in', () => {
  beforeEach(async () => {
    await pageSeen(page({ ...HEALTHY, ...codes({ unused: 7 }) }), daysAgo(2));
    await pageSeen(page({ ...HEALTHY, ...BOB }), daysAgo(2));
  });

  it('can be asked for by the page that it led to, as long as its tab is open', async () => {
    const { document } = await stoppedAt(true);
    const seen = { site: 'pypi.org', unusedCodesExist: true, at: daysAgo(0) };
    expect(await HANDLERS['get-log-in']({ document })).toEqual(seen);
    expect(await HANDLERS['get-log-in']({ document: 'another' })).toBeNull();
    const account = await notedPage(page(HEALTHY), daysAgo(0));
    expect(await HANDLERS['get-log-in']({ document: account.document })).toBeNull();
  });

  it('is kept with the account that the user chooses, with its own time, and with no other', async () => {
    const { document } = await stoppedAt(false, daysAgo(1));
    await HANDLERS['choose-account']({ owner: ALICE, document });
    const alice = await recordOf('alice-dev');
    expect(alice?.facts.unusedCodesExist).toEqual({ value: false, seenAt: daysAgo(1) });
    expect(alice?.facts.recoveryCodes).toMatchObject({ value: { unused: 0 }, seenAt: daysAgo(1) });
    expect((await recordOf('bob'))?.facts.unusedCodesExist).toBeUndefined();
    expect((await loadAll()).drafts).toEqual([]);
  });

  it('is kept for one that is not remembered too, beside what was typed', async () => {
    const draft = { ...newDraft('pypi.org'), edits: { username: 'carol' } };
    await HANDLERS['save-draft']({ draft });
    const { document } = await stoppedAt(true);
    await HANDLERS['choose-account']({ owner: 'pypi.org', document });
    expect((await loadAll()).drafts).toEqual([{ ...draft, codesTold: { unusedCodesExist: true, at: daysAgo(0) } }]);
  });

  it('is kept for no account of the other index, and neither is what no page said', async () => {
    const before = structuredClone(fake.local.items);
    const { document } = await stoppedAt(true);
    await HANDLERS['choose-account']({ owner: 'test.pypi.org', document });
    await HANDLERS['choose-account']({ owner: { ...ALICE, site: 'test.pypi.org' }, document });
    await HANDLERS['choose-account']({ owner: ALICE, document: (await stoppedAt(undefined)).document });
    await HANDLERS['choose-account']({ owner: ALICE, document: 'another' });
    expect(fake.local.items).toEqual(before);
  });
});
