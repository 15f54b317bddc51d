import { type Check, fail, pass } from './check';

/** PyPI trusts the address that it writes to. An unverified one gets no password reset. */
export const primaryEmailVerified: Check<'emails'> = {
  id: 'primary-email-verified',
  severity: 'critical',
  needs: ['emails'],
  section: 'emails',
  source: 'https://pypi.org/help/#verified-email',
  judge({ emails }) {
    const primary = emails.find((email) => email.primary);
    if (!primary) return fail('evidence_no_primary_email');
    if (!primary.verified) return fail('evidence_primary_unverified', [], [primary.address]);
    return pass('evidence_primary_verified', [], [primary.address]);
  },
};
