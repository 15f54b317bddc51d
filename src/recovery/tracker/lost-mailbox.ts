import type { AccountRecord } from '../../account/record';
import { isAfter } from '../../platform/time';
import type { Email } from '../../pypi/facts';
import { isOpen, lostSince, type TrackedRequest } from './tracked-request';

/**
 * The addresses, among those that are known of the account, whose mailbox a request declares lost. It was the primary one
 * when the request was made. After a recovery that one may stay on the account, verified, while PyPI writes to another: it
 * is read again only when PyPI writes to it, or the user says so. Where nobody knows which it was, only the primary one is
 * known to be read after a recovery, and while a request runs not even that.
 */
export function lostMailboxes(record: AccountRecord, request: TrackedRequest): Email[] {
  const { lost, lostAddress } = request;
  const { emails } = record.facts;
  const since = lostSince(request);
  const isMailLost = lost.includes('email-access') || lost.includes('device-confirmation');
  if (!emails || isAfter(record.saidDone?.mailbox, since)) return [];
  const primary = emails.value.filter((email) => email.primary);
  if (!isAfter(emails.seenAt, since)) return isMailLost || lost.includes('email-unverified') ? primary : [];
  if (!isMailLost) return [];
  const others = emails.value.filter((email) => !email.primary);
  if (isOpen(request)) return lostAddress === undefined ? primary : firstOf([...primary, ...others], lostAddress);
  if (lostAddress === undefined) return others;
  return primary.some(({ address }) => address === lostAddress) ? [] : firstOf(others, lostAddress);
}

/** Two addresses may look alike when masked: one of them is lost. */
function firstOf(emails: Email[], lostAddress: string): Email[] {
  return emails.filter(({ address }) => address === lostAddress).slice(0, 1);
}
