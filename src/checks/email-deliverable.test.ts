import { expect, it } from 'vitest';
import { fail, notApplicable, pass } from './check';
import { emailDeliverable } from './email-deliverable';
import { contextWith, email } from './testing/samples';

const judge = (...emails: ReturnType<typeof email>[]) => emailDeliverable.judge({ emails }, contextWith());
const bouncing = email({ address: 'b…b@example.net', primary: false, problem: 'bouncing' });
const givenUp = email({ address: 'c…c@example.com', primary: false, verified: false, problem: 'undeliverable' });
const unverified = email({ verified: false, problem: 'unverified' });

it('passes when a verified address shows no trouble', () => {
  expect(judge(email())).toEqual(pass('evidence_mail_no_trouble', [1]));
});

it('counts only verified addresses as free of trouble', () => {
  expect(judge(email(), { ...unverified, primary: false })).toEqual(pass('evidence_mail_no_trouble', [1]));
});

it('fails for each kind of trouble, on any address, and lists them', () => {
  expect(judge(email(), bouncing)).toEqual(fail('evidence_mail_trouble', [1], ['b…b@example.net']));
  expect(judge(email(), givenUp)).toEqual(fail('evidence_mail_trouble', [1], ['c…c@example.com']));
  expect(judge(givenUp, bouncing).items).toEqual(['c…c@example.com', 'b…b@example.net']);
});

it('does not apply when nothing is verified and nothing failed', () => {
  expect(judge(unverified)).toEqual(notApplicable('evidence_no_verified_email'));
  expect(judge()).toEqual(notApplicable('evidence_no_verified_email'));
});
