import { expect, it } from 'vitest';
import { fail, notApplicable, pass, unknown } from './check';
import { noAccountWideToken } from './no-account-wide-token';
import { contextWith, token } from './samples';

const judge = (...tokens: ReturnType<typeof token>[]) => noAccountWideToken.judge({ tokens }, contextWith());
const scoped = token({ scope: ['one', 'two'] });
const wide = token({ name: 'wide', scope: 'account' });
const unread = token({ scope: 'unreadable' });

it('passes when every token is limited to projects', () => {
  expect(judge(scoped)).toEqual(pass('evidence_tokens_scoped', [1]));
  expect(judge(scoped, scoped)).toEqual(pass('evidence_tokens_scoped', [2]));
});

it('names each token for the whole account, whatever the others are', () => {
  expect(judge(wide)).toEqual(fail('evidence_account_wide_tokens', [1], ['wide']));
  expect(judge(scoped, wide, unread, { ...wide, name: 'old' })).toEqual(
    fail('evidence_account_wide_tokens', [2], ['wide', 'old']),
  );
});

it('is unknown when a scope could not be read, even if the other tokens are in order', () => {
  expect(judge(scoped, unread)).toEqual(unknown('evidence_scope_unreadable'));
});

it('does not apply without tokens', () => {
  expect(judge()).toEqual(notApplicable('evidence_no_tokens'));
});

it('counts a token for no project as limited', () => {
  expect(judge(token({ scope: [] })).outcome).toBe('pass');
});
