import { isOfSet } from '../account/backup';
import { known } from '../account/known';
import type { AccountRecord } from '../account/record';
import { backupEmail } from '../checks/backup-email';
import { DAY } from '../checks/thresholds';
import type { AccountFacts, Email, FactName, Token } from '../pypi/facts';

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
  const isSince: IsSince = (time, start = recovery.recoveredAt) =>
    Date.parse(time ?? '') > Date.parse(start) && Date.parse(time ?? '') <= now.getTime() + DAY;
  const seen = <Name extends FactName>(name: Name): AccountFacts[Name] | undefined => {
    const fact = known(record, name);
    return typeof fact === 'object' && isSince(fact.seenAt) ? fact.value : undefined;
  };
  const methods = seen('twoFactor');
  const codes = seen('recoveryCodes');
  const emails = seen('emails');
  const hasNewCodes = codes && codes.unused > 0 && isSince(codes.generatedAt, recovery.lockedOutAt);
  const isNoted = hasNewCodes && isOfSet(record?.backup, codes.generatedAt);
  return [
    item('new-second-factor', 'page', methods && (methods.totp || methods.securityDevices.length > 0)),
    item('security-device', 'page', methods && methods.securityDevices.length > 0),
    item('new-codes', 'page', hasNewCodes),
    item('codes-put-somewhere', 'user', isNoted),
    tokensReviewed(seen('tokens'), record?.tokensReviewedAt, isSince),
    item('history-reviewed', 'user', isSince(record?.historyReviewedAt) || (seen('events') && false)),
    item('second-address', 'page', emails && hasSecondAddress(emails)),
  ];
}

/** Whether a time lies after `start`, by default after the account was back, and not in the future. */
type IsSince = (time: string | null | undefined, start?: string) => boolean;

/** Tokens outlive a recovery. Those that are as young as it are the user's own; of all others only the user can tell. */
function tokensReviewed(tokens: Token[] | undefined, reviewedAt: string | undefined, isSince: IsSince): AfterItem {
  if (tokens?.every((token) => isSince(token.createdAt))) return item('tokens-reviewed', 'page', true);
  return item('tokens-reviewed', 'user', isSince(reviewedAt) || (tokens && false));
}

/** The check's own rule on domains, applied to what is verified alone. */
function hasSecondAddress(emails: Email[]): boolean {
  const verified = emails.filter((email) => email.verified);
  return (
    backupEmail.judge({ emails: verified }, { now: new Date(0), historyReviewedAt: null, backup: null, journal: null })
      .outcome === 'pass'
  );
}

/** @param isDone `undefined`: it was not seen */
function item(id: AfterItem['id'], by: AfterItem['by'], isDone: boolean | undefined): AfterItem {
  return { id, state: isDone === undefined ? 'not-seen' : isDone ? 'done' : 'open', by };
}
