import { accountKey } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import { remember, withoutFuture } from '../account/remember';
import { evaluate } from '../checks/evaluate';
import { overviewOf } from '../overview/overview';
import type { MessageName, Reply, Request } from '../platform/messages';
import type { Facts } from '../pypi/facts';
import { refreshBadge } from './badge';
import { latestProblem, reportProblem, settleProblem } from './problem';
import { changeRecord, eraseBroken, loadAll, saveVisit } from './store';
import { warningsOf } from './warnings';

/** What the background does for each message. */
export const HANDLERS: { readonly [Name in MessageName]: (request: Request<Name>) => Promise<Reply<Name>> } = {
  async 'page-seen'({ facts, loadedAt }) {
    const now = new Date();
    const record = await keep(facts, notAfter(now, loadedAt), now.toISOString());
    return warningsOf(evaluate(facts, record, now), record, now);
  },

  async 'dismiss-warning'({ account, check }) {
    await changeRecord(account, (record) => ({
      ...record,
      dismissed: { ...record.dismissed, [check]: new Date().toISOString() },
    }));
    return null;
  },

  async 'get-overview'({ account }) {
    return overviewOf(await loadAll(), await latestProblem(), account, new Date());
  },

  async 'review-history'({ account }) {
    // What was looked through is the history that was seen, not what has happened since.
    await changeRecord(account, (record) => ({
      ...record,
      historyReviewedAt: record.facts.events?.seenAt ?? record.historyReviewedAt,
    }));
    await refreshBadge();
    return null;
  },

  async 'erase-broken'({ keys }) {
    await eraseBroken(keys);
    return null;
  },
};

/** A page's own clock may drift ahead (`performance.timeOrigin`); kept, such a time would shut out all later pages. */
function notAfter(now: Date, loadedAt: string): string {
  return new Date(Math.min(Date.parse(loadedAt), now.getTime())).toISOString();
}

/** Stores what a page said. A failure is kept for the popup to tell; the page is judged all the same. */
async function keep(facts: Facts, loadedAt: string, now: string): Promise<AccountRecord | undefined> {
  try {
    const { site, username } = facts;
    const record = username
      ? await changeRecord({ site, username }, (before) => remember(withoutFuture(before, now), facts, loadedAt))
      : undefined;
    await saveVisit(facts, loadedAt);
    if (record) await settleProblem(record);
    return record;
  } catch (error) {
    await reportProblem(error, loadedAt, facts.username ? accountKey({ ...facts, username: facts.username }) : null);
    return undefined;
  } finally {
    await refreshBadge();
  }
}
