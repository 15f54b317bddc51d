import { isOfSet } from '../account/backup';
import type { AccountRecord } from '../account/record';
import { judgeBackupEmail } from '../checks/backup-email';
import type { Email, FactName, Token } from '../pypi/facts';
import { isSince, seenSince } from './seen-since';

/** What is to be done once the account is back. Words: `_locales`, `after_<id>_title` and `_text` (dashes as underscores). */
export interface AfterItem {
  id:
    | 'new-codes'
    | 'codes-put-somewhere'
    | 'new-second-factor'
    | 'security-device'
    | 'tokens-reviewed'
    | 'history-reviewed'
    | 'second-address';
  /** `not-seen`: no page told it since the request was filed. */
  state: 'done' | 'open' | 'not-seen';
  /** Who can tell that it is done: a page of PyPI, or the user alone. */
  by: 'page' | 'user';
}

/** ISO 8601, UTC. */
export interface Recovery {
  /** When the request was filed: what was seen or reviewed before doesn't count. */
  since: string;
  /** When the user said that the account is back: tokens that were made while they were locked out are not theirs. */
  backAt: string;
}

/**
 * The list for when the account is back, in PyPI's own order, which it enforces: PyPI took every second factor and all codes
 * away, and somebody else may have had the account (recovery.md, step 6). Ticked only by what was seen, or said by the user,
 * since the request was filed: what the account was before doesn't count. A time after `now` was written by a clock that was
 * wrong, and ticks nothing.
 *
 * @param record without what was lost (`withoutLost`)
 */
export function afterRecovery(record: AccountRecord | undefined, recovery: Recovery, now: Date): AfterItem[] {
  const { since, backAt } = recovery;
  const isAfter = (time: string | null | undefined) => isSince(time, since, now);
  const seen = <Name extends FactName>(name: Name) => seenSince(record, name, since, now);
  const methods = seen('twoFactor');
  const codes = seen('recoveryCodes');
  const emails = seen('emails');
  const hasNewCodes = codes && codes.unused > 0 && isAfter(codes.generatedAt);
  const isNoted = hasNewCodes && isOfSet(record?.backup, codes.generatedAt);
  return [
    item('new-codes', 'page', hasNewCodes),
    item('codes-put-somewhere', 'user', isNoted),
    item('new-second-factor', 'page', methods && (methods.totp || methods.securityDevices.length > 0)),
    item('security-device', 'page', methods && methods.securityDevices.length > 0),
    tokensReviewed(seen('tokens'), isAfter(record?.tokensReviewedAt), (time) => isSince(time, backAt, now)),
    item('history-reviewed', 'user', isAfter(record?.historyReviewedAt) || (seen('events') && false)),
    item('second-address', 'page', emails && hasSecondAddress(emails)),
  ];
}

/** Tokens outlive a recovery. Those that are younger than it are the user's own; of all others only the user can tell. */
function tokensReviewed(tokens: Token[] | undefined, isSaid: boolean, isOwn: (time: string) => boolean): AfterItem {
  if (tokens?.every((token) => isOwn(token.createdAt))) return item('tokens-reviewed', 'page', true);
  return item('tokens-reviewed', 'user', isSaid || (tokens && false));
}

/** The check's own rule on domains, applied to what is verified alone. */
export function hasSecondAddress(emails: Email[]): boolean {
  return judgeBackupEmail(emails.filter((email) => email.verified)).outcome === 'pass';
}

/** @param isDone `undefined`: it was not seen */
function item(id: AfterItem['id'], by: AfterItem['by'], isDone: boolean | undefined): AfterItem {
  return { id, state: isDone === undefined ? 'not-seen' : isDone ? 'done' : 'open', by };
}
