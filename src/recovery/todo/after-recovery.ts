import { type JudgedRecord, wholeOf } from '../../account/known';
import type { Email } from '../../pypi/facts';
import { lostMailboxes } from '../tracker/lost-mailbox';
import { lostSince, type TrackedRequest } from '../tracker/tracked-request';
import {
  codesNoted,
  codesUsed,
  historyReviewed,
  item,
  newCodes,
  primaryVerified,
  type Since,
  secondAddress,
  secondFactorOn,
  securityDevice,
  tokensReviewed,
} from './judge';
import { isSince, seenSince } from './seen-since';
import type { TodoItem } from './steps';

/**
 * The list for when the account is back, in PyPI's own order, which it enforces: PyPI took every second factor and all codes
 * away, and somebody else may have had the account (docs/recovery.md, "The procedure", 7). Counts from the filing.
 *
 * @param record without what was lost (`withoutLost`)
 * @param request the one that ended
 */
export function afterRecovery(record: JudgedRecord | undefined, request: TrackedRequest, now: Date): TodoItem[] {
  const start = lostSince(request);
  const since = { record, start, now };
  return [
    ...primaryVerified(since),
    newCodes(since),
    codesNoted(since),
    codesUsed(since),
    secondFactorOn(since),
    securityDevice(since),
    // Tokens that were made while the user was locked out are not theirs.
    tokensReviewed(since, request.closedAt ?? start),
    historyReviewed(since),
    secondAddress(since, ({ address }) => address !== lostAddressOf(since, request)),
    ...lostAddress(since, request),
  ];
}

/** The lost mailbox's address still gets links for a new password, whether or not it's the primary one. */
function lostAddress(since: Since, request: TrackedRequest): TodoItem[] {
  if (!request.lost.includes('email-access')) return [];
  const record = since.record && wholeOf(since.record);
  const emails = seenSince(record, 'emails', since.start, since.now);
  if (!record || !emails) return [item('lost-address', 'page', undefined)];
  const lost = lostAddressOf(since, request);
  const isThere = lost === undefined ? lostMailboxes(record, request).length > 0 : hasAddress(emails, lost);
  return [item('lost-address', 'page', !isThere || isReadAgain(since))];
}

/** The lost mailbox's address, masked; `undefined`: none was lost, nobody knows it, or the user reads the mailbox again. */
function lostAddressOf(since: Since, { lost, lostAddress }: TrackedRequest): string | undefined {
  return lost.includes('email-access') && !isReadAgain(since) ? lostAddress : undefined;
}

const isReadAgain = ({ record, start, now }: Since) => isSince(record?.saidDone?.mailbox, start, now);
const hasAddress = (emails: Email[], lost: string) => emails.some(({ address }) => address === lost);
