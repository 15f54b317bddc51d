import { known } from '../account/known';
import type { AccountRecord } from '../account/record';
import type { Value } from '../checks/check';
import type { Email } from '../pypi/facts';

/**
 * Whether a way back into the account would work without the phone. `open`: seen to work. `unproven`: it exists, but
 * nobody has shown that it works without the phone. `last-resort`: it works, slowly, through PyPI's support.
 */
export type WayState = 'open' | 'unproven' | 'closed' | 'unknown' | 'last-resort';

/** One way back, with the reason for its state as data: the words are in `_locales` under `words`. */
export interface WayBack {
  id: 'password' | 'recovery-codes' | 'security-device' | 'repository-check' | 'waiting';
  state: WayState;
  /** A message key, `way_…`. */
  words: `way_${string}`;
  values: Value[];
  /** Users' own text: device labels. */
  items: string[];
}

/**
 * The picture "If you lost your phone today": every way back in, in the order in which one would try them. The
 * authenticator app is taken to be on the phone. Facts: `recovery.md`'s triage; warehouse #18994 on mailed links.
 *
 * @param isTrusted whether what was seen at a time (ISO 8601, UTC) can be taken for how things are: else nothing is open
 */
export function waysBack(record: AccountRecord | undefined, isTrusted: (seenAt: string) => boolean): WayBack[] {
  return [
    ...password(record, isTrusted),
    recoveryCodes(record, isTrusted),
    securityDevice(record),
    repositoryCheck(),
    waiting(record),
  ];
}

type IsTrusted = (seenAt: string) => boolean;

function password(record: AccountRecord | undefined, isTrusted: IsTrusted): WayBack[] {
  const methods = known(record, 'twoFactor');
  if (typeof methods !== 'object' || methods.value.totp || methods.value.securityDevices.length > 0) return [];
  return [way('password', isTrusted(methods.seenAt) ? 'open' : 'unproven', 'way_password_alone')];
}

function recoveryCodes(record: AccountRecord | undefined, isTrusted: IsTrusted): WayBack {
  const codes = known(record, 'recoveryCodes');
  if (typeof codes !== 'object') return way('recovery-codes', 'unknown', seenOrNot(codes));
  const { unused, generatedAt, confirmed } = codes.value;
  if (unused === 0 || generatedAt === null) return way('recovery-codes', 'closed', 'way_codes_none');
  const values = [unused, { date: generatedAt }];
  if (!confirmed) return way('recovery-codes', 'unproven', 'way_codes_untried', values);
  // Since November 2025 a code used from an unknown network also needs a link that PyPI mails to the primary address.
  const state = mailbox(record);
  if (state === 'broken') return way('recovery-codes', 'unproven', 'way_codes_without_mailbox', values);
  const grounds = [codes, known(record, 'emails')];
  const isOpen = state === 'works' && grounds.every((fact) => typeof fact === 'object' && isTrusted(fact.seenAt));
  return way('recovery-codes', isOpen ? 'open' : 'unproven', 'way_codes_left', values);
}

/** A security device may be the phone itself: no page tells. */
function securityDevice(record: AccountRecord | undefined): WayBack {
  const methods = known(record, 'twoFactor');
  if (typeof methods !== 'object') return way('security-device', 'unknown', seenOrNot(methods));
  const labels = methods.value.securityDevices;
  if (labels.length === 0) return way('security-device', 'closed', 'way_device_none');
  return way('security-device', 'unproven', 'way_device_elsewhere', [], labels);
}

/** Needs a project whose latest release names a public repository; no page that is read tells that. */
function repositoryCheck(): WayBack {
  return way('repository-check', 'unknown', 'way_repository_unchecked');
}

function waiting(record: AccountRecord | undefined): WayBack {
  const state = mailbox(record);
  if (state === 'unknown') return way('waiting', 'last-resort', 'way_waiting');
  return way('waiting', 'last-resort', state === 'works' ? 'way_waiting_with_mailbox' : 'way_waiting_without_mailbox');
}

/** Whether mail reaches the primary address. A verified one that bounced now and then may take the next mail, or not. */
function mailbox(record: AccountRecord | undefined): 'works' | 'broken' | 'unknown' {
  const emails = known(record, 'emails');
  if (typeof emails !== 'object') return 'unknown';
  const primary = emails.value.find((email: Email) => email.primary);
  if (!primary?.verified) return 'broken';
  return primary.problem === 'none' ? 'works' : 'unknown';
}

function seenOrNot(missing: 'unreadable' | 'not-seen'): WayBack['words'] {
  return missing === 'unreadable' ? 'way_unreadable' : 'way_not_seen';
}

function way(
  id: WayBack['id'],
  state: WayState,
  words: WayBack['words'],
  values: Value[] = [],
  items: string[] = [],
): WayBack {
  return { id, state, words, values, items };
}
