import { describe, expect, it } from 'vitest';
import { backupEmail } from './backup-email';
import { fail, pass } from './check';
import { contextWith, email } from './testing/samples';

const judge = (...emails: ReturnType<typeof email>[]) => backupEmail.judge({ emails }, contextWith());
const other = (address: string, verified = true) =>
  email({ address, primary: false, verified, problem: verified ? 'none' : 'unverified' });
const primary = email();

describe('beside a primary address', () => {
  it('passes with a verified address on another domain, wherever it stands', () => {
    const passed = pass('evidence_second_email', [], ['b…b@example.net']);
    expect(judge(primary, other('b…b@example.net'))).toEqual(passed);
    expect(judge(other('b…b@example.net'), other('c…c@example.org'), primary)).toEqual(passed);
  });

  it('passes with a domain that only ends alike', () => {
    expect(judge(primary, other('b…b@notexample.org')).outcome).toBe('pass');
    expect(judge(email({ address: 'a…a@mail.example.org' }), other('b…b@example.org')).outcome).toBe('fail');
  });

  it('passes too when only the primary address is unverified', () => {
    expect(judge(email({ verified: false }), other('b…b@example.net')).outcome).toBe('pass');
  });

  it('fails with no second address', () => {
    expect(judge(primary)).toEqual(fail('evidence_no_second_email'));
  });

  it('fails when the second is unverified', () => {
    const failed = fail('evidence_second_email_unverified', [], ['b…b@example.net']);
    expect(judge(primary, other('b…b@example.net', false))).toEqual(failed);
    expect(judge(primary, other('b…b@example.net', false), other('c…c@example.org'))).toEqual(failed);
  });

  it.each(['b…b@example.org', 'b…b@mail.example.org', 'b…b@EXAMPLE.org', '"x@example.net"@example.org'])(
    'fails with %s too',
    (address) => {
      expect(judge(primary, other(address))).toEqual(fail('evidence_emails_one_domain', ['example.org']));
    },
  );

  it('calls the domain the obstacle when the second is unverified as well', () => {
    expect(judge(primary, other('b…b@example.org', false)).words).toBe('evidence_emails_one_domain');
  });

  it('judges by the domain alone: masked local parts may look alike', () => {
    expect(judge(primary, other('a…e@example.net')).outcome).toBe('pass');
  });
});

describe('without a primary address', () => {
  it('passes with two verified addresses on different domains', () => {
    expect(judge(other('a@example.com', false), other('a@example.org'), other('b@example.net'))).toEqual(
      pass('evidence_second_email', [], ['b@example.net']),
    );
  });

  it('fails otherwise', () => {
    expect(judge()).toEqual(fail('evidence_no_second_email'));
    expect(judge(other('a@example.org'))).toEqual(fail('evidence_no_second_email'));
    expect(judge(other('a@example.org'), other('b@example.org')).words).toBe('evidence_emails_one_domain');
    expect(judge(other('a@example.org', false), other('b@example.net')).items).toEqual(['a@example.org']);
    expect(judge(other('a@example.org', false), other('b@example.net', false)).outcome).toBe('fail');
  });
});
