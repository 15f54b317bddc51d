import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { HEALTHY, nobodys, recordOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { PAGES, type Site } from '../pypi/urls';
import { HANDLERS } from './handlers/index';
import { notedPage, pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const alice = recordOf(HEALTHY);
beforeEach(() => {
  resetBrowser();
  fake.local.items = { 'account/pypi.org/alice-dev': alice };
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const LOCKED_OUT = ['log-in', 'second-factor', 'recovery-code', 'confirm-device', 'password-reset'] as const;
type Page = (typeof PAGES)[number];
const on = (page: Page, site: Site = 'pypi.org') => nobodys({ site, page, loggedIn: false, unusedCodesExist: true });
const offered = async (page: Page, site: Site = 'pypi.org') =>
  (await pageSeen(on(page, site), daysAgo(0))).boxes?.offer ?? null;
async function dismiss(site: Site) {
  const { from, document } = await notedPage(on('log-in', site), daysAgo(0));
  return HANDLERS['dismiss-offer']({ document }, from);
}

describe('the offer', () => {
  it.each(LOCKED_OUT)('is made on the page %s', async (page) => {
    expect(await offered(page)).toMatchObject({ open: english.action_get_back_in.message });
  });

  it.each([
    [true, english.codes_told_exist.message],
    [false, english.codes_told_none.message],
    [undefined, english.offer_text.message],
  ])('says what the second-factor page shows of codes: %s', async (unusedCodesExist, sentence) => {
    const { boxes } = await pageSeen({ ...on('second-factor'), unusedCodesExist }, daysAgo(0));
    expect(boxes?.offer?.sentence).toBe(sentence);
  });

  it.each(PAGES.filter((page) => !LOCKED_OUT.some((one) => one === page)))(
    'is not made on the page %s',
    async (page) => {
      expect(await offered(page)).toBeNull();
    },
  );

  it('holds nothing of what is remembered', async () => {
    for (const page of LOCKED_OUT) expect(JSON.stringify(await offered(page))).not.toMatch(/alice|20\d\d|7/);
  });

  it('is made when storage can not be read', async () => {
    fake.local.failing.get = new Error('corrupt');
    expect(await offered('second-factor')).not.toBeNull();
  });

  it('is made though nobody knows whether it was put away', async () => {
    await dismiss('pypi.org');
    fake.session.failing.get = new Error('corrupt');
    expect(await offered('second-factor')).not.toBeNull();
  });

  it('is made when the page can not be kept', async () => {
    fake.local.failing.set = new Error('QUOTA_BYTES quota exceeded');
    expect(await offered('log-in')).not.toBeNull();
  });
});

describe('dismiss-offer', () => {
  it('puts the offer away on all pages of one index', async () => {
    expect(await dismiss('test.pypi.org')).toBeNull();
    for (const page of LOCKED_OUT) expect(await offered(page, 'test.pypi.org')).toBeNull();
    for (const page of LOCKED_OUT) expect(await offered(page)).not.toBeNull();
    await dismiss('pypi.org');
    for (const page of LOCKED_OUT) expect(await offered(page)).toBeNull();
  });

  it('outlives the worker, but not the browser', async () => {
    await dismiss('pypi.org');
    vi.resetModules();
    const { currentOffer } = await import('./offer');
    expect(await currentOffer(on('log-in'))).toBeNull();
    fake.session.items = {};
    expect(await currentOffer(on('log-in'))).not.toBeNull();
  });

  it('leaves nothing in what is kept for good, and rejects when it fails', async () => {
    await dismiss('pypi.org');
    expect(fake.local.items).toEqual({ 'account/pypi.org/alice-dev': alice });
    const { from, document } = await notedPage(on('log-in', 'test.pypi.org'), daysAgo(0));
    fake.session.failing.set = new Error('full');
    await expect(HANDLERS['dismiss-offer']({ document }, from)).rejects.toThrow('full');
    expect(await offered('log-in', 'test.pypi.org')).not.toBeNull();
  });
});

describe('open-recovery', () => {
  it.each([
    ['log-in', ''],
    ['second-factor', 'second-factor'],
    ['confirm-device', 'mailed-link'],
    ['password-reset', 'password'],
  ] as const)('opens the recovery page, and says where one can not get in: %s', async (page, problem) => {
    const { from, document } = await notedPage(on(page, 'test.pypi.org'), daysAgo(0));
    expect(await HANDLERS['open-recovery']({ document }, from)).toBeNull();
    const url = new URL(fake.tabs[0] ?? '');
    expect([url.pathname, url.hash]).toEqual(['/src/ui/recovery/index.html', '']);
    expect(Object.fromEntries(url.searchParams)).toEqual({ site: 'test.pypi.org', problem, from: document });
  });
});
