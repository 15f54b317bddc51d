import { domainOf, isSameDomain } from '../account/address-domain';
import type { AccountRecord } from '../account/record';
import { THRESHOLDS, type Thresholds } from '../checks/thresholds';
import type { AccountFacts, Email } from '../pypi/facts';
import { type AfterItem, afterRecovery, hasSecondAddress } from './after-recovery';
import { isSince, seenSince } from './seen-since';

/** One thing to do, in the shape of `afterRecovery`'s. */
export type ListItem<Id extends string> = Pick<AfterItem, 'state' | 'by'> & { id: Id };

/** Words: `_locales`, `used_code_<id>_title` and `_text` (dashes as underscores). */
export type UsedCodeItem = ListItem<
  'second-factor' | 'codes-left' | 'tokens-reviewed' | 'history-reviewed' | 'second-address'
>;

/** Words: `_locales`, `leaving_<id>_title` and `_text` (dashes as underscores). */
export type LeavingItem = ListItem<
  'primary-address' | 'second-address' | 'second-owner' | 'tokens-reviewed' | 'repositories'
>;

/** An employer or school that is left. */
export interface Leaving {
  /** That of the mailbox that ends, one of `addressDomains`; `NO_DOMAIN`: none of them; `null`: the user didn't say yet. */
  domain: string | null;
  /** When the user said so (ISO 8601, UTC): what was seen or said before doesn't count. */
  since: string;
}

/** A domain that no address is on: none of the account's mailboxes ends. */
export const NO_DOMAIN = '';

/**
 * The ten minutes after a recovery code was used. Ticked only by what was seen, or said by the user, since then; a time
 * after `now` was written by a clock that was wrong, and ticks nothing.
 *
 * @param usedAt when a page first showed fewer codes than before (ISO 8601, UTC)
 */
export function usedCode(
  record: AccountRecord | undefined,
  usedAt: string,
  now: Date,
  limits: Thresholds = THRESHOLDS,
): UsedCodeItem[] {
  // The page that showed it was itself seen after the code was used.
  const since = new Date(Date.parse(usedAt) - 1).toISOString();
  const codes = seenSince(record, 'recoveryCodes', since, now);
  return [
    secondFactor(record, since, now),
    item('codes-left', 'page', codes && isEnough(codes, limits)),
    sinceThen('tokens-reviewed', record, since, now),
    sinceThen('history-reviewed', record, since, now),
    sinceThen('second-address', record, since, now),
  ];
}

/**
 * Leaving an employer or school, in the order in which it is to be done: whoever reads the primary mailbox can take the
 * account, and the account takes the projects along. Ticked as `usedCode` is.
 */
export function leaving(record: AccountRecord | undefined, { domain, since }: Leaving, now: Date): LeavingItem[] {
  const emails = seenSince(record, 'emails', since, now);
  const kept = domain === null ? undefined : emails?.filter((email) => isElsewhere(email, domain));
  // As long as nobody says which mailbox ends, no page can show that another one is left.
  const who = domain === null ? 'user' : 'page';
  const unsaid = domain === null ? false : undefined;
  const hasPrimary = kept?.some((email) => email.primary && email.verified && email.problem === 'none');
  return [
    item('primary-address', who, kept ? hasPrimary : unsaid),
    item('second-address', who, kept ? hasSecondAddress(kept) : unsaid),
    item('second-owner', 'page', hasSecondOwner(record, since, now)),
    sinceThen('tokens-reviewed', record, since, now),
    repositories(record, since, now),
  ];
}

/** The domains of an account's addresses when last seen, to choose from: a typed one could be misspelt. */
export function addressDomains(record: AccountRecord | undefined): string[] {
  return [...new Set(record?.facts.emails?.value.map(({ address }) => domainOf(address)))];
}

/** Only the user can tell that a factor is at hand; that there is none, a page can. */
function secondFactor(record: AccountRecord | undefined, since: string, now: Date): UsedCodeItem {
  const methods = seenSince(record, 'twoFactor', since, now);
  if (methods && !methods.totp && methods.securityDevices.length === 0) return item('second-factor', 'page', false);
  const isSaid = isSince(record?.saidDone?.['second-factor'], since, now);
  return item('second-factor', 'user', isSaid || (methods && false));
}

/** By the check's limit, with what is left or a new set. */
function isEnough({ unused, generatedAt }: AccountFacts['recoveryCodes'], limits: Thresholds): boolean {
  return unused >= limits.fewestCodes && generatedAt !== null;
}

/** An item that is the same once an account is back. */
function sinceThen<Id extends AfterItem['id']>(
  id: Id,
  record: AccountRecord | undefined,
  since: string,
  now: Date,
): ListItem<Id> {
  const found = afterRecovery(record, { since, backAt: since }, now).find((one) => one.id === id);
  return { id, state: found?.state ?? 'not-seen', by: found?.by ?? 'user' };
}

function isElsewhere({ address }: Email, domain: string): boolean {
  return !isSameDomain(domainOf(address), domain.toLowerCase());
}

/** By the list of what nobody else owns, unless the list of projects says otherwise. */
function hasSecondOwner(record: AccountRecord | undefined, since: string, now: Date): boolean | undefined {
  const projects = seenSince(record, 'projects', since, now);
  if (projects?.some(({ soleOwner }) => soleOwner)) return false;
  const soleOwnerOf = seenSince(record, 'soleOwnerOf', since, now);
  return soleOwnerOf && soleOwnerOf.length === 0;
}

/** Whether the repositories that releases name are left behind too, only the user can tell; without projects there are none. */
function repositories(record: AccountRecord | undefined, since: string, now: Date): LeavingItem {
  const projects = seenSince(record, 'projects', since, now);
  if (projects?.length === 0) return item('repositories', 'page', true);
  return item('repositories', 'user', isSince(record?.saidDone?.repositories, since, now) || (projects && false));
}

/** @param isDone `undefined`: it was not seen */
function item<Id extends string>(id: Id, by: AfterItem['by'], isDone: boolean | undefined): ListItem<Id> {
  return { id, state: isDone === undefined ? 'not-seen' : isDone ? 'done' : 'open', by };
}
