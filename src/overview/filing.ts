import type { Draft } from '../recovery/request/draft';
import { supportPageAt } from '../recovery/request/support-page';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import { pendingRequest, type StoredForRecovery } from './recovery-case';

/** A page of PyPI's support repository, and the request that is on its way there. */
export interface Filing {
  tab: NonNullable<ReturnType<typeof supportPageAt>>;
  request: TrackedRequest;
  made: Draft;
}

/** What a tab's address has to do with the request whose form was opened last; `null`: nothing, or there is none. */
export function filingAt(url: string, stored: StoredForRecovery): Filing | null {
  const tab = supportPageAt(url);
  const pending = pendingRequest(stored);
  return tab && pending ? { tab, ...pending } : null;
}
