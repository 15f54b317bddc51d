import { type Mutable, muteOf } from '../account/mutes';
import type { AccountRecord } from '../account/record';
import type { Limits } from '../checks/limits';
import { leaving } from '../recovery/todo/leaving';
import { usedAt } from '../recovery/todo/used-at';
import { usedCode } from '../recovery/todo/used-code';
import { progress } from './progress';

/** A short list that waits for the user. */
export interface RunningList {
  id: 'used-code' | 'leaving';
  /** When a code was used, or since when the user is leaving (ISO 8601, UTC). */
  since: string;
  done: number;
  total: number;
}

/** The lists of an account that run: after a used code until all is done or it is put away, of leaving until it is ended. */
export function runningLists(record: AccountRecord, now: Date, limits: Limits): RunningList[] {
  return [...afterUsedCode(record, now, limits), ...whileLeaving(record, now)];
}

/** What is muted when the list for after a used code is put away: the next code brings it back. */
export function usedCodeList(record: AccountRecord, now: Date): Mutable {
  return { id: 'used-code-list', about: usedAt(record, now) ?? '' };
}

function afterUsedCode(record: AccountRecord, now: Date, limits: Limits): RunningList[] {
  const since = usedAt(record, now);
  if (since === null || muteOf(record.mutes ?? {}, usedCodeList(record, now), now)) return [];
  const list = { id: 'used-code' as const, since, ...progress(usedCode(record, since, now, limits)) };
  return list.done < list.total ? [list] : [];
}

function whileLeaving(record: AccountRecord, now: Date): RunningList[] {
  if (!record.leaving) return [];
  return [{ id: 'leaving', since: record.leaving.since, ...progress(leaving(record, record.leaving, now)) }];
}
