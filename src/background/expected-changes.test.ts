import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf, seenAgo } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { aRequest } from '../recovery/testing/request';
import { HANDLERS } from './testing/handlers';
import { pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const noCodes = { recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } };
const newCodes = { recoveryCodes: { unused: 8, generatedAt: daysAgo(1), confirmed: false } };
const seen = (fields: Partial<Facts>) => pageSeen(page(fields), NOW.toISOString());

/** What the popup asks about, and how the check of changes came out. */
async function told() {
  const { changes, findings, reminder, lists } = await HANDLERS['get-overview']({ account: ALICE, tab: null });
  return {
    asked: changes.unanswered.entries.map(({ change }) => change.kind),
    outcome: findings.find(({ id }) => id === 'nothing-unexpected-changed')?.outcome,
    reminder: reminder?.id ?? null,
    lists: lists.map(({ id }) => id),
  };
}

describe('codes', () => {
  beforeEach(() => {
    fake.local.items = { 'account/pypi.org/alice-dev': recordOf({ ...HEALTHY, ...noCodes }) };
  });

  it('that a page of this browser made, and one of them used to confirm them, raise no alarm', async () => {
    await seen({ ...newCodes, page: 'recovery-codes' });
    expect(await told()).toMatchObject({ asked: [], lists: [] });
    vi.setSystemTime(NOW.getTime() + 60_000);
    await pageSeen(
      page({ ...HEALTHY, recoveryCodes: { unused: 7, generatedAt: daysAgo(1), confirmed: true } }),
      seenAgo(-0.0005),
    );
    expect(await told()).toMatchObject({ asked: [], outcome: 'pass', lists: [] });
  });

  it('nor do they when PyPI then shows the date of a set that was used up before', async () => {
    const old = { generatedAt: daysAgo(30), confirmed: true };
    fake.local.items = {
      'account/pypi.org/alice-dev': {
        ...recordOf({ ...HEALTHY, ...noCodes }),
        codeCount: { generatedAt: old.generatedAt, unused: 0 },
      },
    };
    const made = NOW.toISOString().replace('.000Z', 'Z');
    vi.setSystemTime(NOW.getTime() + 5_000);
    const codes = { unused: 8, generatedAt: made, confirmed: false };
    await pageSeen(page({ recoveryCodes: codes, page: 'recovery-codes' }), seenAgo(-0.00005));
    vi.setSystemTime(NOW.getTime() + 90_000);
    await pageSeen(page({ ...HEALTHY, recoveryCodes: { ...old, unused: 7 } }), seenAgo(-0.001));
    expect(await told()).toMatchObject({ asked: [], outcome: 'pass', lists: [] });
    const record = fake.local.items['account/pypi.org/alice-dev'];
    expect(record).toMatchObject({
      facts: { recoveryCodes: { value: { unused: 7, generatedAt: made, confirmed: true } } },
    });
  });

  it('that nobody here made raise one', async () => {
    await seen({ ...HEALTHY, ...newCodes });
    expect(await told()).toMatchObject({ asked: ['codes-generated'], outcome: 'fail', reminder: 'changes-unanswered' });
  });
});

describe('after support has let somebody back in', () => {
  const lost = { ...HEALTHY, ...noCodes, twoFactor: { totp: false, securityDevices: [] }, tokens: [] };
  const filed = aRequest({ openedAt: seenAgo(9), filedAt: seenAgo(9) });
  const keep = (request: ReturnType<typeof aRequest>) => {
    fake.local.items = {
      'account/pypi.org/alice-dev': recordOf(HEALTHY, seenAgo(20), newRecord(ALICE)),
      'request/pypi.org/alice-dev': request,
    };
  };

  it('the losses that the request announced raise no alarm, and no list for a used code', async () => {
    keep(filed);
    await seen(lost);
    expect(await told()).toMatchObject({ asked: [], outcome: 'pass', lists: [] });
  });

  it('a factor that was added meanwhile does', async () => {
    keep(filed);
    await seen({ ...lost, twoFactor: { totp: false, securityDevices: ['their key'] } });
    expect(await told()).toMatchObject({ asked: ['device-added'], outcome: 'fail' });
  });

  it('without a filed request they do', async () => {
    keep({ ...filed, filedAt: null, issue: null });
    await seen(lost);
    const { asked, outcome } = await told();
    expect(asked.sort()).toEqual(['app-removed', 'codes-gone', 'device-removed', 'token-removed']);
    expect(outcome).toBe('fail');
  });
});
