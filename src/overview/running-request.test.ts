import { describe, expect, it } from 'vitest';
import type { AccountId } from '../account/account-id';
import { ALICE } from '../account/samples';
import { daysAgo, NOW } from '../checks/samples';
import { openRequest } from '../recovery/open-request';
import { closeRequest, fileRequest, markDone } from '../recovery/tracked-request';
import { runningRequest } from './running-request';

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const LINK = 'https://github.com/pypi/support/issues/7';
const opened = (id: AccountId) =>
  openRequest({ ...id, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(9));
const filed = (id: AccountId) => fileRequest(opened(id), LINK, daysAgo(9));

describe('the running request', () => {
  const requests = [opened(BOB), filed(ALICE)];

  it("is the account's own, with its present step", () => {
    expect(runningRequest(requests, 'pypi.org', ALICE, NOW)).toEqual({ ...ALICE, step: 'first-answer' });
    expect(runningRequest(requests, 'pypi.org', { ...BOB, username: 'Bob' }, NOW)).toEqual({ ...BOB, step: 'file' });
    expect(runningRequest(requests, 'test.pypi.org', { ...ALICE, site: 'test.pypi.org' }, NOW)).toBeNull();
  });

  it("is anyone's of the index as long as no account is shown", () => {
    expect(runningRequest(requests, 'test.pypi.org', null, NOW)).toBeNull();
    expect(runningRequest(requests, 'pypi.org', null, NOW)).toEqual({ ...BOB, step: 'file' });
    expect(runningRequest([], 'pypi.org', null, NOW)).toBeNull();
  });

  it('is none that is closed', () => {
    const closed = closeRequest(opened(BOB), 'withdrawn', daysAgo(1));
    expect(runningRequest([closed], 'pypi.org', BOB, NOW)).toBeNull();
    expect(runningRequest([closed, ...requests.slice(1)], 'pypi.org', null, NOW)).toEqual({
      ...ALICE,
      step: 'first-answer',
    });
  });

  it('takes the moment for what is to be waited for', () => {
    const replied = markDone(markDone(filed(ALICE), 'support-mail', daysAgo(8)), 'reply', daysAgo(6));
    expect(runningRequest([replied], 'pypi.org', ALICE, NOW)?.step).toBe('seven-days');
    expect(runningRequest([markDone(filed(ALICE), 'reply', daysAgo(8))], 'pypi.org', ALICE, NOW)?.step).toBe(
      'reset-password',
    );
  });
});
