import { CHANGE_SEVERITY } from '../account/change';
import { openNotMine } from '../account/not-mine';
import { sinceOf, type Unanswered, unanswered, unansweredCount } from '../account/unanswered';
import { type Check, type Context, fail, notApplicable, pass, type Verdict } from './check';

const NEEDS = ['twoFactor', 'recoveryCodes', 'emails', 'tokens'] as const;

/** No change from visit to visit is without the user's word; only the user can say whose it was. */
export const nothingUnexpectedChanged: Check<(typeof NEEDS)[number]> = {
  id: 'nothing-unexpected-changed',
  severity: 'high',
  byUser: true,
  needs: NEEDS,
  section: 'history',
  source: 'https://pypi.org/help/#suspicious-activity',
  regardless: (context) => notConfirmed(context) ?? notMine(context),
  judge(_, { journal }) {
    const isCompared = NEEDS.every((name) => journal?.compared[name] !== undefined);
    return isCompared ? pass('evidence_changes_none') : notApplicable('evidence_changes_not_compared');
  },
};

function notConfirmed({ journal, now }: Context): Verdict | undefined {
  const open = unanswered(journal ?? undefined);
  const count = unansweredCount(open);
  if (count === 0) return undefined;
  const since = sinceOf(open, now.toISOString());
  const verdict =
    since === null
      ? fail('evidence_changes_unanswered_undated', [count])
      : fail('evidence_changes_unanswered', [count, { date: since }]);
  return isHarmless(open) ? { ...verdict, severity: 'low' } : verdict;
}

/** Nothing that may let somebody in, or shut the user out; what had no room may be either. */
function isHarmless({ entries, overflow }: Unanswered): boolean {
  return overflow === null && entries.every(({ change }) => CHANGE_SEVERITY[change.kind] === 'low');
}

function notMine({ journal, historyReviewedAt }: Context): Verdict | undefined {
  const open = openNotMine(journal, historyReviewedAt);
  return open ? fail('evidence_changes_not_mine', [{ date: open.saidAt }]) : undefined;
}
