import { oldestSeen } from '../account/known';
import type { AccountRecord } from '../account/record';
import type { Finding } from '../checks/check';

/** What was seen in this stretch of time can be taken for how things are (ISO 8601, UTC, both ends included). */
export interface Trust {
  since: string;
  until: string;
}

/** While the browser withholds PyPI's pages, what was seen may change unseen: nothing is taken for how things are. */
export const NO_TRUST: Trust = { since: '', until: '' };

export function isTrusted(seenAt: string | null, { since, until }: Trust): boolean {
  return seenAt !== null && seenAt >= since && seenAt <= until;
}

/** Whether something is called good, or beside the point, on grounds that no longer hold. */
export function isDoubtful({ outcome, evidence }: Finding, trust: Trust): boolean {
  return outcome !== 'unknown' && !isTrusted(evidence.seenAt, trust);
}

const SETTINGS = ['twoFactor', 'recoveryCodes', 'emails', 'tokens', 'associations', 'events'] as const;

/** The oldest of what is known of the account settings: the list is no newer than this. `null`: nothing is known. */
export function restsOn(record: AccountRecord): string | null {
  return oldestSeen(record, SETTINGS);
}
