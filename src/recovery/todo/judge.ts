import { isOfSet } from '../../account/backup';
import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import type { SaidDoneId } from '../../account/said-done';
import { judgeBackupEmail } from '../../checks/backup-email';
import type { Limits } from '../../checks/limits';
import type { AccountFacts, Email, FactName } from '../../pypi/facts';
import { isSince, seenSince } from './seen-since';
import type { TodoId, TodoItem } from './steps';

/**
 * What was seen, or said by the user, since a list began. What was before doesn't count, nor does a time after `now`: a
 * clock that was wrong wrote it.
 */
export interface Since {
  record: AccountRecord | undefined;
  /** When the list began (ISO 8601, UTC). */
  start: string;
  now: Date;
}

const seen = <Name extends FactName>({ record, start, now }: Since, name: Name) => seenSince(record, name, start, now);
const isAfter = ({ start, now }: Since, time: string | null | undefined) => isSince(time, start, now);

/**
 * @param isDone `undefined`: it was not seen
 * @param at when it was done, if that is known
 */
export function item(id: TodoId, by: TodoItem['by'], isDone: boolean | undefined, at?: string | null): TodoItem {
  const state = isDone === undefined ? 'not-seen' : isDone ? 'done' : 'open';
  return { id, state, by, ...(isDone && at && { at }) };
}

/** A step that only the user can call done. */
export function saidDone(since: Since, id: SaidDoneId & TodoId): TodoItem {
  const saidAt = since.record?.saidDone?.[id];
  return item(id, 'user', isAfter(since, saidAt), saidAt);
}

/** Only where it isn't, as last seen: PyPI opens nothing else until then. */
export function primaryVerified(since: Since): TodoItem[] {
  const emails = known(since.record, 'emails');
  const primary = typeof emails === 'object' && emails.value.find((email) => email.primary);
  if (!primary || primary.verified) return [];
  return [item('primary-verified', 'page', seen(since, 'emails') && false)];
}

export function newCodes(since: Since): TodoItem {
  return item('new-codes', 'page', hasNewCodes(since), seen(since, 'recoveryCodes')?.generatedAt);
}

/** Only of the new set: a note on another one counts for nothing. */
export function codesNoted(since: Since): TodoItem {
  const isNew = hasNewCodes(since);
  const generatedAt = seen(since, 'recoveryCodes')?.generatedAt;
  const { backup } = since.record ?? {};
  return item('codes-noted', 'user', isNew && isOfSet(backup, generatedAt ?? null), backup?.notedAt);
}

export function codesUsed(since: Since): TodoItem {
  const isNew = hasNewCodes(since);
  return item('codes-used', 'page', isNew && seen(since, 'recoveryCodes')?.confirmed === true);
}

function hasNewCodes(since: Since): boolean | undefined {
  const codes = seen(since, 'recoveryCodes');
  return codes && codes.unused > 0 && isAfter(since, codes.generatedAt);
}

/** By the check's limit, with what is left or a new set. Codes of which none was used are as good as untried. */
export function enoughCodes(since: Since, { fewestCodes }: Limits): TodoItem {
  const codes = seen(since, 'recoveryCodes');
  return item(
    'enough-codes',
    'page',
    codes && codes.unused >= fewestCodes && codes.generatedAt !== null && codes.confirmed,
  );
}

export function secondFactorOn(since: Since): TodoItem {
  const methods = seen(since, 'twoFactor');
  return item('second-factor', 'page', methods && hasFactor(methods));
}

/** Only the user can tell that a factor is at hand; that there is none, a page can. */
export function secondFactorAtHand(since: Since): TodoItem {
  const methods = seen(since, 'twoFactor');
  if (methods && !hasFactor(methods)) return item('second-factor', 'page', false);
  const saidAt = since.record?.saidDone?.['second-factor'];
  return item('second-factor', 'user', isAfter(since, saidAt) || (methods && false), saidAt);
}

export function hasFactor({ totp, securityDevices }: AccountFacts['twoFactor']): boolean {
  return totp || securityDevices.length > 0;
}

export function securityDevice(since: Since): TodoItem {
  const methods = seen(since, 'twoFactor');
  return item('security-device', 'page', methods && methods.securityDevices.length > 0);
}

/** @param counted those of the addresses that count, if not all do */
export function secondAddress(since: Since, counted: (email: Email) => boolean = () => true): TodoItem {
  const emails = seen(since, 'emails');
  const verified = emails?.filter((email) => email.verified && counted(email));
  return item('second-address', 'page', verified && judgeBackupEmail(verified).outcome === 'pass');
}

/**
 * Tokens outlive a new password, and a recovery. All that are younger than `ownFrom` (ISO 8601, UTC) are the user's own;
 * of all others only the user can tell. `null`: of every one.
 */
export function tokensReviewed(since: Since, ownFrom: string | null): TodoItem {
  const tokens = seen(since, 'tokens');
  const isOwn = (time: string) => ownFrom !== null && isSince(time, ownFrom, since.now);
  if (tokens?.every((token) => isOwn(token.createdAt))) return item('tokens-reviewed', 'page', true);
  const saidAt = since.record?.tokensReviewedAt;
  return item('tokens-reviewed', 'user', isAfter(since, saidAt) || (tokens && false), saidAt);
}

export function historyReviewed(since: Since): TodoItem {
  const saidAt = since.record?.historyReviewedAt;
  return item('history-reviewed', 'user', isAfter(since, saidAt) || (seen(since, 'events') && false), saidAt);
}

/** By the list of what only the user owns, unless the list of projects says otherwise. */
export function secondOwner(since: Since): TodoItem {
  const soleOwnerOf = seen(since, 'soleOwnerOf');
  const isSole = seen(since, 'projects')?.some(({ soleOwner }) => soleOwner);
  return item('second-owner', 'page', isSole ? false : soleOwnerOf && soleOwnerOf.length === 0);
}

/** Only the user can tell whether the repositories that releases name are left behind; without projects there are none. */
export function repositories(since: Since): TodoItem {
  const projects = seen(since, 'projects');
  if (projects?.length === 0) return item('repositories', 'page', true);
  const saidAt = since.record?.saidDone?.repositories;
  return item('repositories', 'user', isAfter(since, saidAt) || (projects && false), saidAt);
}
