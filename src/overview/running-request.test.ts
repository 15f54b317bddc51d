import { describe, expect, it } from 'vitest';
import type { AccountId } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import { ALICE, HEALTHY, recordOf, seenAgo } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { openRequest } from '../recovery/request/open-request';
import { closeRequest, fileRequest, markDone, type TrackedRequest } from '../recovery/tracker/tracked-request';
import { type RunningRequest, runningRequest } from './running-request';

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const LINK = 'https://github.com/pypi/support/issues/7';
const opened = (id: AccountId) =>
  openRequest({ ...id, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(9));
const filed = (id: AccountId) => fileRequest(opened(id), LINK, daysAgo(9));

const stepNow = (request: RunningRequest | null) => request?.steps.find(({ state }) => state === 'now')?.step;

const kept = (requests: TrackedRequest[], records: AccountRecord[] = []) => ({ requests, records });

describe('the running request', () => {
  const requests = [opened(BOB), filed(ALICE)];

  it("is the account's own, with its present step", () => {
    const own = runningRequest(kept(requests), 'pypi.org', ALICE, NOW);
    expect(own).toMatchObject({ ...ALICE, openedAt: daysAgo(9), seemsBackAt: null });
    expect(stepNow(own)).toBe('send-intent');
    const bobs = runningRequest(kept(requests), 'pypi.org', { ...BOB, username: 'Bob' }, NOW);
    expect(bobs).toMatchObject({ ...BOB, seemsBackAt: null });
    expect(stepNow(bobs)).toBe('file');
    expect(runningRequest(kept(requests), 'test.pypi.org', { ...ALICE, site: 'test.pypi.org' }, NOW)).toBeNull();
  });

  it("is anyone's of the index as long as no account is shown", () => {
    expect(runningRequest(kept(requests), 'test.pypi.org', null, NOW)).toBeNull();
    expect(runningRequest(kept(requests), 'pypi.org', null, NOW)).toMatchObject(BOB);
    expect(runningRequest(kept([]), 'pypi.org', null, NOW)).toBeNull();
  });

  it('is none that is closed', () => {
    const closed = closeRequest(opened(BOB), 'withdrawn', daysAgo(1));
    expect(runningRequest(kept([closed]), 'pypi.org', BOB, NOW)).toBeNull();
    expect(runningRequest(kept([closed, ...requests.slice(1)]), 'pypi.org', null, NOW)).toMatchObject(ALICE);
  });

  it('tells when a page showed its account since the filing: the user seems to be back', () => {
    const seen = (days: number) => [recordOf(HEALTHY, seenAgo(days))];
    const at = (days: number) => runningRequest(kept(requests, seen(days)), 'pypi.org', ALICE, NOW)?.seemsBackAt;
    expect(at(1)).toBe(seenAgo(1));
    expect(at(10)).toBeNull();
    expect(runningRequest(kept(requests, seen(1)), 'pypi.org', BOB, NOW)?.seemsBackAt).toBeNull();
  });

  it('takes the moment for what is to be waited for', () => {
    const replied = markDone(markDone(filed(ALICE), 'support-mail', daysAgo(8)), 'reply', daysAgo(6));
    expect(stepNow(runningRequest(kept([replied]), 'pypi.org', ALICE, NOW))).toBe('seven-days');
    const waited = kept([markDone(filed(ALICE), 'reply', daysAgo(8))]);
    expect(stepNow(runningRequest(waited, 'pypi.org', ALICE, NOW))).toBe('reset-notice');
  });
});
