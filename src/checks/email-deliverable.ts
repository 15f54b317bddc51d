import { type Check, fail, notApplicable, pass } from './check';

/** No address bounces PyPI's mail or was given up by PyPI after bounces or a spam complaint. */
export const emailDeliverable: Check<'emails'> = {
  id: 'email-deliverable',
  severity: 'high',
  needs: ['emails'],
  section: 'emails',
  source: 'https://blog.pypi.org/posts/2023-12-04-account-takeover/',
  judge({ emails }) {
    const failing = emails.filter(({ problem }) => problem === 'bouncing' || problem === 'undeliverable');
    const verified = emails.filter((email) => email.verified);
    if (failing.length > 0) {
      const addresses = failing.map((email) => email.address);
      return fail('evidence_mail_trouble', [failing.length], addresses);
    }
    if (verified.length === 0) return notApplicable('evidence_no_verified_email');
    return pass('evidence_mail_no_trouble', [verified.length]);
  },
};
