import { newEventsSince } from '../account/history-look';
import { daysSince } from '../platform/time';
import { type Check, fail, notApplicable, pass, unknown } from './check';

/** The user has looked through the security history since its newest event: said so, or had it in view. */
export const historyReviewed: Check<'events'> = {
  id: 'history-reviewed',
  severity: 'low',
  byUser: true,
  needs: ['events'],
  section: 'history',
  source: 'https://pypi.org/help/#suspicious-activity',
  judge({ events }, { now, limits, historyLook: look }) {
    const { count, latestAt } = events;
    if (count === 0) return notApplicable('evidence_no_events');
    if (latestAt === null) return unknown('evidence_unreadable');
    // A look in the future was recorded under a wrong clock: nobody knows what it covers.
    if (look === null || Date.parse(look.at) > now.getTime())
      return unknown('evidence_history_never_reviewed', [count]);
    const review = { date: look.at };
    if (Date.parse(latestAt) > Date.parse(look.at)) {
      const atLeast = newEventsSince(events, look, now);
      return fail('evidence_history_newer_events', [review, { date: latestAt }, atLeast]);
    }
    const limit = limits.historyReviewDays;
    if (daysSince(look.at, now) > limit) return fail('evidence_history_review_old', [review, limit]);
    return pass('evidence_history_reviewed', [review]);
  },
};
