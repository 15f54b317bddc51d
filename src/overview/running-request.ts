import { type AccountId, sameAccount } from '../account/account-id';
import type { Site } from '../pypi/urls';
import { seemsBackAt } from '../recovery/tracker/seems-back';
import { isOpen } from '../recovery/tracker/tracked-request';
import { stepsOf, type TrackerStep } from '../recovery/tracker/tracker';
import type { Stored } from '../storage/items';

/** A recovery request that is not closed. */
export interface RunningRequest extends AccountId {
  /** Since when it runs (ISO 8601, UTC). */
  openedAt: string;
  steps: TrackerStep[];
  /** When a page showed the account since the request was filed (ISO 8601, UTC): the user seems to be back. `null`: none did. */
  seemsBackAt: string | null;
}

/** The open request of an account; without an account, anyone's of the index: who is locked out may have nothing else here. */
export function runningRequest(
  { requests, records }: Pick<Stored, 'requests' | 'records'>,
  index: Site,
  account: AccountId | null,
  now: Date,
): RunningRequest | null {
  const request = requests.find((one) => isOpen(one) && (account ? sameAccount(one, account) : one.site === index));
  if (!request) return null;
  const { site, username } = request;
  const record = records.find((one) => sameAccount(one, request));
  return {
    site,
    username,
    openedAt: request.openedAt,
    steps: stepsOf(request, now),
    seemsBackAt: seemsBackAt(record, request, now),
  };
}
