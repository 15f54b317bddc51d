import { describe, expect, it } from 'vitest';
import type { AccountId } from '../account/account-id';
import { newRecord } from '../account/remember';
import { ALICE } from '../account/testing/samples';
import { daysAgo } from '../checks/testing/samples';
import { openRequest } from '../recovery/request/open-request';
import { closeRequest } from '../recovery/tracker/tracked-request';
import { accountToAskFor } from './account-question';

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const TESTER = { site: 'test.pypi.org', username: 'tester' } as const;
const requestFor = (id: AccountId) =>
  openRequest({ ...id, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(1));
const closedFor = (id: AccountId) => closeRequest(requestFor(id), 'withdrawn', daysAgo(0));
const stored = (records: AccountId[], requests = [] as ReturnType<typeof requestFor>[]) => ({
  records: records.map(newRecord),
  drafts: [],
  requests,
});

describe('the recovery page', () => {
  it('asks which account it is when several of that index are remembered', () => {
    const all = stored([ALICE, BOB, TESTER]);
    expect(accountToAskFor(all, 'pypi.org', true)).toEqual({ accounts: [ALICE, BOB], others: ['pypi.org'] });
    expect(accountToAskFor(all, 'test.pypi.org', true)).toEqual({ owner: TESTER });
    expect(accountToAskFor(all, undefined, false)).toEqual({
      accounts: [ALICE, BOB, TESTER],
      others: ['pypi.org', 'test.pypi.org'],
    });
  });

  it('counts an account of which there is but a request, each once', () => {
    const all = stored([ALICE], [closedFor({ ...ALICE, username: 'Alice-Dev' }), closedFor(BOB)]);
    expect(accountToAskFor(all, 'pypi.org', false)).toMatchObject({ accounts: [{ username: 'Alice-Dev' }, BOB] });
  });

  it('needs not ask for the only one, nor where none is remembered', () => {
    expect(accountToAskFor(stored([ALICE]), 'pypi.org', true)).toEqual({ owner: ALICE });
    expect(accountToAskFor(stored([ALICE]), 'test.pypi.org', true)).toEqual({ owner: 'test.pypi.org' });
    expect(accountToAskFor(stored([]), undefined, false)).toEqual({ owner: 'pypi.org' });
  });

  it('shows the only open request of the index, unless the user was just stopped at a log-in', () => {
    const all = stored([ALICE, BOB], [requestFor(BOB), requestFor(TESTER)]);
    expect(accountToAskFor(all, 'pypi.org', false)).toMatchObject({ owner: BOB });
    expect(accountToAskFor(all, 'pypi.org', true)).toMatchObject({ accounts: [ALICE, BOB] });
    expect(accountToAskFor(all, undefined, false)).toMatchObject({ accounts: [ALICE, BOB, TESTER] });
  });
});
