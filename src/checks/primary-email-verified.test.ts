import { expect, it } from 'vitest';
import { fail, pass } from './check';
import { primaryEmailVerified } from './primary-email-verified';
import { contextWith, email } from './testing/samples';

const judge = (...emails: ReturnType<typeof email>[]) => primaryEmailVerified.judge({ emails }, contextWith());
const other = email({ address: 'b…b@example.net', primary: false });

it('passes when the primary address is verified, whatever the others are', () => {
  const passed = pass('evidence_primary_verified', [], ['a…e@example.org']);
  expect(judge(email())).toEqual(passed);
  expect(judge({ ...other, verified: false }, email())).toEqual(passed);
  expect(judge(email({ problem: 'bouncing' }))).toEqual(passed);
});

it('fails when the primary address is unverified, even beside a verified one', () => {
  const failed = fail('evidence_primary_unverified', [], ['a…e@example.org']);
  expect(judge(email({ verified: false, problem: 'unverified' }))).toEqual(failed);
  expect(judge(email({ verified: false, problem: 'undeliverable' }), other)).toEqual(failed);
});

it('fails without a primary address', () => {
  expect(judge(other)).toEqual(fail('evidence_no_primary_email'));
  expect(judge()).toEqual(fail('evidence_no_primary_email'));
});
