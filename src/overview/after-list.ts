import type { JudgedRecord } from '../account/known';
import { type Mutable, muteOf } from '../account/mutes';
import { afterRecovery } from '../recovery/todo/after-recovery';
import type { TodoItem } from '../recovery/todo/steps';
import { lostSince, type TrackedRequest } from '../recovery/tracker/tracked-request';

/** The list for after a recovery, as long as it waits for the user. */
export interface AfterList {
  /** When the request was filed (ISO 8601, UTC). */
  since: string;
  items: TodoItem[];
  /** What is muted when the list is put away. */
  mutable: Mutable;
}

/** The list is put away for one recovery: the next one brings it back. */
export function afterListOf(request: TrackedRequest | undefined): Mutable {
  return { id: 'after-list', about: request?.closedAt ?? '' };
}

/**
 * The list of an account that is back: until all is done, or it is put away. `null`: there is none.
 *
 * @param record without what was lost
 */
export function afterList(
  record: JudgedRecord | undefined,
  request: TrackedRequest | undefined,
  now: Date,
): AfterList | null {
  const mutable = afterListOf(request);
  if (request?.outcome !== 'recovered' || muteOf(record?.mutes ?? {}, mutable, now)) return null;
  const items = afterRecovery(record, request, now);
  return items.every(({ state }) => state === 'done') ? null : { since: lostSince(request), items, mutable };
}
