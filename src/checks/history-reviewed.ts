import { type Check, fail, notApplicable, pass, unknown } from './check';
import { daysSince, THRESHOLDS } from './thresholds';

/** The user has looked through the security history since its newest event; only the user can say so. */
export const historyReviewed: Check<'events'> = {
  id: 'history-reviewed',
  severity: 'low',
  byUser: true,
  needs: ['events'],
  section: 'account-events',
  source: 'https://pypi.org/help/#suspicious-activity',
  judge({ events: { count, latestAt } }, { now, historyReviewedAt: reviewedAt }) {
    if (count === 0) return notApplicable('evidence_no_events');
    if (latestAt === null) return unknown('evidence_unreadable');
    // A review in the future was recorded under a wrong clock: nobody knows what it covers.
    if (reviewedAt === null || Date.parse(reviewedAt) > now.getTime())
      return unknown('evidence_history_never_reviewed', [count]);
    const review = { date: reviewedAt };
    if (Date.parse(latestAt) > Date.parse(reviewedAt))
      return fail('evidence_history_newer_events', [review, { date: latestAt }]);
    const limit = THRESHOLDS.historyReviewDays;
    if (daysSince(reviewedAt, now) > limit) return fail('evidence_history_review_old', [review, limit]);
    return pass('evidence_history_reviewed', [review]);
  },
};
