import { domainOf, isSameDomain } from '../account/address-domain';
import type { Email } from '../pypi/facts';
import { type Check, fail, pass, type Verdict } from './check';

/** A verified address is left when the primary one's domain expires, its provider closes, or its employer is left. */
export const backupEmail: Check<'emails'> = {
  id: 'backup-email',
  severity: 'high',
  needs: ['emails'],
  section: 'emails',
  source: 'https://blog.pypi.org/posts/2025-08-18-preventing-domain-resurrections/',
  judge: ({ emails }) => judgeBackupEmail(emails),
};

/** The rule itself, for those who judge some of the addresses. */
export function judgeBackupEmail(emails: Email[]): Verdict {
  // Without a primary address a verified one stands in for it: then any two verified ones on two domains will do.
  const main = emails.find((email) => email.primary) ?? emails.find((email) => email.verified) ?? emails[0];
  if (!main || emails.length < 2) return fail('evidence_no_second_email');
  const domain = domainOf(main.address);
  const elsewhere = emails.filter((email) => email !== main && !isSameDomain(domainOf(email.address), domain));
  if (elsewhere.length === 0) return fail('evidence_emails_one_domain', [domain]);
  const verified = elsewhere.filter((email) => email.verified);
  if (verified.length === 0) return fail('evidence_second_email_unverified', [], addresses(elsewhere));
  return pass('evidence_second_email', [], addresses(verified));
}

function addresses(emails: Email[]): string[] {
  return emails.map((email) => email.address);
}
