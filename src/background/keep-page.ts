import { accountKey, sameAccount } from '../account/account-id';
import { firstCounted } from '../account/code-count';
import type { Deed } from '../account/deed';
import { doneHere } from '../account/done-here';
import { firstOf } from '../account/expected';
import { withChanges } from '../account/journal';
import type { AccountRecord } from '../account/record';
import { newRecord, remember, withoutFuture } from '../account/remember';
import { namesItself, type WhosePage, whosePage, withUserHash } from '../account/whose-page';
import type { Payload } from '../messages/messages';
import { requestOf } from '../overview/recovery-case';
import type { Facts } from '../pypi/facts';
import { announcedBy } from '../recovery/tracker/announced';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import { changeRecords, saveVisit } from '../storage/store';
import { deedsOf, loadDeeds } from './deeds';
import { reportProblem, settleProblem } from './problem';

type Report = Payload<'page-seen'>;

/** What became of a page: its account's record, if it is known whose page it was. */
export interface KeptPage {
  record: AccountRecord | undefined;
  /** Whether the name that it told is not to be believed. */
  isRefused: boolean;
}

/** Stores what a page said. A failure is kept for the popup to tell; the page is judged all the same. */
export async function keepPage(report: Report, now: string): Promise<KeptPage> {
  const { facts, loadedAt } = report;
  try {
    const { whose, record } = await changeRecordOf(report, now);
    const told = whose.username === null ? withoutName(facts) : facts;
    await saveVisit(told, loadedAt, whose.suspects);
    if (record) await settleProblem(record);
    return { record, isRefused: facts.username !== undefined && !record };
  } catch (error) {
    const { site, username } = facts;
    await reportProblem(error, loadedAt, username ? accountKey({ site, username }) : site);
    return { record: undefined, isRefused: false };
  }
}

/** Whose page it is, and the record with it: decided and written under one lock. */
async function changeRecordOf(report: Report, now: string): Promise<{ whose: WhosePage; record?: AccountRecord }> {
  const { facts, loadedAt, userHash } = report;
  const deeds = await loadDeeds();
  let whose: WhosePage = { username: null, suspects: null };
  const [record] = await changeRecords(({ records, requests }) => {
    whose = whosePage(facts, userHash, records);
    if (whose.username === null) return [];
    const id = { site: facts.site, username: whose.username };
    const kept = records.find((one) => sameAccount(one, id)) ?? newRecord(id);
    const done = deedsOf(deeds, id.site, userHash ?? kept.userHash);
    const after = afterPage(withoutFuture(kept, now), facts, loadedAt, { requests, deeds: done });
    return userHash !== undefined && namesItself(facts) ? withUserHash(after, userHash, records) : [after];
  });
  return { whose, ...(record && { record }) };
}

/** An account's record after a page, with what changed and was not expected to. */
export function afterPage(
  before: AccountRecord,
  facts: Facts,
  loadedAt: string,
  { requests, deeds }: { requests: TrackedRequest[]; deeds: Deed[] },
): AccountRecord {
  const after = remember(before, facts, loadedAt);
  const expects = firstOf(doneHere(facts.page, deeds, before, after), announcedBy(requestOf(requests, after)));
  return firstCounted({ ...after, journal: withChanges(before.journal, before, after, expects) });
}

/** What a page said, without the name that is not to be believed. */
export function withoutName({ username, ...facts }: Facts): Facts {
  return facts;
}
