import { describe, expect, it } from 'vitest';
import type { AccountId } from '../account/account-id';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, recordOf } from '../account/testing/samples';
import { daysAgo } from '../checks/testing/samples';
import { draft } from '../recovery/request/draft';
import { openRequest } from '../recovery/request/open-request';
import { prefilled } from '../recovery/request/prefill';
import { type DraftOwner, newDraft, type RecoveryDraft } from '../recovery/request/recovery-draft';
import { closeRequest, fileRequest } from '../recovery/tracker/tracked-request';
import { pendingRequest, recoveryCase, requestOf, type StoredForRecovery } from './recovery-case';

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const TESTER = { ...ALICE, site: 'test.pypi.org' } as const;
const NOTHING: StoredForRecovery = { records: [], drafts: [], requests: [] };
const of = (id: AccountId, days: number) => recordOf(HEALTHY, daysAgo(days), newRecord(id));
const alice = of(ALICE, 3);
const bob = of(BOB, 1);
const tester = of(TESTER, 2);
const requestFor = (id: AccountId, days = 1) =>
  openRequest({ ...id, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(days));
const filed = (id: AccountId) => fileRequest(requestFor(id), 'https://github.com/pypi/support/issues/7', daysAgo(1));
const closed = (id: AccountId) => closeRequest(requestFor(id), 'recovered', daysAgo(0));
const draftOf = (owner: DraftOwner, edits: RecoveryDraft['edits'] = {}): RecoveryDraft => ({
  ...newDraft(owner),
  edits,
});
const ANSWERED: RecoveryDraft['edits'] = { lost: ['authenticator'], works: ['password'], codes: 'lost' };
const caseOf = (stored: Partial<StoredForRecovery>, chosen?: DraftOwner) =>
  recoveryCase({ ...NOTHING, ...stored }, chosen);

describe('the account', () => {
  const records = [alice, bob, tester];

  it('that nobody chose is none when nothing is remembered', () => {
    expect(caseOf({})).toEqual({
      account: null,
      accounts: [],
      record: undefined,
      draft: newDraft('pypi.org'),
      form: prefilled('pypi.org', undefined, {}),
      request: undefined,
    });
  });

  it('that nobody chose is the one seen last', () => {
    expect(caseOf({ records })).toMatchObject({ account: BOB, record: bob });
    expect(caseOf({ records: records.toReversed() })).toMatchObject({ account: BOB, record: bob });
  });

  it('that nobody chose is the one with an open request, not with a closed one', () => {
    const requests = [closed(BOB), filed(TESTER)];
    expect(caseOf({ records, requests })).toMatchObject({ account: TESTER, record: tester, request: requests[1] });
    expect(caseOf({ records, requests: [closed(ALICE)] })).toMatchObject({ account: BOB, record: bob });
  });

  it('that was chosen is shown, whatever is open or was seen last', () => {
    const requests = [filed(BOB)];
    expect(caseOf({ records, requests }, ALICE)).toMatchObject({ account: ALICE, record: alice });
    expect(caseOf({ records, requests }, ALICE).request).toBeUndefined();
    expect(caseOf({ records, requests }, BOB)).toMatchObject({ account: BOB, record: bob, request: requests[0] });
  });

  it('that was chosen is that of its own index', () => {
    const stored = { records, requests: [filed(ALICE), requestFor(TESTER)], drafts: [draftOf(ALICE), draftOf(TESTER)] };
    for (const [id, record, i] of [[ALICE, alice, 0] as const, [TESTER, tester, 1] as const]) {
      const { requests, drafts } = stored;
      expect(caseOf(stored, id)).toMatchObject({ account: id, record, request: requests[i], draft: drafts[i] });
      expect(caseOf(stored, id).form.site).toBe(id.site);
    }
  });

  it('that was chosen is found whatever the case of its name', () => {
    const stored = { records, requests: [filed(ALICE)], drafts: [draftOf(ALICE, { details: 'one' })] };
    const shown = caseOf(stored, { ...ALICE, username: 'ALICE-Dev' });
    expect(shown).toMatchObject({ record: alice, request: stored.requests[0], draft: stored.drafts[0] });
  });

  it('chosen as "another one" is none, though others are remembered', () => {
    const shown = caseOf(
      { records, requests: [filed(BOB)], drafts: [draftOf(ALICE, { username: 'alice' })] },
      'pypi.org',
    );
    expect(shown).toMatchObject({ account: null, draft: newDraft('pypi.org') });
    expect([shown.record, shown.request, shown.form.username]).toEqual([undefined, undefined, '']);
  });

  it('chosen as "another one" of an index has a draft of its own there', () => {
    const drafts = [draftOf('pypi.org', { details: 'one' }), draftOf('test.pypi.org', { details: 'two' })];
    expect(caseOf({ records, drafts }, 'pypi.org').draft).toBe(drafts[0]);
    const shown = caseOf({ records, drafts }, 'test.pypi.org');
    expect(shown).toMatchObject({ account: null, draft: drafts[1], form: { site: 'test.pypi.org', details: 'two' } });
    expect(caseOf({ drafts: drafts.slice(0, 1) }, 'test.pypi.org').form).toMatchObject({ details: '' });
  });

  it('chosen that nothing is kept of is itself, with an empty request of its own', () => {
    const carol = { site: 'test.pypi.org', username: 'carol' } as const;
    const shown = caseOf({ records, drafts: [draftOf('pypi.org', { username: 'eve' })] }, carol);
    expect(shown).toMatchObject({ account: carol, record: undefined, draft: newDraft(carol), request: undefined });
    expect(shown.form).toEqual({ ...prefilled('test.pypi.org', undefined, {}), username: 'carol' });
  });

  it('with an open request and nothing else kept is itself', () => {
    const request = filed({ site: 'test.pypi.org', username: 'dave' });
    const shown = caseOf({ records, requests: [request] });
    expect(shown).toMatchObject({ account: { site: 'test.pypi.org', username: 'dave' }, record: undefined, request });
    expect(shown.form).toMatchObject({ site: 'test.pypi.org', username: 'dave' });
  });

  it('is told by nothing but its index and name', () => {
    for (const chosen of [undefined, alice, filed(ALICE)])
      expect(caseOf({ records: [alice], requests: [filed(ALICE)] }, chosen).account).toEqual(ALICE);
  });
});

describe('the accounts to choose from', () => {
  const names = (stored: Partial<StoredForRecovery>) => caseOf(stored).accounts;

  it('are those remembered and those of requests, once each', () => {
    const requests = [filed(ALICE), closed({ ...BOB, username: 'carol' })];
    expect(names({ records: [alice, bob, tester], requests })).toEqual([
      ALICE,
      BOB,
      TESTER,
      { ...BOB, username: 'carol' },
    ]);
  });

  it('are one for a name in any case', () => {
    expect(names({ records: [alice], requests: [filed({ ...ALICE, username: 'ALICE-dev' })] })).toHaveLength(1);
  });

  it('are not those of drafts', () => {
    expect(names({ drafts: [draftOf(ALICE), draftOf('pypi.org')] })).toEqual([]);
  });
});

describe('the form', () => {
  it('says what is remembered and was answered', () => {
    const answers = { problem: 'email' };
    const drafts = [{ ...draftOf(ALICE), answers }];
    expect(caseOf({ records: [alice], drafts }).form).toEqual(prefilled('pypi.org', alice, answers));
  });

  it('says what was typed instead of it, also when that is nothing', () => {
    const edits = { username: 'Alice', lost: [], details: 'gone' };
    const form = prefilled('pypi.org', alice, {});
    expect(caseOf({ records: [alice], drafts: [draftOf(ALICE, edits)] }).form).toEqual({ ...form, ...edits });
    expect(caseOf({ records: [alice], drafts: [draftOf(ALICE, { username: '' })] }).form.username).toBe('');
    expect(caseOf({ records: [alice], drafts: [draftOf(ALICE, { site: 'test.pypi.org' })] }).form.site).toBe(
      'test.pypi.org',
    );
  });

  it('of an account that is not known takes what was typed for none', () => {
    const unknown = draftOf('test.pypi.org', { username: 'eve' });
    const shown = caseOf({ records: [alice], drafts: [draftOf(ALICE, { username: 'x' }), unknown] }, 'test.pypi.org');
    expect(shown.draft).toBe(unknown);
    expect(shown.form).toMatchObject({ site: 'test.pypi.org', username: 'eve' });
  });

  it('never mixes the drafts of two accounts', () => {
    const drafts = [draftOf(BOB, { details: 'of Bob' }), draftOf(TESTER, { details: 'of the test index' })];
    const stored = { records: [alice, bob], drafts };
    expect(caseOf(stored, ALICE).form.details).toBe('');
    expect(caseOf(stored, BOB).form.details).toBe('of Bob');
  });

  it('leaves what is kept as it was', () => {
    const stored = { records: [alice, bob], drafts: [draftOf(BOB, { details: 'x' })], requests: [filed(BOB)] };
    const before = structuredClone(stored);
    caseOf(stored, BOB).form.details = 'y';
    pendingRequest({ ...stored, requests: [requestFor(ALICE, 2), requestFor(BOB, 1)] });
    expect(stored).toEqual(before);
  });
});

describe('the request of an account', () => {
  it('is its own, open or closed', () => {
    const requests = [filed(ALICE), closed(TESTER)];
    expect(requestOf(requests, ALICE)).toBe(requests[0]);
    expect(requestOf(requests, { ...TESTER, username: 'Alice-DEV' })).toBe(requests[1]);
    expect(requestOf(requests, BOB)).toBeUndefined();
  });
});

describe('the pending request', () => {
  const pending = (stored: Partial<StoredForRecovery>) => pendingRequest({ ...NOTHING, ...stored });

  it('is the one whose form was opened last and that was not filed, with its texts', () => {
    const said: RecoveryDraft['edits'] = {
      lost: ['email-access'],
      works: ['password'],
      codes: 'lost',
      details: 'gone',
    };
    const drafts = [draftOf(BOB, said)];
    const requests = [requestFor(ALICE, 3), requestFor(BOB, 1), requestFor(TESTER, 2)];
    for (const all of [requests, requests.toReversed()]) {
      const found = pending({ records: [alice, bob, tester], drafts, requests: all });
      expect(found?.request).toBe(requests[1]);
      expect(found?.made).toEqual(
        draft({ ...BOB, lost: ['email-access'], works: ['password'], codes: 'lost', details: 'gone' }),
      );
    }
  });

  it('is none that is filed or closed', () => {
    expect(pending({})).toBeUndefined();
    expect(pending({ records: [alice, bob], requests: [filed(ALICE), closed(BOB)] })).toBeUndefined();
    const open = requestFor(TESTER, 9);
    const drafts = [draftOf(TESTER, ANSWERED)];
    expect(pending({ records: [alice, bob, tester], drafts, requests: [filed(ALICE), open] })?.request).toBe(open);
  });

  it('is none when what was typed since is not complete', () => {
    const stored = { records: [alice], requests: [requestFor(ALICE)], drafts: [draftOf(ALICE, ANSWERED)] };
    expect(pending(stored)?.made.username).toBe('`alice-dev`');
    const drafts = [draftOf(ALICE, { ...ANSWERED, details: 'a@example.org' })];
    expect(pending({ ...stored, drafts })).toBeUndefined();
  });

  it('is there also for an account that is not remembered', () => {
    const stored = { requests: [requestFor(ALICE)], drafts: [draftOf(ALICE, ANSWERED)] };
    expect(pending(stored)?.made.username).toBe('`alice-dev`');
  });
});
