import { type AccountId, sameAccount } from '../account/account-id';
import type { Site } from '../pypi/urls';
import { isOpen, type TrackedRequest } from '../recovery/tracked-request';
import { type Step, stepsOf } from '../recovery/tracker';

/** A recovery request that is not closed. */
export interface RunningRequest extends AccountId {
  /** What is to be done or waited for now; `null`: nothing any more. */
  step: Step | null;
}

/** The open request of an account; without an account, anyone's of the index: who is locked out may have nothing else here. */
export function runningRequest(
  requests: TrackedRequest[],
  index: Site,
  account: AccountId | null,
  now: Date,
): RunningRequest | null {
  const request = requests.find((one) => isOpen(one) && (account ? sameAccount(one, account) : one.site === index));
  if (!request) return null;
  const { site, username } = request;
  return { site, username, step: stepsOf(request, now).find(({ state }) => state === 'now')?.step ?? null };
}
