import { accountKey } from '../account/account-id';
import { firstCounted } from '../account/code-count';
import { withChanges } from '../account/journal';
import type { AccountRecord } from '../account/record';
import { remember, withoutFuture } from '../account/remember';
import type { Facts } from '../pypi/facts';
import { reportProblem, settleProblem } from './problem';
import { refresh } from './refresh';
import { changeRecord, saveVisit } from './store';

function afterPage(before: AccountRecord, facts: Facts, loadedAt: string): AccountRecord {
  const after = remember(before, facts, loadedAt);
  return firstCounted({ ...after, journal: withChanges(before.journal, before, after) });
}

/** Stores what a page said. A failure is kept for the popup to tell; the page is judged all the same. */
export async function keepPage(facts: Facts, loadedAt: string, now: string): Promise<AccountRecord | undefined> {
  try {
    const { site, username } = facts;
    const record = username
      ? await changeRecord({ site, username }, (kept) => afterPage(withoutFuture(kept, now), facts, loadedAt))
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
