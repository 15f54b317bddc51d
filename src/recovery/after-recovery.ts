import { isOfSet } from '../account/backup';
import type { AccountRecord } from '../account/record';
import { judgeBackupEmail } from '../checks/backup-email';
import type { Email, FactName, Token } from '../pypi/facts';
import { isSince, seenSince } from './seen-since';

/** What is to be done once the account is back. Words: `_locales`, `after_<id>_title` and `_text` (dashes as underscores). */
export interface AfterItem {
  id:
    | 'new-second-factor'
    | 'security-device'
    | 'new-codes'
    | 'codes-put-somewhere'
    | 'tokens-reviewed'
    | 'history-reviewed'
    | 'second-address';
  /** `not-seen`: no page told it since the account is back. */
  state: 'done' | 'open' | 'not-seen';
  /** Who can tell that it is done: a page of PyPI, or the user alone. */
  by: 'page' | 'user';
}

/** ISO 8601, UTC. */
export interface Recovery {
  /** When the request was made: a set of codes that is younger is not the lost one. */
  lockedOutAt: string;
  /** When the user said that the account is back: what was seen or reviewed before doesn't count. */
  recoveredAt: string;
}

/**
 * The list for when the account is back: PyPI took every second factor and all codes away, and somebody else may have
 * had the account (recovery.md, step 6). Ticked only by what was seen, or said by the user, since then; a time after
 * `now` was written by a clock that was wrong, and ticks nothing.
 */
export function afterRecovery(record: AccountRecord | undefined, recovery: Recovery, now: Date): AfterItem[] {
  const { lockedOutAt, recoveredAt } = recovery;
  const isAfter = (time: string | null | undefined) => isSince(time, recoveredAt, now);
  const seen = <Name extends FactName>(name: Name) => seenSince(record, name, recoveredAt, now);
  const methods = seen('twoFactor');
  const codes = seen('recoveryCodes');
  const emails = seen('emails');
  const hasNewCodes = codes && codes.unused > 0 && isSince(codes.generatedAt, lockedOutAt, now);
  const isNoted = hasNewCodes && isOfSet(record?.backup, codes.generatedAt);
  return [
    item('new-second-factor', 'page', methods && (methods.totp || methods.securityDevices.length > 0)),
    item('security-device', 'page', methods && methods.securityDevices.length > 0),
    item('new-codes', 'page', hasNewCodes),
    item('codes-put-somewhere', 'user', isNoted),
    tokensReviewed(seen('tokens'), record?.tokensReviewedAt, isAfter),
    item('history-reviewed', 'user', isAfter(record?.historyReviewedAt) || (seen('events') && false)),
    item('second-address', 'page', emails && hasSecondAddress(emails)),
  ];
}

/** Tokens outlive a recovery. Those that are as young as it are the user's own; of all others only the user can tell. */
function tokensReviewed(
  tokens: Token[] | undefined,
  reviewedAt: string | undefined,
  isAfter: (time?: string) => boolean,
): AfterItem {
  if (tokens?.every((token) => isAfter(token.createdAt))) return item('tokens-reviewed', 'page', true);
  return item('tokens-reviewed', 'user', isAfter(reviewedAt) || (tokens && false));
}

/** The check's own rule on domains, applied to what is verified alone. */
export function hasSecondAddress(emails: Email[]): boolean {
  return judgeBackupEmail(emails.filter((email) => email.verified)).outcome === 'pass';
}

/** @param isDone `undefined`: it was not seen */
function item(id: AfterItem['id'], by: AfterItem['by'], isDone: boolean | undefined): AfterItem {
  return { id, state: isDone === undefined ? 'not-seen' : isDone ? 'done' : 'open', by };
}
