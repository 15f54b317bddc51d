import type { JudgedRecord } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { isAfter } from '../../platform/time';
import type { AccountFacts, Email } from '../../pypi/facts';
import { lostMailboxes } from './lost-mailbox';
import { isOpen, lostSince, type TrackedRequest, wasReset } from './tracked-request';

/**
 * The record as it is to be judged, shown and advised by. While a request runs, what it declares lost is void. Once
 * PyPI says that it was reset, so is what PyPI's support takes away: every second factor and all recovery codes. Void is neither good
 * nor bad, but unknown, until a page that was loaded since the filing shows it again. No page can show that a mailbox is
 * read again: a lost one is void for longer (`lostMailboxes`).
 */
export function withoutLost(record: AccountRecord, request: TrackedRequest | undefined): JudgedRecord {
  if (!request || request.outcome === 'withdrawn') return record;
  return NAMES.reduce((left, name) => without(left, name, request), withoutUses(record, request));
}

/** A second factor that was used before may be lost, or another one now. */
function withoutUses({ factorUses = {}, ...record }: AccountRecord, request: TrackedRequest): JudgedRecord {
  const kept = Object.entries(factorUses).filter(([, at]) => isAfter(at, lostSince(request)));
  return kept.length > 0 ? { ...record, factorUses: Object.fromEntries(kept) } : record;
}

const NAMES = ['twoFactor', 'recoveryCodes', 'unusedCodesExist', 'emails'] as const;
type Name = (typeof NAMES)[number];

/** What is left of a fact: the value itself, a part of it, or `null`, nothing. */
type Left<One extends Name> = AccountFacts[One] | null;

function without(record: JudgedRecord, name: Name, request: TrackedRequest): JudgedRecord {
  const fact = record.facts[name];
  if (!fact) return record;
  const value = leftOf(name, record, request);
  if (value === fact.value) return record;
  const { [name]: _, ...others } = record.facts;
  const facts = value === null ? others : { ...others, [name]: { ...fact, value } };
  const whole = record.whole ?? record.facts;
  if (name === 'emails' && isOwnNow(record, request)) return { ...record, facts, whole };
  const voided = { ...record.voided, [name]: value === null ? ('all' as const) : ('part' as const) };
  return { ...record, facts, voided, whole };
}

/** Whether the addresses are the account's as it is after the recovery, the lost one being known: all others count as usual. */
function isOwnNow({ facts: { emails } }: AccountRecord, request: TrackedRequest): boolean {
  return !isOpen(request) && request.lostAddress !== undefined && isAfter(emails?.seenAt, lostSince(request));
}

function leftOf(name: Name, record: AccountRecord, request: TrackedRequest): Left<Name> | undefined {
  const { twoFactor, recoveryCodes, unusedCodesExist, emails } = record.facts;
  const isSeenSince = isAfter(record.facts[name]?.seenAt, lostSince(request));
  switch (name) {
    case 'twoFactor':
      return isSeenSince || !twoFactor ? twoFactor?.value : methodsLeft(twoFactor.value, request);
    case 'recoveryCodes':
      return isSeenSince || !areCodesLost(request) ? recoveryCodes?.value : null;
    case 'unusedCodesExist':
      return isSeenSince || !areCodesLost(request) ? unusedCodesExist?.value : null;
    case 'emails':
      return emails && emailsLeft(emails.value, lostMailboxes(record, request));
  }
}

function methodsLeft(methods: AccountFacts['twoFactor'], request: TrackedRequest): Left<'twoFactor'> {
  if (wasReset(request) || request.lost.includes('second-factor')) return null;
  const totp = methods.totp && !request.lost.includes('authenticator');
  const securityDevices = request.lost.includes('security-device') ? [] : methods.securityDevices;
  if (totp === methods.totp && securityDevices.length === methods.securityDevices.length) return methods;
  return totp || securityDevices.length > 0 ? { totp, securityDevices } : null;
}

/** Support takes the codes away; before that, they are lost when the user said that they have none that works. */
function areCodesLost(request: TrackedRequest): boolean {
  return wasReset(request) || (request.codes !== undefined && request.codes !== 'held');
}

function emailsLeft(emails: Email[], lost: Email[]): Email[] {
  return lost.length > 0 ? emails.filter((email) => !lost.includes(email)) : emails;
}
