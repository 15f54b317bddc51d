import { accountKey } from '../account/account-id';
import { firstCounted } from '../account/code-count';
import { doneHere } from '../account/done-here';
import { firstOf } from '../account/expected';
import { withChanges } from '../account/journal';
import type { AccountRecord } from '../account/record';
import { remember, withoutFuture } from '../account/remember';
import { requestOf } from '../overview/recovery-case';
import type { Facts } from '../pypi/facts';
import { announcedBy } from '../recovery/announced';
import type { TrackedRequest } from '../recovery/tracked-request';
import { reportProblem, settleProblem } from './problem';
import { refresh } from './refresh';
import { changeRecord, loadAll, saveVisit } from './store';

/** An account's record after a page, with what changed and was not expected to. */
function afterPage(before: AccountRecord, facts: Facts, loadedAt: string, requests: TrackedRequest[]): AccountRecord {
  const after = remember(before, facts, loadedAt);
  const expects = firstOf(doneHere(facts.page, [], before, after), announcedBy(requestOf(requests, after)));
  return firstCounted({ ...after, journal: withChanges(before.journal, before, after, expects) });
}

/** Stores what a page said. A failure is kept for the popup to tell; the page is judged all the same. */
export async function keepPage(facts: Facts, loadedAt: string, now: string): Promise<AccountRecord | undefined> {
  try {
    const { site, username } = facts;
    const { requests } = await loadAll();
    const record = username
      ? await changeRecord({ site, username }, (kept) => afterPage(withoutFuture(kept, now), facts, loadedAt, requests))
      : undefined;
    await saveVisit(facts, loadedAt);
    if (record) await settleProblem(record);
    return record;
  } catch (error) {
    await reportProblem(error, loadedAt, facts.username ? accountKey({ ...facts, username: facts.username }) : null);
    return undefined;
  } finally {
    await refresh();
  }
}
